import AxeBuilder from '@axe-core/playwright';
import { makeDocument, makePdf, makeWorkbook } from '../../src/simulator/host/files';
import { CLIENTS } from '../../src/simulator/host/clients';
import { pdfFile } from '../helpers/pdf-file';
import { scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

const FOI = { example: 'foi-answer' } as const;
const HARMLESS = { name: 'agenda.docx', bytes: makeDocument(['Agenda', 'Tea and cake', 'New chairs']) };

/** What each of these clients does with an attachment is the same; how its dialog looks is not. */
const READING_CLIENTS = ['web', 'web-1-12', 'classic', 'mac'];

describe('a workbook whose source is in a hidden sheet', () => {
  for (const client of READING_CLIENTS) {
    scenario(
      `is stopped in ${labelOf(client)}, with what is hidden and how much of it`,
      { ...FOI, client },
      async (outlook) => {
        await outlook.waitForFilesRead(1);
        const report = await outlook.send();
        expect(report.seen).toBe('stopped');
        expect(report.calls.map(({ name }) => name)).not.toContain('getAttachmentContentAsync');
        const text = await outlook.alert.innerText();
        expect(text).toContain('hidden sheet');
        expect(text).toContain('49 rows');
        expect(await outlook.alert.getByRole('button', { name: 'Send Anyway' }).count()).toBe(0);
      },
    );
  }

  scenario('is told in the pane with its places and counts, and nothing that it holds', FOI, async (outlook) => {
    await outlook.waitForFilesRead(1);
    await outlook.send();
    await outlook.press('Review');
    const found = outlook.pane.getByRole('region', { name: 'What was found' });
    await found.getByRole('heading', { name: 'Hidden personal data' }).waitFor();
    expect(await outlook.pane.getByText(/49 rows[^.]*hidden sheet/).count()).toBe(1);
    const panel = await outlook.page.getByRole('complementary', { name: 'What Last Look saw' }).innerText();
    expect(panel).toContain('hidden-sheet: 49 rows, 48 people');
    for (const text of [await found.innerText(), JSON.stringify(await outlook.state())]) {
      expect(text).not.toMatch(/depression|epilepsy|\d\d\/\d\d\/\d{4}/);
    }
    await expectNoFindings(outlook);
  });

  scenario('leaves in silence once it is taken out', FOI, async (outlook) => {
    await outlook.waitForFilesRead(1);
    expect((await outlook.send()).seen).toBe('stopped');
    await outlook.press('Don’t Send');
    await outlook.press('Remove attachment EMC-2214 figures.xlsx');
    await outlook.waitForFilesRead(0);
    await outlook.page.getByLabel('Message body').fill('Dear Mr Vasquell,\n\nthe figures follow by post.');
    expect((await outlook.send()).seen).toBe('silent');
  });
});

describe('the gallery’s other attachments', () => {
  scenario('figures only leave in silence', { example: 'foi-answer-clean' }, async (outlook) => {
    await outlook.waitForFilesRead(1);
    expect((await outlook.send()).seen).toBe('silent');
  });

  scenario(
    'a list of 64 children is stopped although everyone is in Bcc',
    { example: 'party-list' },
    async (outlook) => {
      await outlook.waitForFilesRead(1);
      expect((await outlook.send()).seen).toBe('stopped');
      expect(await outlook.alert.innerText()).toContain('64 people');
    },
  );

  scenario('a paragraph about another child is a warning', { example: 'care-report' }, async (outlook) => {
    await outlook.waitForFilesRead(1);
    expect((await outlook.send()).seen).toBe('warned');
    expect(await outlook.alert.innerText()).toContain('attached document');
  });

  scenario(
    'the forgotten one is a warning, and comes in by the Attach button',
    { example: 'forgotten-attachment' },
    async (outlook) => {
      expect((await outlook.send()).seen).toBe('warned');
      await outlook.press('Don’t Send');
      await outlook.attach(HARMLESS);
      await outlook.waitForFilesRead(1);
      expect((await outlook.send()).seen).toBe('silent');
    },
  );
});

describe('Send right after a file was attached', () => {
  const slow = { example: 'reply', client: 'slow-files' } as const;

  scenario('says that it was not read in time; a second Send passes when it is clean', slow, async (outlook) => {
    await outlook.attach(HARMLESS);
    const report = await outlook.send();
    expect(report.seen).toBe('warned');
    expect(await outlook.alert.innerText()).toContain('still being read');
    await outlook.press('Don’t Send');
    await outlook.waitForFilesRead(1);
    expect((await outlook.send()).seen).toBe('silent');
  });

  scenario('does not take another file of the same name and size for the one that was read', slow, async (outlook) => {
    const list = (text: string) => ({ name: 'list.txt', bytes: new TextEncoder().encode(text) });
    await outlook.attach(list('The minutes of Tuesday are here.'));
    await outlook.waitForFilesRead(1);
    await outlook.press('Remove attachment list.txt');
    await outlook.attach(list('Sort code 20-45-77, a/c 63849203'));
    expect((await outlook.send()).seen).toBe('warned');
    await outlook.press('Don’t Send');
    await outlook.waitForFilesRead(1);
    expect((await outlook.send()).seen).toBe('warned');
    expect(await outlook.alert.innerText()).toContain('bank account');
  });
});

describe('a PDF', () => {
  const LETTER = { example: 'pdf-letter' } as const;
  const PAGE_AND_ITS_THREAD = [200, 200];

  for (const client of ['web', 'mac']) {
    scenario(
      `is read while the message is written in ${labelOf(client)}, and Send warns without the pane`,
      { ...LETTER, client },
      async (outlook) => {
        await outlook.waitForFilesRead(1);
        expect(pdfReader(outlook)).toEqual(PAGE_AND_ITS_THREAD);
        expect((await outlook.state()).filesRead[0]?.unchecked).toEqual([]);
        expect((await outlook.send()).seen).toBe('warned');
        expect(await outlook.alert.innerText()).toContain('NHS number');
      },
    );
  }

  const CLASSIC = { ...LETTER, client: 'classic' } as const;

  scenario(
    'is not read by Send in classic, which stays silent and says in the record that it was not',
    CLASSIC,
    async (outlook) => {
      await outlook.waitForFilesRead(1);
      expect((await outlook.state()).filesRead[0]?.unchecked).toEqual(['not-readable-here']);
      expect((await outlook.send()).seen).toBe('silent');
      expect((await outlook.state()).queue).toMatchObject([{ outcome: 'observed' }]);
      expect(pdfReader(outlook)).toEqual([]);
    },
  );

  scenario('is read by the pane in classic, and then Send warns', CLASSIC, async (outlook) => {
    await outlook.waitForFilesRead(1);
    await outlook.press('Last Look');
    await outlook.pane.getByText('NHS number').first().waitFor();
    expect(pdfReader(outlook)).toEqual(PAGE_AND_ITS_THREAD);
    expect((await outlook.send()).seen).toBe('warned');
    expect(await outlook.alert.innerText()).toContain('NHS number');
  });

  scenario(
    'is left to the pane on the web too when the page could not load its readers',
    {
      ...LETTER,
      prepare: (context) => context.route('**/readers.js', (route) => route.abort()).then(() => undefined),
    },
    async (outlook) => {
      await outlook.waitForFilesRead(1);
      expect((await outlook.state()).filesRead[0]?.unchecked).toEqual(['not-readable-here']);
      expect((await outlook.send()).seen).toBe('silent');
    },
  );

  scenario(
    'is left unread, and that is said at once, when its thread does not start',
    {
      ...LETTER,
      prepare: (context) => context.route('**/pdf-worker.js', (route) => route.abort()).then(() => undefined),
    },
    async (outlook) => {
      await outlook.waitForFilesRead(1);
      expect((await outlook.state()).filesRead[0]?.unchecked).toEqual(['not-readable-here']);
      expect((await outlook.send()).seen).toBe('silent');
    },
  );

  scenario('attached while the pane is open is read at once', { example: 'reply' }, async (outlook) => {
    await outlook.press('Last Look');
    await outlook.pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
    const bytes = makePdf(['Patient: Osman Okonedo-Reed', 'Date of birth: 09/11/1971', 'NHS number: 943 476 5919']);
    await outlook.attach({ name: 'scan.pdf', bytes });
    await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
  });

  scenario('that would be read for ever holds up neither the pane nor Send', { example: 'reply' }, async (outlook) => {
    await outlook.press('Last Look');
    await outlook.pane.getByRole('heading', { name: 'Ready to send' }).waitFor();
    const bytes = pdfFile({ pages: [['Agenda']], forms: { levels: 30, content: '' } });
    await outlook.attach({ name: 'agenda.pdf', bytes });
    expect((await outlook.send()).seen).toBe('warned');
    expect(await outlook.alert.innerText()).toContain('still being read');
  });
});

describe('a meeting', () => {
  scenario('has its attachments read as a mail has', { example: 'meeting' }, async (outlook) => {
    await outlook.attach(HARMLESS);
    await outlook.waitForFilesRead(1);
  });
});

describe('several files', () => {
  scenario(
    'are all read, the one that hides something named by its place in the list',
    { example: 'reply' },
    async (outlook) => {
      const hiding = makeWorkbook([
        {
          name: 'Figures',
          rows: [
            ['Team', 'Days'],
            ['North', '4'],
          ],
        },
        {
          name: 'Old',
          isHidden: true,
          rows: [
            ['Team', 'Days'],
            ['South', '5'],
          ],
        },
      ]);
      await outlook.attach(HARMLESS, { name: 'figures.xlsx', bytes: hiding }, { ...HARMLESS, name: 'again.docx' });
      await outlook.waitForFilesRead(3);
      expect((await outlook.send()).seen).toBe('warned');
      expect(await outlook.alert.innerText()).toContain('attachment 2 of 3');
    },
  );
});

function labelOf(id: string): string {
  return CLIENTS.find((client) => client.id === id)?.label ?? id;
}

function pdfReader({ responses }: Outlook): readonly number[] {
  return responses.filter((response) => response.url().endsWith('/pdf.js')).map((response) => response.status());
}

async function expectNoFindings({ page }: Outlook): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
