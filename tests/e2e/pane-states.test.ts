import type { Frame } from 'playwright-core';
import { WORDS } from '../../src/wording';
import { changeTheme, expectNoFindingsIn, keepPicture } from '../helpers/look-at';
import { scenario, useSimulator, type Outlook, type Situation } from '../helpers/simulated-outlook';

/** High enough for the whole pane. */
const WINDOW = { width: 1280, height: 2600 };

useSimulator();

interface State {
  readonly name: string;
  readonly situation: Situation;
  readonly reach: (outlook: Outlook) => Promise<unknown>;
}

const openFromRibbon = (outlook: Outlook): Promise<void> => outlook.press('Last Look');

async function openFromAlert(outlook: Outlook): Promise<void> {
  await outlook.send();
  await outlook.press('Review');
}

const button = ({ pane }: Outlook, name: string | RegExp) => pane.getByRole('button', { name });

async function moveToBcc(outlook: Outlook): Promise<void> {
  await openFromAlert(outlook);
  await button(outlook, /^Move \d+ people to Bcc$/).click();
  await button(outlook, 'Yes, move to Bcc').click();
  await outlook.pane.getByRole('heading', { name: / moved to Bcc$/ }).waitFor();
}

const STATES: readonly State[] = [
  {
    name: 'ready',
    situation: { example: 'newsletter-bcc' },
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await outlook.pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
    },
  },
  {
    name: 'blocked',
    situation: {},
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await button(outlook, /^Move 264 people to Bcc$/).waitFor();
    },
  },
  {
    name: 'searched',
    situation: {},
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await outlook.pane.getByLabel('Find a name or address').fill('an');
      await outlook.pane.getByRole('checkbox').nth(3).waitFor();
    },
  },
  {
    name: 'warned',
    situation: { example: 'newsletter-cc' },
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await button(outlook, /^Move 8 people to Bcc$/).waitFor();
    },
  },
  {
    name: 'asking',
    situation: { example: 'newsletter-cc' },
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await button(outlook, /^Move 8 people to Bcc$/).click();
      await button(outlook, 'Yes, move to Bcc').waitFor();
    },
  },
  { name: 'moved', situation: { example: 'newsletter-cc' }, reach: moveToBcc },
  { name: 'moved-sensitive', situation: {}, reach: moveToBcc },
  {
    name: 'undone',
    situation: { example: 'newsletter-cc' },
    reach: async (outlook) => {
      await moveToBcc(outlook);
      await button(outlook, 'Undo').click();
      await outlook.pane.getByRole('heading', { name: 'Put back' }).waitFor();
    },
  },
  {
    name: 'restored',
    situation: { example: 'newsletter-cc', client: 'failing-write' },
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await button(outlook, 'Move 8 people to Bcc').click();
      await button(outlook, 'Yes, move to Bcc').click();
      await outlook.pane.getByRole('heading', { name: 'Nothing was changed' }).waitFor();
    },
  },
  {
    name: 'meeting',
    situation: { example: 'meeting' },
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await outlook.pane.getByRole('radio', { name: 'Another reason' }).click();
    },
  },
  {
    name: 'content',
    situation: { example: 'bank-details' },
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await button(outlook, 'Show the words around it').first().click();
      await button(outlook, /^This warning is wrong/)
        .first()
        .click();
      await outlook.pane.getByText('Thank you.').waitFor();
    },
  },
  {
    name: 'attachment',
    situation: { example: 'foi-answer' },
    reach: async (outlook) => {
      await outlook.waitForFilesRead(1);
      await openFromAlert(outlook);
      await button(outlook, 'Remove this attachment').first().click();
    },
  },
  {
    name: 'contact-group',
    situation: { example: 'contact-group' },
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
    },
  },
  {
    name: 'capped',
    situation: { example: 'long-list' },
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await outlook.pane.getByRole('heading', { name: 'Bcc is no way out here' }).waitFor();
      await outlook.pane.getByText('write to each of them separately').waitFor();
      expect(await outlook.pane.getByText(/^(Move them to|Use) Bcc/).count()).toBe(0);
    },
  },
  {
    name: 'released',
    situation: { example: 'meeting' },
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await outlook.pane.getByRole('radio', { name: 'The recipients agreed to be shown to each other' }).click();
      await button(outlook, 'Record this reason').click();
      await outlook.pane.getByRole('heading', { name: 'Reason recorded' }).waitFor();
    },
  },
  {
    name: 'cut-off',
    situation: {
      prepare: (context) =>
        context.route(/office\/office\.js/, (route) =>
          route.request().frame().url().includes('/taskpane.html') ? route.abort() : route.continue(),
        ),
    },
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await outlook.pane.getByText('ask your administrator').waitFor();
    },
  },
  {
    name: 'reason-missing',
    situation: { example: 'meeting' },
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await button(outlook, 'Record this reason').click();
      await outlook.pane.getByText('Choose a reason first.').waitFor();
    },
  },
  {
    name: 'still-reading',
    situation: { example: 'newsletter-cc', prepare: (context) => context.route(/\/what\.js$/, () => undefined) },
    reach: async (outlook) => {
      await openFromAlert(outlook);
      await outlook.pane.getByRole('heading', { name: 'Still reading the message' }).waitFor();
      await button(outlook, 'Move 8 people to Bcc').waitFor();
      expect(await button(outlook, 'Record this reason').count()).toBe(0);
    },
  },
  {
    name: 'mistake',
    situation: {},
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await outlook.pane.getByRole('tab', { name: 'Sent by mistake' }).click();
      await button(outlook, 'It was noticed just now').click();
      await button(outlook, 'Stop the clock').waitFor();
    },
  },
];

