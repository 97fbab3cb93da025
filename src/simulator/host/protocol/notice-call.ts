import type { Notice, NoticeAction } from './notices';
import { isRecord, textIn } from './wire';

const KINDS = ['information', 'progress', 'error', 'insight'] as const;
/** The words that `getAllAsync` gives back where numbers were sent. */
const SENT_TYPES: Readonly<Record<Notice['kind'], string>> = {
  information: 'informationalMessage',
  progress: 'progressIndicator',
  error: 'errorMessage',
  insight: 'insightMessage',
};

/** The notice in the parameters of `addAsync` or `replaceAsync`, whose type is a number on the wire. */
export function noticeFrom(parameters: Readonly<Record<string, unknown>>): Notice {
  const type = parameters['type'];
  const kind = KINDS[Number(type)] ?? KINDS.find((each) => SENT_TYPES[each] === type) ?? 'information';
  const actions: unknown = parameters['actions'];
  return {
    key: textIn(parameters, 'key'),
    kind,
    message: textIn(parameters, 'message'),
    action: Array.isArray(actions) ? actionFrom(actions[0]) : undefined,
    sent: parameters,
  };
}

/** A notice as `getAllAsync` returns it. */
export function sentNotice(notice: Notice): object {
  return { ...notice.sent, type: SENT_TYPES[notice.kind] };
}

function actionFrom(value: unknown): NoticeAction | undefined {
  if (!isRecord(value)) return undefined;
  const contextData = value['contextData'];
  return {
    label: textIn(value, 'actionText'),
    commandId: textIn(value, 'commandId'),
    contextData: typeof contextData === 'string' ? contextData : JSON.stringify(contextData ?? ''),
  };
}
