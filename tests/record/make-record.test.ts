import { mask, type Message, type Policy, type Verdict } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { makeRecord, type RecordFacts } from '../../src/record';
import { aMessage, privatePeople } from '../helpers/a-message';

const facts: RecordFacts = {
  at: '2026-11-21T09:30:59.999Z',
  id: '0123456789abcdef0123456789abcdef',
  exposure: 'fedcba9876543210',
  client: 'web',
  build: '0.1.0',
  took: 120,
  outcome: 'stopped',
};

const record = (judged: Verdict, message: Message, more: Partial<RecordFacts> = {}, policy: Policy = defaultPolicy) =>
  makeRecord(judged, message, policy, { ...facts, ...more });

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
    expect(record(verdict, message, { reason: 'false-alarm' })).toEqual({
      schemaVersion: 2,
      id: '0123456789abcdef0123456789abcdef',
      exposure: 'fedcba9876543210',
      minute: '2026-11-21T09:30Z',
      policy: { id: 'default', version: '0.1.0' },
      build: '0.1.0',
      client: 'web',
      kind: 'mail',
      composed: 'new',
      action: 'block',
      findings: [{ rule: 'sensitive-content', action: 'block', confidence: 'medium', count: '2-4' }],
      outside: '100-499',
      parties: '100-499',
      unchecked: [{ part: 'attachments', reason: 'late' }],
      took: 300,
      outcome: 'stopped',
      reason: 'false-alarm',
    });
  });

  it('names the policy as the server that wrote it into the file', () => {
    const installation = {
      policy: { id: 'harbour', version: 'abc123def456' },
      url: 'https://look.harbour.example/api/records',
    };
    expect(record(verdict, aMessage(), {}, { ...defaultPolicy, installation } as Policy).policy).toEqual(
      installation.policy,
    );
  });

  it('has no reason where none was given', () => {
    expect('reason' in record(verdict, aMessage())).toBe(false);
  });

  it('keeps time to the minute only', () => {
    const early = record(verdict, aMessage(), { at: '2026-11-21T09:30:00.000Z' });
    expect(early.minute).toBe(record(verdict, aMessage()).minute);
  });

  it('copies no field that somebody adds later', () => {
    const grown = {
      ...verdict,
      note: 'later',
      findings: verdict.findings.map((finding) => ({ ...finding, note: 'later' })),
      unchecked: verdict.unchecked.map((entry) => ({ ...entry, note: 'later' })),
    };
    expect(JSON.stringify(record(grown, { ...aMessage(), note: 'later' } as Message))).not.toContain('later');
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
  ])('puts %d outside recipients into the band %s', (people, band) => {
    expect(record(verdict, aMessage({ bcc: privatePeople(people) })).outside).toBe(band);
  });

  it.each([
    [0, 100],
    [100, 100],
    [101, 300],
    [2_999, 3_000],
    [3_001, 10_000],
    [1e9, 10_000],
    [NaN, 10_000],
  ])('says of %d ms that they were up to %d', (took, told) => {
    expect(record(verdict, aMessage(), { took }).took).toBe(told);
  });

  const withKinds = {
    ...verdict,
    findings: verdict.findings.map((finding) => ({
      ...finding,
      kinds: (['topic-health', 'topic-religion', 'nhs-number', 'iban', 'secret-aws', 'password-in-prose'] as const).map(
        (detector) => ({ detector, level: 'high' as const, count: 1 }),
      ),
    })),
  } as Verdict;
  const contents = { recipientDomains: 'none', dpia: '' } as const;

  it.each<[string, Policy['records'], readonly string[]]>([
    ['classes of what was seen', undefined, ['topic', 'person', 'secret', 'password']],
    ['classes when records are set, without an assessment', contents, ['topic', 'person', 'secret', 'password']],
    [
      'each kind where the policy names an assessment',
      { ...contents, dpia: 'DPIA 2026-07' },
      ['topic-health', 'topic-religion', 'nhs-number', 'iban', 'secret-aws', 'password-in-prose'],
    ],
  ])('holds %s', (_, records, kinds) => {
    const policy = records === undefined ? defaultPolicy : { ...defaultPolicy, records };
    expect(record(withKinds, aMessage(), {}, policy).findings[0]?.kinds).toEqual(kinds);
  });

  describe('recipients', () => {
    const message = aMessage({
      from: 'Anna <anna@charity.example>',
      to: ['ben@charity.example', 'kim@b.example', 'lee@a.example'],
      bcc: ['mo@A.example', 'not an address'],
    });
    const domainsOf = (records: NonNullable<Policy['records']>) =>
      record(verdict, message, {}, { ...defaultPolicy, records }).domains;

    it('are told by no domain', () => {
      expect(record(verdict, message).domains).toBeUndefined();
      expect(domainsOf(contents)).toBeUndefined();
    });

    it('are told by their outside domains where the policy says so', () => {
      expect(domainsOf({ ...contents, recipientDomains: 'kept' })).toEqual(['a.example', 'b.example']);
    });

    it('are counted once for those who know of each other', () => {
      expect(record(verdict, message)).toMatchObject({ outside: '2-4', parties: '2-4' });
      const firm = aMessage({ to: ['a@firm.example', 'b@firm.example', 'c@firm.example'] });
      expect(record(verdict, firm)).toMatchObject({ outside: '2-4', parties: '1' });
    });
  });
});
