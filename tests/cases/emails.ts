import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decide, parseAddressPattern, type AddressPattern, type Message, type RecipientList } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { sharedCases, textOf } from './shared-cases';
import { renderTable } from './table';

/** One row of a file of whole mails; the fields that are read here. */
interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly body?: string;
  readonly body_b64?: string;
  readonly sensitive: boolean;
  readonly why: string;
}

export interface JudgedMail {
  readonly id: string;
  readonly isSensitive: boolean;
  readonly why: string;
  readonly isInterrupted: boolean;
  /** Rules with a finding, with what each asks for and the kinds it saw. */
  readonly rules: readonly string[];
}

/** Of the sensitive mails flagged at least, of the others interrupted at most: 19 and 1 of 20. */
const LEAST_FLAGGED = 0.95;
const MOST_INTERRUPTED = 0.05;

/** LASTLOOK_EMAILS names another file of the same form. */
export function emailsFile(): string {
  return process.env['LASTLOOK_EMAILS'] ?? sharedCases('emails-open.json');
}

/** Judges every mail by the default policy, sent from inside to one outside organisation; undefined without the file. */
export async function judgeEmails(file: string): Promise<readonly JudgedMail[] | undefined> {
  if (!existsSync(file)) return undefined;
  const mails = JSON.parse(await readFile(file, 'utf8')) as readonly Mail[];
  const inside = ['our.example']
    .map((domain) => parseAddressPattern(domain))
    .filter((each): each is AddressPattern => each !== undefined);
  const policy = { ...defaultPolicy, organisation: { ...defaultPolicy.organisation, inside } };
  return mails.map((mail) => {
    const { action, findings } = decide(toMessage(mail), policy);
    return {
      id: mail.id,
      isSensitive: mail.sensitive,
      why: mail.why,
      isInterrupted: action !== 'allow',
      rules: findings.map(
        ({ rule, action: asked, ...finding }) =>
          `${rule} ${asked}${'kinds' in finding ? ` (${finding.kinds.map((kind) => kind.detector).join(', ')})` : ''}`,
      ),
    };
  });
}

function toMessage({ subject, body, body_b64 }: Mail): Message {
  const none: RecipientList = { entries: [], isCapped: false };
  return {
    kind: 'mail',
    composed: 'new',
    from: { name: '', address: 'staff@our.example', kind: 'mailbox' },
    to: { entries: [{ name: '', address: 'contact@partner.example', kind: 'mailbox' }], isCapped: false },
    cc: none,
    bcc: none,
    subject,
    sensitivityLabel: undefined,
    body: { format: 'text', content: textOf(body, body_b64) },
    attachments: [],
    unread: [],
  };
}

/** Whether enough of the sensitive mails were flagged and few enough of the others interrupted. */
export function meetsTargets(mails: readonly JudgedMail[]): boolean {
  return shareInterrupted(sensitive(mails)) >= LEAST_FLAGGED && shareInterrupted(benign(mails)) <= MOST_INTERRUPTED;
}

function sensitive(mails: readonly JudgedMail[]): readonly JudgedMail[] {
  return mails.filter(({ isSensitive }) => isSensitive);
}

function benign(mails: readonly JudgedMail[]): readonly JudgedMail[] {
  return mails.filter(({ isSensitive }) => !isSensitive);
}

function shareInterrupted(mails: readonly JudgedMail[]): number {
  return mails.length === 0 ? 0 : interrupted(mails) / mails.length;
}

function interrupted(mails: readonly JudgedMail[]): number {
  return mails.filter(({ isInterrupted }) => isInterrupted).length;
}

/** The counts, and every wrong mail with what was seen in it. */
export function renderEmails(mails: readonly JudgedMail[]): string {
  const wrong = mails
    .filter(({ isSensitive, isInterrupted }) => isSensitive !== isInterrupted)
    .map(({ id, isSensitive, why, rules }) => [
      isSensitive ? 'missed' : 'interrupted',
      id,
      why,
      rules.join('; ') || 'no finding',
    ]);
  const of = (group: readonly JudgedMail[]): string => `${String(interrupted(group))} of ${String(group.length)}`;
  const counts = `${of(sensitive(mails))} sensitive mails flagged, ${of(benign(mails))} benign mails interrupted`;
  return `${meetsTargets(mails) ? 'PASS' : 'FAIL'}  ${counts}\n${wrong.length > 0 ? `${renderTable(wrong)}\n` : ''}`;
}
