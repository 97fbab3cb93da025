/**
 * Card brands by their first digits (ISO/IEC 7812): prefix or range of prefixes, colon, the lengths in digits. Visa (4),
 * Mastercard (51-55, 2221-2720), American Express (34, 37), Diners Club (300-305, 36, 38, 39), Discover (6011, 644-649,
 * 65), JCB (3528-3589; 2131 and 1800 before), UnionPay (62, 81), Mir (2200-2204), Maestro (50, 56-58, 6).
 *
 * Source: the schemes' published ranges as braintree/credit-card-type and validatorjs/validator.js list them, read
 * 2026-11-21. Universal Air Travel Plan (1) is no card a person holds.
 */
export const CARD_BRANDS =
  '4:13,16,18,19 51-55:16 2221-2720:16 34:15 37:15 300-305:14-19 36:14-19 38-39:14-19 6011:16-19 644-649:16-19 65:16-19 ' +
  '3528-3589:16-19 2131:15 1800:15 62:14-19 81:14-19 2200-2204:16-19 50:12-19 56-58:12-19 6:12-19';

/**
 * Numbers that payment providers print in their documentation for testing. Nobody's card, and still none to get used to
 * mailing. Source: the test pages of Stripe, Adyen, Braintree and PayPal, from
 * general knowledge, 2026-11-21.
 */
export const TEST_CARDS =
  '4111111111111111 4242424242424242 4012888888881881 4000056655665556 4222222222222 5555555555554444 5105105105105100 ' +
  '2223003122003222 5200828282828210 378282246310005 371449635398431 378734493671000 6011111111111117 6011000990139424 ' +
  '30569309025904 38520000023237 3056930009020004 36227206271667 3530111333300000 3566002020360505 6200000000000005';
