import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { mountAccess, type Role } from '../../../src/server/auth';
import { sessionCookie } from '../../../src/server/auth/cookies';
import { createSessions } from '../../../src/server/auth/sessions';
import { protectAnswers } from '../../../src/server/http/headers';
import { registerPages } from '../../../src/server/pages';
import type { Arrival, Storage } from '../../../src/server/storage';
import { aStorage } from '../auth/a-storage';
import { aRecord } from '../a-stored-record';

export const NOW = new Date('2026-11-21T10:00:00Z');

export interface Console {
  readonly app: FastifyInstance;
  readonly storage: Storage;
  /** The cookie of somebody with that role in the organisation "harbour". */
  readonly signIn: (role: Role, organisation?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The page on a real storage with these records, and a way to sign in without a provider. */
export async function aConsole(arrivals: readonly Arrival[], origin = 'http://localhost:8460'): Promise<Console> {
  const storage = await aStorage();
  await storage.forOrganisation('harbour').records.add(arrivals);
  const app = fastify();
  protectAnswers(app, () => origin);
  await app.register(formbody);
  const settings = {
    organisations: ['harbour', 'council'].map((id) => ({ id, name: id, ingestKeys: [] })),
    storage,
    origin: () => origin,
    now: () => NOW,
  };
  await mountAccess(app, settings);
  await registerPages(app, { storage, now: () => NOW, nameOf: () => 'Harbour Trust' });
  const sessions = createSessions(settings);
  return {
    app,
    storage,
    signIn: async (role, organisation = 'harbour') => {
      const person = { organisation, subject: role, name: 'Ruth Parry', roles: [role] };
      return `${sessionCookie(origin).name}=${await sessions.start(person)}`;
    },
    close: async () => {
      await app.close();
      await storage.close();
    },
  };
}

export function anArrival(number: number, over: Partial<Arrival> = {}): Arrival {
  const minute = new Date(Date.parse('2026-11-21T09:59:00Z') - number * 7 * 60_000).toISOString();
  return {
    receivedAt: NOW.toISOString(),
    isAuthenticated: true,
    sender: '1-9f3c5a7712ab34cd56ef7890',
    group: 'Fundraising',
    record: aRecord({ id: number.toString(16).padStart(32, '0'), minute: `${minute.slice(0, 16)}Z` }),
    ...over,
  };
}
