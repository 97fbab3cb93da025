import type { Installation } from '../../record';
import { BadFileError, type Reloaded } from '../reloaded';
import { readPolicyFile, type PolicyInForce } from './read-policy-file';
import { toServed, type ServedFile, type ServedFiles } from './shipped-files';
import { writePolicy } from './write-policy';

/** The add-in's files of one organisation, with the policy in force written into them. */
export interface AddinFiles {
  readonly find: (name: string) => ServedFile | undefined;
  /** The same file, told of nobody to deliver to: what is tried in the simulator never stands among records. */
  readonly findForSimulator: (name: string) => ServedFile | undefined;
  readonly inForce: () => PolicyInForce;
  /** Reads the policy again. A bad one changes nothing: the one in force stays. */
  readonly reload: () => Promise<Reloaded>;
}

export interface AddinFilesOptions {
  readonly shipped: ServedFiles;
  readonly policyFile: string | undefined;
  /** All but the policy's version. Asked for at each use: any free port is known only once the server listens. */
  readonly installation: () => Omit<Installation, 'policy'> & { readonly policy: { readonly id: string } };
}

/** What judges by the policy. Readers of files are the same for everybody. */
const WITH_POLICY = ['events.js', 'events-cy.js', 'taskpane.js', 'late-delivery.js'];

/**
 * @throws BadFileError when the first policy is bad: there is no good one to keep.
 * @throws NoPolicySlotError when the build is not ours.
 */
export async function openAddinFiles(options: AddinFilesOptions): Promise<AddinFiles> {
  const { shipped, policyFile } = options;
  const first = await readPolicyFile(policyFile);
  if (!first.ok) throw new BadFileError(first.complaints);
  let { inForce } = first;
  const forOutlook = createWriter(shipped, options.installation);
  const forSimulator = createWriter(shipped, () => ({ policy: options.installation().policy }));
  // A build that is not ours is told of now.
  forOutlook(inForce);

  return {
    find: (name) => forOutlook(inForce).get(name) ?? shipped.get(name),
    findForSimulator: (name) => forSimulator(inForce).get(name) ?? shipped.get(name),
    inForce: () => inForce,
    reload: async () => {
      const next = await readPolicyFile(policyFile);
      if (!next.ok) return { kind: 'refused', complaints: next.complaints };
      if (next.inForce.version === inForce.version) return { kind: 'same' };
      inForce = next.inForce;
      return { kind: 'changed', version: inForce.version };
    },
  };
}

/** The files with the policy in force, written when they are first asked for. */
function createWriter(
  shipped: ServedFiles,
  installation: AddinFilesOptions['installation'],
): (inForce: PolicyInForce) => ServedFiles {
  let written:
    { readonly of: PolicyInForce; readonly url: string | undefined; readonly files: ServedFiles } | undefined;
  return (inForce) => {
    const installed = installation();
    if (written?.of !== inForce || written.url !== installed.url) {
      const files = new Map(WITH_POLICY.map((name) => [name, write(name, inForce, shipped, installed)]));
      written = { of: inForce, url: installed.url, files };
    }
    return written.files;
  };
}

/** A policy that asks for one language gets it in both handler files, whatever language Outlook is shown in. */
function write(
  name: string,
  { policy, version }: PolicyInForce,
  shipped: ServedFiles,
  installed: ReturnType<AddinFilesOptions['installation']>,
): ServedFile {
  const isHandler = name.startsWith('events');
  const spoken = isHandler && policy.language !== undefined ? HANDLER_FILES[policy.language] : name;
  const script = shipped.get(spoken)?.body.toString('utf8') ?? '';
  const text = writePolicy(script, policy, { ...installed, policy: { id: installed.policy.id, version } });
  return toServed(name, Buffer.from(text, 'utf8'));
}

const HANDLER_FILES = { en: 'events.js', cy: 'events-cy.js' } as const;
