import { withoutTag } from './email-address';

/**
 * Does the local part belong to a role rather than a person? It is a role name, or consists of role names joined by
 * dots, hyphens or underscores ("press-office"). Deliberately narrow: a role makes a rule milder, so "info.smith" and
 * "press2" are people.
 *
 * @param local lower case, as `parseEmailAddress` gives it
 */
export function isRoleName(local: string, roleNames: ReadonlySet<string>): boolean {
  const name = withoutTag(local);
  return roleNames.has(name) || name.split(/[._-]/).every((word) => roleNames.has(word));
}
