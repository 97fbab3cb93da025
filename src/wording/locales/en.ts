import type {
  BulkPersonalDataFinding,
  Finding,
  ForbiddenRecipientFinding,
  HiddenDataFinding,
  Part,
  SensitiveAttachmentFinding,
  SensitiveBecause,
  SensitiveContentFinding,
  UnusualRecipientFinding,
  VisibleRecipientsFinding,
} from '../../engine';
import type { Catalog, Terms } from '../catalog';
import {
  areStillRead,
  fileSeen,
  isAttachmentsOnly,
  kindsSeen,
  MARKING_NAMES,
  PLACES,
  TABLE_PLACES,
  UNCHECKED_BECAUSE,
} from './en-content';
import { capital, count, countAtStart, joined, withCommas } from './en-numbers';

const PARTS: Readonly<Record<Part, string>> = {
  message: 'the message',
  sender: 'the sender',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  subject: 'the subject',
  body: 'the text',
  'quoted-text': 'the quoted text',
  signature: 'the signature',
  attachments: 'the attachments',
};

const SENSITIVE_BECAUSE: Readonly<Record<SensitiveBecause, string>> = {
  'sender-name': "Being on this sender's list is private.",
  'list-name': 'Being on this list is private.',
  content: 'What it says or carries is sensitive.',
};

const FORBIDDEN: Readonly<Record<ForbiddenRecipientFinding['because'], string>> = {
  blocked: 'may not be written to',
  'always-bcc': 'may only stand in Bcc',
  'never-together': 'may not get the same message',
};

const UNUSUAL: Readonly<Record<UnusualRecipientFinding['because'], readonly [one: string, many: string]>> = {
  'only-outsider': ['outside person is among many colleagues', 'outside people are among many colleagues'],
  'first-time': ['address is new to you', 'addresses are new to you'],
  'colleague-name': ["private address has a colleague's name", "private addresses have a colleague's name"],
};

const PANE_BUTTON = 'Review';

const NO_BCC = ' Bcc is no help in meetings or encrypted mail.';

