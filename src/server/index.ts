export { recordAct, verifyChain, type ChainState } from './audit';
export {
  complainAboutExpiry,
  complainAboutExposure,
  complainAboutFiles,
  complainAboutNames,
  complainAboutServices,
  describeStorageError,
  isForThisMachine,
  readConfiguration,
  type SaidAtStart,
  type ServerSettings,
} from './config';
export { tellMessages } from './exposures';
export { sayWhyNotStarted, startServer, type RunningServer } from './http';
export {
  allowedListUrl,
  buildAllowedList,
  buildManifest,
  parseDeploymentName,
  parseDeploymentUrl,
  readShippedManifest,
  type Deployment,
  type SendMode,
} from './manifest';
export { MissingPseudonymKeyError, namesOfSender, openPseudonyms } from './pseudonym';
export { RECORD_WRITERS, toJsonLine, type RecordFormat } from './siem';
export {
  openStorage,
  StorageError,
  type Filter as RecordFilter,
  type OrganisationStore,
  type Storage,
  type StoredRecord,
} from './storage';
