import { createPaneCalls, readOutlookTheme, watchOutlookTheme, type OutlookTheme } from '../../adapters/outlook';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * Dresses the page as the system does, until Outlook says how it looks itself: both can differ. High contrast needs nothing
 * here: the browser replaces the colours, and `taskpane.css` says what has to stay visible.
 */
export function followSystemTheme(): void {
  wear(systemTheme());
  systemIsDark.addEventListener('change', () => wear(readOutlookTheme() ?? systemTheme()));
}

/** From when Outlook is there. */
export function followOutlookTheme(): void {
  wear(readOutlookTheme() ?? systemTheme());
  void watchOutlookTheme(wear, createPaneCalls());
}

function systemTheme(): OutlookTheme {
  return systemIsDark.matches ? 'dark' : 'light';
}

function wear(theme: OutlookTheme): void {
  // Scroll bars and what else the browser draws.
  document.documentElement.style.colorScheme = theme;
  document.documentElement.dataset['theme'] = theme;
}
