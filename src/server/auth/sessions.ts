import type { OrganisationId, StoredSession } from '../storage/store';
import type { LinkRole } from './one-time-link';
import { type Person, toRoles } from './person';
import { hashSecret, makeSecret } from './secrets';
import type { AccessSettings, OrganisationAccess } from './settings';

/** A person with the token that proves a form or script of theirs came from our own page. */
interface Session {
  /** Tells it apart from others, and opens nothing: it is a hash of what the browser holds. */
  readonly id: string;
  readonly person: Person;
  readonly csrfToken: string;
}

/** A session as it is shown to whoever may end it. */
export interface OpenSession extends Pick<Session, 'id' | 'person'> {
  readonly startedAt: Date;
  /** To the minute. */
  readonly seenAt: Date;
}

/** Sessions, kept by the server: the browser holds a random value only, and the store only its hash. */
export interface Sessions {
  /** What to put into the cookie. A new value each time, so that one planted before a sign-in is worth nothing after it. */
  readonly start: (person: Person) => Promise<string>;
  /** Who holds this cookie; undefined for one unknown, ended or timed out. Counts as activity. */
  readonly find: (cookie: string) => Promise<Session | undefined>;
  readonly end: (cookie: string) => Promise<void>;
  /** Those of an organisation that still count, the last used first. */
  readonly list: (organisation: OrganisationId) => Promise<readonly OpenSession[]>;
  /** Ends one of the organisation's by its id; nothing for an unknown one. */
  readonly endById: (organisation: OrganisationId, id: string) => Promise<void>;
}

/** Whoever came by a one-time link, each role a person of its own. An organisation that has a provider by now lets none of them in. */
export const LOCAL_SUBJECTS: Readonly<Record<LinkRole, string>> = {
  administrator: 'one-time-link',
  auditor: 'one-time-link-auditor',
};

const MINUTE_MS = 60_000;
/** Without a request for so long, a session ends; also one of a clock that was ahead by so much, which would else last until then. */
const IDLE_MS = 30 * MINUTE_MS;
/** However busy, it ends after a working day, and with it the roles of that morning. */
const ABSOLUTE_MS = 10 * 60 * MINUTE_MS;

/** The cookie is `organisation.secret`. The organisation says where to look, not what may be seen: elsewhere the secret opens nothing. */
export function createSessions(settings: AccessSettings): Sessions {
  const { organisations, storage, now } = settings;

  const locate = (cookie: string) => {
    const [, id, secret] = /^([a-z0-9-]{1,64})\.([\w-]{43})$/.exec(cookie) ?? [];
    const organisation = organisations.find((each) => each.id === id);
    if (organisation === undefined || secret === undefined) return undefined;
    const store = storage.forOrganisation(organisation.id).sessions;
    // The organisation is part of what is hashed, so that rows moved to another one's sessions open nothing there.
    return { organisation, store, key: hashSecret(`session ${organisation.id} ${secret}`) };
  };

  const isOver = ({ subject, startedAt, seenAt }: StoredSession, at: number, { signIn }: OrganisationAccess): boolean =>
    at - startedAt >= ABSOLUTE_MS ||
    Math.abs(at - seenAt) >= IDLE_MS ||
    (signIn !== undefined && Object.values(LOCAL_SUBJECTS).includes(subject));

  return {
    start: async (person) => {
      const cookie = `${person.organisation}.${makeSecret()}`;
      const place = locate(cookie);
      if (place === undefined) throw new Error(`There is no organisation "${person.organisation}" to sign in to.`);
      const at = now().getTime();
      const { subject, name, roles } = person;
      await place.store.put(place.key, { subject, name, roles, csrf: makeSecret(), startedAt: at, seenAt: at });
      return cookie;
    },

    find: async (cookie) => {
      const place = locate(cookie);
      const stored = await place?.store.get(place.key);
      if (place === undefined || stored === undefined) return undefined;
      const at = now().getTime();
      if (isOver(stored, at, place.organisation)) {
        await place.store.remove(place.key);
        return undefined;
      }
      // To the minute is enough for a time-out, and spares a write for each request.
      if (Math.abs(at - stored.seenAt) >= MINUTE_MS) await place.store.touch(place.key, at);
      return { id: place.key, person: toPerson(stored, place.organisation.id), csrfToken: stored.csrf };
    },

    end: async (cookie) => {
      const place = locate(cookie);
      await place?.store.remove(place.key);
    },

    list: async (id) => {
      const organisation = organisations.find((each) => each.id === id);
      if (organisation === undefined) return [];
      const at = now().getTime();
      const stored = await storage.forOrganisation(id).sessions.list();
      return stored
        .filter((each) => !isOver(each, at, organisation))
        .map((each) => ({
          id: each.key,
          person: toPerson(each, id),
          startedAt: new Date(each.startedAt),
          seenAt: new Date(each.seenAt),
        }));
    },

    endById: (organisation, id) => storage.forOrganisation(organisation).sessions.remove(id),
  };
}

function toPerson({ subject, name, roles }: StoredSession, organisation: OrganisationId): Person {
  return { organisation, subject, name, roles: toRoles(roles) };
}
