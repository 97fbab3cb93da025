import type { Recipient } from '../../engine';
import type { PaneWords } from '../catalog';
import { enMistake } from './en-mistake';
import { joined, withCommas } from './en-numbers';

const FIELDS = {
  mail: { to: 'To', cc: 'Cc', bcc: 'Bcc' },
  appointment: { to: 'Required', cc: 'Optional', bcc: 'Bcc' },
} as const;

export const enPane: PaneWords = {
  language: 'en-GB',
  title: 'Last Look',
  pages: { message: 'This message', mistake: 'Sent by mistake' },
  status: {
    allow: {
      title: 'Ready to send',
      text: 'Last Look found nothing that should stop this message. Press Send when you are done.',
    },
    warn: {
      title: 'Look again before you send',
      text: 'If it is right to send this as it is, give a reason below and press Send again.',
    },
    justify: {
      title: 'This needs a fix or a reason',
      text: 'Fix it here, or give a reason below. The reason is recorded without the content of the message.',
    },
    block: {
      title: 'This message cannot be sent as it is',
      text: 'Fix it here, then press Send again.',
    },
  },
  looking: 'Looking at the message…',
  lookingSlowly: 'Outlook has not answered yet. Wait a little longer, or close the pane and open it again.',
  stillReading: {
    title: 'Still reading the message',
    text: 'Last Look has looked at who gets it. What it says and what is attached comes next.',
  },
  lookAgain: 'Look again',
  notStarted:
    'Outlook did not get through to Last Look. Close the pane and open it again. If that does not help, ask your administrator whether appsforoffice.microsoft.com can be reached.',
  notRead:
    'Last Look could not look at this message. Close the pane, open it again, and press Look again. If the message is stopped all the same, send it from Outlook on the web, or ask your administrator.',
  findings: 'What was found',
  observed: 'Noted, without stopping you',
  unchecked: 'What could not be checked',
  where: 'Where',
  clears: 'What clears it',
  showWords: 'Show the words around it',
  hideWords: 'Hide the words',
  noWords: 'It is no longer in the text.',
  wrongWarning: 'This warning is wrong',
  wrongWarningAbout: (title) => `This warning is wrong: ${title}`,
  wrongReported: 'Thank you. It is recorded, without the content of the message, so that the rule can be looked at.',
  removeFile: 'Remove this attachment',
  removeFileQuestion: 'Remove it? It cannot be put back from here: you would have to attach it again.',
  removeFileYes: 'Yes, remove it',
  keepFile: 'Keep it',
  fileKept: {
    changed: 'The attachments have changed since. Press Look again, then try once more.',
    refused: 'Outlook did not remove it. Remove it in the message itself.',
    inline: 'It is a picture in the text. Delete it there.',
    'not-read': 'Outlook did not say what is attached. Try once more.',
  },

  peopleTitle: 'Who would see whom',
  peopleCount: (kind, visible, lists, hidden) =>
    `${whoOrLists(visible - lists, lists)} ${kind === 'mail' ? 'in To and Cc ' : ''}${visible === 1 ? 'is' : 'are'} ${
      kind === 'mail' ? '' : 'invited and '
    }shown to everybody` +
    (hidden === 0 ? '.' : `; ${withCommas(hidden)} in Bcc ${hidden === 1 ? 'is' : 'are'} shown to nobody.`),
  tickHint: 'Whoever is ticked moves to Bcc.',
  search: 'Find a name or address',
  searchFound: (count) => (count === 0 ? 'Nobody of that name.' : `${people(count)} found.`),
  groupTitle: (kind, domain) =>
    ({
      personal: 'Private addresses',
      alone: 'Each on their own',
      organisation: domain,
      list: 'Lists of unknown size',
      unknown: 'Entries nobody can judge',
      inside: 'Your organisation',
    })[kind],
  groupNote: {
    personal: 'Each of them is a stranger to the others.',
    alone: 'Many organisations share their mail domain, so each counts as a stranger to the others.',
    organisation: 'People of one organisation know each other, but not the rest.',
    list: 'Nobody here can count who is on them.',
    unknown: 'They have no email address that can be read.',
    inside: 'Colleagues stay where they are.',
  },
  tickAll: (group, count) => `${group}: move ${count === 1 ? 'the one' : `all ${withCommas(count)}`} to Bcc`,
  tickPerson: (called) => `Move ${called} to Bcc`,
  remove: 'Remove',
  removePerson: (called) => `Remove ${called} from the message`,
  removeQuestion: (called) => `Remove ${called} from the message?`,
  removeYes: 'Yes, remove',
  removeByHand: 'Last Look cannot remove this safely. Remove it in the message itself.',
  showMore: (next, left) =>
    next === left ? `Show the other ${withCommas(left)}` : `Show ${withCommas(next)} more of ${withCommas(left)}`,
  number: withCommas,
  fields: FIELDS,

  moveTitle: 'Move to Bcc',
  moveText: 'Everybody still gets the message, and nobody outside sees who else does. Colleagues stay where they are.',
  moveNotEnough:
    'Bcc hides them from each other, but for a list like this it is not the whole answer: the ICO advises a bulk email service or mail merge instead, because one slip shows everyone. Use Bcc only when nothing else will do.',
  moveButton: (count) => `Move ${people(count)} to Bcc`,
  moveQuestion: (count) => `Move ${people(count)} to Bcc?`,
  moveYes: 'Yes, move to Bcc',
  notYet: 'Not yet',
  moveRefused: 'Bcc is no way out here',
  moveNotHere: 'Last Look cannot move them',
  insteadOfMove: 'Use mail merge or a bulk email service, or write to each of them separately.',
  refusedBecause: {
    meeting: 'A meeting has no Bcc. Invite people separately, or use one of the ways below.',
    encrypted:
      'This message is encrypted, and encryption can show who is in Bcc. Send it to each person separately instead.',
    'not-read': 'Outlook did not say who is in To, Cc and Bcc, so nothing can be moved safely. Press Look again.',
    capped:
      'There may be more people in the message than Outlook shows to Last Look. Moving could lose the others, so it moves nobody. Split the list, or use one of the ways below.',
    'bcc-not-writable': 'Bcc holds an entry without an email address, which Outlook would lose. Take it out first.',
    'bcc-too-long': 'Bcc would be longer than Outlook can read back. Use one of the ways below.',
    'no-mailbox-for-to': 'To would be empty, and Outlook did not say who you are. Put your own address into To first.',
    'fields-not-writable': 'The fields hold an entry without an email address, which Outlook would lose.',
    nobody: 'Tick below who should move.',
  },
  beforeAfter: 'Who is where, now and afterwards',
  before: 'Now',
  after: 'Afterwards',
  namesAndMore: (names) => `${names.join(', ')} …`,
  placeholder: (recipient) =>
    `So that To is not empty, it will hold ${recipient.address}. Everybody sees that one address.`,
  leftBehind: (left) => {
    const groups = left.filter(({ reason }) => reason === 'no-address').map(({ recipient }) => called(recipient));
    const beside = left.length - groups.length;
    return (
      `${joined(groups)} ${groups.length === 1 ? 'has' : 'have'} no email address that Outlook could write again, so ${
        groups.length === 1 ? 'it stays' : 'they stay'
      } where ${groups.length === 1 ? 'it is' : 'they are'}.` +
      (beside === 0 ? '' : ` ${people(beside)} in the same field ${beside === 1 ? 'stays' : 'stay'} too.`) +
      ` Move ${left.length === 1 ? 'it' : 'them'} by hand.`
    );
  },
  areNamesResolved: (fields) =>
    `Look at ${joined(fields)} first: is every name there complete? A name that is still being typed is hidden from Last Look and would be lost.`,

  changeTitle: 'Changing the recipients',
  changing: {
    move: (done, total) => `Moving to Bcc: ${withCommas(done)} of ${withCommas(total)}`,
    remove: (done, total) => `Removing: ${withCommas(done)} of ${withCommas(total)}`,
    undo: (done, total) => `Putting back: ${withCommas(done)} of ${withCommas(total)}`,
  },
  changingWait: 'Please leave the message as it is until this is done.',
  changed: {
    move: (count) => ({
      title: `${people(count)} moved to Bcc`,
      text: 'Last Look has read the fields back: everybody is where they should be.',
    }),
    remove: (count) => ({
      title: `${people(count)} removed`,
      text: 'Last Look has read the fields back: everybody else is where they were.',
    }),
    undo: () => ({ title: 'Put back', text: 'Every field is as it was before.' }),
  },
  restored: 'Nothing was changed',
  restoredBecause: {
    changed: 'The recipients changed meanwhile. Look at them again, then try once more.',
    'not-read': 'Outlook did not say who is in To, Cc and Bcc. Try once more.',
    'not-written': 'Outlook did not take the change, so every field was put back as it was. Try once more.',
    'not-as-written':
      'Outlook took the change, but something else stood there afterwards. Every field was put back as it was.',
  },
  damaged: 'Please check the recipients yourself',
  damagedFields: (fields) =>
    `Outlook stopped half way and did not let ${joined(fields)} be put back. Check ${
      fields.length === 1 ? 'that field' : 'these fields'
    } before you send.`,
  sendTimeLost: 'The message no longer has the time it was to be sent at. Set it again.',
  undo: 'Undo',
  undoNote: (fields) => `Undo writes ${joined(fields)} again: names still being typed there would be lost.`,
  dismiss: 'Close',

  otherWays: 'Other ways',
  betterWays: 'Better than Bcc',
  mergeTitle: 'One message for each person',
  mergeText:
    'Mail merge or a bulk email service writes to everybody separately. Nobody can see the list, whatever happens.',
  tableHeading: ['Name', 'Email'],
  copyList: (count) => `Copy the list of ${people(count)}`,
  copied: (count) => `Copied: ${people(count)}. Paste it into a spreadsheet or a new message.`,
  copyByHand: 'Outlook does not let Last Look copy. Select the text below and copy it.',
  separatelyTitle: 'Send it to each of them',
  separatelyText: (kept) =>
    `For so few people that is quickly done: copy the others, keep only ${kept} here, and send. Then send the same text to each of the others.`,
  copyOthers: (count) => `Copy the other ${count === 1 ? 'person' : withCommas(count)}`,
  keepOnly: (kept) => `Keep only ${kept}`,
  keepOnlyQuestion: (kept) => `Remove everybody outside but ${kept}?`,

  reason: 'Why is it right to send this as it is?',
  reasonMissing: 'Choose a reason first.',
  note: 'In a few words',
  noteHint: 'At most 80 characters. No names, and nothing out of the message.',
  noteProblem: {
    missing: 'Say it in a few words first.',
    'from-message': 'That is text out of the message. Say in your own words why it is right to send it.',
    personal:
      'That looks like something about a person. The reason is recorded: leave names, addresses and numbers out.',
  },
  release: 'Record this reason',
  released: {
    title: 'Reason recorded: now press Send again',
    text: 'It counts once, for these recipients and findings. If more come to them, Last Look asks again.',
  },
  changedSince: 'The message has changed since. Read again what was found, then record the reason.',
  notKept: 'Outlook could not keep the reason. Try once more, or fix what was found.',
  stoppedAllTheSame: 'Was it stopped all the same?',
  stoppedText:
    'Outlook may have been too slow to let everything be read at Send. Give a reason, then press Send again.',
  recordTitle: 'What is recorded',
  recordText:
    "If something was found when you press Send, a record is kept for your organisation: the minute, which Outlook it was, the kind of finding, rough numbers, what happened, and the reason you gave. Your organisation chooses whether it also says who sent it (by a code, your address or your team) and what stands after the @ in the recipients' addresses. Ask them what they chose, and how long they keep records. Never the subject, the text, file names, or the recipients' whole addresses. Other messages are only counted.",
  historyTitle: 'What is remembered',
  historyText:
    'Last Look learns whom you write to, so that it can tell you when an address is new to you. It keeps short codes instead of addresses, in your mailbox only.',
  forget: 'Forget whom I wrote to',
  forgotten: 'Forgotten. Last Look starts to learn again.',
  notForgotten: 'Outlook did not save that. Try once more.',
  mistake: enMistake,
  opensInBrowser: (title) => `${title} (opens in the browser)`,
};

/** "8 people and 1 list". */
function whoOrLists(count: number, lists: number): string {
  if (lists === 0) return people(count);
  const said = `${withCommas(lists)} ${lists === 1 ? 'list' : 'lists'}`;
  return count === 0 ? said : joined([people(count), said]);
}

function people(count: number): string {
  return `${withCommas(count)} ${count === 1 ? 'person' : 'people'}`;
}

function called({ name, address }: Recipient): string {
  return name || address || 'An entry without a name';
}
