import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, scenario, useSimulator } from '../helpers/simulated-outlook';

useSimulator();

/** Issue 4; the promise is about a person's machine, so here the figures are told and not held. */
const PROMISED_MS = 300;

describe('the pane', () => {
  scenario(
    'tells how long it takes from its page to the first press',
    { example: 'newsletter-cc' },
    async (outlook) => {
      // The second opening is what people wait for every day: the first fills the cache.
      for (const opening of ['first', 'second'] as const) {
        await outlook.press('Last Look');
        await outlook.pane.getByRole('heading', { name: 'Look again before you send' }).waitFor();
        const frame = outlook.page.frames().find((each) => each.url().includes('/taskpane.html'));
        const marks = await frame?.evaluate(() =>
          performance.getEntriesByType('mark').map(({ name, startTime }) => [name, Math.round(startTime)] as const),
        );
        const at = new Map(marks);
        expect([...at.keys()]).toEqual(expect.arrayContaining(['pane ready', 'pane judged']));
        process.stdout.write(
          `${opening} opening: pressable after ${String(at.get('pane ready'))} ms (promised: ${String(PROMISED_MS)}), verdict after ${String(at.get('pane judged'))} ms\n`,
        );
        await outlook.press('Close pane');
      }
    },
  );

  test.each(['taskpane.js', 'work.js'])('%s is at most 90 KB packed', (file) => {
    const packed = gzipSync(readFileSync(path.join(DIST, 'addin', file)), { level: 9 }).length;
    process.stdout.write(`${file}: ${String(packed)} bytes packed\n`);
    expect(packed).toBeLessThanOrEqual(90 * 1024);
  });
});
