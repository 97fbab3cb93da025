import type { DetectorId } from '../../../src/engine';
import { judgeAs } from '../../../src/engine/detectors/judge-as';

const ONE_VALUE: readonly (readonly [DetectorId, string])[] = [
  ['email-address', ' elin@ferncombe.example '],
  ['iban', 'GB43 LWDQ 3061 7247 1805 36'],
  ['phone-number', '\u200b\t+44 (0)7700 900 123\ufeff \r\n'],
  ['uk-passport', '517204836'],
  ['sort-code-account', '40-12-99 41730952'],
  ['date-of-birth', '23/08/1957'],
];

test.each(ONE_VALUE)('one %s is found whole: "%s"', (id, value) => {
  const detection = judgeAs(value, id);
  expect(detection).toMatchObject({ detector: id, start: 0 });
});

const NOT_ONE: readonly (readonly [DetectorId, string])[] = [
  ['email-address', 'Elin <elin@ferncombe.example>'],
  ['email-address', 'o’neill@ferncombe.example'],
  ['email-address', 'elin@ferncombe.example;'],
  ['iban', 'GB43 LWDQ 3061 7247 1805 36!'],
  ['payment-card', 'GB43 LWDQ 3061 7247 1805 36'],
  ['phone-number', ''],
  ['uk-passport', '51720483'],
];

test.each(NOT_ONE)('what is no single %s is none: "%s"', (id, value) => {
  expect(judgeAs(value, id)).toBeUndefined();
});
