import { readFile } from 'node:fs/promises';
import type { AddressPattern, Policy } from '../engine';
import { defaultPolicy, describeFileError, parsePolicy } from '../policy';

interface PolicySource {
  /** Undefined for the built-in policy. */
  readonly path: string | undefined;
  /** What counts as inside besides the policy's own list. */
  readonly insideDomains: readonly AddressPattern[];
}

/** The effective policy; undefined when the file is not one, after telling `complain` everything that is wrong. */
export async function readPolicy(
  source: PolicySource,
  complain: (sentence: string) => void,
): Promise<Policy | undefined> {
  const base = source.path === undefined ? defaultPolicy : await readPolicyFile(source.path, complain);
  if (base === undefined) return undefined;
  const { organisation } = base;
  return { ...base, organisation: { ...organisation, inside: [...organisation.inside, ...source.insideDomains] } };
}

async function readPolicyFile(path: string, complain: (sentence: string) => void): Promise<Policy | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    complain(`${path}: ${describeFileError(error)}`);
    return undefined;
  }
  const parsed = parsePolicy(text, path);
  if (parsed.ok) return parsed.policy;
  for (const { file, line, column, message } of parsed.problems) {
    complain(`${file}:${String(line)}:${String(column)}: ${message}`);
  }
  return undefined;
}
