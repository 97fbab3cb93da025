import * as v from 'valibot';
import { DETECTOR_IDS, GUIDANCE_IDS, HIDDEN_PLACES, MARKINGS, REASON_CODES, UNCHECKED_REASONS } from '../engine';
import type { DetectorId, Policy, Steps } from '../engine';
import {
  complainAboutDays,
  complainAboutDomain,
  complainAboutDuplicateLabels,
  complainAboutInsideDomain,
  complainAboutKeeping,
  complainAboutLimit,
  complainAboutMailbox,
  complainAboutPattern,
  complainAboutSteps,
  complainAboutUrl,
} from './complaints';
import { defaultPolicy } from './defaults';
import { keywordLists, patternLists } from './keyword-lists';
import { action, filledListOf, listOf, oneOf, refuse, settings, shortText, text, yesOrNo } from './schema';

const mode = v.optional(oneOf(['enforce', 'observe']));

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

const url = v.pipe(text, refuse(complainAboutUrl));
const mailbox = v.pipe(text, refuse(complainAboutMailbox));

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
      'answered-group-milder': v.optional(yesOrNo),
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
      settings({
        mode,
        ...stepEntries,
        'named-contacts': steps(defaultRules['bulk-personal-data'].namedContacts),
      }),
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
  'new-domain-on-reply': v.optional(settings({ mode, sensitive: v.optional(action), otherwise: v.optional(action) })),
  'group-of-unknown-size': v.optional(
    settings({ mode, 'inside-list': v.optional(action), otherwise: v.optional(action) }),
  ),
  'look-alike-recipient': v.optional(
    settings({
      mode,
      action: v.optional(action),
      real: v.optional(filledListOf(domainName)),
    }),
  ),
  'unusual-recipient': v.optional(
    settings({
      mode,
      action: v.optional(action),
      'with-sensitive-content': v.optional(action),
      colleagues: v.optional(v.pipe(v.number('A whole number such as 5 belongs here.'), refuse(complainAboutLimit))),
    }),
  ),
  'repeat-of-exposure': v.optional(settings({ mode, action: v.optional(action) })),
  'unreadable-part': v.optional(
    settings({ mode, reasons: v.optional(settings(optionalEach(UNCHECKED_REASONS, action))) }),
  ),
} satisfies Record<keyof Policy['rules'], v.GenericSchema>);

/** Addresses, domains, or names that mailboxes and lists are shown with. */
const mailboxName = v.pipe(
  shortText,
  refuse((written) => (written.indexOf('@') < 0 ? undefined : complainAboutPattern(written))),
);
const mailboxNames = filledListOf(mailboxName);

/** How a record names its sender: by a pseudonym under the server's key, by the address, or not at all. */
export const SENDER_FORMS = ['pseudonym', 'address', 'none'] as const;

const daysKept = v.optional(v.pipe(v.number('A whole number such as 365 belongs here.'), refuse(complainAboutKeeping)));

const everySetting = settings({
  organisation: v.optional(
    settings({
      name: v.optional(shortText),
      domains: v.optional(filledListOf(addressPattern(complainAboutInsideDomain))),
      'bulk-service': v.optional(url),
      'to-mailbox': v.optional(mailbox),
    }),
  ),
  'personal-providers': v.optional(domainChange),
  'shared-parents': v.optional(domainChange),
  'role-names': v.optional(replaceableWords),
  'sensitive-names': v.optional(replaceableWords),
  mailboxes: v.optional(settings({ sensitive: v.optional(mailboxNames), 'always-bcc': v.optional(mailboxNames) })),
  lists: v.optional(
    settings({
      sensitive: v.optional(mailboxNames),
      'always-bcc': v.optional(mailboxNames),
      'never-together': v.optional(
        filledListOf(
          v.pipe(listOf(mailboxName), v.minLength(2, 'At least two belong here; one alone is never together.')),
        ),
      ),
    }),
  ),
  keywords: v.optional(keywordLists),
  patterns: v.optional(patternLists),
  detectors: v.optional(settings(optionalEach(SWITCHED_DETECTORS, detectorMode))),
  'published-numbers': v.optional(filledListOf(shortText)),
  rules: v.optional(rules),
  language: v.optional(oneOf(['auto', 'en', 'cy'])),
  'ask-again-after-days': v.optional(
    v.pipe(v.number('A whole number such as 30 belongs here.'), refuse(complainAboutDays)),
  ),
  pane: v.optional(
    settings({
      'mistake-contact': v.optional(
        settings({ name: v.optional(shortText), email: v.optional(mailbox), phone: v.optional(shortText) }),
      ),
      reasons: v.optional(filledListOf(oneOf(REASON_CODES))),
      'reason-in-words': v.optional(yesOrNo),
    }),
  ),
  records: v.optional(
    settings({
      sender: v.optional(oneOf(SENDER_FORMS)),
      'keep-days': daysKept,
      'keep-reasons-days': daysKept,
      'recipient-domains': v.optional(yesOrNo),
      dpia: v.optional(shortText),
    }),
  ),
  guidance: v.optional(settings(optionalEach(GUIDANCE_IDS, url))),
});

/** The written form of a policy. Every setting is optional; what is not written keeps its default. */
export const policyDocument = v.pipe(
  everySetting,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { keywords = [], patterns = [] } = dataset.value;
    const labels = [keywords, patterns].flatMap((lists) => Array.from(new Set(lists.map(({ label }) => label))));
    const message = complainAboutDuplicateLabels(labels);
    if (message === undefined || patterns.length === 0) return;
    addIssue({
      message,
      path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'patterns', value: patterns }],
    });
  }),
);

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
