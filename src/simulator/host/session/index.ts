export { FILES_KEY, readFilesRead, type FileRead } from './files-read';
export { parseHash, renderHash } from './location-hash';
export { createSimulator, type Simulator } from './simulator';
export { isSending, type Pane, type SendReport, type SentMessage, type SimulatorState } from './state';
export { indentJson, QUEUE_KEY, readQueue, RELEASE_KEY, type QueueRow } from './record-queue';
export { readSnapshot, type Snapshot } from './snapshot';
