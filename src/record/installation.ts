/** What a server writes into the add-in's files beside the policy: where records go, and under which policy they are made. */
export interface Installation {
  readonly policy: {
    /** The organisation's id on its server. */
    readonly id: string;
    /** The first 12 hex digits of the SHA-256 of the effective policy. */
    readonly version: string;
  };
  /** Of the record API, absolute: classic's runtime knows no relative addresses. None: nothing is delivered. */
  readonly url?: string;
  /** Stands in a file that anybody can read who knows its address, so it counts as public. */
  readonly key?: string;
  readonly entra?: {
    readonly clientId: string;
    /** "https://login.microsoftonline.com/<tenant>". */
    readonly authority: string;
    readonly scope: string;
  };
}
