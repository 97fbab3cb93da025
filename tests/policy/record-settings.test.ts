import { parsePolicy, toRecordSettings, type RecordSettings } from '../../src/policy';

function settingsOf(text: string): RecordSettings {
  const parsed = parsePolicy(text, 'policy.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return toRecordSettings(parsed.document);
}

it.each<[string, string, RecordSettings]>([
  ['nothing written: a pseudonym for a year', '', { sender: 'pseudonym', keepDays: 365, keepReasonsDays: 30 }],
  [
    'everything written',
    'records: { sender: none, keep-days: 90, keep-reasons-days: 7 }',
    { sender: 'none', keepDays: 90, keepReasonsDays: 7 },
  ],
  [
    'a record kept shorter than reasons takes its reason along',
    'records: { keep-days: 14 }',
    { sender: 'pseudonym', keepDays: 14, keepReasonsDays: 14 },
  ],
])('%s', (_, text, expected) => {
  expect(settingsOf(text)).toEqual(expected);
});

it.each([
  ['a way to name senders that there is not', 'records: { sender: hash }', '"hash" is not possible here.'],
  ['records that vanish at once', 'records: { keep-days: 0 }', 'from 1 to 3660. This is 0.'],
  ['records kept for ever', 'records: { keep-days: 36500 }', 'from 1 to 3660. This is 36500.'],
])('refuses %s', (_, text, sentence) => {
  const parsed = parsePolicy(text, 'policy.yaml');
  expect(parsed.ok ? '' : parsed.problems[0]?.message).toContain(sentence);
});
