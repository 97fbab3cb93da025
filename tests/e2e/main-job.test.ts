import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readEml } from '../../src/adapters/eml';
import { scenario, useSimulator } from '../helpers/simulated-outlook';

useSimulator();

const ICO_ON_EMAIL = /^https:\/\/(www\.)?ico\.org\.uk\/.*email/;
const REPLAY = path.join(
  process.env['LASTLOOK_SHARED'] ?? path.resolve(__dirname, '../../../shared'),
  'cases/replay-open/leaks/uk-central-ymca-2022.eml',
);

describe('Central YMCA: 264 people of an HIV programme in Cc', () => {
  scenario('are not shown to each other: Send is stopped, with the number and the ICO’s page', {}, async (outlook) => {
    const report = await outlook.send();
    expect(report).toMatchObject({ seen: 'stopped', end: 'open' });
    expect(await outlook.alert.innerText()).toContain('264 people');
    expect(await outlook.alert.getByRole('link', { name: /ICO/ }).getAttribute('href')).toMatch(ICO_ON_EMAIL);
    expect(report.options?.errorMessage).toContain('264 people');
    expect(report.options?.errorMessage).toContain('ico.org.uk/');
    expect(report.options?.errorMessage.length).toBeLessThanOrEqual(500);
    expect(report.options?.errorMessageMarkdown.length).toBeLessThanOrEqual(500);
  });

  scenario('leave no way to send anyway', {}, async (outlook) => {
    await outlook.send();
    expect(await outlook.alert.getByRole('button').allInnerTexts()).toEqual(['Review', 'Don’t Send']);
    await outlook.press('Don’t Send');
    expect((await outlook.state()).sends.at(-1)?.end).toBe('draft');
    expect((await outlook.state()).messages).toEqual([]);
  });

  scenario('moved to Bcc leave only the advice that Bcc is not enough for such a list', {}, async (outlook) => {
    await outlook.send();
    await outlook.press('Don’t Send');
    await outlook.moveAll('Cc', 'Bcc');
    expect((await outlook.state()).recipients).toEqual({ to: 1, cc: 0, bcc: 264 });

    expect((await outlook.send()).seen).toBe('warned');
    const text = await outlook.alert.innerText();
    expect(text).toContain('Bcc alone is not enough');
    const bulkService = outlook.alert.getByRole('link', { name: 'mail merge or a bulk email service' });
    expect(await bulkService.getAttribute('href')).toMatch(/^https:/);
    expect(text).not.toContain('would see each other');
    expect(await outlook.alert.getByRole('link', { name: /ICO/ }).getAttribute('href')).toMatch(ICO_ON_EMAIL);
    await outlook.press('Send Anyway');
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent', recipients: 265 }]);
  });

  scenario('are stopped again when the apology repeats the mistake', {}, async (outlook) => {
    expect((await outlook.send()).seen).toBe('stopped');
    await outlook.press('Don’t Send');
    await outlook.open('Like Central YMCA: the recall repeats it');
    expect((await outlook.send()).seen).toBe('stopped');
    expect(await outlook.alert.innerText()).toContain('264 people');
    expect((await outlook.state()).messages).toEqual([]);
  });
});

describe('eight readers of a harmless newsletter', () => {
  scenario('in Cc are a warning, and Send Anyway sends', { example: 'newsletter-cc' }, async (outlook) => {
    expect((await outlook.send()).seen).toBe('warned');
    expect(await outlook.alert.innerText()).toContain('8 people');
    await outlook.press('Send Anyway');
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent', recipients: 9 }]);
  });

  scenario('go out in silence once they are in Bcc', { example: 'newsletter-cc' }, async (outlook) => {
    await outlook.moveAll('Cc', 'Bcc');
    expect(await outlook.send()).toMatchObject({ seen: 'silent', options: { allowEvent: true } });
    expect(await outlook.alert.count()).toBe(0);
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent', recipients: 9 }]);
    expect((await outlook.state()).queue).toEqual([]);
  });
});

describe('what was seen', () => {
  scenario('is queued as a record without content, before Outlook hears the answer', {}, async (outlook) => {
    await outlook.send();
    const { queue, roamingSettings } = await outlook.state();
    expect(queue).toMatchObject([{ outcome: 'stopped', action: 'block' }]);
    const kept = JSON.stringify(roamingSettings);
    for (const content of ['coffee', 'Positive', '@', 'harbourtrust', 'HIV']) expect(kept).not.toContain(content);
  });
});

describe('the list of the real case, pasted into Cc', () => {
  if (!existsSync(REPLAY)) {
    it('not run: the case files are not on this machine', () => undefined);
    return;
  }
  scenario('is stopped with its 270 addresses', { example: 'newsletter-bcc' }, async (outlook) => {
    const { cc } = await readEml(readFileSync(REPLAY));
    await outlook.paste('Cc', cc.entries.map(({ name, address }) => `${name} <${address}>`).join(';\n'));
    await outlook.removeAll('Bcc');
    expect((await outlook.state()).recipients).toMatchObject({ cc: 270, bcc: 0 });
    expect((await outlook.send()).seen).toBe('stopped');
    expect(await outlook.alert.innerText()).toContain('270 people');
  });
});
