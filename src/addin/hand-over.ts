import {
  readSessionObject,
  saveRoamingValue,
  setRoamingValue,
  writeSessionValue,
  type ItemCalls,
} from '../adapters/outlook';
import { readExposure } from './exposure';
import { countBlindSave, takeOverQueue, toHandOver } from './record-queue';

/** What the pane leaves with the draft for the next Send. */
interface Handed {
  /** As `toHandOver` makes it. */
  readonly queue: unknown;
  /** What a person has set, by the names of the settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}

const KEY = 'lastlook.handed';

/** Somebody waits for it, and looks on. */
const SAVE_MS = 5_000;

// What this page has set: what is left at the same moment was read from the draft before that was there.
let own: Handed['settings'] = {};

/**
 * Leaves with the draft what this page wants kept, and what an earlier page of the draft left there: the page of its handlers has settings from
 * before (office-js issue 6728). False when the client has not kept it.
 */
export async function handOver(calls: ItemCalls, settings: Handed['settings'] = {}): Promise<boolean> {
  own = { ...own, ...settings };
  const [exposure, kept] = await Promise.all([readExposure(calls), readSessionObject<Handed>(KEY, calls)]);
  takeOverQueue(kept?.queue);
  const handed: Handed = { queue: toHandOver(exposure?.key), settings: { ...kept?.settings, ...own } };
  return writeSessionValue(KEY, JSON.stringify(handed), calls);
}

/** The other end, before anything is saved. */
export async function takeOver(calls: ItemCalls): Promise<void> {
  const handed = await readSessionObject<Handed>(KEY, calls);
  if (handed === undefined) return;
  const { queue, settings } = handed as Handed;
  takeOverQueue(queue);
  Object.keys(settings).forEach((key) => setRoamingValue(key, settings[key]));
}

/**
 * Saves a setting that a person changes in the pane, at once; false when the client has not kept it. It is left with the draft too, or its
 * handlers would save what they know of from before.
 */
export async function saveForPerson(key: string, value: unknown, calls: ItemCalls): Promise<boolean> {
  countBlindSave();
  const [isSaved] = await Promise.all([saveRoamingValue(key, value, SAVE_MS), handOver(calls, { [key]: value })]);
  return isSaved;
}
