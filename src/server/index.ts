export { verifyChain, type ChainState } from './audit';
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
