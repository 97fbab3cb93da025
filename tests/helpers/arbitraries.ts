import fc from 'fast-check';
import type { Body, Message, Recipient, RecipientList, Unchecked } from '../../src/engine';
import { PARTS, UNCHECKED_REASONS } from '../../src/engine';

/** Runs per property: `PROPERTY_RUNS=20000 npx jest tests/properties` for the long form. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

const person = fc.stringMatching(/^[a-z]{1,6}(\.[a-z]{1,6})?(\+[a-z]{1,3})?$/);
const role = fc.constantFrom('info', 'office', 'press', 'enquiries');
const organisation = fc.constantFrom(
  'firm.example',
  'charity.example',
  'mail.charity.example',
  'council.gov.uk',
  'x.nhs.uk',
  'pfarrei-münchen.example',
);
const provider = fc.constantFrom(
  'gmail.com',
  'GMAIL.com.',
  'hotmail.co.uk',
  'outlook.com',
  'btinternet.com',
  'nhs.net',
  'a.onmicrosoft.com',
);

/** Addresses as people really have them. */
const plausibleAddress = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: person }, role), fc.oneof(organisation, provider))
  .map(([local, domain]) => `${local}@${domain}`);

/** Addresses nobody should have: no domain, X.500, markup, quotes, any text. */
const oddAddress = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    'jsmith',
    '/O=EXCHANGELABS/OU=X/CN=RECIPIENTS/CN=1',
    '"a b"@x.example',
    'a@b@c.example',
    'a@[192.0.2.1]',
    '<b>@x',
    '@',
    'a@',
  ),
);

const name = fc.oneof(
  fc.constantFrom(
    '',
    'Anna Ortiz',
    'HIV Clinic',
    'Survivors group',
    '<img src=x onerror=alert(1)>',
    '[click](https://evil.example)',
    '\u202Egnp.exe',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const arbitraryRecipient: fc.Arbitrary<Recipient> = fc.record({
  name,
  address: fc.oneof({ weight: 6, arbitrary: plausibleAddress }, oddAddress),
  kind: fc.constantFrom<Recipient['kind']>('mailbox', 'mailbox', 'mailbox', 'mailbox', 'group'),
});

/** A recipient that counts one more: a mailbox with a real outside address. */
export const arbitraryOutsider: fc.Arbitrary<Recipient> = fc.record({
  name,
  address: fc.oneof(
    fc.tuple(person, fc.constantFrom('gmail.com', 'sky.com')).map(([local, domain]) => `${local}@${domain}`),
    fc
      .tuple(fc.oneof(person, role), fc.constantFrom('firm.example', 'other.example'))
      .map(([local, domain]) => `${local}@${domain}`),
  ),
  kind: fc.constant<Recipient['kind']>('mailbox'),
});

const list: fc.Arbitrary<RecipientList> = fc.record({
  entries: fc.oneof(
    { weight: 3, arbitrary: fc.array(arbitraryRecipient, { maxLength: 30 }) },
    fc.array(arbitraryOutsider, { maxLength: 30 }),
  ),
  isCapped: fc.boolean(),
});

const body: fc.Arbitrary<Body> = fc.record({
  format: fc.constantFrom<Body['format']>('html', 'text'),
  content: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '<p>Project <b>Falcon</b></p>',
      'On Monday Bo wrote:\n> Project Falcon',
      '<div><!--',
      'Falcon\r\n-- \r\nAnna',
    ),
  ),
});

const unread: fc.Arbitrary<Unchecked> = fc.record({
  part: fc.constantFrom(...PARTS),
  reason: fc.constantFrom(...UNCHECKED_REASONS),
});

/** Any well-typed message, the ugly ones included. */
export const arbitraryMessage: fc.Arbitrary<Message> = fc.record({
  kind: fc.constantFrom<Message['kind']>('mail', 'appointment'),
  composed: fc.constantFrom<Message['composed']>('new', 'reply', 'forward', 'unknown'),
  from: fc.option(arbitraryRecipient, { nil: undefined }),
  to: list,
  cc: list,
  bcc: list,
  subject: fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('Project Falcon', 'Open day')),
  sensitivityLabel: fc.constantFrom(undefined, 'Public', 'OFFICIAL-SENSITIVE'),
  body,
  attachments: fc.constant([]),
  unread: fc.array(unread, { maxLength: 3 }),
});
