import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { DIST } from './simulated-outlook';

/** Pictures of what the tests see, for people to look at; never committed. */
const PICTURES = path.join(DIST, 'e2e');

/** Keeps the window as it is now as `dist/e2e/<name>.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
}

/** axe on the page and its frames; the findings with what they were found in. */
export async function expectNoFindings(page: Page): Promise<void> {
  expect(await findingsOn(page, undefined)).toEqual([]);
}

/** The same for contrast alone, all that another theme changes. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await findingsOn(page, 'color-contrast')).toEqual([]);
}

/** axe in one frame alone. */
export async function expectNoFindingsIn(frame: Frame): Promise<void> {
  expect(await findingsIn(frame, undefined)).toEqual([]);
}

async function findingsOn(page: Page, rule: string | undefined): Promise<readonly string[]> {
  const findings = await Promise.all(
    page.frames().map(async (frame) => ((await isShown(frame)) ? findingsIn(frame, rule) : [])),
  );
  return findings.flat();
}

/** The handlers run in a frame that nobody sees. */
function isShown(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.body.innerText !== '').catch(() => false);
}

/** As the package for Playwright brings it. */
const broughtBy = createRequire(require.resolve('@axe-core/playwright'));
const AXE = readFileSync(broughtBy.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe?: {
    readonly run: (options: object) => Promise<{
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }>;
  };
}

/**
 * Each frame by itself and none through another: that takes a quarter of the time, and axe waits without an end for a frame
 * that reloads at the wrong moment. One that reloads meanwhile is asked once more.
 */
async function findingsIn(frame: Frame, rule: string | undefined): Promise<readonly string[]> {
  const ask = async (): Promise<readonly string[]> => {
    if (!(await frame.evaluate(() => (window as AxeWindow).axe !== undefined))) await frame.evaluate(AXE);
    return frame.evaluate(
      async (options) => {
        const answer = await (window as AxeWindow).axe?.run(options);
        if (answer === undefined) throw new Error('axe is not here');
        return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      },
      { iframes: false, ...(rule !== undefined && { runOnly: [rule] }) },
    );
  };
  return ask().catch((error: unknown) => {
    if (frame.isDetached()) return [];
    if (/context was destroyed|navigat/i.test(String(error))) return ask();
    throw error;
  });
}
