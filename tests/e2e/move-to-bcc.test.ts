import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const GARDEN = 'hello@fernleygarden.example';
const TAMSIN = 'tamsin@fernleygarden.example';
const VIGGO = 'viggo@fernleygarden.example';
const readers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `reader.${String(70_000 + index)}@gmail.com`);
const firms = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `kim@firm${String(index)}.example`);

interface Fields {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
}

/** A new message from `GARDEN` to these people. Pasted, as a person would; nothing of the page moves meanwhile. */
async function write(outlook: Outlook, { to = [], cc = [], bcc = [] }: Fields): Promise<Fields> {
  await outlook.press('New');
  for (const [field, list] of [
    ['To', to],
    ['Cc', cc],
    ['Bcc', bcc],
  ] as const) {
    if (list.length > 0) await outlook.paste(field, list.join('; '));
  }
  return entries(outlook);
}

async function entries(outlook: Outlook): Promise<Required<Fields>> {
  return (await outlook.state()).entries ?? { to: [], cc: [], bcc: [] };
}

/** Opens the pane from the alert, as most people come to it. */
async function review(outlook: Outlook): Promise<void> {
  expect((await outlook.send()).seen).not.toBe('silent');
  await outlook.press('Review');
}

const moveCard = ({ pane }: Outlook) => pane.getByRole('region', { name: 'Move to Bcc' });
const button = ({ pane }: Outlook, name: string | RegExp) => pane.getByRole('button', { name });

/** Presses the one button, answers the question, and reads what became of it. */
async function move(outlook: Outlook): Promise<string> {
  await button(outlook, /^Move .* to Bcc$/).click();
  await button(outlook, 'Yes, move to Bcc').click();
  return told(outlook);
}

async function told({ pane }: Outlook): Promise<string> {
  const card = pane.getByRole('region', { name: 'Changing the recipients' });
  await card.getByRole('button', { name: 'Close' }).waitFor({ timeout: 90_000 });
  return card.innerText();
}

const NEWSLETTER = { example: 'newsletter-cc' } as const;

