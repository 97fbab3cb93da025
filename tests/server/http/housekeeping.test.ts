import { tidy } from '../../../src/server/http/housekeeping';
import { aDelivery, aRecord, aServer, deliver } from './a-server';

const DAY_MS = 24 * 60 * 60_000;

test('records go after the days of the policy, reasons earlier, and the log says so', async () => {
  let now = new Date('2026-11-21T09:30:12Z');
  const server = await aServer({
    policy: 'records: { keep-days: 30, keep-reasons-days: 7 }',
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
