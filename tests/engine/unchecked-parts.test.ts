import { createUncheckedParts } from '../../src/engine/unchecked-parts';

const late = { part: 'body', reason: 'late' } as const;

test('each part and reason is told once, in the order in which they became known', () => {
  const unchecked = createUncheckedParts([late, late]);
  unchecked.add({ part: 'subject', reason: 'too-big' });
  unchecked.add({ ...late });
  unchecked.add({ part: 'body', reason: 'too-big' });
  expect(unchecked.list()).toEqual([late, { part: 'subject', reason: 'too-big' }, { part: 'body', reason: 'too-big' }]);
});

test('a step that works gives its own result and leaves nothing unchecked', () => {
  const unchecked = createUncheckedParts([]);
  expect(unchecked.attempt(() => 'read', 'unread', 'body')).toBe('read');
  expect(unchecked.list()).toEqual([]);
});

test('a step that throws is our own fault, and the other value stands in', () => {
  const unchecked = createUncheckedParts([late]);
  const broken = (): string => {
    throw new Error('a mistake of ours');
  };
  expect(unchecked.attempt(broken, 'unread', 'sender')).toBe('unread');
  expect(unchecked.list()).toEqual([late, { part: 'sender', reason: 'detector-failed' }]);
});
