import { CLIENTS } from '../../../src/simulator/host/clients';
import { EXAMPLES, findExample } from '../../../src/simulator/host/examples';
import { looksLikeAddress } from '../../../src/simulator/host/mailbox';
import { parseHash, renderHash } from '../../../src/simulator/host/session/location-hash';
import { readQueue } from '../../../src/simulator/host/session/record-queue';

const everyone = (id: string) => {
  const draft = findExample(id).createDraft();
  return [...draft.to, ...draft.cc, ...draft.bcc];
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

  test('ids of examples and clients are unique', () => {
    for (const list of [EXAMPLES, CLIENTS]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });
});

describe('a link into the simulator', () => {
  test('survives the round trip', () => {
    const place = { example: 'meeting', client: 'slow', limits: 'shortened' } as const;
    expect(parseHash(renderHash(place))).toEqual(place);
  });

  test.each(['', '#', '#x', '#example=%'])('%j asks for nothing', (hash) => {
    expect(parseHash(hash)).toMatchObject({ client: '', limits: 'real' });
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
    to: '1',
    cc: '100-499',
    bcc: '0',
  };

  test('is a row per record', () => {
    const rows = readQueue(JSON.stringify({ entries: [{ id: 'x', record }] }));
    expect(rows).toEqual([{ ...record, findings: 'visible-recipients 100-499' }]);
  });

  test.each([undefined, '', '[]', 'null', '{"entries":5}'])('%j has no rows', (json) => {
    expect(readQueue(json)).toEqual([]);
  });
});
