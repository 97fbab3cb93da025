import {
  ACTIONS,
  compareActions,
  FINDING_ACTIONS,
  highestAction,
  milder,
  stepFor,
  toAction,
  type FindingAction,
  type Steps,
} from '../../src/engine';

const lists: Readonly<Record<string, [readonly FindingAction[], FindingAction]>> = {
  'nothing asks for nothing': [[], 'observe'],
  'the most serious wins, wherever it stands': [['warn', 'block', 'justify'], 'block'],
  'what only observes never wins': [['observe', 'warn', 'observe'], 'warn'],
};
test.each(Object.keys(lists))('%s', (title) => {
  const [actions, highest] = lists[title]!;
  expect(highestAction(actions)).toBe(highest);
});

test('both scales are in the order of seriousness, and observing is allowing', () => {
  for (const scale of [ACTIONS, FINDING_ACTIONS])
    scale.slice(1).forEach((action, index) => expect(compareActions(action, scale[index]!)).toBeGreaterThan(0));
  expect(compareActions('observe', 'allow')).toBe(0);
  expect(FINDING_ACTIONS.map(toAction)).toEqual([...ACTIONS]);
});

test('one step milder ends at observing', () => {
  expect(FINDING_ACTIONS.map(milder)).toEqual(['observe', 'observe', 'warn', 'justify']);
});

const limits: Readonly<Record<string, [number, Steps, FindingAction | undefined]>> = {
  'a count below every limit': [4, { warn: 5, justify: 10 }, undefined],
  'a count at a limit': [5, { warn: 5, justify: 10 }, 'warn'],
  'a count above two limits takes the graver one': [12, { warn: 5, justify: 10 }, 'justify'],
  'a step that is absent never happens': [1_000, { warn: 5 }, 'warn'],
  'no steps': [1_000, {}, undefined],
};
test.each(Object.keys(limits))('step: %s', (title) => {
  const [count, steps, action] = limits[title]!;
  expect(stepFor(count, steps)).toBe(action);
});
