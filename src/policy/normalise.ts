import { identityOf as toIdentity, MARKINGS, parseAddressPattern } from '../engine';
import type { AddressPattern, KeywordList, LevelActions, ListChange, MailboxPattern, Policy, Steps } from '../engine';
import type { WrittenSteps } from './complaints';
import { defaultPolicy } from './defaults';
import type { PolicyDocument } from './document';

/**
 * The effective policy of a document: complete, in lower case and punycode where the engine compares, each entry once,
 * what was not written taken from `defaultPolicy`. Pure. An address pattern that cannot be parsed is left out;
 * `parsePolicy` has refused it before.
 */
export function normalisePolicy(document: PolicyDocument): Policy {
  const { organisation, rules, guidance } = document;
  const defaults = defaultPolicy;
  const visible = rules?.['visible-recipients'];
  const visibleDefaults = defaults.rules['visible-recipients'];
  const bcc = rules?.['bcc-with-sensitive-content'];
  const forbidden = rules?.['forbidden-recipient'];
  const group = rules?.['group-of-unknown-size'];
  const content = rules?.['sensitive-content'];
  const contentDefaults = defaults.rules['sensitive-content'];
  const attachment = rules?.['sensitive-attachment'];
  const attachmentDefaults = defaults.rules['sensitive-attachment'];
  const hidden = rules?.['hidden-data'];
  const hiddenDefaults = defaults.rules['hidden-data'];
  const bulk = rules?.['bulk-personal-data'];
  const marking = rules?.['protective-marking'];
  const missing = rules?.['missing-attachment'];
  const newDomain = rules?.['new-domain-on-reply'];
  const lookAlike = rules?.['look-alike-recipient'];
  const lookAlikeDefaults = defaults.rules['look-alike-recipient'];
  const unusual = rules?.['unusual-recipient'];
  const unusualDefaults = defaults.rules['unusual-recipient'];
  const repeat = rules?.['repeat-of-exposure'];
  const unreadable = rules?.['unreadable-part'];
  return {
    organisation: {
      name: tidy(organisation?.name ?? ''),
      inside: toPatterns(organisation?.domains ?? []),
      bulkServiceUrl: organisation?.['bulk-service'] ?? '',
      toMailbox: organisation?.['to-mailbox']?.trim() ?? '',
    },
    personalProviders: toDomainChange(document['personal-providers']),
    sharedParents: toDomainChange(document['shared-parents']),
    roleNames: toWords(document['role-names'], defaults.roleNames),
    sensitiveNames: toWords(document['sensitive-names'], defaults.sensitiveNames),
    mailboxes: {
      sensitive: toMailboxes(document.mailboxes?.sensitive),
      alwaysBcc: toMailboxes(document.mailboxes?.['always-bcc']),
    },
    lists: {
      sensitive: toMailboxes(document.lists?.sensitive),
      alwaysBcc: toMailboxes(document.lists?.['always-bcc']),
      neverTogether: (document.lists?.['never-together'] ?? []).map(toMailboxes),
    },
    detectors: fillIn(defaults.detectors, document.detectors),
    publishedNumbers: once((document['published-numbers'] ?? []).map(toIdentity)),
    keywords: (document.keywords ?? []).map(toWordList).concat((document.patterns ?? []).map(toPatternList)),
    rules: {
      'visible-recipients': {
        mode: visible?.mode ?? visibleDefaults.mode,
        severalParties: toSteps(visible?.['several-parties'], visibleDefaults.severalParties),
        personalProviders: toSteps(visible?.['personal-providers'], visibleDefaults.personalProviders),
        oneParty: toSteps(visible?.['one-party'], visibleDefaults.oneParty),
        sensitive: toSteps(visible?.sensitive, visibleDefaults.sensitive),
        rolesOnlyMilder: visible?.['roles-only-milder'] ?? visibleDefaults.rolesOnlyMilder,
        answeredGroupMilder: visible?.['answered-group-milder'] ?? visibleDefaults.answeredGroupMilder,
      },
      'bcc-with-sensitive-content': {
        mode: bcc?.mode ?? defaults.rules['bcc-with-sensitive-content'].mode,
        steps: toSteps(bcc, defaults.rules['bcc-with-sensitive-content'].steps),
      },
      'sensitive-content': {
        mode: content?.mode ?? contentDefaults.mode,
        ...toLevelActions(content, contentDefaults),
        insideOnly: toSteps(content?.['inside-only'], contentDefaults.insideOnly),
      },
      'sensitive-attachment': {
        mode: attachment?.mode ?? attachmentDefaults.mode,
        ...toLevelActions(attachment, attachmentDefaults),
      },
      'hidden-data': {
        mode: hidden?.mode ?? hiddenDefaults.mode,
        withoutPersonalData: fillIn(hiddenDefaults.withoutPersonalData, hidden?.['without-personal-data']),
        withPersonalData: fillIn(hiddenDefaults.withPersonalData, hidden?.['with-personal-data']),
      },
      'bulk-personal-data': {
        mode: bulk?.mode ?? defaults.rules['bulk-personal-data'].mode,
        steps: toSteps(bulk, defaults.rules['bulk-personal-data'].steps),
        namedContacts: toSteps(bulk?.['named-contacts'], defaults.rules['bulk-personal-data'].namedContacts),
      },
      'protective-marking': {
        mode: marking?.mode ?? defaults.rules['protective-marking'].mode,
        action: marking?.action ?? defaults.rules['protective-marking'].action,
        markings: toMarkings(marking?.markings, defaults.rules['protective-marking'].markings),
      },
      'missing-attachment': {
        mode: missing?.mode ?? defaults.rules['missing-attachment'].mode,
        action: missing?.action ?? defaults.rules['missing-attachment'].action,
      },
      'forbidden-recipient': {
        mode: forbidden?.mode ?? defaults.rules['forbidden-recipient'].mode,
        action: forbidden?.action ?? defaults.rules['forbidden-recipient'].action,
        recipients: toPatterns(forbidden?.recipients ?? []),
      },
      'new-domain-on-reply': {
        mode: newDomain?.mode ?? defaults.rules['new-domain-on-reply'].mode,
        sensitive: newDomain?.sensitive ?? defaults.rules['new-domain-on-reply'].sensitive,
        otherwise: newDomain?.otherwise ?? defaults.rules['new-domain-on-reply'].otherwise,
      },
      'group-of-unknown-size': {
        mode: group?.mode ?? defaults.rules['group-of-unknown-size'].mode,
        insideList: group?.['inside-list'] ?? defaults.rules['group-of-unknown-size'].insideList,
        otherwise: group?.otherwise ?? defaults.rules['group-of-unknown-size'].otherwise,
      },
      'look-alike-recipient': {
        mode: lookAlike?.mode ?? lookAlikeDefaults.mode,
        action: lookAlike?.action ?? lookAlikeDefaults.action,
        real: toDomains(lookAlike?.real ?? []),
      },
      'unusual-recipient': {
        mode: unusual?.mode ?? unusualDefaults.mode,
        action: unusual?.action ?? unusualDefaults.action,
        withSensitiveContent: unusual?.['with-sensitive-content'] ?? unusualDefaults.withSensitiveContent,
        colleagues: unusual?.colleagues ?? unusualDefaults.colleagues,
      },
      'repeat-of-exposure': {
        mode: repeat?.mode ?? defaults.rules['repeat-of-exposure'].mode,
        action: repeat?.action ?? defaults.rules['repeat-of-exposure'].action,
      },
      'unreadable-part': {
        mode: unreadable?.mode ?? defaults.rules['unreadable-part'].mode,
        reasons: fillIn(defaults.rules['unreadable-part'].reasons, unreadable?.reasons),
      },
    },
    askAgainAfterDays: document['ask-again-after-days'] ?? defaults.askAgainAfterDays,
    ...(document.language === undefined || document.language === 'auto' ? {} : { language: document.language }),
    ...(document.pane === undefined ? {} : { pane: toPaneSettings(document.pane) }),
    ...(document.records === undefined ? {} : { records: toRecordContents(document.records) }),
    guidance: fillIn(defaults.guidance, guidance),
  };
}

