import { changeTheme, expectContrast, expectNoFindings, keepPicture } from '../helpers/look-at';
import { scenario, useSimulator, type Outlook, type Situation } from '../helpers/simulated-outlook';

useSimulator();

/** Each state of the alert and of the simulator around it: how it is opened, and what leads there. */
type States = Readonly<Record<string, readonly [Situation, lead: (outlook: Outlook) => Promise<unknown>]>>;

const NEWSLETTER = { example: 'newsletter-cc' } as const;
const waitFor = ({ alert }: Outlook, text: string) => alert.getByText(text).waitFor();
/** For dialogs of Outlook's own, which come while the check still runs. */
const pressSend = ({ page }: Outlook) => page.getByRole('button', { name: 'Send', exact: true }).click();

const ALERTS: States = {
  'alert-stopped': [{}, ({ send }) => send()],
  'alert-warning': [NEWSLETTER, ({ send }) => send()],
  'alert-reason-needed': [{ example: 'meeting' }, ({ send }) => send()],
  'alert-bcc-advice': [{ example: 'hiv-programme-bcc' }, ({ send }) => send()],
  'alert-sensitive-text': [{ example: 'care-report' }, ({ send }) => send()],
  'alert-hidden-data': [{ example: 'foi-answer' }, ({ send }) => send()],
  'alert-plain-text': [{ client: 'web-1-12' }, ({ send }) => send()],
  'alert-renamed-button': [{ ...NEWSLETTER, client: 'mac' }, ({ send }) => send()],
  'alert-classic': [{ client: 'classic' }, ({ send }) => send()],
  'alert-not-checked': [{ client: 'silent' }, ({ send }) => send()],
  'dialog-offline': [{ client: 'offline' }, ({ send }) => send()],
  'dialog-taking-longer': [
    { client: 'lost-answer', limits: 'shortened' },
    (outlook) => pressSend(outlook).then(() => waitFor(outlook, 'taking longer')),
  ],
  'dialog-timed-out': [
    { client: 'lost-answer', limits: 'shortened' },
    (outlook) => pressSend(outlook).then(() => waitFor(outlook, 'did not finish in time')),
  ],
  'dialog-finished': [
    { example: 'newsletter-bcc', client: 'slow-files', limits: 'shortened', prepare: slowly },
    (outlook) => pressSend(outlook).then(() => waitFor(outlook, 'has finished checking')),
  ],
  'alert-stopped-in-welsh': [{ language: 'cy-GB' }, ({ send }) => send()],
  'alert-warning-in-welsh': [{ ...NEWSLETTER, language: 'cy-GB' }, ({ send }) => send()],
  'alert-reason-needed-in-welsh': [{ example: 'meeting', language: 'cy-GB' }, ({ send }) => send()],
  'alert-sensitive-text-in-welsh': [{ example: 'care-report', language: 'cy-GB' }, ({ send }) => send()],
  'dialog-unavailable': [{ prepare: withoutHandlerFile }, ({ send }) => send()],
};

const SIMULATOR: States = {
  'page-as-it-opens': [{}, ({ page }) => page.getByText('264 outside people').waitFor()],
  'page-notice-on-a-phone': [{ client: 'mobile' }, ({ page }) => page.getByText('At least 100 outside').waitFor()],
  'page-people-listed': [{}, ({ page }) => page.getByRole('button', { name: '264 recipients in Cc' }).click()],
  'page-menu-open': [{}, ({ page }) => page.getByLabel('Menu of Cc', { exact: true }).click()],
  'page-no-address-found': [NEWSLETTER, ({ paste }) => paste('To', 'Somebody unknown;')],
  'page-contact-group': [{ example: 'contact-group' }, nothingMore],
  'page-reply': [{ example: 'reply' }, nothingMore],
  'page-meeting': [{ example: 'meeting' }, ({ page }) => page.getByText('16 outside people').waitFor()],
  'page-attachment': [{ example: 'foi-answer' }, ({ waitForFilesRead }) => waitForFilesRead(1)],
  'page-pane-open': [NEWSLETTER, openPane],
  'page-pane-unreachable': [{ client: 'offline' }, ({ press }) => press('Last Look')],
  'page-after-dont-send': [
    NEWSLETTER,
    async ({ send, press, page }) => {
      await send();
      await press('Don’t Send');
      await page.getByText('Completion as JSON').click();
      await page.getByText('Calls in order').click();
    },
  ],
  'page-reason-recorded': [
    { example: 'meeting' },
    async (outlook) => {
      await openPane(outlook);
      await outlook.pane.getByRole('radio').first().check();
      await outlook.pane.getByRole('button', { name: 'Record this reason' }).click();
      await outlook.page.getByText('Release in this draft').waitFor();
    },
  ],
  'page-sent': [{ example: 'newsletter-bcc' }, ({ send }) => send()],
};

describe.each(Object.entries({ 'every alert': ALERTS, 'every state of the simulator': SIMULATOR }))(
  'axe finds nothing in %s, in the light and in the dark:',
  (_, states) => {
    Object.entries(states).forEach(([name, [situation, lead]]) =>
      scenario(name, situation, async (outlook) => {
        await lead(outlook);
        await keepPicture(outlook.page, `${name}-light`);
        await expectNoFindings(outlook.page);
        await changeTheme(outlook.page, { colorScheme: 'dark', forcedColors: 'none' });
        await keepPicture(outlook.page, `${name}-dark`);
        await expectContrast(outlook.page);
        await changeTheme(outlook.page, { colorScheme: 'dark', forcedColors: 'active' });
        await keepPicture(outlook.page, `${name}-high-contrast`);
      }),
    );
  },
);

function nothingMore(): Promise<void> {
  return Promise.resolve();
}

async function openPane(outlook: Outlook): Promise<void> {
  await outlook.press('Last Look');
  await outlook.pane.getByRole('heading', { level: 2 }).first().waitFor();
}

type Prepare = NonNullable<Situation['prepare']>;

/** The add-in's page loads, but not what it runs. */
function withoutHandlerFile(context: Parameters<Prepare>[0]): Promise<unknown> {
  return context.route(/\/events\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'Office.onReady();' }),
  );
}

/** Outlook has said "taking longer" by the time the handlers are there, and they find nothing. */
function slowly(context: Parameters<Prepare>[0]): Promise<unknown> {
  return context.route(/\/events\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await route.continue();
  });
}
