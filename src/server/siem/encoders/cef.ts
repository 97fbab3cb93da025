import { toInert } from '../inert';
import { factsOf, severityOf } from './facts';
import type { Encode } from './source';

/**
 * Common Event Format, version 0 (Implementing ArcSight CEF, version 25): seven fields between bars, then names with values.
 * Own facts go into the custom fields cs1 to cs6 and cn1, each with its label.
 */
export const encodeCef: Encode = (stored, { organisation, version }) => {
  const { record, sequence, group, review, isAuthenticated, sender } = stored;
  const facts = factsOf(stored);
  const header = [
    'CEF:0',
    'Last Look',
    'Last Look',
    version,
    facts.rules[0]?.id ?? 'nothing-found',
    facts.title,
    String(severityOf(stored)),
  ];
  const values: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['rt', facts.receivedMs],
    ['start', facts.atMs],
    ['act', record.action],
    ['outcome', record.outcome],
    ['reason', record.reason],
    ['externalId', record.id],
    ['suser', sender],
    ['sourceServiceName', record.client],
    ['deviceExternalId', organisation],
    ['cnt', record.findings.length],
    ['cat', record.kind],
    ...custom('cs1', 'rules', facts.rules.map(({ id }) => id).join(' ')),
    ...custom('cs2', 'team', group),
    ...custom('cs3', 'policy', `${record.policy.id} ${record.policy.version}`),
    ...custom('cs4', 'exposure', record.exposure),
    ...custom('cs5', 'senderVerified', isAuthenticated ? 'yes' : 'no'),
    ...custom('cs6', 'review', review?.state),
    ...custom('cn1', 'sequence', sequence),
  ];
  const extension = values.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${toValue(String(value))}`],
  );
  return `${header.map((field, index) => (index === 0 ? field : toField(field))).join('|')}|${extension.join(' ')}`;
};

function custom(name: string, label: string, value: string | number | undefined) {
  return value === undefined || value === ''
    ? []
    : ([
        [`${name}Label`, label],
        [name, value],
      ] as const);
}

/** In the header a bar and a backslash are escaped, and nothing else can be. */
function toField(text: string): string {
  return toInert(text).replace(/[\\|]/g, '\\$&');
}

/** In a value an equals sign and a backslash are escaped; line breaks have escapes of their own. */
function toValue(text: string): string {
  const escaped = text.replace(/[\\=]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  return toInert(escaped);
}
