import type { Reader } from '../reader';
import { decodeText } from '../text/plain-text';
import { readContentLines } from './content-lines';

/** Properties of a card and what heads their column; of a name's two forms the first that is there. */
const COLUMNS: readonly (readonly [label: string, ...names: readonly string[]])[] = [
  ['Name', 'FN', 'N'],
  ['Date of birth', 'BDAY'],
  ['Phone', 'TEL'],
  ['Email', 'EMAIL'],
  ['Address', 'ADR', 'LABEL'],
  ['Organisation', 'ORG'],
  ['Job title', 'TITLE', 'ROLE'],
  ['Notes', 'NOTE'],
];

/** vCard (.vcf; RFC 6350 and 2.1): one row for each contact. */
export const contacts: Reader = {
  kind: 'text',
  matches: ({ bytes }) => /^\s*BEGIN:VCARD/i.test(decodeText(bytes.subarray(0, 200))),
  read({ bytes }, reading) {
    const text = reading.startText('visible');
    text.addHeading(COLUMNS.map(([label]) => label).join('\t'));
    let card = new Map<string, string>();
    // A card cut short still names somebody.
    for (const { name, value } of readContentLines(`${decodeText(bytes)}\nEND:VCARD`)) {
      if (name === 'BEGIN') card = new Map<string, string>();
      const before = card.get(name);
      card.set(name, before === undefined ? value : `${before}, ${value}`);
      if (name !== 'END') continue;
      const cells = COLUMNS.map(([, ...names]) => names.reduce((found, each) => found || card.get(each) || '', ''));
      card = new Map<string, string>();
      if (cells.some((cell) => cell !== '')) text.addLine(cells.join('\t'));
    }
  },
};
