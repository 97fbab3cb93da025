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
