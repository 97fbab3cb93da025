import type { Language } from '../engine';
import { ENGLISH } from './english';
import { WELSH } from './welsh';
import type { Words } from './words';

/** For whoever has room for all of them. A language without words does not compile. */
export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, cy: WELSH };
