import type { TextPlace } from '../../engine';
import type { Reading } from '../reader';

/** Adds a text, whatever its line ends; its rows are its lines that hold something. */
export function addLines(reading: Reading, place: TextPlace, text: string): void {
  const content = text.replace(/\r\n?/g, '\n');
  let rows = 0;
  for (let at = 0; at < content.length;) {
    const end = content.indexOf('\n', at);
    const next = end < 0 ? content.length : end;
    if (/\S/.test(content.slice(at, next))) rows++;
    at = next + 1;
  }
  reading.add(place, content, rows);
}
