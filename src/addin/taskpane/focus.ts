/**
 * Gives the focus to the element with this id once it is there: whoever pressed a button that goes away must not be thrown back
 * to the beginning of the page.
 */
export function focusWhenDrawn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** As a `ref`: what appears because of a press takes the focus. */
export function focusAtOnce(element: HTMLElement | null): void {
  element?.focus();
}

/** Heads the verdict. */
export const VERDICT = 'verdict';
