import { readEveryFormat } from '../../../src/attachments/every-format';
import { startPdfThread } from '../../../src/cli/start-pdf-thread';
import { decide, digestAttachment, type Action, type Message } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy/defaults';
import { CLIENTS } from '../../../src/simulator/host/clients';
import { EXAMPLES, findExample } from '../../../src/simulator/host/examples';
import { looksLikeAddress, renderBodyHtml, type Entry } from '../../../src/simulator/host/mailbox';
import { parseHash, renderHash } from '../../../src/simulator/host/session/location-hash';
import { readFilesRead } from '../../../src/simulator/host/session/files-read';
import { readQueue } from '../../../src/simulator/host/session/record-queue';

const everyone = (id: string) => {
  const draft = findExample(id).createDraft();
  return [...draft.to, ...draft.cc, ...draft.bcc];
};

/** What the newest web client would judge. */
async function messageOf(id: string): Promise<Message> {
  const draft = findExample(id).createDraft();
  const list = (entries: readonly Entry[]) => ({
    entries: entries.map(({ kind, name, address }) => ({
      name,
      address,
      kind: kind === 'person' ? ('mailbox' as const) : ('group' as const),
    })),
    isCapped: false,
  });
  return {
    kind: draft.kind,
    composed: draft.composed === 'newMail' ? 'new' : draft.composed,
    from: { ...draft.from, kind: 'mailbox' },
    to: list(draft.to),
    cc: list(draft.cc),
    bcc: list(draft.bcc),
    subject: draft.subject,
    sensitivityLabel: undefined,
    body: { format: 'html', content: renderBodyHtml(draft) },
    attachments: await Promise.all(
      draft.attachments.map(async ({ name, bytes }) => ({
        name,
        sizeBytes: bytes.length,
        isInline: false,
        kind: 'file' as const,
        digest: digestAttachment(await readEveryFormat(name, bytes, startPdfThread), defaultPolicy),
      })),
    ),
    unread: [],
  };
}

const OUTCOMES: Readonly<Record<Action, string>> = {
  allow: 'silent',
  warn: 'warned',
  justify: 'stopped',
  block: 'stopped',
};

describe('the gallery', () => {
  test('opens with Central YMCA, then Birmingham', () => {
    expect(EXAMPLES.slice(0, 2).map(({ title }) => title)).toEqual([
      expect.stringContaining('Central YMCA'),
      expect.stringContaining('Birmingham'),
    ]);
  });

  test('has 264 different people in Cc of the first example', () => {
    const { cc } = findExample('hiv-programme').createDraft();
    expect(new Set(cc.map(({ address }) => address)).size).toBe(264);
  });

  test('recalls and hides the very same people', () => {
    const list = findExample('hiv-programme')
      .createDraft()
      .cc.map(({ address }) => address);
    expect(
      findExample('recall')
        .createDraft()
        .to.map(({ address }) => address),
    ).toEqual(list);
    expect(
      findExample('hiv-programme-bcc')
        .createDraft()
        .bcc.map(({ address }) => address),
    ).toEqual(list);
  });

  test('has a list longer than any cap', () => {
    const caps = CLIENTS.map(({ recipientCap }) => recipientCap ?? 0);
    expect(everyone('long-list').length).toBeGreaterThan(Math.max(...caps));
  });

  test.each(EXAMPLES.map(({ id }) => id))('%s: every address is whole, and the same at every opening', (id) => {
    for (const { kind, address } of everyone(id))
      expect(kind === 'contact-group' || looksLikeAddress(address)).toBe(true);
    expect(findExample(id).createDraft()).toEqual(findExample(id).createDraft());
  });

  test.each(EXAMPLES.map(({ id }) => id))(
    '%s: organisations are at .example, private people have a high number',
    (id) => {
      for (const { kind, address } of everyone(id)) {
        if (kind !== 'contact-group') expect(address).toMatch(/(\.example|[a-z-]+\.[a-z-]+\.\d{5}@[a-z.]+)$/);
      }
    },
  );

  test.each(EXAMPLES.map(({ id }) => id))('%s: ends as its card says', async (id) => {
    const { action, findings } = decide(await messageOf(id), defaultPolicy);
    const told = findings.map((finding) => `${finding.rule}: ${finding.action}`);
    expect([OUTCOMES[action], told]).toEqual([findExample(id).outcome, told]);
  });

  test('ids of examples and clients are unique', () => {
    for (const list of [EXAMPLES, CLIENTS]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });
});

describe('a link into the simulator', () => {
  test('survives the round trip', () => {
    const place = { example: 'meeting', client: 'slow', language: 'cy-GB', limits: 'shortened' } as const;
    expect(parseHash(renderHash(place))).toEqual(place);
  });

  test.each(['', '#', '#x', '#example=%'])('%j asks for nothing', (hash) => {
    expect(parseHash(hash)).toMatchObject({ client: '', language: 'en-GB', limits: 'real' });
  });

  test('an unknown example opens the first one', () => expect(findExample('gone')).toBe(EXAMPLES[0]));
});

describe('the record queue in the panel', () => {
  const record = {
    minute: '2026-06-01T09:30Z',
    client: 'web',
    outcome: 'stopped',
    action: 'block',
    findings: [{ rule: 'visible-recipients', count: '100-499' }],
    outside: '100-499',
    parties: '100-499',
  };

  test('is a row per record', () => {
    const rows = readQueue(JSON.stringify({ records: [record] }));
    expect(rows).toEqual([{ ...record, findings: 'visible-recipients 100-499' }]);
  });

  test.each([undefined, '', '[]', 'null', '{"records":5}'])('%j has no rows', (json) => {
    expect(readQueue(json)).toEqual([]);
  });
});

describe('what was read ahead, in the panel', () => {
  const digest = {
    kind: 'spreadsheet',
    places: [
      { place: 'file-name', rows: 1, people: 0, seen: [] },
      { place: 'hidden-sheet', rows: 49, people: 48, seen: [] },
    ],
    unchecked: ['encrypted'],
  };

  test('is an entry per file, by the name it has, however strange', () => {
    expect(readFilesRead(JSON.stringify({ digests: { 'a|b.xlsx|120|false|1': digest } }))).toEqual([
      {
        name: 'a|b.xlsx',
        kind: 'spreadsheet',
        places: [{ place: 'hidden-sheet', rows: '49', people: '48' }],
        unchecked: ['encrypted'],
      },
    ]);
  });

  test.each([undefined, '', '[]', 'null', '{"digests":5}', '{"digests":{"a":null}}'])('%j breaks nothing', (json) => {
    expect(readFilesRead(json).flatMap(({ places }) => places)).toEqual([]);
  });
});
