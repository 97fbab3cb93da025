import {
  DETECTOR_IDS,
  HIDDEN_PLACES,
  MARKINGS,
  type DetectorId,
  type FindingAction,
  type HiddenPlace,
  type LevelActions,
  type Policy,
} from '../../engine';
import { ROLE_NAMES } from './role-names';
import { SENSITIVE_NAMES } from './sensitive-names';

/** What is public by nature, or only a number plate: recorded and never told. */
const ONLY_RECORDED: readonly DetectorId[] = ['vat-number', 'vehicle-registration', 'crypto-wallet'];

const detectors = each(
  DETECTOR_IDS.filter((id): id is keyof Policy['detectors'] => id !== 'keyword'),
  (id) => (ONLY_RECORDED.indexOf(id) < 0 ? 'enforce' : 'observe'),
);

/** Part of how people work on a document together, or on its cover. */
const WORKED_ON: readonly HiddenPlace[] = ['tracked-changes', 'comments', 'speaker-notes', 'properties'];

/** One action for what nobody looks at, another for what is worked on. */
function inHiding(hidden: FindingAction, workedOn: FindingAction): Readonly<Record<HiddenPlace, FindingAction>> {
  return each(HIDDEN_PLACES, (place) => (WORKED_ON.indexOf(place) < 0 ? hidden : workedOn));
}

/** A value for each name. */
function each<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return names.reduce((all, name) => ({ ...all, [name]: valueOf(name) }), {} as Record<Name, Value>);
}

/** "Several": below, it is mostly one person's matter, which people have to write about. */
const byLevel: LevelActions = { medium: 'warn', high: 'warn', highAndSeveral: 'justify', several: 3 };

/**
 * What an empty document means. Each limit is a judgement: lower stops more mail that is right, higher lets a real
 * leak pass. The ICO sets no number for bulk mail; lists that were enforced begin at 13 to 17 addresses.
 */
export const defaultPolicy: Policy = {
  organisation: { name: '', inside: [], bulkServiceUrl: '', toMailbox: '' },
  personalProviders: { add: [], remove: [] },
  sharedParents: { add: [], remove: [] },
  roleNames: ROLE_NAMES,
  sensitiveNames: SENSITIVE_NAMES,
  mailboxes: { sensitive: [], alwaysBcc: [] },
  lists: { sensitive: [], alwaysBcc: [], neverTogether: [] },
  keywords: [],
  detectors,
  publishedNumbers: [],
  rules: {
    'visible-recipients': {
      mode: 'enforce',
      // No block: a hard stop without a way out must be sure of itself, and a count alone is not.
      // People of several organisations often know each other: on real business mail a limit of 5 interrupted 0.41 % of
      // all mails, 8 with 5 private addresses 0.28 %, and no known leak lies between (`npm run nagged`).
      severalParties: { warn: 8, justify: 10 },
      // Addresses, not a share of all: with a share, one more recipient at a firm could lower the action.
      personalProviders: { warn: 5, block: 20 },
      oneParty: { warn: 20 },
      sensitive: { warn: 2, justify: 5, block: 10 },
      rolesOnlyMilder: true,
      answeredGroupMilder: true,
    },
    // Advice only: ICO, "Email and security" asks for an alternative to Bcc for sensitive lists, it does not forbid Bcc.
    'bcc-with-sensitive-content': { mode: 'enforce', steps: { warn: 10 } },
    'sensitive-content': {
      mode: 'enforce',
      ...byLevel,
      // The largest list that was still one team in the cases looked at; a whole site or school is more.
      insideOnly: { warn: 20 },
    },
    'sensitive-attachment': { mode: 'enforce', ...byLevel },
    'hidden-data': {
      mode: 'enforce',
      withoutPersonalData: inHiding('warn', 'observe'),
      // Properties name the author on every document there is.
      withPersonalData: { ...inHiding('justify', 'warn'), properties: 'observe' },
    },
    // Microsoft Purview's templates part low from high volume at 10.
    'bulk-personal-data': { mode: 'enforce', steps: { warn: 10, justify: 50 }, namedContacts: { warn: 5 } },
    'protective-marking': {
      mode: 'enforce',
      action: 'justify',
      // The organisation names who else may have them. "Private and confidential" stands on everything and is not here.
      markings: each(
        MARKINGS.filter((marking) => marking !== 'local'),
        () => [],
      ),
    },
    'missing-attachment': { mode: 'enforce', action: 'warn' },
    'forbidden-recipient': { mode: 'enforce', action: 'block', recipients: [] },
    'new-domain-on-reply': { mode: 'enforce', sensitive: 'warn', otherwise: 'observe' },
    'group-of-unknown-size': { mode: 'enforce', insideList: 'observe', otherwise: 'warn' },
    'look-alike-recipient': { mode: 'enforce', action: 'warn', real: [] },
    'unusual-recipient': { mode: 'enforce', action: 'observe', withSensitiveContent: 'warn', colleagues: 5 },
    'repeat-of-exposure': { mode: 'enforce', action: 'justify' },
    'unreadable-part': {
      mode: 'enforce',
      reasons: {
        // Ordinary mail has these; a warning each time would teach people to click through.
        'cloud-link': 'observe',
        encrypted: 'observe',
        'not-readable-here': 'observe',
        late: 'warn',
        failed: 'warn',
        malformed: 'warn',
        'too-big': 'warn',
        'detector-failed': 'warn',
      },
    },
  },
  // Of the repeats on real mail nine in ten come within a month.
  askAgainAfterDays: 30,
  // Whole pages, no anchors: the ICO has moved pages before, so administrators can set their own.
  guidance: {
    'email-and-security':
      'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
    'wrong-recipient':
      'https://ico.org.uk/for-organisations/advice-for-small-organisations/common-data-protection-mistakes-and-how-to-fix-them/',
    'hidden-data':
      'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/disclosing-documents-to-the-public-securely/',
    // Microsoft, "Use mail merge to send bulk email messages", by its short address; until the organisation names its own.
    'mail-merge': 'https://support.microsoft.com/office/0f123521-20ce-4aa8-8b62-ac211dedefa4',
  },
};
