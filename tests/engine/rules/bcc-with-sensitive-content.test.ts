import { decide } from '../../../src/engine';
import { aMessage, privatePeople } from '../../helpers/a-message';
import { findingsOf } from './findings-of';
import { falcon } from './keyword-policy';

describe('bcc-with-sensitive-content', () => {
  const sender = 'HIV Support <support@charity.example>';
  it.each([
    ['ten hidden people of a sensitive list', aMessage({ from: sender, bcc: privatePeople(10) }), 'warn'],
    ['nine are too few to be a mailing', aMessage({ from: sender, bcc: privatePeople(9) }), undefined],
    ['a harmless newsletter', aMessage({ bcc: privatePeople(300) }), undefined],
    [
      'hidden colleagues',
      aMessage({ from: sender, bcc: Array.from({ length: 30 }, (_, i) => `c${String(i)}@charity.example`) }),
      undefined,
    ],
  ])('%s', (_, message, action) => {
    expect(findingsOf('bcc-with-sensitive-content', message)[0]?.action).toBe(action);
  });

  it('is advised for sensitive content too, and is the only thing said', () => {
    const { action, findings } = decide(
      aMessage({ bcc: privatePeople(12), body: { format: 'text', content: 'About Falcon' } }),
      {
        ...falcon,
        keywords: [{ ...falcon.keywords[0]!, action: 'warn' }],
      },
    );
    expect(action).toBe('warn');
    expect(findings.map((finding) => finding.rule)).toEqual(['sensitive-content', 'bcc-with-sensitive-content']);
  });
});
