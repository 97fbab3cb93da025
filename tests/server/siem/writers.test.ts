import fc from 'fast-check';
import { RECORD_WRITERS } from '../../../src/server/siem';
import type { StoredRecord } from '../../../src/server/storage/store';
import { aRecord, aStoredRecord } from '../a-stored-record';
import { hostileRecord, NOT_INERT } from './hostile-records';

async function write(format: 'csv' | 'ndjson', ...records: readonly StoredRecord[]): Promise<string> {
  async function* stream(): AsyncGenerator<StoredRecord> {
    for (const each of records) yield await Promise.resolve(each);
  }
  const pieces: string[] = [];
  for await (const piece of RECORD_WRITERS[format].write(stream())) pieces.push(piece);
  return pieces.join('');
}

/** RFC 4180 by the letter: quoted fields, doubled quotes, CRLF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    let field = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('an open quote');
        if (text[at] === '"') at++;
        field += text[at] ?? '';
      }
      at++;
    } else for (; at < text.length && !/[,\r"]/.test(text[at] ?? ''); at++) field += text[at] ?? '';
    row.push(field);
    if (text[at] === ',') at++;
    else if (text.slice(at, at + 2) === '\r\n') {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither comma nor line end at ${String(at)}`);
  }
  return rows;
}

const rowsOf = (text: string): Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = readCsv(text.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(row.map((field, index) => [header[index] ?? '', field]));
  });
};

describe('CSV', () => {
  test('begins with the mark that Excel needs and a header', async () => {
    expect(await write('csv')).toMatch(/^\ufeffsequence,id,minute,received_at,sender,/);
  });

  test('has a row for each record', async () => {
    const rows = rowsOf(await write('csv', aStoredRecord(), aStoredRecord({ sequence: 2, group: 'Tŷ, "Ni"' })));
    expect(rows.map(({ sequence, team }) => [sequence, team])).toEqual([
      ['1', 'Fundraising'],
      ['2', 'Tŷ, "Ni"'],
    ]);
    expect(rows[0]).toMatchObject({
      minute: '2026-11-21T09:30Z',
      sender_verified: 'true',
      action: 'justify',
      findings: 'visible-recipients justify high 10-19',
      outcome: 'stopped',
      domains: '',
    });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '=HYPERLINK("http://a.example","x")'])(
    'makes %p text in a spreadsheet',
    async (group) => {
      const [row] = rowsOf(await write('csv', aStoredRecord({ group })));
      expect(row?.['team']).toMatch(/^'/);
    },
  );

  test.each(['2-4', 'Fundraising', 'a=b', "'quoted'"])('leaves %p as it is', async (group) => {
    const [row] = rowsOf(await write('csv', aStoredRecord({ group })));
    expect(row?.['team']).toBe(group);
  });

  test('has one row per record and no formula, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileRecord, { maxLength: 4 }), async (records) => {
        const text = await write('csv', ...records);
        const rows = rowsOf(text);
        expect(rows).toHaveLength(records.length);
        expect(rows.flatMap(Object.values).filter((field) => /^[=+\-@\t\r]/.test(String(field)))).toEqual([]);
        expect(text.slice(1).replace(/\r\n/g, '')).not.toMatch(NOT_INERT);
      }),
    );
  });

  test('never holds what a sender wrote in their own words', async () => {
    expect(await write('csv', aStoredRecord({ note: 'because Ann asked' }))).not.toContain('because');
  });
});

describe('NDJSON', () => {
  test('has one line per record', async () => {
    const lines = (await write('ndjson', aStoredRecord(), aStoredRecord({ sequence: 2 }))).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ sequence: 1, record: aRecord() }),
      expect.objectContaining({ sequence: 2 }),
    ]);
  });

  test('of nothing is nothing', async () => {
    expect(await write('ndjson')).toBe('');
  });
});
