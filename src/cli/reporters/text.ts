import { ACTIONS, type Action, type Finding, type Message, type Policy } from '../../engine';
import { describeFinding, describeUnchecked } from '../../wording';
import { toPrintable } from '../printable';
import { wrap } from '../wrap';
import type { JudgedMessage, Reporter, Totals } from './reporter';

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'magenta';

/** How the text is laid out. `paint` returns the text unchanged where colour is not wanted. */
export interface Layout {
  readonly columns: number;
  readonly paint: (style: Style, text: string) => string;
}

/** Sign, word and colour together: each alone says enough. */
const HEADINGS: Readonly<Record<Action, { sign: string; word: string; total: string; style: Style }>> = {
  allow: { sign: '✓', word: 'Allowed', total: 'allowed', style: 'green' },
  warn: { sign: '!', word: 'Warning', total: 'with a warning', style: 'yellow' },
  justify: { sign: '✗', word: 'Needs a reason', total: 'in need of a reason', style: 'red' },
  block: { sign: '■', word: 'Blocked', total: 'blocked', style: 'magenta' },
};

const INDENT = '    ';

/**
 * For people. Shows where a message is, how many it goes to and what was found; never its subject, text or addresses, so
 * that a report can be shown around.
 */
export function createTextReporter(policy: Policy, layout: Layout): Reporter {
  const paragraph = (text: string): string => wrap(text, layout.columns, INDENT);

  const renderFinding = (finding: Finding): string => {
    const { title, explanation, advice, links } = describeFinding(finding, policy);
    const note = finding.action === 'observe' ? ' (recorded only)' : '';
    return [
      layout.paint('bold', paragraph(title + note)),
      paragraph(explanation),
      paragraph(advice),
      ...links.map((link) => layout.paint('dim', paragraph(`${link.title}: ${link.url}`))),
    ].join('\n');
  };

  return {
    renderMessage(judged) {
      const { verdict, message } = judged;
      const { sign, word, style } = HEADINGS[verdict.action];
      const heading = `${layout.paint(style, `${sign} ${word}`)}  ${toPlace(judged)}  ${layout.paint('dim', toCounts(message))}`;
      const details = [
        ...verdict.findings.map(renderFinding),
        ...verdict.unchecked.map((unchecked) => paragraph(describeUnchecked(unchecked))),
      ];
      return `${[heading, ...details].join('\n\n')}\n${details.length > 0 ? '\n' : ''}`;
    },
    renderTotals: (totals) => `${wrap(toSummary(totals), layout.columns, '')}\n`,
  };
}

function toPlace({ path, index, isOneOfMany }: JudgedMessage): string {
  const name = path === '-' ? 'standard input' : toPrintable(path);
  return isOneOfMany ? `${name}, message ${String(index + 1)}` : name;
}

function toCounts(message: Message): string {
  const count = (list: Message['to']): string => `${list.isCapped ? 'at least ' : ''}${String(list.entries.length)}`;
  return `(To ${count(message.to)}, Cc ${count(message.cc)}, Bcc ${count(message.bcc)})`;
}

function toSummary({ actions, unreadable }: Totals): string {
  const messages = ACTIONS.reduce((sum, action) => sum + actions[action], 0);
  const outcomes = ACTIONS.filter((action) => actions[action] > 0).map(
    (action) => `${String(actions[action])} ${HEADINGS[action].total}`,
  );
  const checked = `${String(messages)} ${messages === 1 ? 'message' : 'messages'} checked`;
  const failed = unreadable > 0 ? ` ${String(unreadable)} of the inputs could not be read.` : '';
  return `${checked}${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}.${failed}`;
}
