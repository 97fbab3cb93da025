import type { OrganisationId } from '../storage/store';
import { AccessError } from './access-error';
import { createTokenCheck } from './entra-token';
import { createKeyRing } from './ingest-key';
import type { AccessSettings } from './settings';

/** What stands beside a delivery, in the body or in `Authorization: Bearer`. */
export interface Credential {
  readonly kind: 'token' | 'key';
  readonly value: string;
}

/** For whom a delivery may be kept. */
export interface DeliveryRight {
  readonly organisation: OrganisationId;
  /** False for the ingest key: everybody in the organisation can read it out of the add-in, so it counts as public. */
  readonly isAuthenticated: boolean;
  /** Address or object id out of the token; undefined for a key, where the delivery's own word must do. */
  readonly sender: string | undefined;
}

/** Resolves to what the credential allows. Rejects with AccessError: 401 for one that is not accepted, 503 while the keys to check it with cannot be got. */
export type SenderCheck = (credential: Credential) => Promise<DeliveryRight>;

/** Throws on settings that contradict themselves (a tenant or key of two organisations). */
export function createSenderCheck({ organisations, now }: Pick<AccessSettings, 'organisations' | 'now'>): SenderCheck {
  const findByKey = createKeyRing(organisations);
  const checkToken = createTokenCheck(organisations, now);

  return async ({ kind, value }) => {
    if (kind === 'key') {
      const organisation = findByKey(value);
      if (organisation === undefined) throw new AccessError('credential-refused');
      return { organisation, isAuthenticated: false, sender: undefined };
    }
    const answer = await checkToken(value);
    switch (answer.kind) {
      case 'accepted':
        return { ...answer.holder, isAuthenticated: true };
      case 'refused':
        throw new AccessError('credential-refused');
      case 'keys-unavailable':
        throw new AccessError('keys-unavailable');
    }
  };
}
