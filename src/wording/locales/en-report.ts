import { ACTIONS, type Action, type Message } from '../../engine';
import type { ReportWords } from '../catalog';

const TOTALS: Readonly<Record<Action, string>> = {
  allow: 'allowed',
  warn: 'with a warning',
  justify: 'in need of a reason',
  block: 'blocked',
};

export const enReport: ReportWords = {
  heading: { allow: 'Allowed', warn: 'Warning', justify: 'Needs a reason', block: 'Blocked' },
  recordedOnly: '(recorded only)',
  standardInput: 'standard input',
  messageAt: (number) => `message ${String(number)}`,
  recipients: ({ to, cc, bcc }) => `(To ${length(to)}, Cc ${length(cc)}, Bcc ${length(bcc)})`,
  summary: (actions, unreadable) => {
    const messages = ACTIONS.reduce((sum, action) => sum + actions[action], 0);
    const checked = `${String(messages)} ${messages === 1 ? 'message' : 'messages'} checked`;
    const outcomes = ACTIONS.filter((action) => actions[action] > 0).map(
      (action) => `${String(actions[action])} ${TOTALS[action]}`,
    );
    const failed = unreadable > 0 ? ` ${String(unreadable)} of the inputs could not be read.` : '';
    return `${checked}${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}.${failed}`;
  },
};

function length(list: Message['to']): string {
  return `${list.isCapped ? 'at least ' : ''}${String(list.entries.length)}`;
}
