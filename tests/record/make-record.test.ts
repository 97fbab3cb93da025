import fc from 'fast-check';
import { decide, mask, type Message, type Verdict } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { makeRecord, type RecordFacts } from '../../src/record';
import { aMessage, privatePeople } from '../helpers/a-message';
import { aKeywordList } from '../helpers/a-keyword-list';

const facts: RecordFacts = {
  at: '2026-11-21T09:30:59.999Z',
  client: 'web',
  version: '0.1.0',
  outcome: 'stopped',
};

const verdict: Verdict = {
  action: 'block',
  findings: [
    {
      rule: 'sensitive-content',
      action: 'block',
      confidence: 'medium',
      count: 3,
      isAtLeast: false,
      evidence: [{ where: 'body', masked: mask('operation thunderbird'), count: 1 }],
      guidance: 'email-and-security',
      fixes: ['remove-content'],
      lists: ['Covert work'],
      kinds: [],
      isInsideOnly: false,
      isOnlyQuoted: false,
    },
  ],
  unchecked: [{ part: 'attachments', reason: 'late' }],
};

describe('a record', () => {
  it('holds ids, bands and the outcome, and nothing else', () => {
    const message = aMessage({
      to: privatePeople(264),
      cc: ['a@b.example'],
      attachments: [{ name: 'Patients.xlsx', sizeBytes: 10, isInline: false, kind: 'file', digest: undefined }],
    });
    expect(makeRecord(verdict, message, { ...facts, reason: 'false-alarm' })).toEqual({
      schemaVersion: 1,
      minute: '2026-11-21T09:30Z',
      client: 'web',
      version: '0.1.0',
      kind: 'mail',
      composed: 'new',
      action: 'block',
      findings: [{ rule: 'sensitive-content', action: 'block', confidence: 'medium', count: '2-4' }],
      to: '100-499',
      cc: '1',
      bcc: '0',
      attachments: '1',
      unchecked: [{ part: 'attachments', reason: 'late' }],
      outcome: 'stopped',
      reason: 'false-alarm',
    });
  });

  it('has no reason where none was given', () => {
    expect('reason' in makeRecord(verdict, aMessage(), facts)).toBe(false);
  });

  it('keeps time to the minute only', () => {
    const early = makeRecord(verdict, aMessage(), { ...facts, at: '2026-11-21T09:30:00.000Z' });
    expect(early.minute).toBe(makeRecord(verdict, aMessage(), facts).minute);
  });

  it('copies no field that somebody adds later', () => {
    const grown = {
      ...verdict,
      note: 'later',
      findings: verdict.findings.map((finding) => ({ ...finding, note: 'later' })),
      unchecked: verdict.unchecked.map((entry) => ({ ...entry, note: 'later' })),
    };
    expect(JSON.stringify(makeRecord(grown, { ...aMessage(), note: 'later' } as Message, facts))).not.toContain(
      'later',
    );
  });

  it.each([
    [0, '0'],
    [1, '1'],
    [2, '2-4'],
    [4, '2-4'],
    [5, '5-9'],
    [9, '5-9'],
    [10, '10-19'],
    [20, '20-49'],
    [49, '20-49'],
    [50, '50-99'],
    [99, '50-99'],
    [100, '100-499'],
    [499, '100-499'],
    [500, '500+'],
    [5000, '500+'],
  ])('puts %d recipients into the band %s', (people, band) => {
    expect(makeRecord(verdict, aMessage({ bcc: privatePeople(people) }), facts).bcc).toBe(band);
  });
});

/** Letters that no id, band or fact of a record contains in a row. */
const secret = fc.stringMatching(/^zq[a-z]{8}zq$/);

it('holds none of the text of a message or of the policy, wherever it stood', () => {
  let withFindings = 0;
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 1, max: 30 }),
      (secrets, people) => {
        const [subject, body, quoted, file, name, local, domain, group, label, word, organisation, list] = secrets as [
          string,
          string,
          string,
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
        const message = aMessage({
          from: `${name} <${local}@${domain}.example>`,
          to: Array.from({ length: people }, (_, index) => `${name} <${local}${String(index)}@gmail.com>`),
          cc: [
            { name: group, address: '', kind: 'group' },
            { name: `HIV clinic ${list}`, address: `${list}@x.example`, kind: 'group' },
          ],
          bcc: [`${name}@${domain}.example`],
          subject: `${subject} ${word}`,
          body: { format: 'text', content: `${body} ${word}\n\n> ${quoted}` },
          attachments: [{ name: `${file}.xlsx`, sizeBytes: 1, isInline: false, kind: 'file', digest: undefined }],
          unread: [{ part: 'attachments', reason: 'late' }],
        });
        const policy = {
          ...defaultPolicy,
          organisation: { ...defaultPolicy.organisation, name: organisation },
          keywords: [aKeywordList({ label, words: [word], action: 'justify' })],
        };
        const judged = decide(message, policy);
        const stored = JSON.stringify(makeRecord(judged, message, facts));
        expect(secrets.filter((each) => stored.includes(each))).toEqual([]);
        expect(stored).not.toContain('zq');
        withFindings += judged.findings.length;
      },
    ),
  );
  expect(withFindings).toBeGreaterThan(100);
});
