import type { DecisionRecord } from '../../../src/record';
import { ENCODERS } from '../../../src/server/siem/encoders';
import { aRecord, aStoredRecord } from '../a-stored-record';

interface Told {
  readonly ecs: string;
  readonly ocsf: string;
}

/** What a SIEM reads of whether the message went on. */
function toldOf(over: Partial<DecisionRecord>): Told {
  const stored = aStoredRecord({ record: aRecord(over) });
  const read = (format: 'ecs' | 'ocsf') =>
    JSON.parse(ENCODERS[format].encode(stored, { organisation: 'harbour', version: '0.1.0' })) as {
      readonly event?: { readonly type: readonly string[] };
      readonly action?: string;
    };
  return { ecs: read('ecs').event?.type.join() ?? '', ocsf: read('ocsf').action ?? '' };
}

test.each<[string, Partial<DecisionRecord>, Told]>([
  ['stopped', { action: 'justify', outcome: 'stopped' }, { ecs: 'denied', ocsf: 'Denied' }],
  [
    'stopped by an Outlook without Send Anyway',
    { action: 'warn', outcome: 'stopped' },
    { ecs: 'denied', ocsf: 'Denied' },
  ],
  ['sent after a reason', { action: 'justify', outcome: 'sent-after-reason' }, { ecs: 'allowed', ocsf: 'Allowed' }],
  ['asked about before', { action: 'warn', outcome: 'asked-before' }, { ecs: 'allowed', ocsf: 'Allowed' }],
  ['only recorded', { action: 'allow', outcome: 'observed' }, { ecs: 'allowed', ocsf: 'Allowed' }],
  ['warned about', { action: 'warn', outcome: 'warning-shown' }, { ecs: 'info', ocsf: 'Unknown' }],
  [
    'called a false alarm in the pane',
    { action: 'justify', outcome: 'reported-wrong' },
    { ecs: 'info', ocsf: 'Unknown' },
  ],
])('of a message that was %s a SIEM reads no more than is known', (_, record, told) => {
  expect(toldOf(record)).toEqual(told);
});
