import { latin1, linesIn, read } from '../../helpers/read-bytes';

const mail = (headers: readonly string[], body = ''): string =>
  ['From: anna@firm.example', 'Message-ID: <1@firm.example>', ...headers, '', body].join('\r\n');
const HEAD = 'From: anna@firm.example';

describe('a mail', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    ['plain text', [], 'Dear Bo', ['Dear Bo']],
    [
      'who else gets it',
      ['To: Bo <bo@firm.example>', 'Cc: cy@firm.example,', ' dee@firm.example'],
      'x',
      ['To: Bo <bo@firm.example>', 'Cc: cy@firm.example, dee@firm.example', 'x'],
    ],
    [
      'an encoded subject',
      ['Subject: =?iso-8859-1?Q?Si=E2n_is?= =?utf-8?B?IGlsbA==?='],
      'x',
      ['Subject: Siân is ill', 'x'],
    ],
    [
      'an encoded word in a charset that is not read',
      ['Subject: =?koi8-r?Q?=C1?='],
      'x',
      ['Subject: =?koi8-r?Q?=C1?=', 'x'],
    ],
    [
      'quoted-printable',
      ['Content-Transfer-Encoding: quoted-printable'],
      'Si=C3=A2n is a=\r\nway =3D 100=%',
      ['Siân is away = 100=%'],
    ],
    [
      'base64 in a charset',
      ['Content-Type: text/plain; charset=utf-16', 'Content-Transfer-Encoding: base64'],
      '//5TAGkA4gBuAA==',
      ['Siân'],
    ],
    ['base64 in lines', ['Content-Transfer-Encoding: base64'], 'U2nDo\r\nm4=\r\n', ['Siân']],
    [
      'a page',
      ['Content-Type: text/html; charset="utf-8"'],
      '<p>Dear <b>B</b>o<table><tr><td>1<td>2</table>',
      ['Dear Bo', '1\t2'],
    ],
    ['a charset named in its own case', ['Content-Type: TEXT/PLAIN; CHARSET=Windows-1252'], 'x', ['x']],
  ])('%s', (_, headers, body, lines) => {
    const content = read('a.eml', mail(headers, body));
    expect(content).toMatchObject({ kind: 'mail', unchecked: [] });
    expect(linesIn(content)).toEqual([HEAD, ...lines]);
  });

  it('letters of a charset that cannot be read are said, and its ASCII is read', () => {
    const bytes = latin1(mail(['Content-Type: text/plain; charset=iso-2022-jp'], 'A1 \x1b$B'));
    expect(read('a.eml', bytes).unchecked).toEqual(['not-readable-here']);
    expect(linesIn(read('a.eml', bytes))[1]).toContain('A1');
    expect(read('a.eml', mail(['Content-Type: text/plain; charset=koi8-r'], 'plain')).unchecked).toEqual([]);
    expect(read('a.eml', latin1(mail(['Content-Type: text/plain; charset=koi8-r'], '\xc1'))).unchecked).toEqual([
      'not-readable-here',
    ]);
  });
});

const parts = (...bodies: string[]): string =>
  ['--b', bodies.join('\r\n--b\r\n'), '--b--', ''].join('\r\n').replace('--b\r\n', '--b\r\n');
const multipart = (kind: string, ...bodies: string[]): string =>
  mail([`Content-Type: multipart/${kind}; boundary=b`], parts(...bodies));

