import { readClient } from '../../adapters/outlook';
import { toAction, type Finding } from '../../engine';
import { makeRecord, type Outcome, type ReasonCode } from '../../record';
import type { Judgement } from '../judge';
import { queueRecord } from '../record-queue';
import { VERSION } from '../version';

/**
 * Records that the sender calls this finding wrong: the same coarse record as at Send, with this finding alone. It lets
 * nothing through. Never rejects.
 */
export function reportWrong({ message, verdict }: Judgement, finding: Finding): Promise<void> {
  const about = { ...verdict, action: toAction(finding.action), findings: [finding] };
  return queueRecord(makeRecord(about, message, factsOf('reported-wrong')));
}

/**
 * Records a reason in the sender's own words, which `checkNote` has let through, beside the reason itself that Send records.
 * Never rejects.
 */
export function recordNote({ message, verdict }: Judgement, reason: ReasonCode, note: string): Promise<void> {
  return queueRecord({ ...makeRecord(verdict, message, { ...factsOf('reason-given'), reason }), note });
}

function factsOf(outcome: Outcome) {
  return { at: new Date().toISOString(), client: readClient(), version: VERSION, outcome };
}
