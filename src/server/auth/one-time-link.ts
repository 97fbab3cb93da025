import type { OrganisationId, Storage } from '../storage/store';
import { hashSecret, makeSecret } from './secrets';

/** Long enough to read a terminal and open a browser. */
const VALID_MS = 15 * 60_000;

/** Links that let the person at this machine in once each, without any provider. Only their hashes are kept. */
export interface OneTimeLinks {
  /** A token that opens once within 15 minutes. The organisation's one before it, if any, opens nothing any more. */
  readonly mint: (organisation: OrganisationId) => string;
  /** Whom the token lets in; undefined when it opens nothing. It does so once, also after a restart. */
  readonly take: (token: string) => Promise<OrganisationId | undefined>;
}

export function createOneTimeLinks(storage: Pick<Storage, 'forOrganisation'>, now: () => Date): OneTimeLinks {
  const minted = new Map<OrganisationId, { readonly hash: string; readonly expiresAt: number }>();
  return {
    mint: (organisation) => {
      const token = makeSecret();
      minted.set(organisation, { hash: hashSecret(token), expiresAt: now().getTime() + VALID_MS });
      return token;
    },
    take: async (token) => {
      // Hashes are compared, so the time it takes tells nothing about the token.
      const hash = hashSecret(token);
      const [organisation, link] = [...minted].find(([, each]) => each.hash === hash) ?? [];
      if (organisation === undefined || link === undefined || now().getTime() >= link.expiresAt) return undefined;
      minted.delete(organisation);
      const { sessions } = storage.forOrganisation(organisation);
      return (await sessions.takeOnce(`link ${hash}`, link.expiresAt)) ? organisation : undefined;
    },
  };
}
