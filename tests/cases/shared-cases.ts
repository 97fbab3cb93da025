import { join } from 'node:path';

/** Where the shared cases lie: LASTLOOK_SHARED, by default next to the checkout. */
export function sharedCases(name: string): string {
  return join(process.env['LASTLOOK_SHARED'] ?? '../shared', 'cases', name);
}

/** A field that a case file may hold in base64, broken by spaces. */
export function textOf(plain: string | undefined, base64: string | undefined): string {
  return plain ?? Buffer.from((base64 ?? '').replace(/ /g, ''), 'base64').toString('utf8');
}