/** The source language. Short and kind: the number first, then why, then what to do. */
export const en: Catalog = {
  yourOrganisation: 'your organisation',
  bulkService: 'mail merge or a bulk email service',
  yourBulkService: 'your bulk email service',
  nothingFound: 'Last Look found nothing that should keep this message.',
  findings: {
    'visible-recipients': {
      lead: (finding, terms) => {
        const people = countAtStart(finding, 'person', 'people');
        if (finding.count === 1)
          return `${people} outside ${terms.organisation} would be shown to the other recipients.`;
        const where = finding.parties === 1 ? 'at one other organisation' : `outside ${terms.organisation}`;
        return finding.rolesOnly
          ? `${countAtStart(finding, 'address', 'addresses')} ${where} would be shown to each other.`
          : `${people} ${where} would see each other's email addresses.`;
      },
      why: whyVisible,
      advice: (finding, terms) => {
        if (!canMoveToBcc(finding)) return `Write to people separately, or use ${terms.bulkService}.${NO_BCC}`;
        if (finding.isRepeat)
          return 'Do not show them once more: use Reply to answer one person, or move the others to Bcc.';
        if (finding.sensitiveBecause !== undefined)
          return `Use ${terms.bulkService}. At the very least use Bcc, though it alone is not enough for a sensitive list.`;
        return `Move ${finding.count === 1 ? 'that person' : 'them'} to Bcc, or use ${terms.bulkService}.`;
      },
      brief: (finding) =>
        finding.count === 1
          ? '1 outside person will be shown to the others'
          : finding.rolesOnly
            ? `${count(finding, '', 'outside addresses')} will be shown to each other`
            : `${count(finding, '', 'outside people')} will see each other's addresses`,
    },
    'forbidden-recipient': {
      lead: (finding, terms) =>
        `${countAtStart(finding, 'recipient', 'recipients')} ${FORBIDDEN[finding.because]}, by a rule of ${terms.organisation}.`,
      why: () => '',
      advice: (finding) =>
        finding.because === 'blocked'
          ? `Remove ${finding.count === 1 ? 'it' : 'them'} from the message.`
          : finding.because === 'never-together'
            ? 'Write to each of them separately.'
            : toBcc(finding),
      brief: (finding) => `${count(finding, 'recipient', 'recipients')} ${FORBIDDEN[finding.because]}`,
    },
    'repeat-of-exposure': {
      lead: (finding) =>
        `${countAtStart(finding, 'person', 'people')} would see each other's addresses again, in what looks like a recall or an apology.`,
      why: () => '',
      advice: toBcc,
      brief: () => 'a recall or an apology that shows addresses again',
    },
    'look-alike-recipient': {
      lead: (finding, terms) =>
        `${countAtStart(finding, 'address is', 'addresses are')} almost, but not quite, at ${terms.label(finding.meant)}.`,
      why: () => 'A mistyped or faked address reaches a stranger.',
      advice: () => 'Check each letter after the @.',
      brief: (finding) => `${count(finding, 'address', 'addresses')} that may be mistyped`,
    },
    'unusual-recipient': {
      lead: (finding) => `${countAtStart(finding, ...UNUSUAL[finding.because])}.`,
      why: (finding) => (finding.isSensitive ? SENSITIVE_BECAUSE.content : ''),
      advice: () => 'Check that this is who you mean.',
      brief: (finding) => count(finding, ...UNUSUAL[finding.because]),
    },
    'sensitive-content': {
      lead: (finding, terms) =>
        `${finding.isOnlyQuoted ? 'The older text below what you wrote' : 'This message'} holds ${whatIsSeen(finding, terms)}.`,
      why: (finding, terms) =>
        finding.isInsideOnly
          ? 'It goes to many colleagues at once.'
          : `It goes to people outside ${terms.organisation}.`,
      advice: () => 'Check that everyone may read it, or take it out.',
      brief: (finding, terms) => `${whatIsSeen(finding, terms)}${finding.isOnlyQuoted ? ' in older text' : ''}`,
    },
    'sensitive-attachment': {
      lead: (finding, terms) => `${capital(fileSeen(finding.file))} holds ${whatIsSeen(finding, terms)}.`,
      why: (_, terms) => `It goes to people outside ${terms.organisation}.`,
      advice: () => 'Check that it is the right file and that everyone may read it, or remove it.',
      brief: (finding, terms) => `${whatIsSeen(finding, terms)} in ${fileSeen(finding.file)}`,
    },
    'hidden-data': {
      lead: (finding) => `${capital(fileSeen(finding.file))} holds ${hiddenRows(finding)} in ${hiddenPlaces(finding)}.`,
      why: (finding) =>
        finding.kinds.length > 0
          ? `Among what is hidden: ${kindsSeen(finding.kinds, '')}.`
          : finding.people > 0
            ? `Among what is hidden: details of ${countOfPeople(finding.people)}.`
            : 'Whoever gets the file can make it visible.',
      advice: () => 'Delete it, or send a copy without it.',
      brief: (finding) => `${hiddenRows(finding)} hidden in ${fileSeen(finding.file)}`,
    },
    'bulk-personal-data': {
      lead: (finding) => `Personal details of ${countOfPeople(finding.count)} are in ${bulkPlace(finding)}.`,
      why: (_, terms) => `They would go to people outside ${terms.organisation}.`,
      advice: (finding) =>
        finding.file === undefined
          ? 'Check that everyone may have them, or take them out.'
          : 'Check that it is the right file and that everyone may have it, or remove it.',
      brief: (finding) => `details of ${countOfPeople(finding.count)} in ${bulkPlace(finding)}`,
    },
    'protective-marking': {
      lead: (finding, terms) =>
        `This message is marked ${MARKING_NAMES[finding.marking]} and would go to ${count(finding, 'person', 'people')} outside ${terms.organisation}.`,
      why: () => '',
      advice: () => 'Check that everyone may have it, remove who may not, or send it another way.',
      brief: (finding) => `marked ${MARKING_NAMES[finding.marking]}`,
    },
    'missing-attachment': {
      lead: () => 'Your text speaks of an attachment, but nothing is attached.',
      why: () => '',
      advice: () => 'Attach the file, or send it as it is.',
      brief: () => 'no attachment, though the text speaks of one',
    },
    'bcc-with-sensitive-content': {
      lead: (finding, terms) =>
        `${countAtStart(finding, 'person', 'people')} outside ${terms.organisation} would get a sensitive mailing through Bcc.`,
      why: (finding) => SENSITIVE_BECAUSE[finding.sensitiveBecause],
      advice: (_, terms) => insteadOfBcc(terms),
      brief: (finding) => `${count(finding, 'person', 'people')} in Bcc of a sensitive mailing`,
    },
    'new-domain-on-reply': {
      lead: (finding) =>
        finding.count === 1
          ? 'This reply also goes to an organisation or person that was not part of the thread.'
          : `This reply also goes to ${withCommas(finding.count)} organisations or people that were not part of the thread.`,
      why: (finding) =>
        finding.sensitiveBecause === undefined
          ? 'They get the earlier mails with it.'
          : `They get the earlier mails with it. ${SENSITIVE_BECAUSE[finding.sensitiveBecause]}`,
      advice: () => 'Check that they may read the whole thread, or remove them.',
      brief: (finding) => `${count(finding, 'newcomer', 'newcomers')} to the thread`,
    },
    'group-of-unknown-size': {
      lead: (finding) =>
        `${countAtStart(finding, 'recipient is a list', 'recipients are lists')} of unknown size: ${
          finding.count === 1 ? 'its' : 'their'
        } members would see the other addresses, and nobody here can count them.`,
      why: () => '',
      advice: (finding) => {
        const it = finding.count === 1 ? 'it' : 'them';
        return canMoveToBcc(finding) ? `Check who is on ${it}, or move ${it} to Bcc.` : `Check who is on ${it}.`;
      },
      brief: (finding) => `${count(finding, 'list', 'lists')} of unknown size`,
    },
    'unreadable-part': {
      lead: (finding) =>
        areStillRead(finding)
          ? 'The attachments are still being read.'
          : isAttachmentsOnly(finding)
            ? `${finding.count === 1 ? 'An attachment' : 'Attachments'} could not be read: ${joined(
                finding.reasons.map((reason) => UNCHECKED_BECAUSE[reason]),
              )}.`
            : `${countAtStart(finding, 'part', 'parts')} of this message could not be checked: ${partsOf(finding)}.`,
      why: () => '',
      advice: (finding, terms) =>
        areStillRead(finding)
          ? `Wait a moment and press Send again, or ${terms.openPane}.`
          : `Look at ${finding.count === 1 ? 'it' : 'them'} yourself before you send.`,
      brief: (finding) =>
        areStillRead(finding)
          ? 'attachments still being read'
          : `${count(finding, 'part', 'parts')} not checked (${partsOf(finding)})`,
    },
  },
  paneButton: PANE_BUTTON,
  openPane: {
    button: `press ${PANE_BUTTON}`,
    ribbon: 'open Last Look from the ribbon',
    here: 'look again',
  },
  closings: {
    block: {
      button: `It cannot be sent like this. Press ${PANE_BUTTON} to see what to change.`,
      ribbon: 'It cannot be sent like this. Open Last Look from the ribbon to see what to change.',
    },
    reason: {
      button: `Change it, or press ${PANE_BUTTON}, give a reason and press Send again.`,
      ribbon: 'Change it, or open Last Look from the ribbon, give a reason and press Send again.',
    },
    sendAnyway: {
      button: `Press Send Anyway if you mean it, ${PANE_BUTTON} if not.`,
      ribbon: "Press Send Anyway if you mean it, Don't Send to change it.",
    },
  },
  also: 'Also:',
  andMore: (more, named) =>
    named === 'some'
      ? `${withCommas(more)} more`
      : `${withCommas(more)} more ${more === 1 ? 'thing' : 'things'} to look at`,
  guidanceTitle: (id, publisher) =>
    `${publisher === 'ico' ? 'ICO guidance' : 'Guidance'} on ${
      {
        'email-and-security': 'email and security',
        'hidden-data': 'data hidden in documents',
        'mail-merge': 'mail merge',
        'wrong-recipient': 'mail to the wrong person',
      }[id]
    }`,
  toPage: (url) => url,
  parts: PARTS,
};

