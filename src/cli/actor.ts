import { userInfo } from 'node:os';
import process from 'node:process';

/** Who stands in the audit log for what is done here: the account, because whoever may use it needs no sign-in. */
export function commandLineActor(): string {
  return `command line (${accountName()})`;
}

/** A container may run under a number that no account has; then the system throws. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${String(process.getuid?.() ?? 'unknown')}`;
  }
}
