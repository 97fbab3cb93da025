/** The markings told apart; local: words that anybody may write over a letter, such as PRIVATE AND CONFIDENTIAL. */
export const MARKINGS = [
  'top-secret',
  'secret',
  'official-sensitive',
  'uk-eyes-only',
  'tlp-red',
  'tlp-amber-strict',
  'tlp-amber',
  'nhs-confidential',
  'restricted',
  'protect',
  'confidential',
  'local',
] as const;
export type Marking = (typeof MARKINGS)[number];
