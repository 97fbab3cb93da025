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
import { keepExposure, newExposure, readExposure, type Exposure } from '../exposure';
import { takeOver } from '../hand-over';
import { judgeItem, type Judgement } from '../judge';
import { currentPolicy } from '../policy-source';
import { newRecordId } from '../random-key';
import { countSilentMessage, queueRecord } from '../record-queue';
import { findRelease, useUpRelease } from '../release';
import { VERSION } from '../version';
import { learn } from '../written-to';
import { HANDLER } from './read-file';

/** The handler of both send events: read, judge, record, answer. */
export function onSend(event: LaunchEvent): void {
  // Once there is a verdict, it stands even if recording it takes us to the deadline.
  let answer: SendAnswer | undefined;
  const startedAt = Date.now();

  const judge = async (calls: ItemCalls, files: FileCalls): Promise<SendAnswer> => {
    const judgement = await judgeItem(calls, (message) => readAtSend(message, files, HANDLER)).catch(() => BROKEN);
    const isAllowed = judgement.verdict.action === 'allow';
    const release = isAllowed ? undefined : await findRelease(judgement, calls).catch(() => undefined);
    const [draft, exposure] = await Promise.all([
      takeBack(calls).catch(() => undefined),
      readExposure(calls).catch(() => undefined),
      takeOver(calls).catch(() => undefined),
    ]);
    const reason = release?.reason;
    const outcome = toOutcome(judgement, reason, draft, exposure);
    const known = exposure ?? newExposure();
    const isLeaving = STOPPING.indexOf(outcome) < 0;
    // Begun before the words are found: a record does not hang on them.
    const kept = Promise.all([
      keepTraces(judgement, outcome, { reason, draft, exposure: known.key, took: Date.now() - startedAt }),
      release === undefined ? undefined : useUpRelease(release, calls),
      // What the pane did before this alert did not put it right.
      isLeaving || exposure?.fix === 'fixed-by-hand'
        ? undefined
        : keepExposure({ ...known, fix: 'fixed-by-hand' }, calls).catch(() => false),
    ]);
    answer = isLeaving ? { kind: 'send' } : toStop(judgement.verdict);
    await kept;
    return answer;
  };

  answerSend(event, judge, () => answer ?? toStop(BROKEN.verdict));
}

const STOPPING: readonly (Outcome | undefined)[] = ['warning-shown', 'stopped', 'not-evaluated'];

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

/** What a record says besides the verdict. */
interface Circumstances {
  readonly reason: ReasonCode | undefined;
  readonly draft: string | undefined;
  readonly exposure: string;
  readonly took: number;
}

/** The verdict stands whether or not it could be recorded. Without an outcome the message is only counted. */
async function keepTraces(
  { message, verdict }: Judgement,
  outcome: Outcome | undefined,
  { reason, draft, exposure, took }: Circumstances,
): Promise<void> {
  try {
    // Saved together with the record.
    if (STOPPING.indexOf(outcome) < 0) learn(message);
    if (outcome === 'warning-shown' || reason !== undefined) keepQuestion({ message, verdict }, draft);
    const at = new Date().toISOString();
    if (outcome === undefined) return await countSilentMessage(at.slice(0, 10));
    const facts = { id: newRecordId(), exposure, at, client: readClient(), build: VERSION, took, outcome };
    await queueRecord(
      makeRecord(verdict, message, currentPolicy(), reason === undefined ? facts : { ...facts, reason }),
    );
  } catch {
    // A record that cannot be made must not hold back or let go a mail.
  }
}

/** Undefined for a message that nothing was seen in, now or before. */
function toOutcome(
  judgement: Judgement,
  reason: ReasonCode | undefined,
  draft: string | undefined,
  exposure: Exposure | undefined,
): Outcome | undefined {
  const { action, findings } = judgement.verdict;
  if (judgement === BROKEN) return 'not-evaluated';
  if (reason !== undefined) return 'sent-after-reason';
  if (action === 'allow') return exposure?.fix ?? (findings.length > 0 ? 'observed' : undefined);
  if (isAskedBefore(judgement, draft)) return 'asked-before';
  return action === 'warn' && hasAlertButtons() ? 'warning-shown' : 'stopped';
}
