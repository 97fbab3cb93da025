import { toPerson, type NewEntry } from './entry';
import { addEntries, createDraft, type Draft, type Identity, type ReceivedMail } from './draft';

/** A reply to the sender of `mail`. */
export function createReply(mail: ReceivedMail, from: Identity): Draft {
  return addEntries(answerTo(mail, from, 'Re: '), 'to', [personOf(mail.from)]);
}

/** A reply to everyone who can be seen in `mail`, without the one who answers. */
export function createReplyAll(mail: ReceivedMail, from: Identity): Draft {
  const isOther = (identity: Identity) => identity.address.toLowerCase() !== from.address.toLowerCase();
  const to = [mail.from, ...mail.to].filter(isOther).map(personOf);
  return addEntries(addEntries(answerTo(mail, from, 'Re: '), 'to', to), 'cc', mail.cc.filter(isOther).map(personOf));
}

/** A forward of `mail`, still without recipients. */
export function createForward(mail: ReceivedMail, from: Identity): Draft {
  return { ...answerTo(mail, from, 'Fw: '), composed: 'forward' };
}

function answerTo(mail: ReceivedMail, from: Identity, prefix: 'Re: ' | 'Fw: '): Draft {
  const subject = mail.subject.startsWith(prefix) ? mail.subject : prefix + mail.subject;
  return { ...createDraft('mail', from), composed: 'reply', subject, quoted: mail };
}

function personOf(identity: Identity): NewEntry {
  return toPerson(`${identity.name} <${identity.address}>`);
}
