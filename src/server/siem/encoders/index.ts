import { encodeCef } from './cef';
import { encodeEcs } from './ecs';
import { encodeNdjson } from './ndjson';
import { encodeOcsf } from './ocsf';
import type { Encode } from './source';

export { severityOf } from './facts';
export type { Encode } from './source';

/** Every format a receiver can ask for. */
export const FORMATS = ['ndjson', 'ecs', 'ocsf', 'cef'] as const;
export type Format = (typeof FORMATS)[number];

export const ENCODERS: Readonly<Record<Format, { readonly encode: Encode; readonly contentType: string }>> = {
  ndjson: { encode: encodeNdjson, contentType: 'application/x-ndjson' },
  ecs: { encode: encodeEcs, contentType: 'application/x-ndjson' },
  ocsf: { encode: encodeOcsf, contentType: 'application/x-ndjson' },
  cef: { encode: encodeCef, contentType: 'text/plain' },
};
