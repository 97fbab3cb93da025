import { parsePolicy } from '../../src/policy';

/** "line:column path: sentence" of every problem. */
function problemsOf(text: string): string[] {
  const parsed = parsePolicy(text, 'policy.yaml');
  if (parsed.ok) return [];
  return parsed.problems.map(
    ({ line, column, path, message }) => `${String(line)}:${String(column)} ${path}: ${message}`,
  );
}

const TOO_DEEP = 'The brackets or levels are nested too deeply to be a policy.';
const steps = (written: string): string => `rules:\n  visible-recipients:\n    several-parties: ${written}\n`;
const STEPS = 'rules.visible-recipients.several-parties';
const inside = (written: string): string => `organisation:\n  domains:\n    - ${written}\n`;
const words = (written: string): string => `keywords:\n  - label: Patients\n    words: ${written}\n`;

const REFUSED: Record<string, readonly [text: string, ...problems: string[]]> = {
  'a mistyped setting': [
    'organization:\n  name: X\n',
    '1:1 organization: "organization" is not a setting. Did you mean "organisation"?',
  ],
  'a setting in another spelling': [
    'organisation:\n  bulkService: https://a.example/\n',
    '2:3 organisation.bulkService: "bulkService" is not a setting. Did you mean "bulk-service"?',
  ],
  'two neighbouring letters swapped': [
    'rules:\n  sensitive-content:\n    mdoe: observe\n',
    '3:5 rules.sensitive-content.mdoe: "mdoe" is not a setting. Did you mean "mode"?',
  ],
  'a setting nobody can guess': [
    'rules:\n  group-of-unknown-size:\n    colour: red\n',
    '3:5 rules.group-of-unknown-size.colour: "colour" is not a setting. Possible here: mode, inside-list, otherwise.',
  ],
  'a setting with the name of an object method': [
    'keywords: []\n__proto__: {x: 1}\n',
    '2:1 __proto__: "__proto__" is not a setting. Possible here: organisation, personal-providers, shared-parents, role-names, sensitive-names, mailboxes, lists, keywords, patterns, detectors, published-numbers, rules, language, ask-again-after-days, pane, records, guidance.',
  ],
  'a mailbox that is no address': [
    'mailboxes:\n  always-bcc: [news@]\n',
    '2:16 mailboxes.always-bcc[0]: "news@" is not a domain or address; write it like charity.example, *.charity.example or anna@charity.example.',
  ],
  'somebody who is never together with nobody': [
    'lists:\n  never-together:\n    - [one.example]\n',
    '3:7 lists.never-together[0]: At least two belong here; one alone is never together.',
  ],
  'an unusual number of colleagues': [
    'rules:\n  unusual-recipient: {colleagues: 1}\n',
    '2:35 rules.unusual-recipient.colleagues: A limit must be 2 or more; to switch a step off, write never. This is 1.',
  ],
  'a mode that does not exist': [
    'rules:\n  sensitive-content: {mode: off}\n',
    '2:29 rules.sensitive-content.mode: "off" is not possible here. Possible here: enforce, observe.',
  ],
  'a mistyped action': [
    'rules:\n  forbidden-recipient:\n    action: blok\n',
    '3:13 rules.forbidden-recipient.action: "blok" is not possible here. Did you mean "block"?',
  ],
  'a negative limit': [
    steps('{warn: -3}'),
    `3:29 ${STEPS}.warn: A limit must be 2 or more; to switch a step off, write never. This is -3.`,
  ],
  'a limit of nobody': [
    steps('{warn: 0}'),
    `3:29 ${STEPS}.warn: A limit must be 2 or more; to switch a step off, write never. This is 0.`,
  ],
  'half a person': [
    steps('{warn: 4.5}'),
    `3:29 ${STEPS}.warn: A limit counts people, so it must be a whole number. This is 4.5.`,
  ],
  'a limit that is never reached': [
    steps('{block: 5000}'),
    `3:30 ${STEPS}.block: A limit above 1,000 would never be reached, because Outlook sends to no more; to switch a step off, write never. This is 5000.`,
  ],
  'a limit in words': [
    steps('{warn: five}'),
    `3:29 ${STEPS}.warn: A whole number such as 5 belongs here, or the word never; numbers stand without quotes.`,
  ],
  'a number in quotes': [
    steps('{warn: "5"}'),
    `3:29 ${STEPS}.warn: A whole number such as 5 belongs here, or the word never; numbers stand without quotes.`,
  ],
  'steps out of order': [
    steps('{warn: 12, justify: 11}'),
    `3:22 ${STEPS}: The steps are out of order: warn (12) begins above justify (11), so it would never be seen.`,
  ],
  'a step out of order with a default': [
    steps('{warn: 15}'),
    `3:22 ${STEPS}: The steps are out of order: warn (15) begins above justify (10, the default), so it would never be seen.`,
  ],
  'steps out of order over a step that is off': [
    steps('{warn: 15, justify: never, block: 9}'),
    `3:22 ${STEPS}: The steps are out of order: warn (15) begins above block (9), so it would never be seen.`,
  ],
  'steps out of order in a rule of its own': [
    'rules:\n  bcc-with-sensitive-content:\n    block: 5\n',
    '2:3 rules.bcc-with-sensitive-content: The steps are out of order: warn (10, the default) begins above block (5), so it would never be seen.',
  ],
  'a list where settings belong': [
    steps('[5, 10]'),
    `3:5 ${STEPS}: Settings belong here: each on a line of its own, indented, as "name: value".`,
  ],
  'a text where settings belong': [
    'organisation: Harbour Trust\n',
    '1:15 organisation: Settings belong here: each on a line of its own, indented, as "name: value".',
  ],
  'a text where a list belongs': [
    'organisation:\n  domains: harbour.example\n',
    '2:12 organisation.domains: A list belongs here: one line each, beginning with "- ".',
  ],
  'a text where a list or changes belong': [
    'role-names: info\n',
    '1:13 role-names: A list belongs here, which replaces the one that ships, or the settings "add" and "remove".',
  ],
  'a list where a text belongs': [
    'organisation:\n  name: [a]\n',
    '2:9 organisation.name: A text belongs here, not a list or further settings.',
  ],
  'something else than true or false': [
    `${words('[plan]')}    case-sensitive: yes\n`,
    '4:21 keywords[0].case-sensitive: Write true or false.',
  ],
  'a domain where a mailbox belongs': [
    'organisation:\n  to-mailbox: charity.example\n',
    '2:15 organisation.to-mailbox: "charity.example" is not an email address; write it like news@charity.example.',
  ],
  'an empty name': [
    'organisation:\n  name: "  "\n',
    '2:9 organisation.name: This text is empty; write something or remove the line.',
  ],
  'a name over two lines': [
    'organisation:\n  name: "a\\nb"\n',
    '2:9 organisation.name: This text must stay on one line.',
  ],
  'a name too long for an alert': [
    `organisation:\n  name: ${'x'.repeat(61)}\n`,
    '2:9 organisation.name: This text has 61 characters; at most 60 fit into an alert.',
  ],
  'a public suffix as domain': [
    inside('co.uk'),
    '3:7 organisation.domains[0]: "co.uk" is not one organisation\'s domain: it would make every organisation under co.uk an insider.',
  ],
  'everything below a public suffix as domain': [
    inside('"*.uk"'),
    '3:7 organisation.domains[0]: "*.uk" is not one organisation\'s domain: it would make every organisation under uk an insider.',
  ],
  'a personal provider as domain': [
    inside('GMail.com'),
    '3:7 organisation.domains[0]: gmail.com is a personal mail provider: strangers have addresses there. List the single addresses that are yours instead, such as our.charity@gmail.com.',
  ],
  'a personal provider as domain, with exceptions': [
    inside('{domain: gmail.com, except: [x.gmail.com]}'),
    '3:16 organisation.domains[0].domain: gmail.com is a personal mail provider: strangers have addresses there. List the single addresses that are yours instead, such as our.charity@gmail.com.',
  ],
  'a domain that is none': [
    inside('two words'),
    '3:7 organisation.domains[0]: "two words" is not a domain or address; write it like charity.example, *.charity.example or anna@charity.example.',
  ],
  'an address with two @': [
    'rules:\n  forbidden-recipient:\n    recipients: [a@@b.example]\n',
    '3:18 rules.forbidden-recipient.recipients[0]: "a@@b.example" is not a domain or address; write it like charity.example, *.charity.example or anna@charity.example.',
  ],
  'an exception that is no domain': [
    inside('{domain: a.example, except: [b.a.example, "b c"]}'),
    '3:49 organisation.domains[0].except[1]: "b c" is not a domain or address; write it like charity.example, *.charity.example or anna@charity.example.',
  ],
  'exceptions of nothing': [
    inside('{except: [b.example]}'),
    '3:7 organisation.domains[0].domain: "domain" is missing here.',
  ],
  'a star without quotes': [
    inside('*.partner.example'),
    '3:7 organisation.domains[0]: Put "*.partner.example" in quotes: without them a star at the start is a reference to another place of the file, and a policy has none.',
  ],
  'an empty list of domains': [
    'organisation:\n  domains: []\n',
    '2:12 organisation.domains: This list is empty; fill it or remove the line.',
  ],
  'a provider with a star': [
    'personal-providers: {add: ["*.example"]}\n',
    '1:28 personal-providers.add[0]: "*.example" is not a domain; write it like provider.example, without a star or @.',
  ],
  'an address as shared parent': [
    'shared-parents: {remove: [a@b.example]}\n',
    '1:27 shared-parents.remove[0]: "a@b.example" is not a domain; write it like provider.example, without a star or @.',
  ],
  'a link that Outlook would not show': [
    'guidance:\n  wrong-recipient: http://a.example/\n',
    '2:20 guidance.wrong-recipient: The address must begin with https://, because Outlook shows no http: links.',
  ],
  'a link that is none': [
    'organisation: {bulk-service: intranet}\n',
    '1:30 organisation.bulk-service: "intranet" is not a web address; write it in full, beginning with https://.',
  ],
  'a link that runs code': [
    'organisation: {bulk-service: "javascript:alert(1)"}\n',
    '1:30 organisation.bulk-service: "javascript:alert(1)" is not a web address; write it in full, beginning with https://.',
  ],
  'a link with a password': [
    'organisation: {bulk-service: "https://a:b@c.example/"}\n',
    '1:30 organisation.bulk-service: The address must not hold a user name or password.',
  ],
  'a link too long for an alert': [
    `organisation: {bulk-service: "https://a.example/${'x'.repeat(183)}"}\n`,
    '1:30 organisation.bulk-service: The address has 201 characters; at most 200 fit into an alert.',
  ],
  'a word list without a label': ['keywords:\n  - words: [plan]\n', '2:5 keywords[0].label: "label" is missing here.'],
  'a word list without words': [words('[]'), '3:12 keywords[0].words: This list is empty; fill it or remove the line.'],
  'a word without letters': [
    words('["--"]'),
    '3:13 keywords[0].words[0]: "--" has no letter or digit, so it would never be found.',
  ],
  'a single letter as word': [
    words('[x]'),
    '3:13 keywords[0].words[0]: "x" is a single letter, which almost every message holds.',
  ],
  'a star inside a word': [
    words('[safe*guard]'),
    '3:13 keywords[0].words[0]: "safe*guard" has a star in a place where it means nothing; it can only stand behind the last letter, as in safeguard*.',
  ],
  'a beginning of two letters': [
    words('[in*]'),
    '3:13 keywords[0].words[0]: "in*" would be found in almost every message; write at least three letters before the star.',
  ],
  'an allowed phrase without letters': [
    `${words('[plan]')}    allow: ["--"]\n`,
    '4:13 keywords[0].allow[0]: "--" has no letter or digit, so it would never be found.',
  ],
  'nothing to be near to': [
    `${words('[plan]')}    near: []\n`,
    '4:11 keywords[0].near: This list is empty; fill it or remove the line.',
  ],
  'a count of none': [
    `${words('[plan]')}    minimum-count: 0\n`,
    '4:20 keywords[0].minimum-count: A whole number from 1 to 100 belongs here. This is 0.',
  ],
  'a count in words': [
    `${words('[plan]')}    minimum-count: two\n`,
    '4:20 keywords[0].minimum-count: A whole number such as 3 belongs here.',
  ],
  'a pattern that cannot be used, with its place': [
    "patterns:\n  - label: A\n    pattern: '(a+)+b'\n",
    '3:14 patterns[0].pattern: On some texts this pattern would never end; avoid repeats inside repeats, such as (a+)+, and alternatives that match the same.',
  ],
  'a pattern without a label': ["patterns:\n  - pattern: 'ab'\n", '2:5 patterns[0].label: "label" is missing here.'],
  'words where a pattern belongs': [
    'patterns:\n  - label: A\n    words: [ab]\n',
    '2:5 patterns[0].pattern: "pattern" is missing here.',
    '3:5 patterns[0].words: "words" is not a setting. Possible here: label, case-sensitive, action, allow, near, minimum-count, pattern.',
  ],
  'a label that words and pattern share': [
    `${words('[plan]')}patterns:\n  - label: patients\n    pattern: 'ab'\n`,
    '4:1 patterns: Two lists have the label "patients"; nobody could tell them apart in an alert.',
  ],
  'an empty line as word': [
    'keywords:\n  - label: A\n    words:\n      - plan\n      -\n',
    '5:8 keywords[0].words[1]: This word is empty; remove the line.',
  ],
  'a whole paragraph as word': [
    words(`[${'long '.repeat(50)}]`),
    '3:13 keywords[0].words[0]: This phrase has 249 characters; at most 200 are possible.',
  ],
  'the same word twice': [
    words('[Care plan, other, care  plan]'),
    '2:5 keywords[0]: "care  plan" stands in this list twice; remove one.',
  ],
  'the same label twice': [
    `${words('[plan]')}  - label: patients\n    words: [bed]\n`,
    '1:1 keywords: Two lists have the label "patients"; nobody could tell them apart in an alert.',
  ],
  'the same setting twice': [
    'organisation: {name: A}\norganisation: {name: B}\n',
    '2:1 organisation: "organisation" stands here a second time; keep one of the two.',
  ],
  'an anchor': [
    words('[&co]'),
    '3:16 keywords[0].words[0]: Put "&co" in quotes: without them an ampersand at the start names a place of the file.',
  ],
  'a tag': [
    'organisation:\n  name: !important\n',
    '2:9 : A word that begins with ! is a YAML tag, and a policy has none; put the text in quotes.',
  ],
  'a tab as indentation': [
    'organisation:\n\tname: X\n',
    '2:1 : This line begins with a tab; use two spaces for each level instead.',
  ],
  'a bracket that is not closed': [
    'keywords: [\nrules: {}\n',
    '2:1 : This line is not indented like its neighbours, or a bracket before it is not closed.',
  ],
  'a quote that is not closed': [
    'organisation:\n  name: "X\n',
    '3:1 : Something is missing here: a closing quote or bracket, a comma, or a space after a colon.',
  ],
  'two settings on one line': [
    'organisation: name: X\n',
    '1:15 : There are two settings on one line; put a text that contains ": " in quotes.',
  ],
  'a text that begins with a reserved character': [
    inside('@harbour.example'),
    '3:7 : A text cannot begin with this character; put it in quotes.',
  ],
  'two documents in a file': [
    'keywords: []\n---\nrules: {}\n',
    '2:1 : A second document begins here (---); a policy file holds one.',
  ],
  'a list instead of settings': [
    '- harbour.example\n',
    '1:1 : A policy is made of settings such as "organisation:"; this file begins with something else.',
  ],
  'a text instead of settings': [
    'hello\n',
    '1:1 : A policy is made of settings such as "organisation:"; this file begins with something else.',
  ],
  'brackets without end': ['['.repeat(20_000), `1:61 : ${TOO_DEEP}`],
  'settings in settings without end': ['{"organisation":'.repeat(20_000), `1:946 : ${TOO_DEEP}`],
  'a list in a list without end': [`keywords:\n${'- '.repeat(100_000)}x`, `2:118 : ${TOO_DEEP}`],
  'levels without end': [
    Array.from({ length: 200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    `60:61 : ${TOO_DEEP}`,
  ],
  'a keyword of invisible characters': [
    words('["\u200b\u00ad", ok]'),
    '3:13 keywords[0].words[0]: "\u200b\u00ad" has no letter or digit, so it would never be found.',
  ],
  'a keyword of one letter among invisible characters': [
    words('["\u200bx\u00ad"]'),
    '3:13 keywords[0].words[0]: "\u200bx\u00ad" is a single letter, which almost every message holds.',
  ],
  'a binary file': ['PK\u0000\u0003', '1:1 : This is not a text file; save the policy as plain text in UTF-8.'],
  'a file that is too big': [
    '#'.repeat(1_000_001),
    '1:1 : This file has more than 1,000,000 characters, which is too big for a policy.',
  ],
};

it.each(Object.entries(REFUSED))('refuses %s', (_, [text, ...expected]) => {
  expect(problemsOf(text)).toEqual(expected);
});

it('tells every problem at once, in the order of the file', () => {
  const text = [
    'organisation:',
    '  nam: X',
    '  domains: [co.uk, gmail.com, ok.example]',
    'keywords:',
    '  - label: A',
    '    words: [x]',
    '    colour: red',
    'rules:',
    '  visible-recipients:',
    '    mode: of',
    '    one-party: {warn: 0, block: nope}',
    '  unreadable-part: {reasons: {late: maybe}}',
  ].join('\n');
  expect(problemsOf(text).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
    '2:3 organisation.nam:',
    '3:13 organisation.domains[0]:',
    '3:20 organisation.domains[1]:',
    '6:13 keywords[0].words[0]:',
    '7:5 keywords[0].colour:',
    '10:11 rules.visible-recipients.mode:',
    '11:23 rules.visible-recipients.one-party.warn:',
    '11:33 rules.visible-recipients.one-party.block:',
    '12:37 rules.unreadable-part.reasons.late:',
  ]);
});

it('names the file it was given, and stops after a hundred problems', () => {
  const parsed = parsePolicy(
    Array.from({ length: 500 }, (_, index) => `k${String(index)}: 1`).join('\n'),
    'site/a.yml',
  );
  if (parsed.ok) throw new Error('accepted');
  expect(parsed.problems).toHaveLength(100);
  expect(parsed.problems.every(({ file }) => file === 'site/a.yml')).toBe(true);
});

it.each<[string, string]>([
  ['a megabyte in one text', `organisation:\n  name: ${'a'.repeat(990_000)}`],
  ['a megabyte in one keyword', `keywords:\n  - label: A\n    words: ["a${' '.repeat(900_000)}b"]`],
  ['a megabyte in one domain', `organisation:\n  domains: [${'a.'.repeat(450_000)}example]`],
  ['a megabyte in one number', `rules: {visible-recipients: {one-party: {warn: ${'9'.repeat(900_000)}}}}`],
  ['100,000 keywords', `keywords: [{label: A, words: [${Array.from({ length: 100_000 }, (_, i) => `w${i}`).join()}]}]`],
  ['60,000 settings', Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n')],
])('refuses %s within seconds', (_, text) => {
  const before = performance.now();
  expect(problemsOf(text).length).toBeGreaterThan(0);
  expect(performance.now() - before).toBeLessThan(60_000);
});
