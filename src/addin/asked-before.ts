import {
  readRoamingValue,
  readSessionValue,
  setRoamingValue,
  writeFirstSessionValue,
  type ItemCalls,
} from '../adapters/outlook';
import { questionOf, toAsked, wasAsked, type Asked, type Scope } from '../record';
import type { Judgement } from './judge';
import { currentPolicy } from './policy-source';
import { randomKey } from './random-key';
import { storedBytes } from './record-queue';

const KEY = 'lastlook.asked';

/** Of the 32 KB that all settings share. */
const MOST_BYTES = 4_096;

const MS_OF_DAY = 86_400_000;

// What this runtime has added and taken back: the settings it reads may be a copy from before that.
let own: readonly Asked[] = [];
const takenBack = new Set<string>();

/**
 * Marks a draft at the event it opens with. One without a mark, which was opened again or whose mark cannot be read, is asked
 * each time: nobody knows what became of what was asked in it before.
 */
export function markDraft(calls: ItemCalls): Promise<void> {
  return writeFirstSessionValue(KEY, randomKey().toString(36), calls);
}

/**
 * At each Send, before anything is asked: the draft's mark. That the draft is sent once more proves that it did not leave, so
 * what was asked in it was not answered yet, and it may have been put right.
 */
export async function takeBack(calls: ItemCalls): Promise<string | undefined> {
  const id = await readSessionValue(KEY, calls);
  if (id !== undefined && readAsked().length > 0) {
    own = own.filter((each) => each.id !== id);
    takenBack.add(id);
    write(readAsked());
  }
  return id;
}

/**
 * Whether the sender was asked the same about these people in another message, within the time the policy sets. What is kept
 * in another form is nobody's question: the sender is asked.
 */
export function isAskedBefore({ message, verdict }: Judgement, id: string | undefined): boolean {
  try {
    const question = id === undefined ? undefined : questionOf(message, verdict, currentPolicy());
    return question !== undefined && wasAsked(readAsked(), question, today(), currentPolicy().askAgainAfterDays);
  } catch {
    return false;
  }
}

/**
 * Remembers that this is asked now in the draft of that mark, or was answered with a reason. Nobody tells an add-in that Send
 * Anyway was pressed (office-js issue 5554), so a question counts as answered until the draft is sent once more. Saved with
 * the next value that is.
 */
export function keepQuestion({ message, verdict }: Judgement, id: string | undefined): void {
  const question = questionOf(message, verdict, currentPolicy());
  if (question === undefined || id === undefined) return;
  takenBack.delete(id);
  own = own.concat(toAsked(question, id, today(), randomKey()));
  write(readAsked());
}

function today(): number {
  return Math.floor(Date.now() / MS_OF_DAY);
}

function readAsked(): readonly Asked[] {
  const value = readRoamingValue(KEY);
  const stored = (Array.isArray(value) ? value : []).filter(isAsked);
  return stored
    .filter(({ id }) => !own.some((each) => each.id === id))
    .concat(own)
    .filter(({ id }) => !takenBack.has(id));
}

/** The oldest fall out. */
function write(asked: readonly Asked[]): void {
  const kept = storedBytes(asked) > MOST_BYTES ? asked.slice(1) : asked;
  if (kept === asked) setRoamingValue(KEY, asked);
  else write(kept);
}

function isAsked(value: unknown): value is Asked {
  const scope = (value as { readonly scope?: Partial<Scope> } | null)?.scope;
  return typeof scope?.people?.hashes === 'string' && Array.isArray(scope.findings);
}
