import type { OrganisationId, Storage } from '../storage/store';
import type { Role } from './person';
import { hashSecret, makeSecret } from './secrets';

/** Long enough to read a terminal and open a browser. */
const VALID_MS = 15 * 60_000;

/** By so much a clock may be put right without anybody noticing. */
const CLOCK_MS = 60_000;

/**
 * Two links make a whole console: who reads records does not read the log of reading, whoever they are. A viewer or reviewer sees
 * less than an administrator and nothing else, so they need none.
 */
export type LinkRole = Extract<Role, 'administrator' | 'auditor'>;

/** Whom a link lets in, and as what. */
interface Opened {
  readonly organisation: OrganisationId;
  readonly role: LinkRole;
}

interface Minted extends Opened {
  readonly hash: string;
  readonly expiresAt: number;
}

/** Links that let the person at this machine in once each, without any provider. Only their hashes are kept. */
export interface OneTimeLinks {
  /** A token that opens once within 15 minutes. The one before it for that role, if any, opens nothing any more. */
  readonly mint: (organisation: OrganisationId, role: LinkRole) => string;
  /** Whom the token lets in; undefined when it opens nothing. It does so once, also after a restart. */
  readonly take: (token: string) => Promise<Opened | undefined>;
}

export function createOneTimeLinks(storage: Pick<Storage, 'forOrganisation'>, now: () => Date): OneTimeLinks {
  const minted = new Map<string, Minted>();
  return {
    mint: (organisation, role) => {
      const token = makeSecret();
      const expiresAt = now().getTime() + VALID_MS;
      minted.set(`${role} ${organisation}`, { organisation, role, hash: hashSecret(token), expiresAt });
      return token;
    },
    take: async (token) => {
      // Hashes are compared, so the time it takes tells nothing about the token.
      const hash = hashSecret(token);
      const [name, link] = [...minted].find(([, each]) => each.hash === hash) ?? [];
      if (name === undefined || link === undefined) return undefined;
      // Of a clock that was put back since, too: nobody knows how long ago that was.
      const leftMs = link.expiresAt - now().getTime();
      if (leftMs <= 0 || leftMs > VALID_MS + CLOCK_MS) return undefined;
      minted.delete(name);
      const { sessions } = storage.forOrganisation(link.organisation);
      return (await sessions.takeOnce(`link ${hash}`, link.expiresAt)) ? link : undefined;
    },
  };
}
