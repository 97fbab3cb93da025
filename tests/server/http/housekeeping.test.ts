import { startHousekeeping, tidy } from '../../../src/server/http/housekeeping';
import { openTurn, TURN_MS } from '../../../src/server/http/settling-turn';
import { aDelivery, aRecord, aServer, deliver } from './a-server';

const DAY_MS = 24 * 60 * 60_000;

test('records go after the days of the policy, reasons earlier, and the log says so', async () => {
  let now = new Date('2026-11-21T09:30:12Z');
  const server = await aServer({
    policy: '{ records: { keep-days: 30, keep-reasons-days: 7 }, pane: { reason-in-words: true } }',
    now: () => now,
  });
  const later = (days: number): void => void (now = new Date(now.getTime() + days * DAY_MS));
  const { records, audit } = server.storage.forOrganisation('default');
  const record = aRecord();
  await deliver(server, aDelivery({ records: [record], notes: [{ record: record.id, text: 'Agreed' }] }));

  later(5);
  expect(await tidy('default', server.context)).toBe(0);
  expect(await records.get(record.id)).toMatchObject({ note: 'Agreed' });
  later(5);
  expect(await tidy('default', server.context)).toBe(0);
  expect((await records.get(record.id))?.note).toBeUndefined();
  later(25);
  expect(await tidy('default', server.context)).toBe(1);
  expect(await records.get(record.id)).toBeUndefined();
  expect(await audit.last()).toMatchObject({ actor: 'server', act: 'records-expired' });
  await server.close();
});

test('a server that ends leaves the counting of days to whoever starts next, at once', async () => {
  const server = await aServer();
  await startHousekeeping(server.context, server.app.log).stop();
  const { cursors } = server.storage.forOrganisation('default');
  const nowMs = server.context.now().getTime();
  const claim = (holder: string) => cursors.claim('settling days', holder, { nowMs, untilMs: nowMs + 1000 });
  expect([await claim('the next one'), await claim('a third one')]).toEqual([0, undefined]);
  await server.close();
});

test('a server that was killed while it counted holds up the others for a few minutes, one that works for as long as it does', async () => {
  const server = await aServer();
  const { cursors } = server.storage.forOrganisation('default');
  let now = Date.parse('2026-11-21T09:30:12Z');
  const turnOf = (holder: string) => openTurn(cursors, holder, () => new Date(now));
  const [first, next] = [turnOf('first'), turnOf('next')];
  const held: boolean[] = [];
  for (let quarter = 0; quarter < 12; quarter += 1) {
    held.push(await first.hold());
    expect(await next.hold()).toBe(false);
    now += TURN_MS / 4;
  }
  expect(held).toEqual(held.map(() => true));
  now += TURN_MS;
  expect(await next.hold()).toBe(true);
  expect(await first.hold()).toBe(false);
  await next.leave();
  expect(await first.hold()).toBe(true);
  await server.close();
});
