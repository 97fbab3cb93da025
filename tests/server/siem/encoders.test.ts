import fc from 'fast-check';
import { ENCODERS, FORMATS, severityOf } from '../../../src/server/siem/encoders';
import type { StoredRecord } from '../../../src/server/storage/store';
import { aRecord, aStoredRecord } from '../a-stored-record';
import { hostileRecord, NOT_INERT } from './hostile-records';

const SOURCE = { organisation: 'harbour', version: '0.1.0' };
const encode = (format: (typeof FORMATS)[number], stored: StoredRecord): string =>
  ENCODERS[format].encode(stored, SOURCE);
type Json = Readonly<Record<string, unknown>>;
const json = (format: 'ndjson' | 'ecs' | 'ocsf', stored: StoredRecord): Json =>
  JSON.parse(encode(format, stored)) as Json;

/** A reader of CEF of its own: fields between bars that no backslash stands before, then names and values. */
function readCef(line: string): {
  readonly header: readonly string[];
  readonly values: Readonly<Record<string, string>>;
} {
  const header: string[] = [];
  let at = 0;
  while (header.length < 7) {
    let field = '';
    for (; line[at] !== '|'; at++) {
      if (at >= line.length) throw new Error('too few fields');
      if (line[at] === '\\') at++;
      field += line[at] ?? '';
    }
    header.push(field);
    at++;
  }
  const extension = line.slice(at);
  const names = Array.from(extension.matchAll(/(?:^| )([A-Za-z][A-Za-z0-9]*)=/g));
  const values = names.map(({ 0: whole, 1: name = '', index }, order) => {
    const end = names[order + 1]?.index ?? extension.length;
    const plain = extension
      .slice(index + whole.length, end)
      .replace(/\\([\\=nr])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign));
    return [name, plain] as const;
  });
  return { header, values: Object.fromEntries(values) };
}

describe.each(FORMATS)('%s', (format) => {
  test('is one line, and nothing in it is more than text, whatever the record holds', () => {
    fc.assert(
      fc.property(hostileRecord, (stored) => {
        expect(encode(format, stored)).not.toMatch(NOT_INERT);
      }),
    );
  });

  test('never holds what a sender wrote in their own words', () => {
    expect(encode(format, aStoredRecord({ note: 'because Ann asked' }))).not.toContain('because');
  });

  test('says nothing of a sender who is not kept', () => {
    expect(encode(format, aStoredRecord({ sender: undefined }))).not.toMatch(/1-9f3c|suser|undefined/);
  });
});

describe('ndjson', () => {
  test('reads as the record the store has', () => {
    fc.assert(
      fc.property(hostileRecord, (stored) => {
        const wellFormed = JSON.parse(JSON.stringify({ ...stored, note: undefined })) as unknown;
        expect(json('ndjson', stored)).toEqual(wellFormed);
      }),
    );
  });
});

describe('ECS', () => {
  test('has its own fields for what it knows, and the record beside them', () => {
    expect(json('ecs', aStoredRecord())).toEqual({
      '@timestamp': '2026-11-21T09:30:00.000Z',
      ecs: { version: '8.17.0' },
      message: 'Ask for a reason: Recipients shown to each other',
      event: {
        id: '0123456789abcdef0123456789abcdef',
        kind: 'alert',
        category: ['email'],
        type: ['denied'],
        action: 'justify',
        outcome: 'unknown',
        severity: 6,
        sequence: 1,
        created: '2026-11-21T09:30:12.000Z',
        provider: 'lastlook',
        module: 'lastlook',
        dataset: 'lastlook.record',
      },
      observer: { vendor: 'Last Look', product: 'Last Look', type: 'email', version: '0.1.0' },
      organization: { id: 'harbour' },
      rule: {
        id: ['visible-recipients'],
        name: ['Recipients shown to each other'],
        ruleset: 'harbour',
        version: '1a2b3c4d5e6f',
      },
      user: { hash: '1-9f3c5a7712ab34cd56ef7890', group: { name: 'Fundraising' } },
      lastlook: { record: aRecord() },
    });
  });

  test('knows an address from a pseudonym, and who was not verified', () => {
    const stored = aStoredRecord({ sender: 'anna@harbour.example', isAuthenticated: false, group: undefined });
    expect(json('ecs', stored)).toMatchObject({
      user: { email: 'anna@harbour.example' },
      tags: ['sender-not-verified'],
    });
  });
});