describe('a mail of several parts', () => {
  it('gives every alternative', () => {
    const content = read('a.eml', multipart('alternative', '\r\nplain', 'Content-Type: text/html\r\n\r\n<p>page'));
    expect(linesIn(content)).toEqual([HEAD, 'plain', 'page']);
    expect(content.unchecked).toEqual([]);
  });

  it('reads what is attached as files of their own', () => {
    const csv =
      'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="all people.csv"\r\n\r\nName;Born\r\nAnna;1990';
    const content = read('a.eml', multipart('mixed', '\r\nsee list', csv));
    expect(linesIn(content)).toEqual([HEAD, 'see list', 'Name\tBorn', 'Anna\t1990']);
    expect(linesIn(content, 'file-name')).toEqual(['a.eml', 'all people.csv']);
  });

  it.each([
    ['in parts with escapes', "filename*0*=utf-8''Si%C3%A2; filename*1=n.txt", 'Siân.txt'],
    ['in an encoded word', 'filename="=?utf-8?Q?Si=C3=A2n.txt?="', 'Siân.txt'],
    ['without quotes', 'filename=Sian.txt', 'Sian.txt'],
    ['with an escaped quote', 'filename="a\\"b.txt"', 'a"b.txt'],
  ])('reads a name %s', (_, parameter, name) => {
    const part = `Content-Disposition: attachment; ${parameter}\r\n\r\nx`;
    expect(linesIn(read('a.eml', multipart('mixed', part)), 'file-name')[1]).toBe(name);
  });

  it('reads a mail within the mail, and who got that', () => {
    const inner = `Content-Type: message/rfc822\r\n\r\n${mail(['To: bo@firm.example'], 'inner text')}`;
    expect(linesIn(read('a.eml', multipart('mixed', inner)))).toEqual([
      HEAD,
      HEAD,
      'To: bo@firm.example',
      'inner text',
    ]);
  });

  it('reads an invitation', () => {
    const part = 'Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nSUMMARY:Review\r\nEND:VCALENDAR';
    expect(linesIn(read('a.eml', multipart('mixed', part)))).toEqual([HEAD, 'Summary: Review']);
  });

  it.each([
    ['S/MIME', mail(['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'], 'AAAA')],
    [
      'PGP/MIME',
      multipart(
        'encrypted; protocol="application/pgp-encrypted"',
        'Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1',
      ),
    ],
    ['PGP in the text', mail([], '-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n')],
  ])('%s is encrypted', (_, source) => {
    expect(read('a.eml', source).unchecked).toEqual(['encrypted']);
  });

  it('a message in PGP below a greeting is encrypted', () => {
    const content = read('a.eml', mail([], 'Hello Bo,\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n'));
    expect(content.unchecked).toEqual(['encrypted']);
  });

  it('a file put into the text before MIME is not read, and a text that speaks of one is', () => {
    const body = 'see list\r\nbegin 644 list.csv\r\n+3F%M92Q";W)N"@``\r\n`\r\nend\r\n';
    expect(read('a.eml', mail([], body)).unchecked).toEqual(['not-readable-here']);
    expect(read('a.eml', mail([], 'We\r\nbegin 100 meters on\r\nfrom here')).unchecked).toEqual([]);
  });

  it.each([
    ['in quotes', '"base64"', []],
    ['behind a comment', '(as usual) BASE64', []],
    ['that nobody knows', 'x-uuencode', ['not-readable-here']],
  ])('a transfer encoding %s', (_, encoding, unchecked) => {
    const content = read('a.eml', mail([`Content-Transfer-Encoding: ${encoding}`], btoa('Anna')));
    expect(content.unchecked).toEqual(unchecked);
    if (unchecked.length === 0) expect(linesIn(content)).toContain('Anna');
  });

  it('a signature leaves nothing unread, and a text that calls itself one is read', () => {
    const signature = (body: string): string =>
      `Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\n${body}`;
    expect(read('a.eml', multipart('signed', '\r\ntext', signature('0\x82'))).unchecked).toEqual([]);
    expect(linesIn(read('a.eml', multipart('signed', signature('secret'))))).toContain('secret');
  });

  it('a packed signed message is not readable here, and not said to be encrypted', () => {
    const source = mail(['Content-Type: application/pkcs7-mime; smime-type=signed-data'], 'AAAA');
    expect(read('a.eml', source).unchecked).toEqual(['not-readable-here']);
  });

  it('what is cut is read so far and malformed', () => {
    const whole = multipart('mixed', '\r\none', '\r\ntwo');
    const content = read('a.eml', whole.slice(0, whole.indexOf('two') + 2));
    expect(linesIn(content)).toEqual([HEAD, 'one', 'tw']);
    expect(content.unchecked).toEqual(['malformed']);
  });

  it('parts within parts and parts beside parts have a bound', () => {
    const deep = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(5000);
    expect(read('a.eml', mail(['MIME-Version: 1.0']).trimEnd() + '\r\n' + deep).unchecked).toContain('malformed');
    const nested = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('');
    expect(read('a.eml', `From: a@firm.example\r\nMIME-Version: 1.0\r\n${nested}`).unchecked).toContain('too-big');
    expect(read('a.eml', multipart('mixed', ...new Array<string>(3000).fill('\r\nx'))).unchecked).toEqual(['too-big']);
  });
});

describe('telling mail from text', () => {
  it.each([
    ['a memo', 'From: Anna\nTo: Bo\nSubject: cake\n\nIt is good.'],
    ['settings', 'from: 1\nto: 2\ncontent: 3\n'],
    ['an answer of a web server', 'HTTP/1.1 200 OK\nContent-Type: text/html\n\nhello'],
    ['a quoted mail', '> From: a@firm.example\n> Message-ID: <1@firm.example>\n'],
    ['a text that begins with From', 'From here on, nothing is 2026 or so.\nx: y'],
  ])('%s is text as it stands', (_, text) => {
    const content = read('a.txt', text);
    expect(content.kind).toBe('text');
    expect(linesIn(content)).toEqual(text.split('\n').filter((line) => line !== ''));
  });

  it('a mail to thousands is a mail, and who is not read is said', () => {
    const to = (count: number): string => `To: ${'somebody@firm.example,\r\n '.repeat(count)}bo@firm.example`;
    const written = (count: number): string => `From: a@firm.example\r\n${to(count)}\r\nMIME-Version: 1.0\r\n\r\ntext`;
    expect(read('a.eml', written(5000))).toMatchObject({ kind: 'mail', unchecked: [] });
    expect(read('a.eml', `MIME-Version: 1.0\r\n${written(60000)}`).unchecked).toContain('too-big');
  });

  it('a mail without the name of one is a mail', () => {
    expect(read('a.txt', mail([], 'x')).kind).toBe('mail');
    expect(read('a', `\ufeff\r\n${mail([], 'x')}`).kind).toBe('mail');
  });
});

describe('a mailbox', () => {
  const separator = 'From anna@firm.example Sat Jan  3 01:05:34 2026';

  it('is a mail after the other', () => {
    const content = read(
      'all.mbox',
      [separator, mail([], 'one\nFrom here, two'), separator, mail([], 'three')].join('\n'),
    );
    expect(content).toMatchObject({ kind: 'mail', unchecked: [] });
    expect(linesIn(content)).toEqual([HEAD, 'one', 'From here, two', HEAD, 'three']);
  });

  it('has a bound, which it says', () => {
    expect(read('all.mbox', `${separator}\n${mail([], 'x')}\n`.repeat(1500)).unchecked).toEqual(['too-big']);
  });
});