function toPaneSettings(written: NonNullable<PolicyDocument['pane']>): NonNullable<Policy['pane']> {
  const contact = written['mistake-contact'];
  return {
    mistakeContact: contact && {
      name: tidy(contact.name ?? ''),
      email: contact.email?.trim() ?? '',
      phone: tidy(contact.phone ?? ''),
    },
    reasons: once(written.reasons ?? []),
    reasonNote: written['reason-in-words'] === true ? 'asked' : 'off',
  };
}

function toRecordContents(written: NonNullable<PolicyDocument['records']>): NonNullable<Policy['records']> {
  return {
    recipientDomains: written['recipient-domains'] === true ? 'kept' : 'none',
    dpia: tidy(written.dpia ?? ''),
  };
}

type WrittenPattern = string | { readonly domain: string; readonly except?: readonly string[] | undefined };

function toPatterns(written: readonly WrittenPattern[]): AddressPattern[] {
  return present(
    written.map((each) =>
      typeof each === 'string'
        ? parseAddressPattern(each)
        : parseAddressPattern(each.domain, toPatterns(each.except ?? [])),
    ),
  );
}

/** What is neither an address nor a domain is the name that a mailbox or list is shown with. */
function toMailboxes(written: readonly string[] | undefined): MailboxPattern[] {
  return (written ?? []).map(
    (each) =>
      (/[@.]/.test(each) ? parseAddressPattern(each) : undefined) ?? { kind: 'name', value: each.trim().toLowerCase() },
  );
}

