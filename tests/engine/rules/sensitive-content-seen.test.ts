import type { Policy } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aMessage, organisations } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const to = ['kim@partner.example'];
const mail = (content: string, rest: Partial<Parameters<typeof aMessage>[0]> = {}): Parameters<typeof findingsOf>[1] =>
  aMessage({ to, body: { format: 'text', content }, ...rest });
const withDetector = (mode: 'observe' | 'off'): Policy => ({
  ...defaultPolicy,
  detectors: { ...defaultPolicy.detectors, iban: mode },
});

const IBAN = 'IBAN GB82 WEST 1234 5698 7654 32';
/** Mod 97 holds for each; invented accounts. */
const IBANS = ['DE89 3704 0044 0532 0130 00', 'FR14 2004 1010 0505 0001 3M02 606', 'NL91 ABNA 0417 1643 00'];

describe('sensitive-content, of what detectors see', () => {
  it('warns of one sure thing, and names its kind', () => {
    const [finding] = findingsOf('sensitive-content', mail(`Please refund Mrs Lee. ${IBAN}`));
    expect(finding).toMatchObject({
      action: 'warn',
      confidence: 'high',
      count: 1,
      kinds: [{ detector: 'iban', level: 'high', count: 1 }],
      lists: [],
    });
  });

  it('asks for a reason when there are several of a kind', () => {
    expect(findingsOf('sensitive-content', mail(IBANS.join('\r\n')))[0]).toMatchObject({ action: 'justify', count: 3 });
  });

  it('counts one value once, however it is written', () => {
    const text = `${IBAN}\r\nagain: GB82WEST12345698765432\r\n`;
    expect(findingsOf('sensitive-content', mail(text, { subject: IBAN }))[0]).toMatchObject({
      action: 'warn',
      count: 1,
    });
  });

  it('sees it in the subject too', () => {
    const [finding] = findingsOf('sensitive-content', mail('See above.', { subject: `Refund ${IBAN}` }));
    expect(finding?.evidence).toEqual([{ where: 'subject', masked: 'GB…32', count: 1 }]);
  });

  const quoted = `Thanks!\r\n\r\nOn Mon, 3 Nov 2025 at 10:00, Bo <bo@firm.example> wrote:\r\n> ${IBAN}\r\n> regards\r\n`;
  it('is one step milder about what is only quoted, and in full about what is forwarded', () => {
    expect(findingsOf('sensitive-content', mail(quoted, { composed: 'reply' }))[0]?.action).toBe('observe');
    expect(findingsOf('sensitive-content', mail(quoted, { composed: 'forward' }))[0]?.action).toBe('warn');
  });

  it.each([
    ['what has a shape only', mail('HX6 7ZZ, 01632 960555, kim@firm.example')],
    ['a detector that is switched off', mail(IBAN), withDetector('off')],
    ['what the organisation publishes', mail(IBAN), { ...defaultPolicy, publishedNumbers: ['gb82west12345698765432'] }],
    ['mail to one colleague', mail(IBAN, { to: ['bo@charity.example'] })],
    ['a protective marking, which has a rule of its own', mail('OFFICIAL-SENSITIVE\r\nHello')],
  ] as const)('says nothing about %s', (_, message, policy: Policy = defaultPolicy) => {
    expect(findingsOf('sensitive-content', message, policy)).toEqual([]);
  });

  it('only records what a detector is set to observe', () => {
    expect(findingsOf('sensitive-content', mail(IBAN), withDetector('observe'))[0]?.action).toBe('observe');
  });

  const colleagues = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `person${String(index)}@charity.example`);
  const health = 'Mrs Doreen Hart has been diagnosed with bipolar disorder.';
  it.each([
    [19, undefined],
    [20, 'warn'],
  ])('of health, in mail to %d colleagues only: %s', (count, action) => {
    const [finding] = findingsOf('sensitive-content', mail(health, { to: colleagues(count) }));
    expect(finding?.action).toBe(action);
    if (action !== undefined) expect(finding).toMatchObject({ isInsideOnly: true });
  });

  it('does not mind a password among colleagues, however many', () => {
    expect(findingsOf('sensitive-content', mail('The password is Quince7!tree', { to: colleagues(40) }))).toEqual([]);
  });

  it('makes the limits of visible-recipients drop for what is about people, not for a password', () => {
    const to8 = { to: organisations(8) };
    expect(findingsOf('visible-recipients', mail(health, to8))[0]).toMatchObject({ sensitiveBecause: 'content' });
    expect(findingsOf('visible-recipients', mail('The password is Quince7!tree', to8))[0]).toMatchObject({
      sensitiveBecause: undefined,
    });
  });
});
