import type { Page } from 'playwright-core';
import type { Outlook } from './simulated-outlook';

/** More stops than the longest way round the page has. */
const MOST_STOPS = 150;

/** Presses Tab until the focus is on what has this name, in whatever frame; an error that lists the stops when it never is. */
export async function tabTo({ page }: Outlook, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const current = await focused(page);
    if (current === name) return;
    passed.push(current);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached "${name}", only: ${[...new Set(passed)].join(' | ')}`);
}

/** The name of what has the focus, in whatever frame it is; '' for nothing. */
export async function focused(page: Page): Promise<string> {
  // Office.js puts frames of its own into a page and takes them out again; one that is gone has no focus.
  const names = await Promise.all(page.frames().map((frame) => frame.evaluate(nameOfFocus).catch(() => '')));
  return names.find((name) => name !== '') ?? '';
}

/** Runs in the page. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (element === null || element === document.body || element instanceof HTMLIFrameElement) return '';
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
}
