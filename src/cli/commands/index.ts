import { audit } from './audit';
import { backup } from './backup';
import { check } from './check';
import type { CliCommand } from './command';
import { detect } from './detect';
import { hold } from './hold';
import { manifest } from './manifest';
import { policy } from './policy';
import { records } from './records';
import { serve } from './serve';
import { subject } from './subject';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [
  check,
  detect,
  policy,
  manifest,
  serve,
  records,
  subject,
  hold,
  audit,
  backup,
];
