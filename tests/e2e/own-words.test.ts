import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { parsePolicy } from '../../src/policy';
import { writePolicy } from '../../src/server/addin-files';
import { expectNoFindingsIn } from '../helpers/look-at';
import { DIST, scenario, useSimulator, type Outlook, type Situation } from '../helpers/simulated-outlook';

useSimulator();

const INSTALLATION = { policy: { id: 'garden', version: '1' } };

/** The add-in's files with a policy in them that asks for words, as a server writes it. */
async function askForWords(context: BrowserContext): Promise<void> {
  const parsed = parsePolicy('pane: { reason-in-words: true }', 'policy.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const { policy } = parsed;
  await context.route(/\/(events|taskpane)\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: writePolicy(await response.text(), policy, INSTALLATION) });
  });
}

const ASKING: Situation = { example: 'meeting', prepare: askForWords };
const PICTURES = path.join(DIST, 'pictures');

async function answerInWords(outlook: Outlook, words: string): Promise<void> {
  await outlook.pane.getByLabel('In a few words').fill(words);
  await outlook.pane.getByRole('button', { name: 'Record this reason' }).click();
}

async function chooseAnother(outlook: Outlook): Promise<void> {
  await outlook.send();
  await outlook.press('Review');
  await outlook.pane.getByRole('radio', { name: 'Another reason' }).click();
}

const kept = async ({ state }: Outlook): Promise<string> => (await state()).roamingSettings['lastlook.queue'] ?? '';

describe('a reason in the sender’s own words', () => {
  scenario('is kept beside its record, and lets the message through', ASKING, async (outlook) => {
    await chooseAnother(outlook);
    await answerInWords(outlook, 'All of them asked to see who comes');
    await outlook.pane.getByRole('heading', { name: 'Reason recorded' }).waitFor();
    expect((await outlook.send()).seen).toBe('silent');
    expect((await outlook.state()).queue.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['reason-given (other)', 'sent-after-reason (other)']),
    );
    expect(await kept(outlook)).toContain('All of them asked to see who comes');
  });

  scenario(
    'is refused when it is missing, pasted or about somebody, and takes 80 characters',
    ASKING,
    async (outlook) => {
      await chooseAnother(outlook);
      const { pane } = outlook;
      const words = pane.getByLabel('In a few words');
      const problem = pane.getByRole('alert').filter({ hasText: /\S/ });
      const pasted = 'as said, the link opens ten minutes before';
      const said: string[] = [];
      for (const refused of ['', pasted, 'ask somebody@family.example', 'her number is 07700 900123']) {
        await answerInWords(outlook, refused);
        await problem.waitFor();
        said.push(await problem.innerText());
        // Whoever has to change it is put there.
        expect(await words.evaluate((input) => input === document.activeElement)).toBe(true);
      }
      expect(new Set(said).size).toBe(3);
      expect(said[2]).toBe(said[3]);
      await words.fill('');
      await words.pressSequentially('word '.repeat(20));
      expect((await words.inputValue()).length).toBe(80);
      await answerInWords(outlook, pasted);
      const frame = outlook.page.frames().find((each) => each.url().includes('/taskpane.html'));
      await expectNoFindingsIn(frame!);
      await outlook.page
        .locator('iframe[title="Last Look task pane"]')
        .screenshot({ path: path.join(PICTURES, 'pane-own-words.png') });
      expect(await kept(outlook)).not.toContain('reason-given');
      expect((await outlook.send()).seen).toBe('stopped');
    },
  );
});

describe('what the record says of how it was put right', () => {
  const CC = { example: 'newsletter-cc' };
  const outcomes = async ({ state }: Outlook): Promise<readonly string[]> =>
    (await state()).queue.map(({ outcome }) => outcome);
  const press = (outlook: Outlook, name: string) => outlook.pane.getByRole('button', { name, exact: true }).click();

  async function move(outlook: Outlook): Promise<void> {
    await outlook.send();
    await outlook.press('Review');
    await press(outlook, 'Move 8 people to Bcc');
    await press(outlook, 'Yes, move to Bcc');
    await outlook.pane.getByRole('heading', { name: '8 people moved to Bcc' }).waitFor();
  }

  scenario('by the button', CC, async (outlook) => {
    await move(outlook);
    expect((await outlook.send()).seen).toBe('silent');
    expect(await outcomes(outlook)).toEqual(['warning-shown', 'fixed-by-button']);
  });

  scenario('by hand, after the button was taken back', CC, async (outlook) => {
    await move(outlook);
    await press(outlook, 'Undo');
    await outlook.pane.getByRole('heading', { name: 'Put back' }).waitFor();
    await outlook.moveAll('Cc', 'Bcc');
    expect((await outlook.send()).seen).toBe('silent');
    expect(await outcomes(outlook)).toEqual(['warning-shown', 'fixed-by-hand']);
  });

  scenario('by writing to one alone', CC, async (outlook) => {
    await outlook.send();
    await outlook.press('Review');
    await press(outlook, 'Keep only Mirela Ashdown');
    await press(outlook, 'Yes, remove');
    await outlook.pane.getByRole('heading', { name: '7 people removed' }).waitFor();
    expect((await outlook.send()).seen).toBe('silent');
    expect(await outcomes(outlook)).toEqual(['warning-shown', 'sent-separately']);
  });
});
