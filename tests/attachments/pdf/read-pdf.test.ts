import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel as NodeChannel, Worker } from 'node:worker_threads';
import { READERS } from '../../../src/attachments/every-format';
import { readPdf as readPdfWith } from '../../../src/attachments/pdf';
import type { PdfThread } from '../../../src/attachments/pdf/pdf-thread';
import { startPdfThread, startPdfThreadWithin } from '../../../src/cli/start-pdf-thread';
import type { AttachmentContent, UncheckedReason } from '../../../src/engine';
import { mutated } from '../../helpers/mutated';
import { pdfFile } from '../../helpers/pdf-file';
import { latin1, linesIn } from '../../helpers/read-bytes';

const readPdf = (bytes: Uint8Array): Promise<AttachmentContent> => readPdfWith(bytes, READERS, startPdfThread);

const NOTE = '<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /T (Bo) /Contents (see me) >>';
const FIELD = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (surname) /TU (Surname) /V (Example) /Rect [9 9 99 20] >>';
const BOX = '<< /Type /Annot /Subtype /Widget /FT /Btn /T (agree) /V /Off /AS /Off /Rect [9 9 20 20] >>';

describe('PDF where a page or Node runs', () => {
  it('text of each page, its cells parted', async () => {
    const content = await readPdf(pdfFile({ pages: [['Name\tBorn', 'Si\xe2n\t1990'], ['page two']] }));
    expect(content).toMatchObject({ kind: 'pdf', unchecked: [] });
    expect(content.texts.map(({ place, rows }) => [place, rows])).toEqual([
      ['visible', 2],
      ['visible', 1],
    ]);
    expect(linesIn(content)).toEqual(['Name\tBorn', 'Siân\t1990', 'page two']);
  });

  it('notes, fields that are filled in, properties', async () => {
    const content = await readPdf(
      pdfFile({
        pages: [['x']],
        annotations: [NOTE, FIELD, BOX],
        info: { Title: 'Plan', Author: 'Anna', Producer: 'p', Case: '17' },
      }),
    );
    expect(linesIn(content, 'comments')).toEqual(['Bo: see me']);
    expect(linesIn(content)).toEqual(['x', 'Surname: Example']);
    expect(linesIn(content, 'properties')).toEqual(['Plan', 'Anna', 'Case: 17']);
    expect(content.unchecked).toEqual([]);
  });

  it('a file within is read as one of its own', async () => {
    const content = await readPdf(
      pdfFile({ pages: [['x']], embedded: { name: 'people.csv', content: 'Name;Born\nAnna;1990' } }),
    );
    expect(linesIn(content, 'embedded-file')).toEqual(expect.arrayContaining(['people.csv', 'Anna\t1990']));
  });

  it('a page that shows no letter is a picture of one until somebody looks', async () => {
    expect((await readPdf(pdfFile({ pages: [['x'], []] }))).unchecked).toEqual(['not-readable-here']);
  });

  it('JavaScript in it is never run', async () => {
    const action = '/OpenAction << /S /JavaScript /JS (globalThis.ran = true; app.alert\\(1\\)) >>';
    expect(linesIn(await readPdf(pdfFile({ pages: [['x']], catalogue: action })))).toEqual(['x']);
    expect('ran' in globalThis).toBe(false);
  });

  it('more pages than anybody reads are said', async () => {
    const content = await readPdf(pdfFile({ pages: Array.from({ length: 520 }, () => ['x']) }));
    expect(content.unchecked).toEqual(['too-big']);
    expect(content.texts).toHaveLength(500);
  });

  describe('parts of a page that draw each other', () => {
    const DEEP = 'BT /F1 10 Tf 1 0 0 1 50 700 Tm (deep) Tj ET';

    it('are read', async () => {
      const content = await readPdf(pdfFile({ pages: [['top'], ['next']], forms: { levels: 3, content: DEEP } }));
      expect(linesIn(content)).toEqual([`top${'deep'.repeat(8)}`, 'next']);
      expect(content.unchecked).toEqual([]);
    });

    it('a billion times end with the pieces that a page may have, and that is said', async () => {
      const bytes = pdfFile({ pages: [['top'], ['next']], forms: { levels: 30, content: DEEP } });
      const content = await readPdfWith(bytes, READERS, startPdfThread, { milliseconds: 20_000, pieces: 1_000 });
      expect(content.unchecked).toEqual(['too-big']);
      expect(linesIn(content)).toEqual([expect.stringMatching(/^top(deep){900}/)]);
    });

    const top = { pages: [['top']] };
    const FAR = DEEP.replace('50 700', '-999 -999');

    describe.each<[string, (levels: number) => Uint8Array, string]>([
      ['without a letter', (levels) => pdfFile({ ...top, forms: { levels, content: '' } }), ''],
      ['without a font of their own', (levels) => pdfFile({ ...top, forms: { levels, content: 'BT (x) Tj ET' } }), 'x'],
      ['of blanks', (levels) => pdfFile({ ...top, forms: { levels, content: DEEP.replace('deep', ' ') } }), ''],
      ['outside the page', (levels) => pdfFile({ ...top, forms: { levels, content: FAR } }), ''],
      ['marked', (levels) => pdfFile({ ...top, forms: { levels, content: `/P <</MCID 0>> BDC ${FAR} EMC` } }), ''],
      ['that are long', (levels) => pdfFile({ ...top, forms: { levels, content: 'q Q '.repeat(50_000) } }), ''],
      ['packed', (levels) => pdfFile({ ...top, forms: { levels, content: '', isPacked: true } }), ''],
      [
        'under escaped names',
        (levels) => pdfFile({ ...top, forms: { levels, content: '', names: ['#41', '#42'] } }),
        '',
      ],
      ['in a text laid over it', (levels) => pdfFile({ ...top, forms: { levels, content: '', by: 'note' } }), ''],
      ['locked', (levels) => pdfFile({ ...top, forms: { levels, content: '' }, isLocked: true }), ''],
      ['locked, with text', (levels) => pdfFile({ ...top, forms: { levels, content: DEEP }, isLocked: true }), 'deep'],
    ])('%s', (_, make, each) => {
      it('are read', async () => {
        const content = await readPdf(make(3));
        expect(content.unchecked).toEqual([]);
        expect(linesIn(content)).toEqual([`top${each.repeat(8)}`]);
      });

      it('a billion times end with the time that a file may take, and that is said', async () => {
        const limits = { milliseconds: 300, pieces: Infinity };
        expect(await readPdfWith(make(30), READERS, startPdfThread, limits)).toMatchObject({
          kind: 'pdf',
          unchecked: ['too-big'],
        });
      });
    });

    it.each<[string, () => Uint8Array, number]>([
      [
        'a mark on each of many pages',
        () =>
          pdfFile({
            pages: Array.from({ length: 200 }, () => ['x']),
            forms: { levels: 4, content: DEEP, by: 'every page' },
          }),
        200,
      ],
      ['a thousand points of a chart', () => pdfFile({ ...top, forms: { levels: 10, content: '0 0 1 1 re f' } }), 1],
      ['what draws itself', () => pdfFile({ ...top, forms: { levels: 1, content: '/A Do /B Do' } }), 1],
    ])('as people make them are read: %s', async (_, make, texts) => {
      const content = await readPdf(make());
      expect(content.unchecked).toEqual([]);
      expect(content.texts).toHaveLength(texts);
    });
  });

  describe('a thread', () => {
    const bytes = pdfFile({ pages: [['x']] });
    const started = async (startThread: () => PdfThread): Promise<AttachmentContent> =>
      readPdfWith(bytes, READERS, startThread);

    it('that may not be started leaves the file unread, and that is said', async () => {
      const refuse = (): never => {
        throw new Error('not allowed');
      };
      expect(await started(refuse)).toEqual({ kind: 'pdf', texts: [], unchecked: ['not-readable-here'] });
    });

    it('of Node that takes more memory than it may is ended, which is said', async () => {
      const large = { levels: 1, content: ' '.repeat(100_000_000), isPacked: true };
      const locked = pdfFile({ pages: [['x']], forms: large, isLocked: true });
      const content = await readPdfWith(locked, READERS, () => startPdfThreadWithin(20));
      expect(content).toMatchObject({ kind: 'pdf', unchecked: ['too-big'] });
    });

    it('of Node has no zlib streams: ended at the wrong moment, they would take the process with them', async () => {
      const { port1, port2 } = new NodeChannel();
      const thread = new Worker(
        `require(${JSON.stringify(path.resolve('src/cli/pdf-thread.js'))});
        require('node:worker_threads').parentPort.postMessage(typeof DecompressionStream);`,
        { eval: true, workerData: { port: port2 }, transferList: [port2] },
      );
      const [kind] = (await once(thread, 'message')) as [string];
      await thread.terminate();
      port1.close();
      expect(kind).toBe('undefined');
    });

    it.each<UncheckedReason>(['not-readable-here', 'too-big'])(
      'that ends by itself leaves the rest unread: %s',
      async (reason) => {
        const { port1: port } = new MessageChannel();
        const end = (): void => port.close();
        const content = await started(() => ({ port, broken: Promise.resolve(reason), end }));
        expect(content).toEqual({ kind: 'pdf', texts: [], unchecked: [reason] });
      },
    );
  });

  it('one that asks for a password is encrypted', async () => {
    const security =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> ' +
      '/ID [<0123456789abcdef> <0123456789abcdef>]';
    expect((await readPdf(pdfFile({ pages: [['x']], trailer: security }))).unchecked).toEqual(['encrypted']);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no PDF at all', Uint8Array.from(Buffer.from('a text'))],
    ['only a header', Uint8Array.from(Buffer.from('%PDF-1.7\n'))],
  ])('%s is malformed', async (_, bytes) => {
    expect(await readPdf(bytes)).toEqual({ kind: 'pdf', texts: [], unchecked: ['malformed'] });
  });

  it('the engine writes nothing where a command writes its answers', async () => {
    const streams = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true));
    const without = Buffer.from(pdfFile({ pages: [['x']] }))
      .toString('latin1')
      .replace('startxref', '');
    const content = await readPdf(latin1(without));
    const written = streams.flatMap(({ mock }) => mock.calls.map(([piece]) => String(piece))).join('');
    jest.restoreAllMocks();
    expect(linesIn(content)).toEqual(['x']);
    expect(written).not.toMatch(/PDF|xref/);
  });

  it('the bytes it is given stay as they are', async () => {
    const bytes = pdfFile({ pages: [['x']] });
    const before = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(before);
  });

  it('damaged files end, and what is not read is said', async () => {
    const whole = pdfFile({
      pages: [['Anna Example', 'born 1990'], ['two']],
      annotations: [NOTE],
      embedded: { name: 'a.txt', content: 'y' },
    });
    const seed = 20260103;
    for (let count = 0; count < 60; count++) {
      const content = await readPdf(mutated(whole, seed + count));
      // With no text at all something must be said.
      if (linesIn(content).length === 0)
        expect({ at: seed + count, unchecked: content.unchecked }).not.toMatchObject({ unchecked: [] });
    }
    process.stdout.write(`PDF: 60 damaged files, seeds ${seed} and on\n`);
  });
});

const CASE = path.join(process.env['LASTLOOK_SHARED'] ?? '../shared', 'cases/replay-open/leaks/pl-warta-2020.eml');

(existsSync(CASE) ? it : it.skip)(
  `a real policy of insurance${existsSync(CASE) ? '' : ' (not run: no shared cases)'}`,
  async () => {
    const [, base64 = ''] =
      /name="?[^"\n]*\.pdf[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\s]+)/i.exec(readFileSync(CASE, 'latin1')) ?? [];
    const content = await readPdf(Uint8Array.from(Buffer.from(base64, 'base64')));
    expect(content.unchecked).toEqual([]);
    expect(linesIn(content).filter((line) => /PESEL \d{11}$/.test(line))).toHaveLength(2);
  },
);
