import * as v from 'valibot';
import { DETECTOR_IDS, FINDING_ACTIONS, GUIDANCE_IDS, HIDDEN_PLACES, MARKINGS, UNCHECKED_REASONS } from '../engine';
import type { DetectorId, Policy, Steps } from '../engine';
import {
  complainAboutDomain,
  complainAboutDuplicateLabels,
  complainAboutDuplicateWords,
  complainAboutInsideDomain,
  complainAboutLimit,
  complainAboutName,
  complainAboutPattern,
  complainAboutSteps,
  complainAboutUrl,
  complainAboutWord,
} from './complaints';
import { defaultPolicy } from './defaults';
import { suggest } from './nearest';
import { SETTINGS_WANTED } from './unknown-settings';

/** One long list of words is one pass of the engine; beyond this the handler file itself grows too big to load. */
const MOST_WORDS = 20_000;

/** Adds a complaint of plain code to a schema: one sentence, or none when the value is fine. */
function refuse<Value>(complain: (value: Value) => string | undefined) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    const message = dataset.typed ? complain(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  });
}

/** Text; 2026 and true are text too where a text is asked for, so that a word list needs no quotes. */
const text = v.union(
  [v.string(), v.pipe(v.number(), v.transform(String)), v.pipe(v.boolean(), v.transform(String))],
  'A text belongs here, not a list or further settings.',
);

const shortText = v.pipe(text, refuse(complainAboutName));

function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, 'A list belongs here: one line each, beginning with "- ".');
}

function filledListOf<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(listOf(item), v.minLength(1, 'This list is empty; fill it or remove the line.'));
}

/** Settings by name; `takeOutUnknownSettings` reports the unknown ones, all of them and with a suggestion. */
function settings<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, (issue) =>
    // Of a missing setting valibot expects its name in quotes, of anything else "Object".
    issue.expected?.startsWith('"') === true ? `${issue.expected} is missing here.` : SETTINGS_WANTED,
  );
}

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, (issue) => {
    const written = typeof issue.input === 'string' ? issue.input : String(issue.received);
    return `"${written.slice(0, 40)}" is not possible here. ${suggest(written, options)}`;
  });
}

const yesOrNo = v.boolean('Write true or false.');

const mode = v.optional(oneOf(['enforce', 'observe']));
const action = oneOf(FINDING_ACTIONS);

const limit = v.union(
  [v.pipe(v.number(), refuse(complainAboutLimit)), v.literal('never')],
  'A whole number such as 5 belongs here, or the word never; numbers stand without quotes.',
);

const stepEntries = { warn: v.optional(limit), justify: v.optional(limit), block: v.optional(limit) };

/** Limits of one count. What is not written keeps its default; `never` switches a step off. */
function steps(defaults: Steps) {
  return v.optional(
    v.pipe(
      settings(stepEntries),
      refuse((written) => complainAboutSteps(written, defaults)),
    ),
  );
}

/** "a.example", "*.a.example", "x@a.example", or {domain: …, except: [...]}. */
function addressPattern(complain: (written: string) => string | undefined) {
  const written = v.pipe(text, refuse(complain));
  const exception = v.pipe(text, refuse(complainAboutPattern));
  return v.union(
    [written, settings({ domain: written, except: v.optional(filledListOf(exception)) })],
    'An address or a domain belongs here, or the settings "domain" and "except".',
  );
}

const domainName = v.pipe(text, refuse(complainAboutDomain));

/** What to add to and take from a list that ships. */
const domainChange = settings({
  add: v.optional(filledListOf(domainName)),
  remove: v.optional(filledListOf(domainName)),
});

/** A plain list replaces the one that ships; add and remove change it. */
const replaceableWords = v.union(
  [
    listOf(shortText),
    settings({ add: v.optional(filledListOf(shortText)), remove: v.optional(filledListOf(shortText)) }),
  ],
  'A list belongs here, which replaces the one that ships, or the settings "add" and "remove".',
);

const keywordList = v.pipe(
  settings({
    label: shortText,
    words: v.pipe(
      filledListOf(v.pipe(text, refuse(complainAboutWord))),
      v.maxLength(MOST_WORDS, 'This list has more than 20,000 words; a list that long slows every message down.'),
    ),
    'case-sensitive': v.optional(yesOrNo),
    action: v.optional(action),
  }),
  refuse((list) => complainAboutDuplicateWords(list.words, list['case-sensitive'] === true ? 'exact' : 'any-case')),
);

const url = v.pipe(text, refuse(complainAboutUrl));

const defaultRules = defaultPolicy.rules;

