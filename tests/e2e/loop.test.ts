import { tabTo } from '../helpers/keyboard';
import { keepPicture, placeOfPicture } from '../helpers/look-at';
import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

/** What differs between the two runs; everything else is the same keys. */
interface Run {
  readonly name: 'ymca' | 'newsletter';
  /** An example with the list in Bcc, where it belongs; the sender's slip puts it into Cc. */
  readonly example: string;
  readonly people: number;
  readonly pane: string;
  /** Ends with the window that the sender sees last. */
  readonly end: (outlook: Outlook) => Promise<void>;
}

const RUNS: readonly Run[] = [
  {
    name: 'ymca',
    example: 'hiv-programme-bcc',
    people: 264,
    pane: 'This message cannot be sent as it is',
    end: async ({ alert, state }) => {
      await alert.getByText('Bcc alone is not enough').waitFor();
      expect(await alert.getByRole('button').allInnerTexts()).toContain('Send Anyway');
      expect((await state()).notices).toEqual([]);
    },
  },
  {
    name: 'newsletter',
    example: 'newsletter-bcc',
    people: 8,
    pane: 'Look again before you send',
    end: async ({ page, alert, state }) => {
      await page.getByRole('status').getByText('Sent.').waitFor();
      expect(await alert.count()).toBe(0);
      expect((await state()).messages).toMatchObject([{ folder: 'Sent', recipients: 9 }]);
    },
  },
];

/**
 * The whole way of one message, in one run without a mouse. With `PICTURES=1` recorded: a picture of each step and a trace of
 * all of them in dist/e2e, to be looked at with `npx playwright-core show-trace dist/e2e/loop-ymca.zip`.
 */
describe('the loop closes, by keyboard alone', () => {
  RUNS.forEach((run) =>
    scenario(`${run.people} people of the ${run.name} example`, { example: run.example }, (outlook) =>
      recorded(run, outlook, () => walk(run, outlook)),
    ),
  );
});

async function walk({ name, people, pane: heading, end }: Run, outlook: Outlook): Promise<void> {
  const { page, alert, pane, state } = outlook;
  let step = 0;
  const look = (what: string) => keepPicture(page, `loop-${name}-${(step += 1)}-${what}`);
  const enter = (name: string, key?: 'Shift+Tab') => tabTo(outlook, name, key).then(() => page.keyboard.press('Enter'));
  const notices = page.getByRole('region', { name: 'Notices' });

  await enter('Menu of Bcc');
  await enter('Move all to Cc');
  await notices.getByText(`${people} outside people will see each other's addresses.`).waitFor();
  expect((await state()).recipients).toEqual({ to: 1, cc: people, bcc: 0 });
  await look('notice');

  await enter('Send', 'Shift+Tab');
  await alert.getByText(`${people} people`).waitFor();
  await look('alert');

  await enter('Review');
  await pane.getByRole('heading', { name: heading }).waitFor();
  expect((await state()).paneData).toBe('{"from":"alert"}');
  await look('pane');

  await enter(`Move ${people} people to Bcc`);
  await pane.getByRole('heading', { name: `Move ${people} people to Bcc?` }).waitFor();
  await look('before-and-after');
  await enter('Yes, move to Bcc');
  await pane.getByRole('heading', { name: `${people} people moved to Bcc` }).waitFor();
  await notices.getByText('outside people').waitFor({ state: 'detached' });
  expect((await state()).recipients).toEqual({ to: 1, cc: 0, bcc: people });
  await look('moved');

  await enter('Send', 'Shift+Tab');
  await end(outlook);
  await look('end');
}

async function recorded({ name }: Run, { page }: Outlook, run: () => Promise<void>): Promise<void> {
  const file = await placeOfPicture(`loop-${name}.zip`);
  if (file === undefined) return run();
  const { tracing } = page.context();
  await tracing.start({ screenshots: true, title: `The loop closes: ${name}` });
  try {
    await run();
  } finally {
    await tracing.stop({ path: file });
  }
}
