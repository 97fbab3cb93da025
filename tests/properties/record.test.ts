import fc from 'fast-check';
import { decide, type Message, type Policy, type Verdict } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { makeRecord, OUTCOMES, type DecisionRecord } from '../../src/record';
import { aKeywordList } from '../helpers/a-keyword-list';
import { aFile } from '../helpers/a-message';
import { arbitraryMessage, RUNS } from '../helpers/arbitraries';

const WORD = 'Falcon';
const policy: Policy = {
  ...defaultPolicy,
  organisation: { ...defaultPolicy.organisation, name: 'Harbour Charity' },
  keywords: [aKeywordList({ label: 'Covert work', words: [WORD], action: 'justify' })],
};
const withDomains: Policy = { ...policy, records: { recipientDomains: 'kept', dpia: 'DPIA 2026-07' } };

function recordOf(verdict: Verdict, message: Message, given: Policy): DecisionRecord {
  return makeRecord(verdict, message, given, {
    id: '0123456789abcdef0123456789abcdef',
    exposure: 'fedcba9876543210',
    at: '2026-11-21T09:30:12.345Z',
    client: 'web',
    build: '0.1.0',
    took: 12,
    outcome: 'stopped',
    reason: 'other',
  });
}

/** Everything a record may say, whatever the message: words of ours, and numbers in bands. */
const OURS = new RegExp(
  `^(?:${[
    '[0-9a-f]{16}|[0-9a-f]{32}',
    '2026-11-21T09:30Z',
    'default|0\\.1\\.0|web|mail|appointment|new|reply|forward|unknown|other',
    'allow|observe|warn|justify|block|high|medium|low',
    '\\d+(?:-\\d+)?|500\\+',
    'person|topic|secret|password',
    OUTCOMES.join('|'),
    // Ids of rules, parts and reasons.
    '[a-z]+(?:-[a-z]+)*',
  ].join('|')})$`,
);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Letters that no id, band or fact of a record contains in a row. */
const secret = fc.stringMatching(/^zq[a-z]{8}zq$/);

/** A hostile message that says a secret in each place that holds text. */
const carrying = fc
  .tuple(arbitraryMessage, fc.array(secret, { minLength: 9, maxLength: 9 }))
  .map(([message, secrets]) => {
    const [subject, body, file, name, local, domain, group, sender, label] = secrets as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const to = message.to.entries.concat(
      { name, address: `${local}@${domain}.example`, kind: 'mailbox' },
      { name: group, address: '', kind: 'group' },
    );
    const carried: Message = {
      ...message,
      from: { name: sender, address: `${sender}@${sender}.example`, kind: 'mailbox' },
      to: { ...message.to, entries: to },
      bcc: {
        ...message.bcc,
        entries: message.bcc.entries.concat({ name, address: `${group}@gmail.com`, kind: 'mailbox' }),
      },
      subject: `${message.subject} ${subject} ${WORD}`,
      sensitivityLabel: label,
      body: { format: 'text', content: `The password is ${body}7A!x. ${WORD}\n${message.body.content}` },
      attachments: [aFile({}, { name: `${file}.xlsx` })],
    };
    return { message: carried, secrets, domain };
  });

test('a record of any message is made of words of ours alone', () => {
  let findings = 0;
  fc.assert(
    fc.property(carrying, ({ message }) => {
      const verdict = decide(message, policy);
      findings += verdict.findings.length;
      expect(textsIn(recordOf(verdict, message, policy)).filter((text) => !OURS.test(text))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  // Something was found in most of them, or the property would hold for nothing.
  expect(findings).toBeGreaterThan(RUNS / 2);
});

test('it holds no subject, text, file name, value, name or address, wherever they stood', () => {
  fc.assert(
    fc.property(carrying, ({ message, secrets }) => {
      const kept = JSON.stringify(recordOf(decide(message, policy), message, policy));
      expect(secrets.filter((each) => kept.includes(each))).toEqual([]);
      expect(kept).not.toMatch(/zq|Falcon|Covert|Harbour|@/);
    }),
    { numRuns: RUNS },
  );
});

test('where the policy keeps domains it holds those of recipients, and still nobody of them and nothing else', () => {
  let kept = 0;
  fc.assert(
    fc.property(carrying, ({ message, secrets, domain }) => {
      const record = recordOf(decide(message, withDomains), message, withDomains);
      const { domains, ...rest } = record;
      expect(domains?.length).toBeLessThanOrEqual(20);
      expect(domains?.every((each) => !each.includes('@'))).toBe(true);
      if (domains?.includes(`${domain}.example`) === true) kept += 1;
      const others = secrets.filter((each) => each !== domain);
      expect(others.filter((each) => JSON.stringify(domains).includes(each))).toEqual([]);
      expect(JSON.stringify(rest)).not.toMatch(/zq|Falcon|Covert|Harbour|@/);
    }),
    { numRuns: RUNS },
  );
  expect(kept).toBeGreaterThan(0);
});
