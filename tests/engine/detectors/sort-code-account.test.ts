import { sortCodeAccount } from '../../../src/engine/detectors/sort-code-account';
import * as generated from '../../helpers/generated/bank';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['both labelled', 'Sort code: 40-12-99\nAccount: 41730952', ['40-12-99: low', '41730952: high']],
  ['the account first', 'A/c no 41730952, sort code 40-12-99', ['40-12-99: low', '41730952: high']],
  ['side by side', 'her bank account is 40-12-99 41730952', ['40-12-99 41730952: high']],
  ['with a slash', 'bank 40-12-99 / 41730952', ['40-12-99 / 41730952: high']],
  [
    'a list below one word',
    'Pay by BACS:\nElin Marsh 12-04-71 58830214\nJo Reid 87-31-66 90217743',
    ['12-04-71 58830214: high', '87-31-66 90217743: high'],
  ],
  [
    'columns of a table',
    'Name\tSort code\tAccount\nElin Marsh\t401299\t41730952\nJo Reid\t12-10-24\t90217743',
    ['401299\t41730952: high', '12-10-24\t90217743: high'],
  ],
  ['only paid by a word', 'please refund Elin 40-12-99 41730952', ['40-12-99 41730952: medium']],
  ['a bank by name', 'Monzo: 40.12.99 41730952', ['40.12.99 41730952: high']],
  ['nothing of a bank', 'Elin 40-12-99 41730952', ['40-12-99 41730952: shape']],
  ['an old account under its label', 's/c 40-12-99 account no 4173095', ['40-12-99: low', '4173095: high']],
  ['the own account of a company', 'Our bank details: 40-12-99 41730952', ['40-12-99 41730952: low']],
  [
    'payable to a company',
    'Payable to Ferncombe Textiles Ltd, sort code 40-12-99, account 41730952',
    ['40-12-99: low', '41730952: low'],
  ],
  [
    "a firm's account by its name",
    'Client account details: Ferncombe Pike Solicitors, Sort Code 40-12-99, Account 41730952',
    ['40-12-99: low', '41730952: low'],
  ],
  ['a company in the line above', 'Ferncombe Outdoor Ltd Trading\nbank 40-12-99 41730952', ['40-12-99 41730952: low']],
  ['a company behind it', 'bank 40-12-99 41730952 (Ferncombe & Co)', ['40-12-99 41730952: low']],
  [
    'a person at a company',
    'Mrs Elin Marsh, Ferncombe Outdoor Ltd, bank 40-12-99 41730952',
    ['40-12-99 41730952: high'],
  ],
  ['paid by a company', 'paid by Ferncombe Council to her bank 40-12-99 41730952', ['40-12-99 41730952: high']],
  ['written to a company', 'Dear Ferncombe & Co\n\nHer bank: 40-12-99 41730952', ['40-12-99 41730952: high']],
  ['a company that signs', 'her bank: 40-12-99 41730952\n\nThanks\nFerncombe Outdoor Ltd', ['40-12-99 41730952: high']],
  ['a payment that was rejected', 'It was rejected, her bank is 40-12-99 41730952', ['40-12-99 41730952: high']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(sortCodeAccount, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a day and a reference', 'Delivered 12-10-24, reference 41730952'],
  ['a day beside a word for an account', 'The account 41730952 was closed on 12-10-24'],
  ['a sort code without an account', 'Sort code 40-12-99'],
  ['an account without a sort code', 'Account number 41730952'],
  ['six digits without a label', 'bank 401299 and 41730952'],
  ['more than two lines apart', 'Sort code 40-12-99\na\nb\nc\nAccount 41730952'],
  ['a score', 'They won 40-12, ticket 41730952'],
  ['a longer number', 'sort code 40-12-99-10 account 41730952'],
  ['mixed separators', 'sort code 40-12 99 account 41730952'],
  ['five digits', 'sort code 40-12-99 account 31926'],
  ['zeros', 'Sort code 00-00-00 Account 41730952'],
  ['an account of zeros', 'Sort code 40-12-99 Account 00000000'],
  ['an account typed in order', 'Sort code 40-12-99 Account 12345678'],
  ['a format', 'Sort codes are in the format 40-12-99, account numbers 41730952'],
  ['an example', 'For example, sort code 40-12-99 and account 41730952'],
  ['a test', 'Sort code 40-12-99 account 41730952 (should be REJECTED)'],
  ['a version', 'build 40.12.99 account 41730952'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(sortCodeAccount, text)).toEqual([]);
});

test('300 made pairs are all seen, 300 look-alikes are not', () => {
  expect(mistakes(sortCodeAccount, generated.sortCodeAccount)).toEqual({ missed: [], taken: [] });
});
