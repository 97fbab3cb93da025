import { ACTIONS, type Action, type Message } from '../../engine';
import type { ReportWords } from '../catalog';
import { counted } from './cy-numbers';

const TOTALS: Readonly<Record<Action, string>> = {
  allow: "wedi'u caniatáu",
  warn: 'gyda rhybudd',
  justify: 'ag angen rheswm',
  block: "wedi'u rhwystro",
};

export const cyReport: ReportWords = {
  heading: { allow: 'Caniatáu', warn: 'Rhybudd', justify: 'Angen rheswm', block: 'Rhwystro' },
  recordedOnly: '(cofnodi yn unig)',
  standardInput: 'mewnbwn safonol',
  messageAt: (number) => `neges ${String(number)}`,
  recipients: ({ to, cc, bcc }) => `(I ${length(to)}, Cc ${length(cc)}, Bcc ${length(bcc)})`,
  summary: (actions, unreadable) => {
    const messages = ACTIONS.reduce((sum, action) => sum + actions[action], 0);
    const checked = `Wedi gwirio ${counted(messages, 'neges(|euon)')}`;
    const outcomes = ACTIONS.filter((action) => actions[action] > 0).map(
      (action) => `${String(actions[action])} ${TOTALS[action]}`,
    );
    const failed = unreadable > 0 ? ` Ni ellid darllen ${counted(unreadable, 'mewnb(wn|ynnau)')}.` : '';
    return `${checked}${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}.${failed}`;
  },
};

function length(list: Message['to']): string {
  return `${list.isCapped ? 'o leiaf ' : ''}${String(list.entries.length)}`;
}
