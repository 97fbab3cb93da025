import type { AddinFiles } from '../addin-files';
import type { SenderCheck } from '../auth';
import type { OrganisationSettings, ServerSettings } from '../config';
import type { Pseudonyms } from '../pseudonym';
import type { OrganisationId, Storage } from '../storage';
import type { Metrics } from './metrics';

/** What the routes work with. */
export interface ServerContext {
  readonly settings: ServerSettings;
  readonly storage: Storage;
  readonly pseudonyms: Pseudonyms;
  readonly checkSender: SenderCheck;
  readonly metrics: Metrics;
  readonly organisations: ReadonlyMap<OrganisationId, ServedOrganisation>;
  /** Where browsers reach the server, without a path. Known once it listens. */
  readonly origin: () => string;
  readonly now: () => Date;
}

export interface ServedOrganisation {
  readonly settings: OrganisationSettings;
  readonly files: AddinFiles;
}
