import type { ScanText } from './scan-text';

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

/**
 * Whether the account number at `start` is presented as an organisation's own, as on every invoice: meant to be sent
 * out, whoever reads it.
 */
export function isOwnBankAccount({ text }: ScanText, start: number): boolean {
  const around = text.slice(Math.max(0, start - BEFORE), start + AFTER);
  return OWN.test(around) || COMPANY_PAYEE.test(around);
}
