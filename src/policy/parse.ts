import type { Policy } from '../engine';
import { policyDocument, type PolicyDocument } from './document';
import { normalisePolicy } from './normalise';
import { readSettings, type SettingsProblem } from './settings-file';

type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy; readonly document: PolicyDocument }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/**
 * Reads what an administrator wrote, in YAML or JSON. All problems at once, in the order of the file (the first 100). An
 * empty file means the defaults. Never throws. `fileName` is only repeated in the problems.
 */
export function parsePolicy(text: string, fileName: string): ParsedPolicy {
  const read = readSettings(policyDocument, text, { fileName, kind: 'policy' });
  return read.ok ? { ...read, policy: normalisePolicy(read.document) } : read;
}
