/** A time as the simulator writes it, the same on every machine. */
export function renderTime(ms: number): string {
  const text = new Date(ms).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  return `${text} (UTC)`;
}
