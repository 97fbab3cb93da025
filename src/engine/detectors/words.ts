import { remember, rememberLast } from '../remember';
import type { ScanText } from './scan-text';
import { createTermFinder, type Words } from './topics/term-finder';
import { topicSources } from './topics/terms';

/** Words of which one stands wherever a detector has something to find: texts without are passed over. */
const CLUES = {
  /** Of labels of birth dates; of "D.O.B." and "d.g." the last letter. */
  birth: 'dob\nbirth*\nborn\nb\ndg\ng\ngeni\nganwyd\nganed',
  /** Of each protective marking the rarest. */
  marking:
    'SECRET\nSENSITIVE\nOFFICIALSENSITIVE\nSENSITIF\nSWYDDOGOLSENSITIF\nEYES\nRED\nAMBER\nCONFIDENTIAL\nRESTRICTED\n' +
    'PROTECT\nCONFIDENCE\nPREJUDICE\nPRIVILEGED\nCHYFRINACHOL\nCYFRINACHOL',
};

/** Letters of rare words that stand inside others too: "dbPassword". */
const PIECES = {
  /** Of pass, pw, pin, login, logon and the Welsh for password. */
  password: 'pas pw pin log yfr',
  /** Of prefixes of secrets, and of headers of private keys. */
  secret: 'lpa sg kia sia bia cca vat utt',
};

/** A text of nothing but terms says after so many what it has to say. */
const MOST_TERMS = 4000;

const valuesOf = <Key extends string>(lists: Readonly<Record<Key, string>>): readonly string[] =>
  Object.keys(lists).map((key) => lists[key as Key]);

/** Built when first needed, and once. */
const finderOf = remember((clues: typeof CLUES) =>
  createTermFinder({ sources: topicSources(), clues: valuesOf(clues), pieces: valuesOf(PIECES) }),
);

/** What one pass over a text's words tells, kept for all who ask; at most MOST_TERMS of the topics' terms. */
export const wordsOf: (scan: ScanText) => Words = rememberLast(({ text }: ScanText) =>
  finderOf(CLUES).find(text, MOST_TERMS),
);

/** May the text hold one of these words? */
export function hasClue(scan: ScanText, clue: keyof typeof CLUES): boolean {
  return (wordsOf(scan).clues & (1 << Object.keys(CLUES).indexOf(clue))) !== 0;
}

/** Where such letters end, by position. */
export function endsOfPieces(scan: ScanText, piece: keyof typeof PIECES): readonly number[] {
  return wordsOf(scan).pieces[Object.keys(PIECES).indexOf(piece)]!;
}
