import * as v from 'valibot';
import {
  complainAboutCount,
  complainAboutDuplicateLabels,
  complainAboutDuplicateWords,
  complainAboutWord,
} from './complaints';
import { complainAboutRegex } from './patterns';
import { action, filledListOf, listOf, refuse, settings, shortText, text, yesOrNo } from './schema';

/** One long list of words is one pass of the engine; beyond this the handler file itself grows too big to load. */
const MOST_WORDS = 20_000;

/** Each pattern is a search of its own through every text. */
const MOST_PATTERNS = 50;

const words = v.pipe(
  filledListOf(v.pipe(text, refuse(complainAboutWord))),
  v.maxLength(MOST_WORDS, 'This list has more than 20,000 words; a list that long slows every message down.'),
);

/** What words and patterns have in common: when a hit counts, and what follows. */
const listEntries = {
  label: shortText,
  'case-sensitive': v.optional(yesOrNo),
  action: v.optional(action),
  allow: v.optional(words),
  near: v.optional(words),
  'minimum-count': v.optional(v.pipe(v.number('A whole number such as 3 belongs here.'), refuse(complainAboutCount))),
};

const keywordList = v.pipe(
  settings({ ...listEntries, words }),
  refuse((list) => complainAboutDuplicateWords(list.words, list['case-sensitive'] === true ? 'exact' : 'any-case')),
);

const pattern = settings({ ...listEntries, pattern: v.pipe(text, refuse(complainAboutRegex)) });

export const keywordLists = v.pipe(
  listOf(keywordList),
  refuse((lists) => complainAboutDuplicateLabels(lists.map(({ label }) => label))),
);

export const patternLists = v.pipe(
  listOf(pattern),
  v.maxLength(MOST_PATTERNS, 'There are more than 50 patterns here; each of them is searched for in every message.'),
  refuse((lists) => complainAboutDuplicateLabels(lists.map(({ label }) => label))),
);
