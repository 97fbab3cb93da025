import { decide } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aMessage, privatePeople } from '../../helpers/a-message';

describe('unreadable-part', () => {
  it.each([
    ['late', 'warn'],
    ['failed', 'warn'],
    ['malformed', 'warn'],
    ['too-big', 'warn'],
    ['detector-failed', 'warn'],
    ['encrypted', 'observe'],
    ['cloud-link', 'observe'],
    ['not-readable-here', 'observe'],
  ] as const)('%s: %s', (reason, action) => {
    const verdict = decide(aMessage({ to: ['kim@gmail.com'], unread: [{ part: 'body', reason }] }), defaultPolicy);
    expect(verdict.findings).toMatchObject([{ rule: 'unreadable-part', action, count: 1 }]);
    expect(verdict.unchecked).toEqual([{ part: 'body', reason }]);
  });

  it('says each reason once', () => {
    const unread = (['to', 'cc', 'body'] as const).map((part) => ({
      part,
      reason: part === 'body' ? ('failed' as const) : ('late' as const),
    }));
    expect(decide(aMessage({ unread }), defaultPolicy).findings).toMatchObject([
      { count: 3, reasons: ['late', 'failed'] },
    ]);
  });

  it('judges what it can read beside what it cannot', () => {
    const verdict = decide(
      aMessage({ to: privatePeople(20), unread: [{ part: 'cc', reason: 'late' }] }),
      defaultPolicy,
    );
    expect(verdict.action).toBe('block');
    expect(verdict.findings.map((finding) => finding.rule)).toEqual(['visible-recipients', 'unreadable-part']);
  });
});
