import { toJsonLine } from '../inert';
import { factsOf, severityOf, type Facts } from './facts';
import { PASSAGES, type Passage } from './passage';
import type { Encode } from './source';

const ECS_VERSION = '8.17.0';

/** event.type has fixed words; what became of a warned message nobody knows, so a warning is "info". */
const TYPES: Readonly<Record<Passage, string>> = {
  'let-through': 'allowed',
  held: 'denied',
  unknown: 'info',
  'no-send': 'info',
};

/** Elastic Common Schema (elastic.co/guide/en/ecs): its own fields where it has one, the record itself under `lastlook`. */
export const encodeEcs: Encode = (stored, { organisation, version }) => {
  const { record, sequence, group, isAuthenticated, review } = stored;
  const facts = factsOf(stored);
  return toJsonLine({
    '@timestamp': new Date(facts.atMs).toISOString(),
    ecs: { version: ECS_VERSION },
    message: facts.title,
    event: {
      id: record.id,
      kind: 'alert',
      category: ['email'],
      type: [TYPES[PASSAGES[record.outcome]]],
      action: record.action,
      outcome: 'unknown',
      severity: severityOf(stored),
      sequence,
      created: new Date(facts.receivedMs).toISOString(),
      provider: 'lastlook',
      module: 'lastlook',
      dataset: 'lastlook.record',
    },
    observer: { vendor: 'Last Look', product: 'Last Look', type: 'email', version },
    organization: { id: organisation },
    rule: {
      id: facts.rules.map(({ id }) => id),
      name: facts.rules.map(({ name }) => name),
      ruleset: record.policy.id,
      version: record.policy.version,
    },
    user: { ...toUser(facts), ...(group === undefined ? {} : { group: { name: group } }) },
    ...(isAuthenticated ? {} : { tags: ['sender-not-verified'] }),
    lastlook: { record, review },
  });
};

/** user.hash is ECS's field for a name that is kept back. */
function toUser({ sender }: Facts): Readonly<Record<string, string>> {
  if (sender.kind === 'none') return {};
  return sender.kind === 'address' ? { email: sender.value } : { hash: sender.value };
}
