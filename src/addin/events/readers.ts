import { EVERY_FORMAT } from '../every-format';
import type {} from './read-file';

// Loaded before the handler file, by the page and never by classic.
globalThis.lastlookReader = EVERY_FORMAT;