/** Not of an invitation, which has no Bcc, nor of encrypted mail, which may show it. */
function canMoveToBcc(finding: Finding): boolean {
  return finding.fixes.indexOf('move-to-bcc') >= 0;
}

function toBcc(finding: Finding): string {
  return canMoveToBcc(finding)
    ? `Move ${finding.count === 1 ? 'it' : 'them'} to Bcc.`
    : `Write to people separately.${NO_BCC}`;
}

/** ICO, "Email and security": sensitive lists want an alternative to Bcc. */
function insteadOfBcc(terms: Terms): string {
  return `Use ${terms.bulkService}: Bcc alone is not enough for a sensitive list.`;
}

function whyVisible(finding: VisibleRecipientsFinding): string {
  if (finding.sensitiveBecause !== undefined) return SENSITIVE_BECAUSE[finding.sensitiveBecause];
  if (finding.isRepeat) return 'The mail you are answering showed them already.';
  if (finding.count === 1) return '';
  if (finding.rolesOnly) return 'All of them look like shared office addresses.';
  const personal = finding.atPersonalProviders;
  if (personal >= finding.count) return 'All of them are private addresses.';
  if (personal > 0)
    return `${withCommas(personal)} of them ${personal === 1 ? 'is a private address' : 'are private addresses'}.`;
  return finding.parties > 1 ? `They belong to ${withCommas(finding.parties)} different organisations.` : '';
}

