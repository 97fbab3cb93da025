import type { Reader } from './reader';
import { archive } from './zip/archive';
import { gzip } from './gzip';
import { unreadable } from './unreadable';

/** In the order in which they are asked: a package before the zip it is, plain text last, because it looks like nothing. */
export const READERS: readonly Reader[] = [archive, gzip, ...unreadable];
