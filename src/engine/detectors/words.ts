import { remember } from '../remember';
import { topicSources } from './topics/terms';
import { createWordFinder, type Words } from './word-finder';

/** Bits of `clues`: the text may hold a word of a birth date's label, of a protective marking, or before a card's security code. */
export const BIRTH = 1;
export const MARKING = 2;
/** The last letter of a label such as "D.O.B." and "d.g.", which is one of other things as well. */
export const BIRTH_LETTER = 4;
export const CARD_CODE = 8;
const CLUES = [
  'dob\nbirth*\nborn\ndg\ngeni\nganwyd\nganed',
  // Of each marking the rarest word.
  'SECRET\nSENSITIVE\nOFFICIALSENSITIVE\nSENSITIF\nSWYDDOGOLSENSITIF\nEYES\nRED\nAMBER\nCONFIDENTIAL\nRESTRICTED\n' +
    'PROTECT\nCONFIDENCE\nPREJUDICE\nPRIVILEGED\nCHYFRINACHOL\nCYFRINACHOL',
  'b\ng',
  'cv*\ncard security code*',
];

/** Places in `pieces`: letters of labels of passwords, and of prefixes of secrets and headers of private keys. */
export const PASSWORD = 0;
export const SECRET = 1;
const PIECES = [
  // pass, pw, pin, login, logon and the Welsh for password
  'pas pw pin log yfr',
  'lpa sg kia sia bia cca vat utt',
];

/** A text of nothing but terms says after so many what it has to say. */
const MOST_TERMS = 4000;

/** Built when first needed, and once. */
const finderOf = remember((clues: readonly string[]) =>
  createWordFinder({ sources: topicSources(), clues, pieces: PIECES }),
);

/** Reads text of `normaliseText` for all detectors in one pass; at most MOST_TERMS of the topics' terms. */
export function readWords(text: string): Words {
  return finderOf(CLUES).find(text, MOST_TERMS);
}
