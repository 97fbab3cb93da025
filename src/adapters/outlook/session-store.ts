import { currentItem } from './compose-item';
import type { ItemCalls } from './item-call';

type Session = Pick<Office.SessionData, 'getAsync' | 'setAsync'>;

/**
 * Text kept with the item while it is being written, shared by handlers and pane (Mailbox 1.11; 50,000 characters for
 * everything before 1.16). Undefined when there is none or the host does not say: Mac has none in the first seconds of a
 * reply (office-js issue 5951), so nothing may depend on it.
 */
export async function readSessionValue(key: string, calls: ItemCalls): Promise<string | undefined> {
  const answer = await calls.ask<string>((callback) => session().getAsync(key, callback));
  return answer.kind === 'value' && typeof answer.value === 'string' ? answer.value : undefined;
}

/** A value kept as JSON; undefined as well when it is none. Only our own handlers write there, but of any version. */
export async function readSessionObject<Value>(key: string, calls: ItemCalls): Promise<Partial<Value> | undefined> {
  try {
    return JSON.parse((await readSessionValue(key, calls))!) as Partial<Value>;
  } catch {
    return undefined;
  }
}

/** True once the host has confirmed it. */
export async function writeSessionValue(key: string, value: string, calls: ItemCalls): Promise<boolean> {
  const answer = await calls.ask<void>((callback) => session().setAsync(key, value, callback));
  return answer.kind === 'value';
}

/**
 * Keeps a value unless there is one already. A host that does not answer in time may hold one, and this would replace it: then
 * nothing is written.
 */
export async function writeFirstSessionValue(key: string, value: string, calls: ItemCalls): Promise<void> {
  const answer = await calls.ask<string>((callback) => session().getAsync(key, callback));
  const isNone = answer.kind === 'value' ? typeof answer.value !== 'string' : answer.reason === 'failed';
  if (isNone) await writeSessionValue(key, value, calls);
}

function session(): Session {
  const found = currentItem()?.sessionData;
  if (found === undefined) throw new Error('this host keeps no session data');
  return found;
}
