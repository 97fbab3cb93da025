import AxeBuilder from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { DIST } from './simulated-outlook';

/** Pictures of what the tests see, for people to look at; never committed. */
const PICTURES = path.join(DIST, 'e2e');

/** Keeps the window as it is now as `dist/e2e/<name>.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
}

/** axe on the page and its frames; the findings with what they were found in. */
export function expectNoFindings(page: Page): Promise<void> {
  return expectNone(new AxeBuilder({ page }));
}

/** The same for contrast alone, all that another theme changes. */
export function expectContrast(page: Page): Promise<void> {
  return expectNone(new AxeBuilder({ page }).withRules('color-contrast'));
}

/** axe waits for every frame without an end; one that reloads at the wrong moment never answers. */
const AXE_MS = 20_000;

async function expectNone(axe: AxeBuilder): Promise<void> {
  const { violations } = await answerOf(axe);
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(findings).toEqual([]);
}

/** What axe says, asked a second time when it does not answer. */
async function answerOf(axe: AxeBuilder): ReturnType<AxeBuilder['analyze']> {
  const asked = () => Promise.race([axe.analyze(), setTimeout(AXE_MS, undefined, { ref: false })]);
  const answer = (await asked()) ?? (await asked());
  if (answer === undefined) throw new Error('axe did not answer, twice.');
  return answer;
}
