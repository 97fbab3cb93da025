import { findPeopleBetween, type PersonKind } from './people';
import type { Line, ScanText } from './scan-text';

/** Before the number: the words of an invoice's foot, and the name of the payee. */
const BEFORE = 200;
const AFTER = 60;

/**
 * Hit "our bank details", "Remit to", "bank details for payment"; miss "her bank details", "the client's account".
 * Linear: no repetition but of single spaces.
 */
const OWN =
  /\b(?:our (?:new |updated )?(?:bank|account|banking|payment) (?:account |details|information)|remit(?:tance)?s? (?:to|advice|details)|bank details for (?:payments?|donations?)|payments? should be made to|make payment to)/i;

/** Hit "Beneficiary: Ferncombe Pumps Ltd", "payable to Ferncombe Council"; miss "payable to Mrs Marsh". Linear: bounded. */
const COMPANY_PAYEE =
  /\b(?:payable to|beneficiary|account (?:name|holder)|a\/c name|payee|in favour of)\b[^\n]{0,60}\b(?:ltd|limited|plc|llp|inc|gmbh|council|university|college|school|academy|trust|nhs|foundation|association|society|charity|cic|solicitors|services|partners|group|club)\b|\bpay (?:to )?[\w&' ]{2,40} (?:ltd|limited|plc|llp|cic)\b/i;

const COMPANY =
  "(?:[A-Z][\\w.'-]{0,30},? |(?:&|and|of) ){1,6}(?:Ltd|LTD|Limited|LLP|[Pp]lc|PLC|Solicitors|Co|Trading|Council|Trust)\\b";

/**
 * An organisation on the account's line before it, or ending the line above. Hit "Client account: Marsden Pike Solicitors, sort
 * code ", "Storr LLP\n"; miss "she left Storr LLP. Her account ". The first group: it only pays, works with them or gets the mail.
 * Linear: 100 characters, every part is bounded.
 */
const COMPANY_BEFORE = new RegExp(
  `(\\b(?:by|from|for|at|with|against|joined|left|[Dd]ear|Hi|Hello) (?:the )?)?${COMPANY}[^\\n.]{0,40}(?:\\n[^\\n.]{0,30})?$`,
);

/** Hit " (Ridley & Co)"; miss " is hers, Ridley & Co say". */
const COMPANY_BEHIND = new RegExp(`^[^\\w\\n]{1,4}${COMPANY}`);
const BESIDE = 100;

/**
 * Whether the pair of numbers [from, to) is presented as an organisation's own account, as on every invoice and supplier form:
 * meant to be sent out, whoever reads it. An organisation named beside it has it, unless a person is named there too.
 */
export function isOwnBankAccount(scan: ScanText, { from, to }: Line): boolean {
  const { text } = scan;
  const around = text.slice(Math.max(0, from - BEFORE), from + AFTER);
  if (OWN.test(around) || COMPANY_PAYEE.test(around)) return true;
  const before = COMPANY_BEFORE.exec(text.slice(Math.max(0, from - BESIDE), from));
  const isBeside = before === null ? COMPANY_BEHIND.test(text.slice(to, to + AFTER)) : before[1] === undefined;
  return isBeside && !findPeopleBetween(scan, from - BESIDE, to + AFTER).some(({ kind }) => PERSONS.indexOf(kind) >= 0);
}

const PERSONS: readonly PersonKind[] = ['titled', 'full-name', 'initials'];
