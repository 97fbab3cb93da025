import type { OrganisationAccess } from '../auth';
import type { DirectorySettings } from '../directory';
import type { ReceiverSettings } from '../siem';

/** Everything a server is told before it starts; files are absolute, secrets are read. */
export interface ServerSettings {
  readonly listen: ListenSettings;
  /** Where browsers and Outlook reach it: "https://lastlook.charity.example", without a path. None: as it listens. */
  readonly publicUrl: string | undefined;
  readonly dataFolder: string;
  /** None: SQLite in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Lets whoever has it read /metrics; without it, only this machine may. */
  readonly metricsToken: string | undefined;
  readonly limits: Limits;
  readonly organisations: readonly OrganisationSettings[];
}

export interface ListenSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly tls: TlsFiles | undefined;
  /** Addresses or networks of proxies whose X-Forwarded-For and -Proto are believed. */
  readonly trustedProxies: readonly string[];
}

/** PEM files. */
export interface TlsFiles {
  readonly key: string;
  readonly cert: string;
}

export interface Limits {
  /** Requests by one address in a minute. Many people of an organisation often share one. */
  readonly perAddress: number;
  /** Deliveries by one ingest key in a minute: anybody can read it out of the add-in's files. */
  readonly perKey: number;
  /** Requests under way at once; more are turned away before their bodies are read. */
  readonly atOnce: number;
}

export interface OrganisationSettings extends OrganisationAccess {
  /** The part of the address below which its add-in files lie; whoever knows it can read its policy. */
  readonly path: string;
  /** None: the default policy. */
  readonly policyFile: string | undefined;
  /** Who belongs to which team; nobody is told to without it. */
  readonly directory?: DirectorySettings;
  /** Written into the files; its hash is among `ingestKeys`. None: only tokens are accepted. */
  readonly ingestKey: string | undefined;
  /** Lets a SIEM read the stream of records. */
  readonly streamKey: string | undefined;
  /** Where its records are sent on to. */
  readonly receivers: readonly ReceiverSettings[];
  /** Whether the handler files stand in the list that Outlook asks the host for, which anybody can read. */
  readonly handlerList: 'listed' | 'hidden';
}
