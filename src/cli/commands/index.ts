import { audit } from './audit';
import { check } from './check';
import type { CliCommand } from './command';
import { detect } from './detect';
import { manifest } from './manifest';
import { policy } from './policy';
import { serve } from './serve';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [check, detect, policy, manifest, serve, audit];
