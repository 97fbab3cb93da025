/** Who may do what: people by sign-in, session and role; add-ins by token or key. */
export { AccessError } from './access-error';
export { mountAccess, type Access } from './mount-access';
export { actorOf, mayActAs, ROLES, type Person, type Role } from './person';
export { complainAboutEntra } from './complain-about-entra';
export { complainAboutProvider } from './complain-about-provider';
export { complainAboutIssuer } from './provider';
export { personOf, refuse, requires } from './requires';
export { type OpenSession } from './sessions';
export { CSRF_FIELD } from './same-origin';
export { createSenderCheck, type Credential, type DeliveryRight, type SenderCheck } from './sender-check';
export type { AccessSettings, OrganisationAccess, RoleMapping } from './settings';
