import type { Draft, Field } from '../mailbox';

/** What Outlook calls each field. */
export const FIELD_LABELS: Readonly<Record<Draft['kind'], Readonly<Record<Field, string>>>> = {
  mail: { to: 'To', cc: 'Cc', bcc: 'Bcc' },
  appointment: { to: 'Required', cc: 'Optional', bcc: 'Bcc' },
};
