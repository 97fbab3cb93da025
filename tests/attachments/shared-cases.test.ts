import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readAttachment } from '../../src/attachments';
import type { AttachmentContent } from '../../src/engine';

const LEAKS = path.join(process.env['LASTLOOK_SHARED'] ?? '../shared', 'cases/replay-open/leaks');

/** The first base64 part with a file name. */
function attachmentOf(eml: string): { readonly name: string; readonly bytes: Uint8Array } {
  const text = readFileSync(path.join(LEAKS, eml), 'latin1').replace(/\r/g, '');
  for (const part of text.split(/^--/m)) {
    const at = part.indexOf('\n\n');
    const name = /filename="?([^"\n;]+)/.exec(part.slice(0, at))?.[1];
    if (name !== undefined && /base64/i.test(part.slice(0, at)))
      return { name, bytes: new Uint8Array(Buffer.from(part.slice(at), 'base64')) };
  }
  throw new Error(`no attachment in ${eml}`);
}

const read = (eml: string): AttachmentContent => {
  const { name, bytes } = attachmentOf(eml);
  return readAttachment(name, bytes);
};
const rowsIn = ({ texts }: AttachmentContent): Record<string, number> =>
  Object.fromEntries(texts.filter(({ place }) => place !== 'file-name').map(({ place, rows }) => [place, rows]));

const isHere = existsSync(LEAKS);
if (!isHere) process.stdout.write('shared cases are absent: their attachments were not run\n');

(isHere ? describe : describe.skip)('attachments of real cases', () => {
  it('a workbook with a hidden sheet of staff: all its rows are hidden ones', () => {
    const content = read('uk-southend-2023.eml');
    expect(content).toMatchObject({ kind: 'spreadsheet', unchecked: [] });
    expect(rowsIn(content)['hidden-sheet']).toBe(2355);
    expect(rowsIn(content)['visible']).toBeGreaterThan(1);
  });

  it('a workbook of thousands of visible rows hides nothing', () => {
    const content = read('uk-newcastle-2017.eml');
    expect(content).toMatchObject({ kind: 'spreadsheet', unchecked: [] });
    expect(rowsIn(content)['visible']).toBe(2744);
    expect(rowsIn(content)['hidden-sheet']).toBeUndefined();
  });

  it('a plan about one child is read as a document', () => {
    const content = read('uk-birmingham-childrens-trust-2022.eml');
    expect(content).toMatchObject({ kind: 'document', unchecked: [] });
    expect(rowsIn(content)['visible']).toBeGreaterThan(5);
  });

  it('a PDF is told by its content', () => {
    expect(read('pl-warta-2020.eml').kind).toBe('pdf');
  });
});
