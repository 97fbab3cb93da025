import { createPaneCalls, readClient } from '../../adapters/outlook';
import { toAction, type Finding, type Verdict } from '../../engine';
import { makeRecord, type Outcome, type ReasonCode } from '../../record';
import { keepExposure, newExposure, readExposure } from '../exposure';
import { handOver } from '../hand-over';
import type { Judgement } from '../judge';
import { currentPolicy } from '../policy-source';
import { newRecordId } from '../random-key';
import { countBlindSave, currentQueue, saveQueue, takeOverQueue } from '../record-queue';
import { VERSION } from '../version';
import { deliverSoon } from './deliver-soon';

/**
 * Records that the sender calls this finding wrong: the same coarse record as at Send, with this finding alone. It lets
 * nothing through. Never rejects.
 */
export function reportWrong({ message, verdict }: Judgement, finding: Finding): Promise<void> {
  const about = { ...verdict, action: toAction(finding.action), findings: [finding] };
  return say({ message, verdict: about }, { outcome: 'reported-wrong' });
}

/**
 * Records a reason in the sender's own words, which `checkNote` has let through, beside the reason itself that Send records.
 * The words are kept apart from the record. Never rejects.
 */
export function recordNote(judgement: Judgement, reason: ReasonCode, note: string): Promise<void> {
  return say(judgement, { outcome: 'reason-given', reason }, note);
}

async function say(
  { message, verdict }: { readonly message: Judgement['message']; readonly verdict: Verdict },
  said: { readonly outcome: Outcome; readonly reason?: ReasonCode },
  note?: string,
): Promise<void> {
  const calls = createPaneCalls();
  const known = await readExposure(calls);
  const exposure = known ?? newExposure();
  if (known === undefined) await keepExposure(exposure, calls);
  const facts = {
    id: newRecordId(),
    exposure: exposure.key,
    at: new Date().toISOString(),
    client: readClient(),
    build: VERSION,
    // Nobody waited.
    took: 0,
    ...said,
  };
  const record = makeRecord(verdict, message, currentPolicy(), facts);
  takeOverQueue({ records: [record], notes: note === undefined ? {} : { [record.id]: note } });
  await handOver(calls);
  // This page's settings may be older than what a Send has kept: they are saved only where nobody takes the record.
  if (currentPolicy().installation === undefined) await saveUndelivered(record.id);
  else void deliverSoon().then(() => saveUndelivered(record.id));
}

async function saveUndelivered(id: string): Promise<void> {
  if (!currentQueue().records.some((each) => each.id === id)) return;
  countBlindSave();
  await saveQueue(currentQueue());
}
