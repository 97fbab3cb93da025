export { verifyChain, type ChainState } from './audit';
export { complainAboutExposure, readConfiguration, type SaidAtStart, type ServerSettings } from './config';
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
export { openStorage, StorageError } from './storage';
