import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DecisionRecord } from '../../../src/record';
import { launchBrowser } from '../../helpers/browser';
import { aRecord } from '../a-stored-record';
import { aConsole, anArrival } from './a-console';

/** The README's picture of the records. `PICTURES=1 npx jest tests/server/pages/picture` takes it anew; otherwise it is not kept. */
const KEPT = path.resolve(__dirname, '../../../assets/pictures');
/** One plain colour of that size is smaller. */
const LEAST_BYTES = 30_000;

/** What a week of a small charity may look like. */
const WEEK: readonly (readonly [Partial<DecisionRecord>, sender: string])[] = [
  [{ action: 'block', outcome: 'stopped', outside: '100-499', parties: '100-499' }, '7be1'],
  [{ action: 'allow', outcome: 'fixed-by-button', findings: [] }, '7be1'],
  [{ findings: [found('hidden-data', 'justify', '50-99')], outcome: 'stopped', client: 'classic' }, '20ac'],
  [{ findings: [found('missing-attachment', 'warn', '1')], action: 'warn', outcome: 'warning-shown' }, '94d3'],
  [
    {
      findings: [found('sensitive-content', 'justify', '2-4')],
      outcome: 'sent-after-reason',
      reason: 'meant-for-them',
      exposure: '5d0e5d0e5d0e5d0e',
    },
    '20ac',
  ],
  [{ findings: [found('look-alike-recipient', 'warn', '1')], action: 'warn', outcome: 'reported-wrong' }, 'c55f'],
];

const TEAMS: Readonly<Record<string, string>> = { '7be1': 'Fundraising', '20ac': 'Payroll', '94d3': 'Ward 7' };

function found(
  rule: DecisionRecord['findings'][number]['rule'],
  action: DecisionRecord['findings'][number]['action'],
  count: DecisionRecord['outside'],
): DecisionRecord['findings'][number] {
  return { rule, action, confidence: 'high', count };
}

test('the page of the newest records, as the README shows it', async () => {
  const folder = process.env['PICTURES'] === '1' ? KEPT : await mkdtemp(path.join(tmpdir(), 'lastlook-records-'));
  const file = path.join(folder, 'records.png');
  const arrivals = WEEK.map(([over, sender], number) =>
    anArrival(WEEK.length - number, {
      sender: `1-${sender.repeat(6)}`,
      group: TEAMS[sender],
      record: aRecord({ ...anArrival(WEEK.length - number).record, exposure: sender.repeat(4), ...over }),
    }),
  );
  const server = await aConsole(arrivals);
  const browser = await launchBrowser();
  try {
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.app.server.address() as AddressInfo;
    const page = await browser.newPage({ viewport: { width: 1280, height: 820 } });
    await page.setExtraHTTPHeaders({ cookie: await server.signIn('reviewer') });
    await page.goto(`http://127.0.0.1:${String(port)}/console`);
    expect(await page.getByRole('row').count()).toBe(WEEK.length + 1);
    await page.screenshot({ path: file });
    expect((await stat(file)).size).toBeGreaterThan(LEAST_BYTES);
  } finally {
    await browser.close();
    await server.close();
    if (folder !== KEPT) await rm(folder, { recursive: true });
  }
});