describe('Move to Bcc', () => {
  scenario('moves the six outside people of eight, and Send is silent', NEWSLETTER, async (outlook) => {
    await write(outlook, { to: [TAMSIN, ...readers(5)], cc: [VIGGO, ...firms(1)] });
    await review(outlook);
    expect(await move(outlook)).toContain('6 people moved to Bcc');
    expect(await entries(outlook)).toEqual({ to: [TAMSIN], cc: [VIGGO], bcc: [...readers(5), ...firms(1)] });
    expect((await outlook.send()).seen).toBe('silent');
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent', recipients: 8 }]);
  });

  scenario('shows who will stand in To before it writes anything', NEWSLETTER, async (outlook) => {
    const before = await write(outlook, { to: readers(8) });
    await review(outlook);
    expect(await moveCard(outlook).innerText()).toContain(GARDEN);
    await button(outlook, /^Move .* to Bcc$/).click();
    expect(await moveCard(outlook).innerText()).toContain(GARDEN);
    expect(await entries(outlook)).toEqual(before);
    await button(outlook, 'Yes, move to Bcc').click();
    expect(await told(outlook)).toContain('8 people moved to Bcc');
    expect(await entries(outlook)).toEqual({ to: [GARDEN], cc: [], bcc: readers(8) });
  });

  scenario('moves only those who are ticked', NEWSLETTER, async (outlook) => {
    await write(outlook, { to: [TAMSIN], cc: readers(8) });
    await review(outlook);
    const kept = readers(8)[2] ?? '';
    await outlook.pane.getByRole('checkbox', { name: new RegExp(kept) }).click();
    expect(await move(outlook)).toContain('7 people moved to Bcc');
    expect(await entries(outlook)).toMatchObject({ to: [TAMSIN], cc: [kept] });
  });

  scenario('moves 1,000, a hundred at a time, and shows how far it is', NEWSLETTER, async (outlook) => {
    await write(outlook, { to: [...readers(400)], cc: [...firms(600)] });
    await review(outlook);
    const progress = outlook.page.evaluate(async () => {
      const seen: number[] = [];
      const { lastLookSimulator } = window as unknown as HostWindow;
      for (;;) {
        const bcc = lastLookSimulator.state().recipients?.bcc ?? 0;
        if (seen.at(-1) !== bcc) seen.push(bcc);
        if (bcc === 1_000) return seen;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    expect(await move(outlook)).toContain('1,000 people moved to Bcc');
    expect(await entries(outlook)).toEqual({ to: [GARDEN], cc: [], bcc: [...readers(400), ...firms(600)] });
    expect((await progress).every((count) => count % 100 === 0)).toBe(true);
    expect((await outlook.send()).seen).toBe('silent');
  });

  scenario('can be undone', NEWSLETTER, async (outlook) => {
    const before = await write(outlook, {
      to: [...readers(150)],
      cc: [VIGGO, ...firms(3)],
      bcc: ['hidden@firm99.example'],
    });
    await review(outlook);
    expect(await move(outlook)).toContain('153 people moved to Bcc');
    expect((await entries(outlook)).to).toEqual([GARDEN]);
    await button(outlook, 'Undo').click();
    await outlook.pane.getByRole('heading', { name: 'Put back' }).waitFor();
    expect(await entries(outlook)).toEqual(before);
    expect((await outlook.send()).seen).toBe('stopped');
  });

  scenario('keeps the time at which the message is to leave', { example: 'newsletter-scheduled' }, async (outlook) => {
    const { sendAt } = await outlook.state();
    expect(sendAt).toBeGreaterThan(0);
    await review(outlook);
    expect(await move(outlook)).toContain('8 people moved to Bcc');
    expect((await outlook.state()).sendAt).toBe(sendAt);
    await button(outlook, 'Undo').click();
    await outlook.pane.getByRole('heading', { name: 'Put back' }).waitFor();
    expect((await outlook.state()).sendAt).toBe(sendAt);
    await outlook.pane.getByRole('button', { name: 'Close' }).click();
    expect(await move(outlook)).toContain('8 people moved to Bcc');
    expect((await outlook.send()).seen).toBe('silent');
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Scheduled', sendAt }]);
  });
});

interface HostWindow {
  readonly lastLookSimulator: { readonly state: () => { readonly recipients?: { readonly bcc: number } } };
}

/** 150 of whom one is hidden already. */
const CROWD: Fields = { to: [TAMSIN, ...readers(60)], cc: firms(90), bcc: [readers(60)[7] ?? ''] };

describe('Move to Bcc in a client that does not do as it is told', () => {
  scenario(
    'leaves all fields as before when the second write fails',
    { ...NEWSLETTER, client: 'failing-write' },
    async (outlook) => {
      const before = await write(outlook, CROWD);
      await review(outlook);
      const words = await move(outlook);
      expect(words).toContain('Nothing was changed');
      expect(words).toContain('every field was put back as it was');
      expect(await entries(outlook)).toEqual(before);
      // The one write that failed is over: the same button works now.
      await outlook.pane.getByRole('button', { name: 'Close' }).click();
      expect(await move(outlook)).toContain('150 people moved to Bcc');
      const after = await entries(outlook);
      expect([after.to, after.cc, after.bcc.length]).toEqual([[TAMSIN], [], 150]);
    },
  );

  scenario(
    'says that nothing was changed when Outlook only says that it did it',
    { ...NEWSLETTER, client: 'ignored-write' },
    async (outlook) => {
      const before = await write(outlook, CROWD);
      await review(outlook);
      expect(await move(outlook)).toContain('Nothing was changed');
      expect(await entries(outlook)).toEqual(before);
    },
  );

  scenario(
    'names the field to look at when nothing can be put back',
    { ...NEWSLETTER, client: 'write-then-refuse' },
    async (outlook) => {
      await write(outlook, CROWD);
      await review(outlook);
      const words = await move(outlook);
      expect(words).toContain('check the recipients yourself');
      expect(words).toContain('Bcc');
      expect(words).not.toContain('Cc,');
      const after = await entries(outlook);
      expect([after.to?.length, after.cc?.length]).toEqual([61, 90]);
    },
  );

  scenario(
    'refuses where lists are cut at 500, and loses nobody',
    { ...NEWSLETTER, client: 'capped-500' },
    async (outlook) => {
      const before = await write(outlook, { to: [TAMSIN], cc: [...readers(510), ...firms(10)] });
      await review(outlook);
      await outlook.pane.getByText('There may be more people in the message').waitFor();
      expect(await button(outlook, /^Move .* to Bcc$/).count()).toBe(0);
      expect(await entries(outlook)).toEqual(before);
    },
  );

  scenario(
    'takes back a move after which Bcc is longer than such a client shows',
    { ...NEWSLETTER, client: 'capped-500' },
    async (outlook) => {
      const before = await write(outlook, { to: [TAMSIN, ...readers(300)], cc: firms(300) });
      await review(outlook);
      expect(await move(outlook)).toContain('Nothing was changed');
      expect(await entries(outlook)).toEqual(before);
    },
  );

  scenario('refuses at 1,000 in one field', NEWSLETTER, async (outlook) => {
    const before = await write(outlook, { to: [TAMSIN], cc: readers(1_000) });
    await review(outlook);
    await outlook.pane.getByText('There may be more people in the message').waitFor();
    expect(await entries(outlook)).toEqual(before);
  });
});

describe('Move to Bcc and what an add-in cannot see or write', () => {
  scenario('asks about names that are still being typed before it writes', NEWSLETTER, async (outlook) => {
    const before = await write(outlook, { to: [TAMSIN], cc: [...readers(8), 'Cerys from the alm'] });
    await outlook.press('Last Look');
    await button(outlook, /^Move .* to Bcc$/).click();
    const question = outlook.pane.getByRole('group', { name: /^Move 8 people to Bcc/ });
    expect(await question.innerText()).toMatch(/Look at Cc and Bcc first.*would be lost/s);
    await button(outlook, 'Not yet').click();
    expect(await entries(outlook)).toEqual(before);
    expect((await entries(outlook)).cc).toContain('Cerys from the alm');
  });

  scenario('leaves such a name where it is in a field that it does not write', NEWSLETTER, async (outlook) => {
    await write(outlook, { to: [TAMSIN, 'Cerys from the alm'], cc: readers(8) });
    await outlook.press('Last Look');
    expect(await move(outlook)).toContain('8 people moved to Bcc');
    expect(await entries(outlook)).toEqual({ to: [TAMSIN, 'Cerys from the alm'], cc: [], bcc: readers(8) });
  });

  scenario('leaves the field of a contact group alone, names it, and moves the others', NEWSLETTER, async (outlook) => {
    await write(outlook, { to: [TAMSIN, 'Volunteers 2026', ...firms(1)], cc: readers(8) });
    await outlook.press('Last Look');
    await moveCard(outlook).waitFor();
    expect(await moveCard(outlook).innerText()).toContain('Volunteers 2026');
    expect(await move(outlook)).toContain('8 people moved to Bcc');
    expect(await entries(outlook)).toEqual({ to: [TAMSIN, 'Volunteers 2026', ...firms(1)], cc: [], bcc: readers(8) });
    // Written again it would be a name that nobody resolved.
    expect(await outlook.page.locator('.chip-contact-group').count()).toBe(1);
  });

  scenario('writes nothing where a contact group is in Bcc', NEWSLETTER, async (outlook) => {
    const before = await write(outlook, { to: [TAMSIN], cc: readers(8), bcc: ['Volunteers 2026;'] });
    await outlook.press('Last Look');
    await outlook.pane.getByText('Volunteers 2026').first().waitFor();
    expect(await button(outlook, /^Move .* to Bcc$/).count()).toBe(0);
    expect(await entries(outlook)).toEqual(before);
  });

  scenario('is not offered for a meeting', { example: 'meeting' }, async (outlook) => {
    await outlook.press('Last Look');
    await outlook.pane
      .getByText(/Bcc is no help in meetings/)
      .first()
      .waitFor();
    expect(await button(outlook, /^Move .* to Bcc$/).count()).toBe(0);
  });
});

describe('What the pane removes', () => {
  scenario('a person: only that one goes, and comes back by Undo', NEWSLETTER, async (outlook) => {
    const before = await write(outlook, { to: [TAMSIN], cc: readers(8) });
    await outlook.press('Last Look');
    const [gone = ''] = readers(1);
    await button(outlook, new RegExp(`^Remove .*${gone}`)).click();
    await button(outlook, 'Yes, remove').click();
    expect(await told(outlook)).toContain('1 person removed');
    expect(await entries(outlook)).toEqual({ ...before, cc: readers(8).slice(1) });
    await button(outlook, 'Undo').click();
    await outlook.pane.getByRole('heading', { name: 'Put back' }).waitFor();
    const after = await entries(outlook);
    expect([after.to, [...after.cc].sort(), after.bcc]).toEqual([[TAMSIN], readers(8), []]);
  });

  scenario(
    'an attachment: the one that was found, and the message is judged again',
    { example: 'party-list' },
    async (outlook) => {
      await outlook.waitForFilesRead(1);
      await review(outlook);
      await button(outlook, 'Remove this attachment').first().click();
      await button(outlook, 'Yes, remove it').click();
      await outlook.page.getByRole('list', { name: 'Attachments' }).waitFor({ state: 'detached' });
      await outlook.pane.getByText('Summer party.xlsx').waitFor({ state: 'detached' });
      expect((await outlook.send()).options?.errorMessage ?? '').not.toContain('spreadsheet');
    },
  );
});
