export { loadCertificate, type Certificate } from './certificate';
export { findInstalledBrowser, thisMachine } from './installed-browser';
export { isRoot } from './open-browser';
export { startSimulator, type RunningSimulator } from './simulator';
