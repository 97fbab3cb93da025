import type { Action } from '../../src/engine';
import { REPORT } from '../../src/wording';
import { aMessage, privatePeople } from '../helpers/a-message';

const none: Readonly<Record<Action, number>> = { allow: 0, warn: 0, justify: 0, block: 0 };

test.each([
  ['nothing was judged', none, 0, '0 messages checked.'],
  ['one message', { ...none, allow: 1 }, 0, '1 message checked: 1 allowed.'],
  ['mildest first', { ...none, block: 2, warn: 1 }, 0, '3 messages checked: 1 with a warning, 2 blocked.'],
  [
    'what could not be read is not counted as checked',
    { ...none, justify: 1 },
    2,
    '1 message checked: 1 in need of a reason. 2 of the inputs could not be read.',
  ],
])('summary: %s', (_, actions, unreadable, sentence) => expect(REPORT.summary(actions, unreadable)).toBe(sentence));

test('a list that the client cut off is told as "at least"', () => {
  const message = aMessage({ to: privatePeople(1), cc: privatePeople(2) });
  expect(REPORT.recipients(message)).toBe('(To 1, Cc 2, Bcc 0)');
  const capped = { ...message, cc: { ...message.cc, isCapped: true } };
  expect(REPORT.recipients(capped)).toBe('(To 1, Cc at least 2, Bcc 0)');
});
