import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Policy } from '../../engine';
import { describeFileError, parsePolicy, toRecordSettings, type RecordSettings } from '../../policy';

/** A policy in force, and what it is known by in records. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly records: RecordSettings;
  /** The first 12 hex digits of the SHA-256 of all of it: the same words give the same version, comments and order aside. */
  readonly version: string;
}

export type ReadPolicy =
  | { readonly ok: true; readonly inForce: PolicyInForce }
  | { readonly ok: false; readonly complaints: readonly string[] };

/** Reads an organisation's policy; without a file the default one. Complaints are "file:line:column: sentence". Never rejects. */
export async function readPolicyFile(file: string | undefined): Promise<ReadPolicy> {
  let text = '';
  try {
    if (file !== undefined) text = await readFile(file, 'utf8');
  } catch (error) {
    return { ok: false, complaints: [`${file ?? ''}: ${describeFileError(error)}`] };
  }
  const parsed = parsePolicy(text, file ?? '');
  if (!parsed.ok) {
    const complaints = parsed.problems.map(
      ({ file: name, line, column, message }) => `${name}:${String(line)}:${String(column)}: ${message}`,
    );
    return { ok: false, complaints };
  }
  const { policy } = parsed;
  const records = toRecordSettings(parsed.document);
  const version = createHash('sha256').update(JSON.stringify({ policy, records })).digest('hex').slice(0, 12);
  return { ok: true, inForce: { policy, records, version } };
}
