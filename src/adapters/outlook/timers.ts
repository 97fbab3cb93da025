/*
 * Declared by hand: the handler file compiles without the DOM library, and timers are the one thing every Outlook
 * runtime has besides the language. Classic fires them exactly; event frames of the web up to 900 ms late (office-js
 * issue 4826), so our longest wait plus that must stay under the five seconds after which Outlook itself complains.
 */
declare function setTimeout(run: () => void, ms: number): Timer;
declare function clearTimeout(timer: Timer): void;

export type Timer = { readonly timer: unique symbol };

/** Runs `run` once after `ms` milliseconds at the earliest. */
export function startTimer(run: () => void, ms: number): Timer {
  return setTimeout(run, ms);
}

/** Stops a timer; one that already ran is no mistake. */
export function stopTimer(timer: Timer): void {
  clearTimeout(timer);
}
