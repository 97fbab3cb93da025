import type { Installation } from '../../record';
import { readPolicyFile, type PolicyInForce } from './read-policy-file';
import { toServed, type ServedFile, type ServedFiles } from './shipped-files';
import { writePolicy } from './write-policy';

/** The add-in's files of one organisation, with the policy in force written into them. */
export interface AddinFiles {
  readonly find: (name: string) => ServedFile | undefined;
  readonly inForce: () => PolicyInForce;
  /** Reads the policy again. A bad one changes nothing: the one in force stays. */
  readonly reload: () => Promise<Reloaded>;
}

type Reloaded =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly version: string }
  | { readonly kind: 'refused'; readonly complaints: readonly string[] };

export interface AddinFilesOptions {
  readonly shipped: ServedFiles;
  readonly policyFile: string | undefined;
  /** All but the policy's version. Asked for each time the files are written: a test's port comes late. */
  readonly installation: () => Omit<Installation, 'policy'> & { readonly policy: { readonly id: string } };
}

/** The policy cannot be used; each complaint has file, line and column. */
export class BadPolicyError extends Error {
  override readonly name = 'BadPolicyError';
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}

/** What judges by the policy. Readers of files are the same for everybody. */
const WITH_POLICY = ['events.js', 'events-cy.js', 'taskpane.js'];

/**
 * @throws BadPolicyError when the first policy is bad: there is no good one to keep.
 * @throws NoPolicySlotError when the build is not ours.
 */
export async function openAddinFiles(options: AddinFilesOptions): Promise<AddinFiles> {
  const { shipped, policyFile } = options;
  const first = await readPolicyFile(policyFile);
  if (!first.ok) throw new BadPolicyError(first.complaints);
  let { inForce } = first;
  let written: ServedFiles | undefined;
  const writeAll = (): ServedFiles => new Map(WITH_POLICY.map((name) => [name, write(name, inForce, options)]));
  written = writeAll();

  return {
    find: (name) => (written ??= writeAll()).get(name) ?? shipped.get(name),
    inForce: () => inForce,
    reload: async () => {
      const next = await readPolicyFile(policyFile);
      if (!next.ok) return { kind: 'refused', complaints: next.complaints };
      if (next.inForce.version === inForce.version) return { kind: 'same' };
      inForce = next.inForce;
      written = undefined;
      return { kind: 'changed', version: inForce.version };
    },
  };
}

/** A policy that asks for one language gets it in both handler files, whatever language Outlook is shown in. */
function write(
  name: string,
  { policy, version }: PolicyInForce,
  { shipped, installation }: AddinFilesOptions,
): ServedFile {
  const isHandler = name.startsWith('events');
  const spoken = isHandler && policy.language !== undefined ? HANDLER_FILES[policy.language] : name;
  const script = shipped.get(spoken)?.body.toString('utf8') ?? '';
  const installed = installation();
  const text = writePolicy(script, policy, { ...installed, policy: { id: installed.policy.id, version } });
  return toServed(name, Buffer.from(text, 'utf8'));
}

const HANDLER_FILES = { en: 'events.js', cy: 'events-cy.js' } as const;
