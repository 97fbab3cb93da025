export { allowedListUrl, buildAllowedList, buildManifest } from './build-manifest';
export { parseDeploymentName, parseDeploymentUrl, SEND_MODES, type Deployment, type SendMode } from './deployment';
export { readShippedManifest } from './shipped-manifest';