function whatIsSeen(finding: SensitiveContentFinding | SensitiveAttachmentFinding, terms: Terms): string {
  const inKinds = finding.kinds.reduce((sum, kind) => sum + kind.count, 0);
  const words = finding.count - inKinds;
  const said =
    words > 0
      ? `${withCommas(words)} ${words === 1 ? 'word or phrase' : 'words or phrases'} from ${lists(finding.lists, terms)}`
      : '';
  return kindsSeen(finding.kinds, said);
}

function hiddenRows({ count: rows, places }: HiddenDataFinding): string {
  if (rows === 0) return 'something';
  const isTable = places.every(({ place }) => TABLE_PLACES.indexOf(place) >= 0);
  return `${withCommas(rows)} ${isTable ? 'row' : 'passage'}${rows === 1 ? '' : 's'}`;
}

function hiddenPlaces({ places }: HiddenDataFinding): string {
  return joined(places.slice(0, MOST_LABELS).map(({ place }) => PLACES[place]));
}

function bulkPlace({ file }: BulkPersonalDataFinding): string {
  return file === undefined ? 'this message' : fileSeen(file);
}

function countOfPeople(people: number): string {
  return `${withCommas(people)} ${people === 1 ? 'person' : 'people'}`;
}

/** More labels than two make a sentence that nobody reads to its end. */
const MOST_LABELS = 2;

function lists(labels: readonly string[], terms: Terms): string {
  const named = labels.filter((label) => label.trim() !== '').slice(0, MOST_LABELS);
  if (named.length === 0) return "your organisation's word lists";
  const rest = labels.length - named.length;
  const said = named.map((label) => `“${terms.label(label)}”`);
  if (rest > 0) said.push(`${withCommas(rest)} more`);
  return `the ${labels.length === 1 ? 'list' : 'lists'} ${joined(said)}`;
}

/** More names than these say less. */
const MOST_PARTS = 3;

function partsOf(finding: Finding): string {
  const names = Array.from(new Set(finding.evidence.map(({ where }) => PARTS[where])));
  const told = names.length > MOST_PARTS ? [...names.slice(0, MOST_PARTS), 'others'] : names;
  return joined(told) || PARTS.message;
}
