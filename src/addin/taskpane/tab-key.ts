/** Whatever the Tab key stops at, in the order of the page. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Leaves the Tab key to the browser, but at the ends of the page. In Outlook on the web Office.js takes it over: it goes on from
 * the element that has the focus, and where that is none of its own list (a heading that was given the focus to be read out, a
 * summary) it throws the person out of the pane. At the ends it is needed: there it hands the focus to Outlook.
 */
export function keepTabKey(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab') return;
      const stops = Array.from(document.querySelectorAll<HTMLElement>(STOPS)).filter(
        (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
      );
      if (event.target !== (event.shiftKey ? stops[0] : stops.at(-1))) event.stopImmediatePropagation();
    },
    true,
  );
}
