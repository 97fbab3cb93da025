import type { Action, Finding, Policy } from '../../engine';
import { describeFinding, describeUnchecked, REPORT } from '../../wording';
import { STANDARD_INPUT } from '../mail-files';
import { toPrintable } from '../printable';
import { wrap } from '../wrap';
import type { JudgedMessage, Reporter } from './reporter';

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'magenta';

/** How the text is laid out. `paint` returns the text unchanged where colour is not wanted. */
export interface Layout {
  readonly columns: number;
  readonly paint: (style: Style, text: string) => string;
}

/** Sign, word and colour together: each alone says enough. */
const LOOKS: Readonly<Record<Action, { sign: string; style: Style }>> = {
  allow: { sign: '✓', style: 'green' },
  warn: { sign: '!', style: 'yellow' },
  justify: { sign: '✗', style: 'red' },
  block: { sign: '■', style: 'magenta' },
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
    const note = finding.action === 'observe' ? ` ${REPORT.recordedOnly}` : '';
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
      const { sign, style } = LOOKS[verdict.action];
      const outcome = layout.paint(style, `${sign} ${REPORT.heading[verdict.action]}`);
      const heading = `${outcome}  ${toPlace(judged)}  ${layout.paint('dim', REPORT.recipients(message))}`;
      const details = [
        ...verdict.findings.map(renderFinding),
        ...verdict.unchecked.map((unchecked) => paragraph(describeUnchecked(unchecked))),
      ];
      return `${[heading, ...details].join('\n\n')}\n${details.length > 0 ? '\n' : ''}`;
    },
    renderTotals: ({ actions, unreadable }) => `${wrap(REPORT.summary(actions, unreadable), layout.columns, '')}\n`,
  };
}

function toPlace({ path, index, isOneOfMany }: JudgedMessage): string {
  const name = path === STANDARD_INPUT ? REPORT.standardInput : toPrintable(path);
  return isOneOfMany ? `${name}, ${REPORT.messageAt(index + 1)}` : name;
}
