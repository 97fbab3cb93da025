import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { DIST } from './simulated-outlook';

/** Where pictures and traces of what the tests see go, with `PICTURES=1` only: nothing is held by them, and they take a third of the time. */
const PICTURES = path.join(DIST, 'e2e');

/** The place of what is kept for people to look at; nothing where nobody asked for it. Never committed. */
export async function placeOfPicture(file: string): Promise<string | undefined> {
  if (process.env['PICTURES'] === undefined) return undefined;
  await mkdir(PICTURES, { recursive: true });
  return path.join(PICTURES, file);
}

/** With `PICTURES=1` the window, or a part of it, as it is now as `dist/e2e/<name>.png`. */
export async function keepPicture(seen: Page | Locator, name: string): Promise<void> {
  const file = await placeOfPicture(`${name}.png`);
  if (file !== undefined) await seen.screenshot({ path: file, animations: 'disabled' });
}

/** Another theme for the page and for all its frames: the pane follows by script, when Outlook has told it. */
export async function changeTheme(page: Page, media: Theme): Promise<void> {
  await page.emulateMedia(media);
  await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.waitForFunction(
          (wanted) => (document.documentElement.dataset['theme'] ?? wanted) === wanted,
          media.colorScheme,
        ),
      ),
  );
}

interface Theme {
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
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
 * A colour on its way from one theme to the other stands for neither, and what fades away is held while it can be read. Those
 * of Fluent's parts are in their shadow trees.
 */
function holdStill(): void {
  const holdIn = (root: Document | ShadowRoot): void => {
    for (const each of root.getAnimations()) {
      if (each instanceof CSSTransition) each.finish();
      else {
        each.pause();
        each.currentTime = 0;
      }
    }
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) holdIn(shadowRoot);
  };
  holdIn(document);
}

/**
 * Every rule on every element, but only what fails is described: describing what passes takes five times as long.
 * Each frame by itself and none through another: that takes a quarter of the time, and axe waits without an end for a frame
 * that reloads at the wrong moment. One that reloads meanwhile is asked once more.
 */
async function findingsIn(frame: Frame, rule: string | undefined): Promise<readonly string[]> {
  const ask = async (): Promise<readonly string[]> => {
    await frame.evaluate(holdStill);
    if (!(await frame.evaluate(() => (window as AxeWindow).axe !== undefined))) await frame.evaluate(AXE);
    return frame.evaluate(
      async (options) => {
        const answer = await (window as AxeWindow).axe?.run(options);
        if (answer === undefined) throw new Error('axe is not here');
        return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      },
      { iframes: false, resultTypes: ['violations'], ...(rule !== undefined && { runOnly: [rule] }) },
    );
  };
  return ask().catch((error: unknown) => {
    if (frame.isDetached()) return [];
    if (/context was destroyed|navigat/i.test(String(error))) return ask();
    throw error;
  });
}
