import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

/** Where the default policy's guidance and its bulk service are. */
const OUR_SITES = ['https://ico.org.uk', 'https://support.microsoft.com'];

/** Each would set the title of the page that ran it. */
const MARKUP = '<img src=x onerror="document.title=`owned`"><script>document.title=`owned`</script>';
const BIDI = '\u202Egpj.exe\u202C \u2066\u2069 <b>';
const MARKDOWN = '](https://evil.example) **[click](javascript:document.title=`owned`)** \\';
const LONG = 'ü'.repeat(10_000);

describe('names, subject and text that somebody else chose', () => {
  for (const [kind, name] of [
    ['markup', MARKUP],
    ['marks that turn the direction of text', BIDI],
    ['Markdown', MARKDOWN],
    ['10,000 characters', LONG],
  ] as const) {
    scenario(
      `stay text in the window, the alert and the pane: ${kind}`,
      { example: 'newsletter-bcc' },
      async (outlook) => {
        await outlook.page.getByLabel('Subject', { exact: true }).fill(name.slice(0, 255));
        await outlook.page.getByLabel('Message body').fill(name);
        await outlook.paste('Cc', hostilePeople(12, name));
        expect((await outlook.state()).recipients?.cc).toBe(12);

        const report = await outlook.send();
        expect(report.seen).toBe('stopped');
        expect(await outlook.alert.innerText()).toContain('12 people');
        expect(report.options?.errorMessage.length).toBeLessThanOrEqual(500);
        expect(OUR_SITES).toEqual(expect.arrayContaining(await linkedSites(outlook)));

        await outlook.press('Review');
        await outlook.pane.getByRole('heading', { name: 'This needs a fix or a reason' }).waitFor();
        await expectNothingRan(outlook);
      },
    );
  }
});

async function expectNothingRan({ page }: Outlook): Promise<void> {
  expect(await page.locator('img[src="x"], b, script:not([src])').count()).toBe(0);
  for (const frame of page.frames()) expect(await frame.title()).not.toContain('owned');
}

async function linkedSites({ alert }: Outlook): Promise<readonly string[]> {
  const links = await alert.getByRole('link').all();
  expect(links.length).toBeGreaterThan(0);
  return Promise.all(links.map(async (link) => new URL((await link.getAttribute('href')) ?? '').origin));
}

/** A display name as a mail program would write it: quoted, with its own quotes and line ends escaped away. */
function hostilePeople(count: number, name: string): string {
  const quoted = `"${name.replaceAll('"', "'")}"`;
  return Array.from({ length: count }, (_, index) => `${quoted} <person${index}.77120@gmail.com>`).join(',');
}
