import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const CC = { example: 'newsletter-cc' } as const;

async function openFromAlert(outlook: Outlook): Promise<void> {
  await outlook.send();
  await outlook.press('Review');
}

const button = ({ pane }: Outlook, name: string | RegExp) => pane.getByRole('button', { name });
const heading = ({ pane }: Outlook, name: string | RegExp) => pane.getByRole('heading', { name });
const recipients = async ({ state }: Outlook) => (await state()).recipients;

async function moveToBcc(outlook: Outlook, people: number): Promise<void> {
  await button(outlook, `Move ${String(people)} people to Bcc`).click();
  await button(outlook, 'Yes, move to Bcc').click();
  await heading(outlook, `${String(people)} people moved to Bcc`).waitFor();
}

describe('Move to Bcc, from the pane', () => {
  scenario(
    'closes the loop: eight readers in Cc end in Bcc, and the message leaves in silence',
    CC,
    async (outlook) => {
      await openFromAlert(outlook);
      await moveToBcc(outlook, 8);
      expect(await recipients(outlook)).toEqual({ to: 1, cc: 0, bcc: 8 });
      await heading(outlook, 'Ready to send').waitFor();
      expect((await outlook.send()).seen).toBe('silent');
    },
  );

  scenario('shows before and after first, and writes nothing until it was asked', CC, async (outlook) => {
    await openFromAlert(outlook);
    const table = outlook.pane.getByRole('table', { name: 'Who is where, now and afterwards' });
    expect((await table.innerText()).replace(/\s+/g, ' ')).toMatch(/Now Afterwards To 1.* 1.* Cc 8.* 0 Bcc 0 8/);
    await button(outlook, 'Move 8 people to Bcc').click();
    await outlook.pane.getByText('is every name there complete?').waitFor();
    await button(outlook, 'Not yet').click();
    await button(outlook, 'Move 8 people to Bcc').waitFor();
    expect(await recipients(outlook)).toEqual({ to: 1, cc: 8, bcc: 0 });
  });

  scenario('says how far it is while a slow client writes', { ...CC, client: 'slow' }, async (outlook) => {
    await outlook.press('Last Look');
    await button(outlook, 'Move 8 people to Bcc').click();
    await button(outlook, 'Yes, move to Bcc').click();
    await outlook.pane.getByRole('progressbar', { name: 'Changing the recipients' }).waitFor();
    await heading(outlook, /^Moving to Bcc: \d+ of \d+$/).waitFor();
  });

  scenario(
    'says that nothing was changed when Outlook refuses a write',
    { ...CC, client: 'failing-write' },
    async (outlook) => {
      await outlook.press('Last Look');
      await button(outlook, 'Move 8 people to Bcc').click();
      await button(outlook, 'Yes, move to Bcc').click();
      await heading(outlook, 'Nothing was changed').waitFor();
      expect(await recipients(outlook)).toEqual({ to: 1, cc: 8, bcc: 0 });
      expect(await button(outlook, 'Undo').count()).toBe(0);
    },
  );

  scenario('moves only whom the person left ticked', CC, async (outlook) => {
    await openFromAlert(outlook);
    await outlook.pane.getByRole('checkbox', { name: 'Move Mirela Ashdown to Bcc' }).click();
    await outlook.pane.getByRole('checkbox', { name: 'Move Tamsin Zellweg to Bcc' }).click();
    await moveToBcc(outlook, 6);
    expect(await recipients(outlook)).toEqual({ to: 1, cc: 2, bcc: 6 });
  });

  scenario('moves nobody while nobody is ticked', CC, async (outlook) => {
    await openFromAlert(outlook);
    await outlook.pane.getByRole('checkbox', { name: /^Private addresses: move all 8/ }).click();
    await outlook.pane.getByText('Tick below who should move.').waitFor();
    expect(await button(outlook, /^Move \d+ p.* to Bcc$/).count()).toBe(0);
  });

  scenario('is undone by one button, and the warning is back', CC, async (outlook) => {
    await openFromAlert(outlook);
    await moveToBcc(outlook, 8);
    await button(outlook, 'Undo').click();
    await heading(outlook, 'Put back').waitFor();
    expect(await recipients(outlook)).toEqual({ to: 1, cc: 8, bcc: 0 });
    await heading(outlook, 'Look again before you send').waitFor();
  });

  scenario(
    'is not the first advice for a list whose members are private, and not the whole one',
    {},
    async (outlook) => {
      await openFromAlert(outlook);
      await heading(outlook, 'Move to Bcc').waitFor();
      const titles = await outlook.pane.getByRole('heading', { level: 2 }).allInnerTexts();
      expect(titles.indexOf('Better than Bcc')).toBeLessThan(titles.indexOf('Move to Bcc'));
      await outlook.pane.getByText('for a list like this it is not the whole answer').waitFor();
      await moveToBcc(outlook, 264);
      await outlook.pane
        .getByText(/Bcc alone is not enough/)
        .first()
        .waitFor();
    },
  );
});

