import type { Policy } from '../../engine';
import { ROLE_NAMES } from './role-names';
import { SENSITIVE_NAMES } from './sensitive-names';

/**
 * What an empty document means. Each limit is a judgement: lower stops more mail that is right, higher lets a real
 * leak pass. The ICO sets no number for bulk mail; lists that were enforced begin at 13 to 17 addresses.
 */
export const defaultPolicy: Policy = {
  organisation: { name: '', inside: [], bulkServiceUrl: '' },
  personalProviders: { add: [], remove: [] },
  sharedParents: { add: [], remove: [] },
  roleNames: ROLE_NAMES,
  sensitiveNames: SENSITIVE_NAMES,
  keywords: [],
  rules: {
    'visible-recipients': {
      mode: 'enforce',
      // No block: a hard stop without a way out must be sure of itself, and a count alone is not.
      severalParties: { warn: 5, justify: 10 },
      // Addresses, not a share of all: with a share, one more recipient at a firm could lower the action.
      personalProviders: { block: 20 },
      oneParty: { warn: 20 },
      sensitive: { warn: 2, justify: 5, block: 10 },
      rolesOnlyMilder: true,
    },
    // Advice only: ICO, "Email and security" asks for an alternative to Bcc for sensitive lists, it does not forbid Bcc.
    'bcc-with-sensitive-content': { mode: 'enforce', steps: { warn: 10 } },
    'sensitive-content': { mode: 'enforce' },
    'forbidden-recipient': { mode: 'enforce', action: 'block', recipients: [] },
    'group-of-unknown-size': { mode: 'enforce', insideList: 'observe', otherwise: 'warn' },
    'unreadable-part': {
      mode: 'enforce',
      reasons: {
        // Ordinary mail has these; a warning each time would teach people to click through.
        'cloud-link': 'observe',
        encrypted: 'observe',
        'not-readable-here': 'observe',
        late: 'warn',
        failed: 'warn',
        malformed: 'warn',
        'too-big': 'warn',
        'detector-failed': 'warn',
      },
    },
  },
  // Whole pages, no anchors: the ICO has moved pages before, so administrators can set their own.
  guidance: {
    'email-and-security':
      'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
    'wrong-recipient':
      'https://ico.org.uk/for-organisations/advice-for-small-organisations/common-data-protection-mistakes-and-how-to-fix-them/',
    // Microsoft, "Use mail merge to send bulk email messages", by its short address; until the organisation names its own.
    'mail-merge': 'https://support.microsoft.com/office/0f123521-20ce-4aa8-8b62-ac211dedefa4',
  },
};
