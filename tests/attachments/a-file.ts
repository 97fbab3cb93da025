import type { TextPlace, UncheckedReason } from '../../src/engine';
import { read } from '../helpers/read-bytes';

/** What a file shows in each place, its own name aside: the lines of all texts there. */
export function readPlaces(bytes: Uint8Array, name = 'file'): Partial<Record<TextPlace, string>> {
  const places: Partial<Record<TextPlace, string>> = {};
  for (const { place, content } of read(name, bytes).texts)
    if (place !== 'file-name') places[place] = (places[place] ?? '') + content;
  return places;
}

/** Rows told of each place. */
export function countRows(bytes: Uint8Array, name = 'file'): Partial<Record<TextPlace, number>> {
  const rows: Partial<Record<TextPlace, number>> = {};
  for (const each of read(name, bytes).texts)
    if (each.place !== 'file-name') rows[each.place] = (rows[each.place] ?? 0) + each.rows;
  return rows;
}

export function missesOf(bytes: Uint8Array, name = 'file'): readonly UncheckedReason[] {
  return read(name, bytes).unchecked;
}