/** What follows from a detector's level. */
const levelEntries = {
  medium: v.optional(action),
  high: v.optional(action),
  'high-and-several': v.optional(action),
  several: v.optional(v.pipe(v.number('A whole number such as 3 belongs here.'), refuse(complainAboutLimit))),
};

/** Where a marking may go besides the organisation itself. */
const markingGoesTo = v.union(
  [v.literal('anywhere'), listOf(addressPattern(complainAboutPattern))],
  'A list of domains belongs here, or the word anywhere.',
);

const detectorMode = oneOf(['enforce', 'observe', 'off']);
/** Keywords have an action of their own. */
const SWITCHED_DETECTORS = DETECTOR_IDS.filter((id): id is Exclude<DetectorId, 'keyword'> => id !== 'keyword');

const rules = settings({
  'visible-recipients': v.optional(
    settings({
      mode,
      'several-parties': steps(defaultRules['visible-recipients'].severalParties),
      'personal-providers': steps(defaultRules['visible-recipients'].personalProviders),
      'one-party': steps(defaultRules['visible-recipients'].oneParty),
      sensitive: steps(defaultRules['visible-recipients'].sensitive),
      'roles-only-milder': v.optional(yesOrNo),
    }),
  ),
  'bcc-with-sensitive-content': v.optional(
    v.pipe(
      settings({ mode, ...stepEntries }),
      refuse((written) => complainAboutSteps(written, defaultRules['bcc-with-sensitive-content'].steps)),
    ),
  ),
  'sensitive-content': v.optional(
    settings({ mode, ...levelEntries, 'inside-only': steps(defaultRules['sensitive-content'].insideOnly) }),
  ),
  'sensitive-attachment': v.optional(settings({ mode, ...levelEntries })),
  'hidden-data': v.optional(
    settings({
      mode,
      'without-personal-data': v.optional(settings(optionalEach(HIDDEN_PLACES, action))),
      'with-personal-data': v.optional(settings(optionalEach(HIDDEN_PLACES, action))),
    }),
  ),
  'bulk-personal-data': v.optional(
    v.pipe(
      settings({ mode, ...stepEntries }),
      refuse((written) => complainAboutSteps(written, defaultRules['bulk-personal-data'].steps)),
    ),
  ),
  'protective-marking': v.optional(
    settings({
      mode,
      action: v.optional(action),
      markings: v.optional(settings(optionalEach(MARKINGS, markingGoesTo))),
    }),
  ),
  'missing-attachment': v.optional(settings({ mode, action: v.optional(action) })),
  'forbidden-recipient': v.optional(
    settings({
      mode,
      action: v.optional(action),
      recipients: v.optional(listOf(addressPattern(complainAboutPattern))),
    }),
  ),
  'group-of-unknown-size': v.optional(
    settings({ mode, 'inside-list': v.optional(action), otherwise: v.optional(action) }),
  ),
  'unreadable-part': v.optional(
    settings({ mode, reasons: v.optional(settings(optionalEach(UNCHECKED_REASONS, action))) }),
  ),
} satisfies Record<keyof Policy['rules'], v.GenericSchema>);

/** The written form of a policy. Every setting is optional; what is not written keeps its default. */
export const policyDocument = settings({
  organisation: v.optional(
    settings({
      name: v.optional(shortText),
      domains: v.optional(filledListOf(addressPattern(complainAboutInsideDomain))),
      'bulk-service': v.optional(url),
    }),
  ),
  'personal-providers': v.optional(domainChange),
  'shared-parents': v.optional(domainChange),
  'role-names': v.optional(replaceableWords),
  'sensitive-names': v.optional(replaceableWords),
  keywords: v.optional(
    v.pipe(
      listOf(keywordList),
      refuse((lists) => complainAboutDuplicateLabels(lists.map((list) => list.label))),
    ),
  ),
  detectors: v.optional(settings(optionalEach(SWITCHED_DETECTORS, detectorMode))),
  'published-numbers': v.optional(filledListOf(shortText)),
  rules: v.optional(rules),
  guidance: v.optional(settings(optionalEach(GUIDANCE_IDS, url))),
});

export type PolicyDocument = v.InferOutput<typeof policyDocument>;

function optionalEach<const Name extends string, const Value extends v.GenericSchema>(
  names: readonly Name[],
  value: Value,
): Record<Name, v.OptionalSchema<Value, undefined>> {
  return Object.fromEntries(names.map((name) => [name, v.optional(value)])) as Record<
    Name,
    v.OptionalSchema<Value, undefined>
  >;
}
