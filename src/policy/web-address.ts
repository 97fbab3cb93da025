/**
 * What was written, as an address; undefined for what is none. Not by `URL.canParse`: on Node 20 it says no to an address such as
 * https://bücher.example/ once it was asked often enough to be compiled (its fast path takes Latin-1 for UTF-8).
 */
export function parseWebAddress(written: string): URL | undefined {
  try {
    return new URL(written);
  } catch {
    return undefined;
  }
}