/** The same page in Welsh, whose words are longer: a few states in which most of them stand. */
const { pane: WELSH } = WORDS.cy;
const inWelsh = (example: string): Situation => ({ example, language: 'cy-GB' });

async function moveInWelsh(outlook: Outlook): Promise<void> {
  await openFromRibbon(outlook);
  await button(outlook, WELSH.moveButton(8)).click();
  await button(outlook, WELSH.moveYes).waitFor();
}

const WELSH_STATES: readonly State[] = [
  {
    name: 'welsh-blocked',
    situation: { language: 'cy-GB' },
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await outlook.pane.getByRole('heading', { name: WELSH.status.block.title }).waitFor();
    },
  },
  { name: 'welsh-asking', situation: inWelsh('newsletter-cc'), reach: moveInWelsh },
  {
    name: 'welsh-moved',
    situation: inWelsh('newsletter-cc'),
    reach: async (outlook) => {
      await moveInWelsh(outlook);
      await button(outlook, WELSH.moveYes).click();
      await outlook.pane.getByRole('heading', { name: WELSH.changed.move(8).title }).waitFor();
    },
  },
  {
    name: 'welsh-reason',
    situation: inWelsh('meeting'),
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await button(outlook, WELSH.release).click();
      await outlook.pane.getByText(WELSH.reasonMissing).waitFor();
    },
  },
  {
    name: 'welsh-content',
    situation: inWelsh('bank-details'),
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await button(outlook, WELSH.showWords).first().click();
    },
  },
  {
    name: 'welsh-mistake',
    situation: inWelsh('newsletter-cc'),
    reach: async (outlook) => {
      await openFromRibbon(outlook);
      await outlook.pane.getByRole('tab', { name: WELSH.pages.mistake }).click();
      await button(outlook, WELSH.mistake.startClock).click();
      await button(outlook, WELSH.mistake.stopClock).waitFor();
    },
  },
];

function paneOf({ page }: Outlook): Frame {
  const frame = page.frames().find((each) => each.url().includes('/taskpane.html'));
  if (frame === undefined) throw new Error('no pane is open');
  return frame;
}

const THEMES = [
  { theme: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { theme: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { theme: 'high-contrast', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

describe.each([...STATES, ...WELSH_STATES])('the pane, $name', ({ name, situation, reach }) => {
  scenario('has no finding of axe in any theme', situation, async (outlook) => {
    const { page } = outlook;
    await page.setViewportSize(WINDOW);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await reach(outlook);
    // The narrowest pane of any Outlook.
    const frame = page.locator('iframe[title="Last Look task pane"]');
    await frame.evaluate((element) => {
      element.style.width = '320px';
    });
    for (const { theme, media } of THEMES) {
      await changeTheme(page, media);
      await keepPicture(frame, `pane-${name}-${theme}`);
      await expectNoFindingsIn(paneOf(outlook));
    }
    const tooWide = await outlook.pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect({ refused, tooWide }).toEqual({ refused: [], tooWide: 0 });
  });
});
