import {
  answerSend,
  hasAlertButtons,
  readClient,
  type FileCalls,
  type ItemCalls,
  type LaunchEvent,
  type SendAnswer,
} from '../../adapters/outlook';
import type { Verdict } from '../../engine';
import { makeRecord, type Outcome, type ReasonCode } from '../../record';
import { renderAlert, type AlertOptions } from '../../wording';
import { isAskedBefore, keepQuestion, takeBack } from '../asked-before';
import { readAtSend } from '../attachment-digests';
import { judgeItem, type Judgement } from '../judge';
import { currentPolicy } from '../policy-source';
import { countSilentMessage, queueRecord } from '../record-queue';
import { findRelease, useUpRelease } from '../release';
import { VERSION } from '../version';
import { learn } from '../written-to';
import { HANDLER } from './read-file';

/** The handler of both send events: read, judge, record, answer. */
export function onSend(event: LaunchEvent): void {
  // Once there is a verdict, it stands even if recording it takes us to the deadline.
  let answer: SendAnswer | undefined;

  const judge = async (calls: ItemCalls, files: FileCalls): Promise<SendAnswer> => {
    const judgement = await judgeItem(calls, (message) => readAtSend(message, files, HANDLER)).catch(() => BROKEN);
    const isAllowed = judgement.verdict.action === 'allow';
    const release = isAllowed ? undefined : await findRelease(judgement, calls).catch(() => undefined);
    const draft = await takeBack(calls).catch(() => undefined);
    const outcome = toOutcome(judgement, release?.reason, draft);
    // Begun before the words are found: a record does not hang on them.
    const kept = Promise.all([
      keepTraces(judgement, outcome, release?.reason, draft),
      release === undefined ? undefined : useUpRelease(release, calls),
    ]);
    answer = LEAVING.indexOf(outcome) >= 0 ? { kind: 'send' } : toStop(judgement.verdict);
    await kept;
    return answer;
  };

  answerSend(event, judge, () => answer ?? toStop(BROKEN.verdict));
}

const LEAVING: readonly (Outcome | undefined)[] = [undefined, 'observed', 'sent-after-reason', 'asked-before'];

/** A mistake of our own is a warning: never silence, and never a mail that cannot leave. */
const BROKEN: Judgement = {
  message: {
    kind: 'mail',
    composed: 'unknown',
    from: undefined,
    to: { entries: [], isCapped: false },
    cc: { entries: [], isCapped: false },
    bcc: { entries: [], isCapped: false },
    subject: '',
    sensitivityLabel: undefined,
    body: { format: 'text', content: '' },
    attachments: [],
    unread: [],
  },
  verdict: {
    action: 'warn',
    findings: [
      {
        rule: 'unreadable-part',
        action: 'warn',
        confidence: 'high',
        count: 1,
        isAtLeast: false,
        evidence: [{ where: 'message', masked: '', count: 1 }],
        guidance: 'email-and-security',
        fixes: ['check-by-hand'],
        reasons: ['detector-failed'],
      },
    ],
    unchecked: [{ part: 'message', reason: 'detector-failed' }],
  },
};

function toStop(verdict: Verdict): SendAnswer {
  const hasButtons = hasAlertButtons();
  const mayGoAnyway = verdict.action === 'warn';
  const options: AlertOptions = {
    sendAnyway: mayGoAnyway && hasButtons,
    review: hasButtons ? 'button' : 'ribbon',
  };
  return {
    kind: 'stop',
    ...findWords(verdict, options),
    wayThrough: mayGoAnyway ? 'send-anyway' : 'none',
    paneData: '{"from":"alert"}',
  };
}

/** A verdict that no words are found for stands all the same: its way through is still its own. */
function findWords(verdict: Verdict, options: AlertOptions): ReturnType<typeof renderAlert> {
  try {
    return renderAlert(verdict, currentPolicy(), options);
  } catch {
    return renderAlert({ ...BROKEN.verdict, action: verdict.action }, currentPolicy(), options);
  }
}

/** The verdict stands whether or not it could be recorded. Without an outcome the message is only counted. */
async function keepTraces(
  judgement: Judgement,
  outcome: Outcome | undefined,
  reason: ReasonCode | undefined,
  draft: string | undefined,
): Promise<void> {
  try {
    // Saved together with the record.
    if (LEAVING.indexOf(outcome) >= 0) learn(judgement.message);
    if (outcome === 'warning-shown' || reason !== undefined) keepQuestion(judgement, draft);
    const at = new Date().toISOString();
    if (outcome === undefined) return await countSilentMessage(at.slice(0, 10));
    const facts = { at, client: readClient(), version: VERSION, outcome, ...(reason === undefined ? {} : { reason }) };
    await queueRecord(makeRecord(judgement.verdict, judgement.message, facts));
  } catch {
    // A record that cannot be made must not hold back or let go a mail.
  }
}

/** Undefined for a message that nothing was seen in. */
function toOutcome(
  judgement: Judgement,
  reason: ReasonCode | undefined,
  draft: string | undefined,
): Outcome | undefined {
  const { action, findings } = judgement.verdict;
  if (reason !== undefined) return 'sent-after-reason';
  if (action === 'allow') return findings.length > 0 ? 'observed' : undefined;
  if (isAskedBefore(judgement, draft)) return 'asked-before';
  return action === 'warn' && hasAlertButtons() ? 'warning-shown' : 'stopped';
}
