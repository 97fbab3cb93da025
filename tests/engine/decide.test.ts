import { decide } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { aGroup, aMessage, organisations, privatePeople } from '../helpers/a-message';
import { falcon } from './rules/keyword-policy';

describe('several findings', () => {
  it('tells the most serious first', () => {
    const verdict = decide(
      aMessage({ to: [...privatePeople(20), aGroup('Friends')], body: { format: 'text', content: 'Falcon' } }),
      falcon,
    );
    expect(verdict.action).toBe('block');
    expect(verdict.findings.map((finding) => finding.rule)).toEqual([
      'visible-recipients',
      'sensitive-content',
      'group-of-unknown-size',
    ]);
  });

  it('is silent about a harmless mail', () => {
    expect(decide(aMessage({ to: ['kim@gmail.com'], cc: ['bo@charity.example'] }), defaultPolicy)).toEqual({
      action: 'allow',
      findings: [],
      unchecked: [],
    });
  });
});

describe('200,000 recipients', () => {
  it.each<[string, string[], string]>([
    ['at as many organisations', organisations(200_000), 'justify'],
    ['at one personal provider', privatePeople(200_000), 'block'],
    ['who are one and the same', Array<string>(200_000).fill('kim@firm.example'), 'allow'],
  ])('%s are judged within seconds', (_, to, action) => {
    const before = performance.now();
    expect(decide(aMessage({ to }), defaultPolicy).action).toBe(action);
    expect(performance.now() - before).toBeLessThan(60_000);
  });
});