describe('by keyboard alone, no press throws anybody out of the pane', () => {
  const focused = async (outlook: Outlook): Promise<string> => {
    const frame = outlook.page.frames().find((each) => each.url().includes('/taskpane.html'));
    return (await frame?.evaluate(() => document.activeElement?.textContent)) ?? '';
  };

  scenario('asking, taking back, moving, undoing', CC, async (outlook) => {
    await openFromAlert(outlook);
    const { keyboard } = outlook.page;
    await button(outlook, 'Move 8 people to Bcc').focus();
    await keyboard.press('Enter');
    await heading(outlook, 'Move 8 people to Bcc?').waitFor();
    expect(await focused(outlook)).toBe('Move 8 people to Bcc?');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await button(outlook, 'Move 8 people to Bcc').waitFor();
    expect(await focused(outlook)).toBe('Move 8 people to Bcc');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await heading(outlook, '8 people moved to Bcc').waitFor();
    expect(await focused(outlook)).toBe('8 people moved to Bcc');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await heading(outlook, 'Put back').waitFor();
    expect(await focused(outlook)).toBe('Put back');
  });
});

describe('other ways out', () => {
  scenario('copy the people as a table for mail merge', CC, async (outlook) => {
    await outlook.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openFromAlert(outlook);
    await button(outlook, 'Copy the list of 8 people').click();
    const copied = outlook.pane.getByText('Copied: 8 people.');
    const byHand = outlook.pane.getByText('Select the text below and copy it.');
    await copied.or(byHand).waitFor();
  });

  scenario('send separately: one stays, the others are taken off, and come back by Undo', CC, async (outlook) => {
    await openFromAlert(outlook);
    await button(outlook, 'Keep only Mirela Ashdown').click();
    await button(outlook, 'Yes, remove').click();
    await heading(outlook, '7 people removed').waitFor();
    expect(await recipients(outlook)).toEqual({ to: 1, cc: 1, bcc: 0 });
    await button(outlook, 'Undo').click();
    await heading(outlook, 'Put back').waitFor();
    expect(await recipients(outlook)).toEqual({ to: 1, cc: 8, bcc: 0 });
  });

  scenario('remove one person', CC, async (outlook) => {
    await openFromAlert(outlook);
    await button(outlook, 'Remove Petra Vasquell from the message').click();
    await heading(outlook, 'Remove Petra Vasquell from the message?').waitFor();
    await button(outlook, 'Yes, remove').click();
    await heading(outlook, '1 person removed').waitFor();
    expect(await recipients(outlook)).toEqual({ to: 1, cc: 7, bcc: 0 });
  });

  scenario('remove an attachment that hides people', { example: 'foi-answer' }, async (outlook) => {
    await outlook.waitForFilesRead(1);
    await openFromAlert(outlook);
    await button(outlook, 'Remove this attachment').first().click();
    await button(outlook, 'Yes, remove it').click();
    await heading(outlook, /Ready to send|Look again/).waitFor();
    expect((await outlook.send()).options?.errorMessage ?? '').not.toContain('hidden sheet');
  });

  scenario('show the words around a finding', { example: 'bank-details' }, async (outlook) => {
    await openFromAlert(outlook);
    await button(outlook, 'Show the words around it').click();
    await outlook.pane.getByText('63849203').first().waitFor();
    await button(outlook, 'Hide the words').click();
    expect(await outlook.pane.getByText('63849203').count()).toBe(0);
  });
});

describe('what the sender says back', () => {
  scenario('a wrong warning is recorded by one click, without content', CC, async (outlook) => {
    await openFromAlert(outlook);
    await button(outlook, /^This warning is wrong/).click();
    await outlook.pane.getByText('Thank you. It is recorded').waitFor();
    const { queue, roamingSettings } = await outlook.state();
    expect(queue.map(({ outcome }) => outcome)).toContain('reported-wrong');
    expect(JSON.stringify(roamingSettings)).not.toContain('@');
  });

  scenario(
    'another reason is recorded by its id, and asks for no words unless the policy does',
    CC,
    async (outlook) => {
      await openFromAlert(outlook);
      const { pane } = outlook;
      await pane.getByRole('radio', { name: 'Another reason' }).check();
      expect(await pane.getByLabel('In a few words').count()).toBe(0);
      await button(outlook, 'Record this reason').click();
      await heading(outlook, 'Reason recorded').waitFor();
      expect((await outlook.send()).seen).toBe('silent');
      expect((await outlook.state()).queue.map(({ outcome }) => outcome)).toContain('sent-after-reason (other)');
    },
  );
});

describe('a thousand names', () => {
  scenario('are drawn in parts, and found as they are typed', { example: 'long-list' }, async (outlook) => {
    await outlook.press('Last Look');
    const field = outlook.pane.getByLabel('Find a name or address');
    await field.waitFor();
    const frame = outlook.page.frames().find((each) => each.url().includes('/taskpane.html'));
    const took = await frame?.evaluate(async () => {
      const input = document.querySelector('input[type=search]') as HTMLInputElement;
      const start = performance.now();
      input.value = 'a';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return performance.now() - start;
    });
    process.stdout.write(`The pane drew what it found among the names in ${String(Math.round(took ?? NaN))} ms.\n`);
    expect(await outlook.pane.locator('.person').count()).toBeLessThanOrEqual(200);
    await outlook.pane.getByRole('status').getByText(/found/).waitFor();
  });
});