type WrittenChange<Item> = {
  readonly add?: readonly Item[] | undefined;
  readonly remove?: readonly Item[] | undefined;
};

function toDomainChange(written: WrittenChange<string> | undefined): ListChange {
  return { add: toDomains(written?.add ?? []), remove: toDomains(written?.remove ?? []) };
}

function toDomains(written: readonly string[]): string[] {
  return once(toPatterns(written).map((pattern) => pattern.value));
}

function toWords(
  written: readonly string[] | WrittenChange<string> | undefined,
  defaults: readonly string[],
): readonly string[] {
  if (written === undefined) return defaults;
  if (isList(written)) return once(written.map(lower));
  const removed = new Set((written.remove ?? []).map(lower));
  return once([...defaults, ...(written.add ?? []).map(lower)]).filter((word) => !removed.has(word));
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: readonly string[] | WrittenChange<string>): value is readonly string[] {
  return Array.isArray(value);
}

function toWordList(written: NonNullable<PolicyDocument['keywords']>[number]): KeywordList {
  return { ...toList(written), words: written.words.map(tidy), pattern: '' };
}

/** A pattern stands as it is written: two spaces in it are two. */
function toPatternList(written: NonNullable<PolicyDocument['patterns']>[number]): KeywordList {
  return { ...toList(written), words: [], pattern: written.pattern };
}

type WrittenList = NonNullable<PolicyDocument['keywords' | 'patterns']>[number];

function toList(written: WrittenList): Omit<KeywordList, 'words' | 'pattern'> {
  return {
    label: tidy(written.label),
    isCaseSensitive: written['case-sensitive'] ?? false,
    action: written.action ?? 'warn',
    allow: (written.allow ?? []).map(tidy),
    near: (written.near ?? []).map(tidy),
    minimumCount: written['minimum-count'] ?? 1,
  };
}

function toSteps(written: WrittenSteps | undefined, defaults: Steps): Steps {
  const steps: { -readonly [Step in keyof Steps]: Steps[Step] } = {};
  for (const step of ['warn', 'justify', 'block'] as const) {
    const limit = written?.[step] ?? defaults[step];
    if (limit !== undefined && limit !== 'never') steps[step] = limit;
  }
  return steps;
}

type WrittenLevels = NonNullable<NonNullable<PolicyDocument['rules']>['sensitive-attachment']>;

function toLevelActions(written: WrittenLevels | undefined, defaults: LevelActions): LevelActions {
  return {
    medium: written?.medium ?? defaults.medium,
    high: written?.high ?? defaults.high,
    highAndSeveral: written?.['high-and-several'] ?? defaults.highAndSeveral,
    several: written?.several ?? defaults.several,
  };
}

type Markings = Policy['rules']['protective-marking']['markings'];
type WrittenMarkings = NonNullable<NonNullable<PolicyDocument['rules']>['protective-marking']>['markings'];

/** `anywhere` takes a marking off the list. */
function toMarkings(written: WrittenMarkings, defaults: Markings): Markings {
  const markings: { -readonly [Marking in keyof Markings]: Markings[Marking] } = { ...defaults };
  for (const marking of MARKINGS) {
    const recipients = written?.[marking];
    if (recipients === 'anywhere') delete markings[marking];
    else if (recipients !== undefined) markings[marking] = toPatterns(recipients);
  }
  return markings;
}

function fillIn<Name extends string, Value>(
  defaults: Readonly<Record<Name, Value>>,
  written: { readonly [Each in Name]?: Value | undefined } | undefined,
): Record<Name, Value> {
  const filled: Record<Name, Value> = { ...defaults };
  for (const name of Object.keys(defaults) as Name[]) filled[name] = written?.[name] ?? defaults[name];
  return filled;
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function lower(text: string): string {
  return tidy(text).toLowerCase();
}

function once<Item>(items: readonly Item[]): Item[] {
  return Array.from(new Set(items));
}

function present<Item>(items: readonly (Item | undefined)[]): Item[] {
  return items.filter((item): item is Item => item !== undefined);
}
