import type { Action, Confidence } from '../../../engine';
import type { Review } from '../../storage/store';
import { toJsonLine } from '../inert';
import { factsOf, type Facts } from './facts';
import { PASSAGES, type Passage } from './passage';
import type { Encode } from './source';

/** The version of the schema whose names are used; is_alert came with it. */
const OCSF_VERSION = '1.4.0';

const CLASS_UID = 2006;
const CREATE = 1;
const UPDATE = 2;

type Named = readonly [id: number, name: string];

const SEVERITIES: Readonly<Record<Action, Named>> = {
  allow: [1, 'Informational'],
  warn: [2, 'Low'],
  justify: [3, 'Medium'],
  block: [4, 'High'],
};

const CONFIDENCES: Readonly<Record<Confidence, Named>> = { low: [1, 'Low'], medium: [2, 'Medium'], high: [3, 'High'] };

const STATUSES: Readonly<Record<Review['state'], Named>> = {
  confirmed: [2, 'In Progress'],
  'false-alarm': [3, 'Suppressed'],
  'followed-up': [4, 'Resolved'],
};

interface Control {
  readonly action: Named;
  readonly disposition: Named;
}

const CONTROLS: Readonly<Record<Passage, Control>> = {
  'let-through': { action: [1, 'Allowed'], disposition: [17, 'Logged'] },
  held: { action: [2, 'Denied'], disposition: [2, 'Blocked'] },
  unknown: { action: [0, 'Unknown'], disposition: [19, 'Alert'] },
  'no-send': { action: [0, 'Unknown'], disposition: [17, 'Logged'] },
};

/** Open Cybersecurity Schema Framework (schema.ocsf.io): Data Security Finding, with the profile security_control. */
export const encodeOcsf: Encode = (stored, { organisation, version }) => {
  const { record, sequence, group, review, isAuthenticated } = stored;
  const facts = factsOf(stored);
  const activity: Named = review === undefined ? [CREATE, 'Create'] : [UPDATE, 'Update'];
  const [first, ...others] = facts.rules.map(({ id, name }) => ({ uid: id, name, type_id: 1, type: 'Rule' }));
  const { action, disposition } = CONTROLS[PASSAGES[record.outcome]];
  return toJsonLine({
    class_uid: CLASS_UID,
    class_name: 'Data Security Finding',
    category_uid: 2,
    category_name: 'Findings',
    type_uid: CLASS_UID * 100 + activity[0],
    ...named('activity', activity, 'activity_name'),
    ...named('severity', SEVERITIES[record.action]),
    ...named('status', review === undefined ? [1, 'New'] : STATUSES[review.state]),
    ...named('action', action),
    ...named('disposition', disposition),
    ...named('confidence', toConfidence(record.findings.map(({ confidence }) => confidence))),
    is_alert: record.action !== 'allow',
    time: facts.atMs,
    message: facts.title,
    metadata: {
      version: OCSF_VERSION,
      profiles: ['security_control'],
      product: { name: 'Last Look', vendor_name: 'Last Look', version },
      uid: record.id,
      tenant_uid: organisation,
      correlation_uid: record.exposure,
      sequence,
      logged_time: facts.receivedMs,
      labels: isAuthenticated ? [] : ['sender-not-verified'],
    },
    finding_info: {
      uid: record.id,
      title: facts.title,
      types: facts.rules.map(({ id }) => id),
      created_time: facts.atMs,
      analytic: first,
      related_analytics: others,
    },
    actor: { user: toUser(facts, group) },
    data_security: {
      data_lifecycle_state_id: 2,
      data_lifecycle_state: 'Data in-Transit',
      detection_system_id: 1,
      detection_system: 'Endpoint',
      policy: { uid: record.policy.id, name: record.policy.id, version: record.policy.version },
    },
    unmapped: { record },
  });
};

function named(what: string, [id, name]: Named, nameKey = what): Readonly<Record<string, unknown>> {
  return { [`${what}_id`]: id, [nameKey]: name };
}

/** The surest of the findings. */
function toConfidence(all: readonly Confidence[]): Named {
  const surest = (['high', 'medium', 'low'] as const).find((each) => all.includes(each));
  return surest === undefined ? [0, 'Unknown'] : CONFIDENCES[surest];
}

function toUser({ sender }: Facts, group: string | undefined): Readonly<Record<string, unknown>> {
  const groups = group === undefined ? {} : { groups: [{ name: group }] };
  if (sender.kind === 'none') return { type_id: 0, ...groups };
  return sender.kind === 'address' ? { email_addr: sender.value, ...groups } : { uid: sender.value, ...groups };
}
