import { createHash } from 'node:crypto';
import { parseWebAddress } from '../../policy';

/** Where and how an organisation wants the add-in. */
export interface Deployment {
  /** The address below which its files lie, as `parseDeploymentUrl` returns it. */
  readonly url: string;
  /** What Outlook shows above an alert and the administrator in the list of add-ins. */
  readonly name: string;
  readonly mode: SendMode;
  /** The last part of the version: Outlook takes a changed manifest only with a higher one. 0 to 65,535. */
  readonly revision: number;
}

/** What becomes of a message when the add-in cannot run at all: `outlook-platform.md`, section 1.4, has Microsoft's table. */
export const SEND_MODES = ['soft-block', 'block', 'prompt'] as const;
export type SendMode = (typeof SEND_MODES)[number];

/** The schema's limit (ShortLocaleAwareSetting). */
const MOST_NAME_CHARACTERS = 125;

/** The schema allows addresses of 2,048 characters; the file names behind this one are far shorter than the rest. */
const MOST_URL_CHARACTERS = 1_900;

type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: string };

/**
 * An https address with a slash at its end. Refused with a sentence: other schemes, a name or password in it, a query or a
 * fragment, because file names are put behind it. Outlook loads add-ins over https only.
 */
export function parseDeploymentUrl(written: string): Parsed {
  const refuse = (problem: string): Parsed => ({ ok: false, problem });
  const url = parseWebAddress(written);
  if (url === undefined) return refuse('This is not an address. Write it out, as in https://mail-check.example/.');
  if (url.protocol !== 'https:') return refuse('Outlook loads add-ins from https:// addresses only.');
  if (url.username !== '' || url.password !== '') return refuse('A name or password cannot stand in this address.');
  if (/[?#]/.test(written))
    return refuse('Leave out what begins with ? or #: names of files are put behind the address.');
  const value = url.href.replace(/\/*$/, '/');
  return value.length > MOST_URL_CHARACTERS ? refuse('This address is too long for a manifest.') : { ok: true, value };
}

/** Trimmed. Refused with a sentence: nothing, more than a name can have, and characters nobody sees. */
export function parseDeploymentName(written: string): Parsed {
  const value = written.trim();
  if (value === '') return { ok: false, problem: 'The name is empty.' };
  if (value.length > MOST_NAME_CHARACTERS) return { ok: false, problem: 'The name has more than 125 characters.' };
  // XML 1.0 has no place for control characters and lone halves of pairs; direction marks could disguise a name.
  const isHidden =
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/u;
  return isHidden.test(value)
    ? { ok: false, problem: 'The name holds a character that cannot be shown.' }
    : { ok: true, value };
}

/** The id of the manifest that ships, so that ids made of it are nobody else's. */
const NAMESPACE = 'fc965ddb-a463-459d-86b1-5a20ff4b2687';

/**
 * The same address and name always give the same id (RFC 9562, section 5.5: UUID version 5), so that a manifest made again
 * updates the add-in instead of adding a second one. Mode and revision do not matter.
 */
export function deploymentId({ url, name }: Pick<Deployment, 'url' | 'name'>): string {
  // A line break is in neither, so that no other pair reads the same.
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(`${url}\n${name}`);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
