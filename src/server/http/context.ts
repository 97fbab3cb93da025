import type { AddinFiles } from '../addin-files';
import type { SenderCheck } from '../auth';
import type { OrganisationSettings, ServerSettings } from '../config';
import type { Directory } from '../directory';
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
  /** None: there is no simulator. */
  readonly simulator?: SimulatedOutlook | undefined;
  /** Where browsers reach the server, without a path. Known once it listens. */
  readonly origin: () => string;
  readonly now: () => Date;
}

/** The simulated Outlook, as the simulator's room makes it. Names are paths behind an address. */
export interface SimulatedOutlook {
  readonly outlookHeaders: Readonly<Record<string, string>>;
  readonly outlookFile: (name: string) => Buffer | undefined;
  readonly frameHeaders: Readonly<Record<string, string>>;
  readonly frameOrigins: object;
  readonly toFramePage: (html: string, name: string) => string;
  readonly officeFile: (name: string) => Buffer | undefined;
}

export interface ServedOrganisation {
  readonly settings: OrganisationSettings;
  readonly files: AddinFiles;
  readonly directory: Directory;
}
