import { readAttachment } from '../../src/attachments';
import { compoundFile, utf16 } from '../helpers/compound-file';
import { mutated } from '../helpers/mutated';
import { pdfFile } from '../helpers/pdf-file';
import { latin1 } from '../helpers/read-bytes';

const PROPERTIES = { '__properties_version1.0': new Uint8Array(40) };
const MAIL =
  'From: Anna <anna@firm.example>\r\nTo: bo@firm.example\r\nMessage-ID: <1@firm.example>\r\nSubject: =?utf-8?Q?Si=C3=A2n?=\r\n' +
  'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nSi=C3=A2n=\r\n is ill\r\n' +
  '--b\r\nContent-Disposition: attachment; filename=a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\nTmFtZTtCb3JuCkFubmE7MTk5MA==\r\n--b--\r\n';

const FILES: Readonly<Record<string, Uint8Array>> = {
  'a.csv': latin1('Name;Born;Note\r\n' + 'Anna;1990;"one\r\ntwo"\r\nBo;1991;"say ""no"""\r\n'.repeat(20)),
  'a.txt': Uint8Array.from([0xff, 0xfe, ...utf16('Siân is ill. '.repeat(30))]),
  'a.html': latin1('<html><body><table><tr><td>Anna<td>1990</tr></table><!-- note --><p>end &amp; all</body></html>'),
  'a.rtf': latin1(
    "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}{\\info{\\title T}}{\\header h}\\trowd\\intbl Si\\'e2n\\cell \\u373?\\cell\\row{\\v x}{\\pict\\bin4 abcd}{\\*\\annotation n}}",
  ),
  'a.ics': latin1(
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Review\\, all\r\nATTENDEE;CN="A":mailto:a@firm.example\r\n folded\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ),
  'a.vcf': latin1(
    'BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:Si=C3=A2n=\r\nX\r\nTEL;TYPE=home:1\r\nEND:VCARD\r\n'.repeat(3),
  ),
  'a.eml': latin1(MAIL),
  'a.mbox': latin1(`From a@firm.example Sat Jan  3 01:05:34 2026\r\n${MAIL}`.repeat(2)),
  'a.msg': compoundFile({
    ...PROPERTIES,
    '__substg1.0_1000001F': utf16('Dear Bo, '.repeat(300)),
    '__substg1.0_10090102': latin1('\x2d\0\0\0\x2b\0\0\0LZFu\0\0\0\0\x03\0\x0a\0rcpg125B2\x0a\xf3 hel'),
    '__attach_version1.0_#00000000': { ...PROPERTIES, '__substg1.0_37010102': latin1(MAIL) },
    '__attach_version1.0_#00000001': { '__substg1.0_3701000D': { ...PROPERTIES, '__substg1.0_0037001E': latin1('x') } },
  }),
  'a.doc': compoundFile({ WordDocument: new Uint8Array(5000) }),
  'a.pdf': pdfFile({ pages: [['text']], trailer: '/Encrypt 9 0 R' }),
};

const SEED = 20260103;
const COUNT = 500;
/** Damaged files are small; a second is a hundred times what the slowest takes on a busy machine. */
const MOST_MILLISECONDS = 1000;

describe('damaged files', () => {
  it.each(Object.keys(FILES))(
    `${COUNT} damaged copies of %s are read or said to be unread, in bounded time`,
    (name) => {
      let slowest = 0;
      for (let seed = SEED; seed < SEED + COUNT; seed++) {
        const bytes = mutated(FILES[name]!, seed);
        const started = process.hrtime.bigint();
        const content = readAttachment(name, bytes);
        slowest = Math.max(slowest, Number(process.hrtime.bigint() - started) / 1e6);
        const isSilent = content.texts.every(({ place }) => place === 'file-name') && content.unchecked.length === 0;
        // Blank text is read whole and holds nothing; so does a part of one that says so itself.
        if (isSilent && /\.(?:msg|doc|pdf)$/.test(name))
          expect({ name, seed, length: bytes.length }).toMatchObject({ length: 0 });
      }
      process.stdout.write(
        `${name}: ${COUNT} damaged copies, seeds ${SEED} to ${SEED + COUNT - 1}, slowest ${slowest.toFixed(1)} ms\n`,
      );
      expect(slowest).toBeLessThan(MOST_MILLISECONDS);
    },
  );

  it.each(Object.keys(FILES))('%s cut anywhere never throws', (name) => {
    const whole = FILES[name]!;
    for (let length = 0; length < whole.length; length += Math.max(1, whole.length >> 7))
      expect(readAttachment(name, whole.slice(0, length)).texts[0]).toMatchObject({
        place: 'file-name',
        content: name,
      });
  });

  it.each<[string, string, string]>([
    ['quotes that never close', 'a.csv', '"a,b\n'],
    ['groups', 'a.rtf', '{\\rtf1{\\v '],
    ['control words', 'a.rtf', '{\\rtf1\\v\\plain\\u1?'],
    ['foreign fonts', 'a.rtf', "{\\rtf1\\f1\\fcharset128\\'90"],
    ['encoded words', 'a.eml', 'From: =?utf-8?q?=?=\r\nMIME-Version: 1.0\r\n'],
    ['parameters', 'a.eml', 'From: a\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; x="a\\";\r\n'],
    [
      'boundaries',
      'a.eml',
      'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n--b\r\n',
    ],
    ['soft line breaks', 'a.vcf', 'BEGIN:VCARD\nFN;QUOTED-PRINTABLE:=\n'],
    ['folded lines', 'a.ics', 'BEGIN:VCALENDAR\nSUMMARY;"":\n '],
    ['mails', 'a.mbox', 'From a 01:05\nTo: b\n\nFrom '],
    ['comments', 'a.html', '<!-- --><!--'],
    ['tables of PDF', 'a.pdf', '%PDF-1.7 startxref 1 '],
  ])('2 MB of %s take no longer than 2 MB of anything', (_, name, piece) => {
    const bytes = latin1(piece.repeat(Math.ceil(2e6 / piece.length)));
    const started = process.hrtime.bigint();
    readAttachment(name, bytes);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(60_000);
  });
});
