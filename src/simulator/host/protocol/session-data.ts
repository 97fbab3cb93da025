/** Small store of one compose session. Learn, Office.SessionData. */
export interface SessionData {
  readonly get: (name: string) => string | undefined;
  /** False when the item's whole store would pass the limit; nothing is changed then. */
  readonly set: (name: string, value: string) => boolean;
  readonly remove: (name: string) => void;
  readonly readAll: () => Readonly<Record<string, string>>;
  readonly clear: () => void;
}

/** Characters per item and add-in: 50,000 up to Mailbox 1.15, 2,621,440 from 1.16. */
export function createSessionData(mailboxMinor: number, onChange: () => void): SessionData {
  const limit = mailboxMinor >= 16 ? 2_621_440 : 50_000;
  const values = new Map<string, string>();
  return {
    get: (name) => values.get(name),
    set(name, value) {
      let length = name.length + value.length;
      for (const [otherName, otherValue] of values) {
        if (otherName !== name) length += otherName.length + otherValue.length;
      }
      if (length > limit) return false;
      values.set(name, value);
      onChange();
      return true;
    },
    remove(name) {
      values.delete(name);
      onChange();
    },
    readAll: () => Object.fromEntries(values),
    clear() {
      values.clear();
      onChange();
    },
  };
}
