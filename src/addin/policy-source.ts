import type { Policy } from '../engine';
import { defaultPolicy } from '../policy/defaults';

/** What a server writes into the files it serves, besides the policy: where records go, and under which policy they were made. */
export interface Installation {
  readonly policy: {
    /** The organisation's id on its server. */
    readonly id: string;
    /** The first 12 hex digits of the SHA-256 of the effective policy. */
    readonly version: string;
  };
  /** Of the record API, absolute: classic's runtime knows no relative addresses. */
  readonly url: string;
  /** Stands in a file that anybody can read who knows its address, so it counts as public. */
  readonly key?: string;
  readonly entra?: {
    readonly clientId: string;
    /** "https://login.microsoftonline.com/<tenant>". */
    readonly authority: string;
    readonly scope: string;
  };
}

/** A policy as it stands in a file: a server that serves the file replaces the default policy's own literal with it. */
export type InstalledPolicy = Policy & { readonly installation?: Installation };

/** The policy this file judges by. It is compiled in, so that no send ever waits for a network. */
export function currentPolicy(): InstalledPolicy {
  return defaultPolicy;
}
