import type { OrganisationId } from '../storage/store';

/** What people may do, weakest first among those who see records. */
export const ROLES = ['viewer', 'reviewer', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who signed in. Data is reached through `storage.forOrganisation(person.organisation)` and no other way. */
export interface Person {
  readonly organisation: OrganisationId;
  /** The provider's own id of the person, stable and never given to another. */
  readonly subject: string;
  /** For people to read; may change. */
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * What each role may besides its own: reviewers see what viewers see, administrators what reviewers see. Auditors read the
 * log and no record, and nobody else reads the log: who is watched does not watch the watching.
 */
const INCLUDES: Readonly<Record<Role, readonly Role[]>> = {
  viewer: ['viewer'],
  reviewer: ['viewer', 'reviewer'],
  administrator: ['viewer', 'reviewer', 'administrator'],
  auditor: ['auditor'],
};

/** Whether one of the person's roles is, or includes, the one asked for. */
export function mayActAs(person: Pick<Person, 'roles'>, role: Role): boolean {
  return person.roles.some((held) => INCLUDES[held].includes(role));
}

/** How the person stands in the audit log: the id, which lasts, and the name of that day. */
export function actorOf(person: Person): string {
  return `${person.subject} (${person.name})`;
}

/** Roles out of stored text; what is no role any more is left out. */
export function toRoles(written: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => written.includes(role));
}
