import { aGroup, aMessage, privatePeople } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

describe('group-of-unknown-size', () => {
  it.each([
    ['a contact group without an address warns', aMessage({ to: [aGroup('Friends of the garden')] }), 'warn'],
    ['an outside list warns', aMessage({ to: [aGroup('Members', 'members@lists.example')] }), 'warn'],
    ['a list of our own is only recorded', aMessage({ to: [aGroup('All staff', 'all@charity.example')] }), 'observe'],
    ['a list in Bcc shows nobody', aMessage({ bcc: [aGroup('Friends of the garden')] }), undefined],
    ['an ordinary person is no group', aMessage({ to: ['kim@firm.example'] }), undefined],
  ])('%s', (_, message, action) => {
    expect(findingsOf('group-of-unknown-size', message)[0]?.action).toBe(action);
  });

  it('counts an unjudgeable group among the outside addresses', () => {
    const message = aMessage({ to: [...privatePeople(7), aGroup('Friends')] });
    expect(findingsOf('visible-recipients', message)[0]).toMatchObject({ count: 8, isAtLeast: true });
  });

  it.each([
    ['of a mail may move to Bcc', {}, ['check-group', 'move-to-bcc']],
    ['of an invitation may not', { kind: 'appointment' } as const, ['check-group']],
    ['of encrypted mail may not', { isEncrypted: true }, ['check-group']],
  ])('a list %s', (_, fields, fixes) => {
    const message = aMessage({ ...fields, to: [aGroup('Friends')] });
    expect(findingsOf('group-of-unknown-size', message)[0]?.fixes).toEqual(fixes);
  });

  it('tells two groups without an address apart by their names', () => {
    expect(findingsOf('group-of-unknown-size', aMessage({ to: [aGroup('Friends'), aGroup('Donors')] }))[0]?.count).toBe(
      2,
    );
  });
});
