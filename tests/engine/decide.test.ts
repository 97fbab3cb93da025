import { decide } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { aGroup, aMessage, privatePeople } from '../helpers/a-message';
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
