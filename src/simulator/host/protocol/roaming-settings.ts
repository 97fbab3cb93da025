/** Settings that follow the mailbox: key to JSON text, saved as a whole bag, 32 KB. Learn, Office.RoamingSettings. */
export interface RoamingSettings {
  readonly read: () => Readonly<Record<string, string>>;
  /** False when the bag is over the limit; the old one stays. */
  readonly save: (bag: Readonly<Record<string, string>>) => boolean;
}

export const ROAMING_LIMIT_BYTES = 32 * 1024;

const STORAGE_KEY = 'last-look-simulator.roaming-settings';

/** Kept in the browser, so that a reload finds the mailbox as it was; only in memory where the browser allows no storage. */
export function createRoamingSettings(storage: Storage | undefined, onSave: () => void): RoamingSettings {
  let bag = parseBag(storage?.getItem(STORAGE_KEY) ?? '');
  return {
    read: () => bag,
    save(next) {
      const text = JSON.stringify(next);
      if (sizeBytes(text) > ROAMING_LIMIT_BYTES) return false;
      bag = next;
      try {
        storage?.setItem(STORAGE_KEY, text);
      } catch {
        // A full or forbidden storage only costs the next visit its history.
      }
      onSave();
      return true;
    },
  };
}

/** Bytes of a text in UTF-8. */
export function sizeBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function parseBag(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each === 'string'));
  } catch {
    return {};
  }
}
