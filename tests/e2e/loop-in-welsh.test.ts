import { tabTo } from '../helpers/keyboard';
import { keepPicture } from '../helpers/look-at';
import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

/** Outlook's own buttons are the simulator's, in English; everything Last Look says is in Welsh. */
describe('the loop closes in Welsh, by keyboard alone', () => {
  scenario('264 people of the ymca example', { example: 'hiv-programme-bcc', language: 'cy-GB' }, async (outlook) => {
    await walk(outlook, 'ymca', 264, 'Ni ellir anfon y neges hon fel y mae');
    await outlook.alert.getByText('nid yw Bcc yn ddigon').waitFor();
    expect((await outlook.state()).notices).toEqual([]);
  });

  scenario('8 people of the newsletter example', { example: 'newsletter-bcc', language: 'cy-GB' }, async (outlook) => {
    await walk(outlook, 'newsletter', 8, 'Edrychwch eto cyn anfon');
    await outlook.page.getByRole('status').getByText('Sent.').waitFor();
    expect((await outlook.state()).messages).toMatchObject([{ folder: 'Sent', recipients: 9 }]);
  });
});

scenario(
  'classic is given the Welsh file too',
  { example: 'hiv-programme', client: 'classic', language: 'cy-GB' },
  async (outlook) => {
    await outlook.send();
    await outlook.alert.getByText('264 o bobl').waitFor();
    await outlook.alert.getByRole('button', { name: 'Adolygu' }).waitFor();
  },
);

scenario(
  'the switch changes the language of the message that is open',
  { example: 'hiv-programme' },
  async (outlook) => {
    const { page, pane, press } = outlook;
    const notices = page.getByRole('region', { name: 'Notices' });
    await notices.getByText('264 outside people').waitFor();
    await page.getByLabel('Display language').selectOption('Cymraeg');
    await notices.getByText("264 o bobl o'r tu allan").waitFor();
    expect(page.url()).toContain('language=cy-GB');
    await press('Last Look');
    await pane.getByRole('heading', { name: 'Ni ellir anfon y neges hon fel y mae' }).waitFor();
    const languages = await Promise.all(
      page
        .frames()
        .filter((frame) => frame.url().includes('taskpane.html'))
        .map((frame) => frame.evaluate(() => document.documentElement.lang)),
    );
    expect(languages).toEqual(['cy']);
    await pane.getByRole('tab', { name: 'Anfonwyd ar gam' }).click();
    await pane.getByRole('heading', { name: 'Aeth neges at y bobl anghywir' }).waitFor();
    await keepPicture(page, 'welsh-mistake-page');
  },
);

async function walk(outlook: Outlook, name: string, people: number, heading: string): Promise<void> {
  const { page, alert, pane, state } = outlook;
  let step = 0;
  const look = (what: string) => keepPicture(page, `loop-cy-${name}-${(step += 1)}-${what}`);
  const enter = (name: string, key?: 'Shift+Tab') => tabTo(outlook, name, key).then(() => page.keyboard.press('Enter'));
  const notices = page.getByRole('region', { name: 'Notices' });

  await enter('Menu of Bcc');
  await enter('Move all to Cc');
  await notices.getByText(`Bydd ${people} o bobl o'r tu allan yn gweld cyfeiriadau ei gilydd.`).waitFor();
  await look('notice');

  await enter('Send', 'Shift+Tab');
  await alert.getByText(`${people} o bobl`).waitFor();
  await look('alert');

  await enter('Adolygu');
  await pane.getByRole('heading', { name: heading }).waitFor();
  await look('pane');

  await enter(`Symud ${people} o bobl i Bcc`);
  await pane.getByRole('heading', { name: `Symud ${people} o bobl i Bcc?` }).waitFor();
  await look('before-and-after');
  await enter('Ie, symud i Bcc');
  await pane.getByRole('heading', { name: `Wedi symud ${people} o bobl i Bcc` }).waitFor();
  await notices.getByText('o bobl').waitFor({ state: 'detached' });
  expect((await state()).recipients).toEqual({ to: 1, cc: 0, bcc: people });
  await look('moved');

  await enter('Send', 'Shift+Tab');
}
