import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, scenario, useSimulator, type Outlook } from '../helpers/simulated-outlook';

useSimulator();

/** Issue 4. The time is about a person's machine, so here it is told and not held; the size is held. */
const PROMISED_MS = 300;
const PROMISED_BYTES = 90_000;

interface Opening {
  /** Milliseconds from the page to each mark of ours, the first time. */
  readonly marks: Readonly<Record<string, number>>;
  /** Our scripts, in the order in which they were asked for. */
  readonly scripts: readonly { readonly name: string; readonly at: number }[];
}

/** What the browser measured in the pane that is open. Office.js is Microsoft's, and only here from our origin. */
function openingOf({ page }: Outlook): Promise<Opening> {
  const frame = page.frames().find((each) => each.url().includes('/taskpane.html'));
  if (frame === undefined) throw new Error('no pane is open');
  return frame.evaluate(() => {
    const marks: Record<string, number> = {};
    for (const { name, startTime } of performance.getEntriesByType('mark')) marks[name] ??= startTime;
    const scripts = performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ url: new URL(name), at: startTime }))
      .filter(({ url }) => url.origin === location.origin && /^\/[^/]+\.js$/.test(url.pathname))
      .map(({ url, at }) => ({ name: url.pathname.slice(1), at }));
    return { marks, scripts };
  });
}

const packed = (name: string): number => gzipSync(readFileSync(path.join(DIST, 'addin', name)), { level: 9 }).length;

describe.each([
  { situation: {}, ready: 'This message cannot be sent as it is', needs: ['taskpane.js', 'who.js'] },
  {
    situation: { language: 'cy-GB' },
    ready: 'Ni ellir anfon y neges hon fel y mae',
    needs: ['taskpane.js', 'welsh.js', 'who.js'],
  },
] as const)('the pane, $situation', ({ situation, ready, needs }) => {
  scenario('needs at most 90 KB of script until it shows who would see whom', situation, async (outlook) => {
    // The second opening is what people wait for every day: the first fills the cache.
    for (const opening of ['first', 'second'] as const) {
      await outlook.press('Last Look');
      await outlook.pane.getByRole('heading', { name: ready }).waitFor();
      const { marks, scripts } = await openingOf(outlook);
      const shown = marks['pane shows recipients'] ?? 0;
      const until = [...new Set(scripts.filter(({ at }) => at < shown).map(({ name }) => name))].sort();
      expect(until).toEqual(needs);
      expect(scripts.map(({ name }) => name)).toContain('what.js');
      const bytes = until.reduce((sum, name) => sum + packed(name), 0);
      const ms = (mark: string): string => `${String(Math.round(marks[mark] ?? NaN))} ms`;
      process.stdout.write(
        `${opening} opening: pressable after ${ms('pane ready')} (promised: ${String(PROMISED_MS)}), recipients after ` +
          `${ms('pane shows recipients')} with ${String(bytes)} bytes of packed script (${until.join(', ')}), verdict ` +
          `after ${ms('pane judged')} with ${String(packed('what.js'))} more\n`,
      );
      expect(bytes).toBeLessThanOrEqual(PROMISED_BYTES);
      await outlook.press('Close pane');
    }
  });
});
