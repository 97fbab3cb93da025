import type { OrganisationId, Storage } from '../storage/store';
import type { Role } from './person';

/** What this room needs to know; the configuration makes it. */
export interface AccessSettings {
  readonly organisations: readonly OrganisationAccess[];
  readonly storage: Pick<Storage, 'forOrganisation'>;
  /** Where browsers reach the server, without a path: "https://lastlook.charity.example". Asked for at each use: a test's port comes late. */
  readonly origin: () => string;
  readonly now: () => Date;
}

/** How the people and the add-ins of one organisation are recognised. */
export interface OrganisationAccess {
  readonly id: OrganisationId;
  readonly name: string;
  /** None: people come by a one-time link, which only a server on loopback gives out. */
  readonly signIn?: SignInProvider;
  /** None: no token is accepted. */
  readonly entra?: EntraApplication;
  /** Hex SHA-256 of each key that counts; several while one is replaced by the next. */
  readonly ingestKeys: readonly string[];
}

/** An OpenID Connect provider, and how it tells roles. */
export interface SignInProvider {
  /** As in its discovery document: "https://login.microsoftonline.com/<tenant id>/v2.0". */
  readonly issuer: string;
  readonly clientId: string;
  /** None: a public client, held by PKCE alone. */
  readonly clientSecret?: string;
  readonly roles: RoleMapping;
}

export interface RoleMapping {
  /** The claim of the ID token that tells: "roles", "groups", a name with dots as it is, or a path ("realm_access.roles"). */
  readonly claim: string;
  /** For each role the values of the claim that give it. */
  readonly values: Readonly<Partial<Record<Role, readonly string[]>>>;
}

/** The application whose tokens the add-in gets from Entra ID. */
export interface EntraApplication {
  /** Tenant ids (GUIDs) that count as this organisation. */
  readonly tenants: readonly string[];
  /** The `aud` of the token: the application's client id in version 2 tokens. */
  readonly audience: string;
  /** The client id of the add-in, which must have asked for the token (`azp`): another application's is no delivery. */
  readonly clientId: string;
  /** The one delegated permission that lets a client deliver records, such as "Records.Deliver". */
  readonly scope: string;
  /** The cloud's sign-in host; other than the public one for national clouds. */
  readonly authority?: string;
}
