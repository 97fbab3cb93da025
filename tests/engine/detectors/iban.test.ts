import { iban } from '../../../src/engine/detectors/iban';
import * as generated from '../../helpers/generated/bank';
import { mistakes, seen } from './seen';

const SEEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['in groups of four', 'Pay to GB43 LWDQ 3061 7247 1805 36 please', ['GB43 LWDQ 3061 7247 1805 36: high']],
  ['run together', 'GB43LWDQ30617247180536', ['GB43LWDQ30617247180536: high']],
  ['with hyphens', 'GB43-LWDQ-3061-7247-1805-36', ['GB43-LWDQ-3061-7247-1805-36: high']],
  ['with dots', 'GB43.LWDQ.3061.7247.1805.36', ['GB43.LWDQ.3061.7247.1805.36: high']],
  [
    'in groups as a bank prints sort code and account',
    'GB43 LWDQ 306172 47180536',
    ['GB43 LWDQ 306172 47180536: high'],
  ],
  ['in small letters', 'gb43 lwdq 3061 7247 1805 36', ['gb43 lwdq 3061 7247 1805 36: high']],
  ['with IBAN glued in front', 'IBANGB43LWDQ30617247180536', ['GB43LWDQ30617247180536: high']],
  ['with a word glued behind', 'GB43LWDQ30617247180536Thanks', ['GB43LWDQ30617247180536: high']],
  ['with a letter behind', 'GB43 LWDQ 3061 7247 1805 36 X', ['GB43 LWDQ 3061 7247 1805 36: high']],
  [
    'two in a list',
    'GB43LWDQ30617247180536, GB43LWDQ30617247180536',
    ['GB43LWDQ30617247180536: high', 'GB43LWDQ30617247180536: high'],
  ],
  ['broken by a line', 'Pay GB43 LWDQ 3061\n7247 1805 36', ['GB43 LWDQ 3061\n7247 1805 36: high']],
  ['broken by a line that keeps its space', 'GB43 LWDQ 3061 \n7247 1805 36', ['GB43 LWDQ 3061 \n7247 1805 36: high']],
  ['run together and broken within a group', 'GB43LWDQ30617\n247180536', ['GB43LWDQ30617\n247180536: high']],
  ['broken twice', 'GB43 LWDQ\n3061 7247\n1805 36', ['GB43 LWDQ\n3061 7247\n1805 36: high']],
  [
    'broken, another below',
    'GB43LWDQ306172\n47180536\nGB43LWDQ30617247180536',
    ['GB43LWDQ306172\n47180536: high', 'GB43LWDQ30617247180536: high'],
  ],
  ['the account of a company', 'Remit to: GB43 LWDQ 3061 7247 1805 36', ['GB43 LWDQ 3061 7247 1805 36: low']],
];

test.each(SEEN)('%s: "%s"', (_, text, expected) => {
  expect(seen(iban, text)).toEqual(expected);
});

const NOT_SEEN: readonly (readonly [string, string])[] = [
  ['a wrong check digit', 'GB44 LWDQ 3061 7247 1805 36'],
  ['a bank code with a digit', 'GB43 1WDQ 3061 7247 1805 36'],
  ['both cases mixed', 'GB43 lwdq 3061 7247 1805 36'],
  ['two separators mixed', 'GB43 LWDQ-3061 7247 1805 36'],
  ['slashes', 'GB43/LWDQ/3061/7247/1805/36'],
  ['two digits too few', 'GB43 LWDQ 3061 7247 1805'],
  ['a digit more', 'GB43LWDQ306172471805361'],
  ['a country outside the registry', 'US43 LWDQ 3061 7247 1805 36'],
  ['two lines between its parts', 'GB43 LWDQ 3061\n\n7247 1805 36'],
  ['a wrong check digit, broken by a line', 'GB44 LWDQ 3061\n7247 1805 36'],
  ['broken by a line into a longer number', 'GB43LWDQ3061\n72471805361'],
  ['broken within its first four', 'GB\n43 LWDQ 3061 7247 1805 36'],
  ['a list of lines that begin as one', 'GB43\nLWDQ\nThen 3061'],
  ['a licence key', 'GB31-AAAA-1111-2222-3333-44'],
  ['glued to a word in front', 'XGB43LWDQ30617247180536'],
];

test.each(NOT_SEEN)('%s is none: "%s"', (_, text) => {
  expect(seen(iban, text)).toEqual([]);
});

test('300 numbers that ibantools calls valid are all seen, 300 that it refuses are not', () => {
  expect(mistakes(iban, generated.iban)).toEqual({ missed: [], taken: [] });
});
