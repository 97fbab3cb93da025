import { groupRecipients } from '../../../src/addin/taskpane/recipient-groups';
import { defaultPolicy } from '../../../src/policy/defaults';
import { aGroup, aMessage, privatePeople } from '../../helpers/a-message';

const groupsOf = (fields: Parameters<typeof aMessage>[0]) =>
  groupRecipients(aMessage(fields), defaultPolicy).groups.map(({ kind, domain, people }) => [
    kind,
    domain,
    people.length,
  ]);

describe('the recipients in the pane', () => {
  it('stand by who knows whom: strangers first, the larger organisations next, colleagues last', () => {
    const to = ['ben@charity.example', 'a@small.example', 'a@big.example', 'b@big.example'];
    expect(groupsOf({ to, cc: [...privatePeople(3), aGroup('Members')] })).toEqual([
      ['personal', '', 3],
      ['list', '', 1],
      ['organisation', 'big.example', 2],
      ['organisation', 'small.example', 1],
      ['inside', '', 1],
    ]);
  });

  it('are each alone at a domain that organisations share', () => {
    expect(groupsOf({ to: ['a.one@nhs.net', 'b.two@nhs.net'] })).toEqual([['alone', '', 2]]);
  });

  it('that nobody can judge stand apart', () => {
    expect(groupsOf({ to: ['/o=Exchange/cn=Recipients/cn=abc'] })).toEqual([['unknown', '', 1]]);
  });

  it('stand there once, however often they are named', () => {
    expect(groupsOf({ to: ['x@firm.example'], cc: ['X@FIRM.example', 'x+list@firm.example'] })).toEqual([
      ['organisation', 'firm.example', 1],
    ]);
  });

  it('in Bcc are only counted', () => {
    const recipients = groupRecipients(aMessage({ to: ['x@firm.example'], bcc: privatePeople(7) }), defaultPolicy);
    expect(recipients.hidden).toBe(7);
    expect(recipients.groups).toHaveLength(1);
  });

  it('are none where nobody is', () => {
    expect(groupsOf({})).toEqual([]);
  });
});
