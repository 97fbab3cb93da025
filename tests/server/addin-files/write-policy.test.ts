import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultPolicy, parsePolicy } from '../../../src/policy';
import type { Installation } from '../../../src/record';
import { writePolicy } from '../../../src/server/addin-files';
import { HANDLER_FILES, inBareVm, quickJsWith, readHandlerFile, type BareOutlook } from '../../helpers/bare-outlook';

const INSTALLATION: Installation = {
  policy: { id: 'harbour', version: '0123456789ab' },
  url: 'https://lastlook.harbour.example/api/records',
};

function policyOf(text: string) {
  const parsed = parsePolicy(text, 'policy.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.policy;
}

const HARBOUR = policyOf(`
organisation: { name: "Harbour's \\"Trust\\" ŵ", domains: [harbour.example] }
keywords:
  - label: Projects
    words: [ORCHID, Blue Heron]
    action: block
rules:
  visible-recipients: { several-parties: { warn: 3, justify: 4 }, personal-providers: { warn: 3 } }
`);

const mail = (html: string, cc: readonly string[] = []): object => ({
  user: { name: 'Anna Ortiz', address: 'anna@harbour.example' },
  from: { name: 'Anna Ortiz', address: 'anna@harbour.example' },
  to: [{ name: 'Ben', address: 'ben@firm.example' }],
  cc: cc.map((address) => ({ name: '', address })),
  subject: 'Minutes',
  html: `<p>${html}</p>`,
});

const LONG_AFTER_MS = 400_000;

function answer(outlook: BareOutlook, mailbox: object): Readonly<Record<string, unknown>> {
  outlook.load(mailbox);
  outlook.fire('onMessageSend');
  return outlook.runUntil(LONG_AFTER_MS).completions[0]?.options ?? {};
}

describe.each(HANDLER_FILES)('%s with an organisation’s policy in it', (name) => {
  const served = writePolicy(readHandlerFile(name), HARBOUR, INSTALLATION);

  test('is still an ES2016 script, and what was added is ASCII', () => {
    expect(() => parse(served, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
    expect(served.includes('Harbour\'s \\"Trust\\" \\u0175')).toBe(true);
  });

  test('stops a mail by a keyword of the organisation, in a bare VM and in QuickJS', async () => {
    const inQuickJs = (await quickJsWith(served)).anew();
    for (const outlook of [inBareVm(served), inQuickJs]) {
      expect(answer(outlook, mail('The plan for Orchid is attached below.'))).toMatchObject({ allowEvent: false });
    }
  });

  test('lets the same mail go without the keyword', () => {
    expect(answer(inBareVm(served), mail('The plan for the garden follows.'))).toEqual({ allowEvent: true });
  });

  test('the file that ships lets the keyword go', () => {
    expect(answer(inBareVm(readHandlerFile(name)), mail('The plan for Orchid is below.'))).toEqual({
      allowEvent: true,
    });
  });

  test('obeys its limits, and names the organisation', () => {
    const cc = ['x@gmail.com', 'y@yahoo.com', 'z@outlook.com'];
    expect(answer(inBareVm(served), mail('Hello', cc))).toMatchObject({ allowEvent: false });
    expect(answer(inBareVm(readHandlerFile(name)), mail('Hello', cc))).toEqual({ allowEvent: true });
  });
});

test('the pane’s file has the place once, and is a script with a policy in it', () => {
  const pane = readFileSync(path.resolve(__dirname, '../../../dist/addin/taskpane.js'), 'utf8');
  const served = writePolicy(pane, HARBOUR, INSTALLATION);
  expect(() => parse(served, { ecmaVersion: 2022, sourceType: 'script' })).not.toThrow();
  expect(served.includes('"words":["ORCHID","Blue Heron"]')).toBe(true);
  expect(/organisation:\{name:""/.test(served)).toBe(false);
});

test.each([
  ['a file without a policy', 'let a=1;', 'no place'],
  ['a file with two', 'a={organisation:{name:""}};b={organisation:{name:""}}', 'more than one place'],
  ['a file cut off', 'a={organisation:{name:"",inside:[', 'has no end'],
])('refuses %s', (_, script, sentence) => {
  expect(() => writePolicy(script, defaultPolicy, INSTALLATION)).toThrow(sentence);
});

test.each([
  ['brackets and quotes in texts', `a={organisation:{name:"",x:"}]\\"{",y:'"]'},z:[1]};after`],
  ['line breaks, as a development build has them', `a={\n  organisation: {\n    name: '', x: ")"\n }, z: [1]\n};after`],
])('finds the end over %s', (_, script) => {
  expect(writePolicy(script, defaultPolicy, INSTALLATION)).toMatch(/^a=\{"organisation".*\};after$/);
});
