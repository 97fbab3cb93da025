import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../../src/server/config';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lastlook-'));
  writeFileSync(join(folder, 'ca.pem'), 'a certificate');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (forward: string) =>
  readConfiguration({
    text: `organisations:\n  - id: harbour\n    forward:\n${forward.replace(/^/gm, '      ')}\n`,
    fileName: join(folder, 'server.yaml'),
    env: { HOOK: SECRET, TOKEN: 'Splunk 1b3c' },
    said: { dataFolder: folder },
  });
const receivers = (forward: string) => {
  const configuration = read(forward);
  if (!configuration.ok) throw new Error(configuration.problems.map(({ message }) => message).join(' '));
  return configuration.settings.organisations[0]?.receivers;
};

describe('forward:', () => {
  test('takes a webhook with its secret, and a token for the receiver', () => {
    expect(
      receivers(
        '- name: splunk\n  format: ecs\n  webhook:\n    url: https://splunk.example/hook\n    secret: { env: HOOK }\n    authorization: { env: TOKEN }',
      ),
    ).toEqual([
      {
        name: 'splunk',
        format: 'ecs',
        to: { kind: 'webhook', url: 'https://splunk.example/hook', secret: SECRET, authorization: 'Splunk 1b3c' },
      },
    ]);
  });

  test('takes syslog, over TLS unless told otherwise, at the port that belongs to it', () => {
    const all = receivers(
      '- name: sentinel\n  format: cef\n  syslog: { host: collector.example, ca: ca.pem }\n' +
        '- name: old\n  format: ocsf\n  syslog: { host: 10.0.0.5, transport: tcp }\n' +
        '- name: third\n  format: ndjson\n  syslog: { host: c.example, port: 6000 }',
    );
    expect(all?.map(({ to }) => to)).toEqual([
      { kind: 'syslog', host: 'collector.example', port: 6514, transport: 'tls', ca: join(folder, 'ca.pem') },
      { kind: 'syslog', host: '10.0.0.5', port: 514, transport: 'tcp', ca: undefined },
      { kind: 'syslog', host: 'c.example', port: 6000, transport: 'tls', ca: undefined },
    ]);
  });

  test.each([
    ['neither way', '- name: a\n  format: cef', 'Say where to send it'],
    [
      'both ways',
      '- name: a\n  format: cef\n  syslog: { host: a.example }\n  webhook: { url: "https://a.example", secret: { env: HOOK } }',
      'Say where to send it',
    ],
    [
      'plain http',
      '- name: a\n  format: cef\n  webhook: { url: "http://a.example", secret: { env: HOOK } }',
      'must begin with https',
    ],
    [
      'a password in the address',
      '- name: a\n  format: cef\n  webhook: { url: "https://me:x@a.example", secret: { env: HOOK } }',
      'under "authorization:"',
    ],
    [
      'a secret that is not there',
      '- name: a\n  format: cef\n  webhook: { url: "https://a.example", secret: { env: NONE } }',
      'The environment has no NONE.',
    ],
    [
      'a format that is none',
      '- name: a\n  format: leef\n  syslog: { host: a.example }',
      '"leef" is not possible here.',
    ],
    ['a port that is none', '- name: a\n  format: cef\n  syslog: { host: a.example, port: 70000 }', 'from 1 to 65535'],
    ['a port in the host', '- name: a\n  format: cef\n  syslog: { host: "a.example/x" }', 'without a port'],
    [
      'a certificate that is not there',
      '- name: a\n  format: cef\n  syslog: { host: a.example, ca: none.pem }',
      'there is no such file or folder.',
    ],
    [
      'two of one name',
      '- name: a\n  format: cef\n  syslog: { host: a.example }\n- name: a\n  format: cef\n  syslog: { host: b.example }',
      'two receivers "a"',
    ],
    ['a name with a space', '- name: my siem\n  format: cef\n  syslog: { host: a.example }', 'A name has 1 to 40'],
  ])('with %s is refused at its line', (_, forward, sentence) => {
    const configuration = read(forward);
    expect(configuration.ok).toBe(false);
    if (configuration.ok) return;
    expect(configuration.problems.map(({ message }) => message).join(' ')).toContain(sentence);
    expect(configuration.problems[0]?.line).toBeGreaterThanOrEqual(3);
  });
});
