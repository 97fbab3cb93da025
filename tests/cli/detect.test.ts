import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { readLines } from '../../src/cli/read-lines';
import { lastlook } from './a-terminal';

interface Answer {
  readonly id: unknown;
  readonly error?: string;
  readonly findings?: readonly {
    readonly detector: string;
    readonly start: number;
    readonly end: number;
    readonly confidence: string;
    readonly masked: string;
  }[];
}

/** Asks with these lines (objects are written as JSON) on standard input. */
async function ask(
  lines: readonly unknown[],
  args: readonly string[] = [],
): Promise<{ code: number; stderr: string; answers: Answer[] }> {
  const stdin = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, stdout, stderr } = await lastlook(['detect', ...args], { stdin });
  const answers = stdout.split('\n').filter((line) => line !== '');
  return { code, stderr, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

const MARKED = 'Hello\nOFFICIAL-SENSITIVE\nMinutes';

describe('an answer', () => {
  test('names detector, place, confidence and the masked value, and nothing else', async () => {
    const { code, stderr, answers } = await ask([{ id: 'a', text: MARKED }]);
    expect(answers).toEqual([
      {
        id: 'a',
        findings: [{ detector: 'protective-marking', start: 6, end: 24, confidence: 'high', masked: 'OF…VE' }],
      },
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });

  test.each([
    ['a text with nothing in it', { id: 1, text: 'Boots on at nine.' }],
    ['an empty text', { id: 1, text: '' }],
    ['a text of white space', { id: 1, text: ' \n\t ' }],
  ])('is empty for %s', async (_, line) => {
    expect(await ask([line])).toEqual({ code: 0, stderr: '', answers: [{ id: 1, findings: [] }] });
  });

  test('comes for each line, in their order, whatever the id is', async () => {
    const ids = ['a', 7, null, { row: 3 }, ['x']];
    const { answers } = await ask(ids.map((id) => ({ id, text: 'Hello' })));
    expect(answers).toEqual(ids.map((id) => ({ id, findings: [] })));
    expect((await ask([{ text: 'Hello' }])).answers).toEqual([{ id: null, findings: [] }]);
  });

  test.each([
    ['emoji before', `\u{1f600}\u{1f600}\n`, ''],
    ['zero-width characters inside', '', '\u200b'],
    ['a Windows line end and spaces before', 'Hello  \r\n\r\n  ', ''],
    ['accents in two parts before', 'Cafe\u0301 e\u0300\n', ''],
  ])('points into the text as it was given: %s', async (_, before, inside) => {
    const marking = `OFFICIAL${inside}-SENSITIVE`;
    const text = `${before}${marking}\nHello`;
    const { answers } = await ask([{ id: 1, text }]);
    const { start, end } = answers[0]!.findings![0]!;
    expect(text.slice(start, end)).toBe(marking);
  });

  test('never carries more of a value than two characters at each end', async () => {
    const password = 'Kestrel-42-Harbour';
    const { answers } = await ask([{ id: 1, text: `The password is ${password}` }]);
    expect(answers[0]!.findings).toMatchObject([{ detector: 'password-in-prose', masked: 'Ke…ur' }]);
    expect(JSON.stringify(answers)).not.toContain(password.slice(0, 3));
  });
});

describe('"as"', () => {
  test.each([
    ['a marking', 'protective-marking', ' OFFICIAL-SENSITIVE ', [1, 19]],
    ['a password', 'password-in-prose', 'Kestrel42', [0, 9]],
    ['an IBAN', 'iban', 'GB83 KITE 2030 4098 7654 31', [0, 27]],
  ])('judges the whole text as %s', async (_, as, text, [start, end]) => {
    const { answers } = await ask([{ id: 1, text, as }]);
    expect(answers[0]!.findings).toMatchObject([{ detector: as, start, end }]);
  });

  test.each([
    ['the value has something beside it', 'iban', 'GB83 KITE 2030 4098 7654 31 ok'],
    ['the check fails', 'iban', 'GB84 KITE 2030 4098 7654 31'],
    ['the text is empty', 'iban', ''],
  ])('finds nothing when %s', async (_, as, text) => {
    expect((await ask([{ id: 1, text, as }])).answers).toEqual([{ id: 1, findings: [] }]);
  });
});

describe('a line that cannot be read', () => {
  test.each([
    ['not JSON', '{"id": 1', null, 'this is not JSON.'],
    ['JSON of another kind', '[1]', null, 'this is not an object with "text".'],
    ['null', 'null', null, 'this is not an object with "text".'],
    ['without text', '{"id": 4}', 4, '"text" is missing, or is no text.'],
    ['with a text that is a number', '{"id": 4, "text": 5}', 4, '"text" is missing, or is no text.'],
    ['with an unknown detector', '{"id": 4, "text": "", "as": "nhs"}', 4, '"as" is not the id of a detector.'],
  ])('%s: answered by an error, told with its line number, and the others are answered', async (_, line, id, error) => {
    const { code, stderr, answers } = await ask([{ id: 1, text: 'a' }, '', line, { id: 2, text: 'b' }]);
    expect(answers).toEqual([
      { id: 1, findings: [] },
      { id, error },
      { id: 2, findings: [] },
    ]);
    expect(stderr).toBe(`lastlook: line 3: ${error}\n`);
    expect(code).toBe(65);
  });

  test('not UTF-8', async () => {
    const { code, stdout } = await lastlook(['detect'], { stdin: Uint8Array.of(0x7b, 0xff, 0x7d) });
    expect([code, stdout]).toEqual([65, '{"id":null,"error":"this is not UTF-8."}\n']);
  });

  test('its content is never repeated', async () => {
    const { stderr, answers } = await ask(['{"id": 1, "text": "password is Kx93!aab"']);
    expect(stderr + JSON.stringify(answers)).not.toContain('Kx93');
  });
});

describe('what is read', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lastlook-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('nothing at all is fine', async () => {
    expect(await lastlook(['detect'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a file, with a byte order mark and Windows line ends', async () => {
    const path = join(folder, 'texts.jsonl');
    writeFileSync(path, '\ufeff{"id":1,"text":"a"}\r\n{"id":2,"text":"b"}\r\n');
    const { code, stdout } = await lastlook(['detect', path]);
    expect([code, stdout]).toEqual([0, '{"id":1,"findings":[]}\n{"id":2,"findings":[]}\n']);
  });

  test('65 for a file that is not there, and for a policy that is none', async () => {
    const gone = join(folder, 'gone.jsonl');
    const first = await lastlook(['detect', gone]);
    expect([first.code, first.stderr]).toEqual([65, `lastlook: ${gone}: there is no such file or folder.\n`]);
    expect((await lastlook(['detect', '--policy', gone], { stdin: '{"text":""}' })).code).toBe(65);
  });

  test("the policy's keywords, with --policy", async () => {
    const policy = join(folder, 'policy.yaml');
    writeFileSync(policy, 'keywords:\n  - label: a project\n    words: [Kingfisher]\n');
    const { answers, stderr } = await ask([{ id: 1, text: 'About kingfisher.' }], ['--policy', policy]);
    expect(stderr).toBe('');
    expect(answers[0]!.findings).toEqual([
      { detector: 'keyword', start: 6, end: 16, confidence: 'high', masked: 'ki…er' },
    ]);
  });

  test.each([
    ['an unknown option', ['detect', '--polcy', 'a']],
    ['a format that is none', ['detect', '--format', 'text']],
    ['two files', ['detect', 'a', 'b']],
  ])('64 for %s', async (_, args) => {
    const { code, stdout, stderr } = await lastlook(args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/\w/);
  });

  test('the help says how a line looks', async () => {
    const { code, stdout } = await lastlook(['detect', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('"as": the id of a detector');
  });

  test('a reader that goes away ends it quietly', async () => {
    let written = 0;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        written++;
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      },
    });
    const { code, stderr } = await lastlook(['detect'], { stdin: '{"text":""}\n'.repeat(10), stdout });
    expect([code, stderr, written]).toEqual([0, '', 1]);
  });
});

describe('lines of a stream', () => {
  const read = async (pieces: readonly string[], maxBytes = 100): Promise<[number, string | undefined][][]> => {
    const batches: [number, string | undefined][][] = [];
    const stream = (async function* (): AsyncGenerator<Uint8Array> {
      for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
    })();
    for await (const lines of readLines(stream, maxBytes)) {
      batches.push(lines.map(({ number, bytes }) => [number, bytes && Buffer.from(bytes).toString()]));
    }
    return batches;
  };

  test.each<[string, string[], [number, string | undefined][][]]>([
    ['are given as soon as their end is there', ['a\nb', 'c\n', 'd'], [[[1, 'a']], [[2, 'bc']], [[3, 'd']]]],
    [
      'lose the ends of Windows, in two pieces too',
      ['a\r', '\nb\r\n'],
      [
        [
          [1, 'a'],
          [2, 'b'],
        ],
      ],
    ],
    ['count the empty ones that are left out', ['\n\r\n\nd\n\n'], [[[4, 'd']]]],
    [
      'keep nothing of one that is too long',
      ['x'.repeat(60), `${'x'.repeat(60)}\nb\n`],
      [
        [
          [1, undefined],
          [2, 'b'],
        ],
      ],
    ],
    ['are none in nothing', [], []],
  ])('%s', async (_, pieces, lines) => expect(await read(pieces)).toEqual(lines));
});
