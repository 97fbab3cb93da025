import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { decide, RULE_IDS, type Message, type Policy } from '../../src/engine';
import { defaultPolicy, parsePolicy } from '../../src/policy';
import { aMessage, privatePeople } from '../helpers/a-message';
import { arbitraryMessage } from '../helpers/arbitraries';

const README = readFileSync(path.resolve(__dirname, '../../src/policy/README.md'), 'utf8');
const EXAMPLE = /## The first weeks[\s\S]*?```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? '';

function observing(more = ''): Policy {
  const parsed = parsePolicy(EXAMPLE + more, 'README.md');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

describe('the policy of the README for the first weeks', () => {
  it('names every rule there is', () => {
    const named = EXAMPLE.match(/^ {2}[a-z-]+(?=: \{ mode: observe \}$)/gm)?.map((name) => name.trim());
    expect(named?.sort()).toEqual([...RULE_IDS].sort());
  });

  it.each<[string, Partial<Parameters<typeof aMessage>[0]>]>([
    ['25 strangers in Cc', { cc: privatePeople(25) }],
    [
      'an NHS number to an outsider',
      {
        to: ['ben@elsewhere.example'],
        body: { format: 'text', content: 'Mrs Hartley has cancer, NHS number 943 476 5919' },
      },
    ],
    ['a marking', { to: ['ben@elsewhere.example'], subject: 'OFFICIAL-SENSITIVE: minutes' }],
    ['a mistyped provider', { to: ['ben@gmial.com'] }],
    [
      'a forgotten attachment',
      { to: ['ben@elsewhere.example'], body: { format: 'text', content: 'Please see the attached form.' } },
    ],
    ['a part that could not be read', { to: ['ben@elsewhere.example'], unread: [{ part: 'body', reason: 'failed' }] }],
  ])('records %s, which the default policy interrupts, and lets it go', (_, fields) => {
    const message = aMessage(fields);
    expect(decide(message, defaultPolicy).action).not.toBe('allow');
    const { action, findings } = decide(message, observing());
    expect([action, findings.length > 0, new Set(findings.map((each) => each.action))]).toEqual([
      'allow',
      true,
      new Set(['observe']),
    ]);
  });

  it('lets go what an administrator’s own lists would block', () => {
    const lists =
      'keywords: [{ label: Projects, words: [orchid], action: block }]\nlists: { always-bcc: [all@harbour.example] }\n';
    const message: Message = aMessage({
      to: ['all@harbour.example', 'ben@elsewhere.example'],
      body: { format: 'text', content: 'About orchid' },
    });
    expect([decide(message, observing(lists)).action, decide(message, observing(lists)).findings.length > 0]).toEqual([
      'allow',
      true,
    ]);
  });

  it('never interrupts, whatever is sent', () => {
    const policy = observing();
    fc.assert(
      fc.property(arbitraryMessage, (message) => {
        expect(decide(message, policy).action).toBe('allow');
      }),
      { numRuns: 100 },
    );
  });
});
