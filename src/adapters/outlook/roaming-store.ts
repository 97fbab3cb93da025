import { outlookContext } from './compose-item';
import { createItemCalls } from './item-call';

/**
 * A value of the mailbox's settings (32 KB for the whole bag), as this runtime first saw them: another device or frame
 * may have written since (office-js issue 6728). Undefined when there is none or the host has no settings.
 */
export function readRoamingValue(key: string): unknown {
  try {
    return outlookContext()?.roamingSettings?.get(key) as unknown;
  } catch {
    return undefined;
  }
}

/** Sets a value that the next save of any value takes along. */
export function setRoamingValue(key: string, value: unknown): void {
  try {
    outlookContext()?.roamingSettings?.set(key, value);
  } catch {
    // A host without settings keeps nothing, and nothing depends on it.
  }
}

/** Sets a value and saves the whole bag; false when the host has not confirmed it within `timeoutMs`. */
export async function saveRoamingValue(key: string, value: unknown, timeoutMs: number): Promise<boolean> {
  const answer = await createItemCalls(timeoutMs).ask<void>((callback) => {
    const settings = outlookContext()?.roamingSettings;
    if (settings === undefined) throw new Error('this host keeps no settings');
    settings.set(key, value);
    settings.saveAsync(callback);
  });
  return answer.kind === 'value';
}