describe('OCSF', () => {
  test('is a Data Security Finding with all that the class requires', () => {
    expect(json('ocsf', aStoredRecord())).toMatchObject({
      class_uid: 2006,
      category_uid: 2,
      type_uid: 200_601,
      activity_id: 1,
      severity_id: 3,
      status_id: 1,
      action_id: 2,
      disposition_id: 2,
      confidence_id: 3,
      is_alert: true,
      time: Date.parse('2026-11-21T09:30:00Z'),
      metadata: {
        version: '1.4.0',
        profiles: ['security_control'],
        uid: aRecord().id,
        correlation_uid: aRecord().exposure,
      },
      finding_info: { uid: aRecord().id, analytic: { uid: 'visible-recipients', type_id: 1 } },
      actor: { user: { uid: '1-9f3c5a7712ab34cd56ef7890', groups: [{ name: 'Fundraising' }] } },
    });
  });

  test.each([
    ['new', undefined, 1, 1],
    ['in progress', 'confirmed', 2, 2],
    ['suppressed', 'false-alarm', 2, 3],
    ['resolved', 'followed-up', 2, 4],
  ] as const)('is %s when its review is %s', (_, state, activity, status) => {
    const review = state === undefined ? undefined : { state, by: 'Ruth', at: '2026-11-22T10:00:00Z' };
    expect(json('ocsf', aStoredRecord({ review }))).toMatchObject({
      activity_id: activity,
      type_uid: 200_600 + activity,
      status_id: status,
    });
  });

  test('says that it does not know whether a warned message was sent', () => {
    expect(
      json('ocsf', aStoredRecord({ record: aRecord({ action: 'warn', outcome: 'warning-shown' }) })),
    ).toMatchObject({ action_id: 0 });
  });
});

describe('CEF', () => {
  test('is as its readers expect', () => {
    expect(encode('cef', aStoredRecord())).toBe(
      'CEF:0|Last Look|Last Look|0.1.0|visible-recipients|Ask for a reason: Recipients shown to each other|6|' +
        'rt=1795253412000 start=1795253400000 act=justify outcome=stopped externalId=0123456789abcdef0123456789abcdef ' +
        'suser=1-9f3c5a7712ab34cd56ef7890 sourceServiceName=web deviceExternalId=harbour cnt=1 cat=mail ' +
        'cs1Label=rules cs1=visible-recipients cs2Label=team cs2=Fundraising cs3Label=policy cs3=harbour 1a2b3c4d5e6f ' +
        'cs4Label=exposure cs4=fedcba9876543210 cs5Label=senderVerified cs5=yes cn1Label=sequence cn1=1',
    );
  });

  test.each([
    ['a bar', 'a|b', 'a|b'],
    ['an equals sign', 'a=b suser=x', 'a=b suser=x'],
    ['a backslash at the end', 'a\\', 'a\\'],
    ['an escaped equals sign', 'a\\=b', 'a\\=b'],
    ['line breaks', 'a\r\nb', 'a\r\nb'],
    ['a backslash and an n', 'a\\nb', 'a\\nb'],
    ['an escape sequence', 'a\u001b[31mb', 'a\ufffd[31mb'],
  ])('a team with %s is read as it was written', (_, group, read) => {
    expect(readCef(encode('cef', aStoredRecord({ group }))).values['cs2']).toBe(read);
  });

  test('has seven fields and only names of ours, whatever the record holds', () => {
    fc.assert(
      fc.property(hostileRecord, (stored) => {
        const { header, values } = readCef(encode('cef', stored));
        expect(header.slice(0, 5)).toEqual(['CEF:0', 'Last Look', 'Last Look', '0.1.0', 'visible-recipients']);
        expect(values['cn1']).toBe('1');
        const ours =
          /^(rt|start|act|outcome|reason|externalId|suser|sourceServiceName|deviceExternalId|cnt|cat|c[sn]\d(Label)?)$/;
        expect(Object.keys(values).filter((name) => !ours.test(name))).toEqual([]);
      }),
    );
  });
});

describe('severity', () => {
  test('grows with what Last Look did', () => {
    const of = (action: 'allow' | 'warn' | 'justify' | 'block') =>
      severityOf(aStoredRecord({ record: aRecord({ action }) }));
    expect([of('allow'), of('warn'), of('justify'), of('block')]).toEqual([1, 4, 6, 7]);
  });
});
