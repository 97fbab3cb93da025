import { decide, type Policy } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aMessage } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

describe('forbidden-recipient', () => {
  const policy: Policy = {
    ...defaultPolicy,
    organisation: { ...defaultPolicy.organisation, inside: [{ kind: 'domain', value: 'rival.example', except: [] }] },
    rules: {
      ...defaultPolicy.rules,
      'forbidden-recipient': {
        mode: 'enforce',
        action: 'block',
        recipients: [{ kind: 'domain', value: 'rival.example', except: [] }],
      },
    },
  };
  it.each([
    ['in To', aMessage({ to: ['x@rival.example'] })],
    ['in Bcc', aMessage({ bcc: ['x@RIVAL.example'] })],
    ['below the domain', aMessage({ cc: ['x@mail.rival.example'] })],
  ])('blocks a forbidden address %s, inside or not', (_, message) => {
    expect(decide(message, policy).action).toBe('block');
  });

  it('is not taken in by a look-alike domain name', () => {
    expect(decide(aMessage({ to: ['x@notrival.example'] }), policy).findings).toEqual([]);
  });

  it('shows no more of the address than its ends', () => {
    expect(
      findingsOf('forbidden-recipient', aMessage({ to: ['somebody@rival.example'] }), policy)[0]?.evidence[0]?.masked,
    ).toBe('so…le');
  });
});
