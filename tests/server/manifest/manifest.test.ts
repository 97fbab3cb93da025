import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import {
  allowedListUrl,
  buildAllowedList,
  buildManifest,
  parseDeploymentName,
  parseDeploymentUrl,
  readShippedManifest,
  SEND_MODES,
  type Deployment,
} from '../../../src/server/manifest';

const aDeployment = (over: Partial<Deployment> = {}): Deployment => ({
  url: 'https://mail-check.harbour.example/9f2c/',
  name: 'Last Look at Harbour Trust',
  mode: 'soft-block',
  revision: 0,
  ...over,
});
const build = async (over: Partial<Deployment> = {}): Promise<string> =>
  buildManifest(await readShippedManifest(), aDeployment(over));
const idOf = (manifest: string): string => /<Id>([^<]*)/.exec(manifest)?.[1] ?? '';
const addressesOf = (manifest: string): string[] =>
  Array.from(manifest.matchAll(/Value="(\w+:[^"]*)"/g), ([, address = '']) => address);

describe('the address', () => {
  test.each([
    ['gets a slash at its end', 'https://a.example', 'https://a.example/'],
    ['keeps its path and port', 'https://a.example:8443/x/y', 'https://a.example:8443/x/y/'],
    ['has one slash at its end, not three', 'https://a.example/x///', 'https://a.example/x/'],
    ['is written in small letters and punycode', 'https://Bücher.EXAMPLE/', 'https://xn--bcher-kva.example/'],
    ['cannot break out of an attribute', 'https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E/'],
  ])('%s', (_, written, url) => expect(parseDeploymentUrl(written)).toEqual({ ok: true, value: url }));

  test.each([
    ['http', 'http://a.example/', 'https:// addresses only'],
    ['another scheme', 'javascript:alert(1)', 'https:// addresses only'],
    ['no scheme', 'a.example', 'not an address'],
    ['nothing', '', 'not an address'],
    ['a password', 'https://me:secret@a.example/', 'name or password'],
    ['a query', 'https://a.example/?x=1', 'begins with ? or #'],
    ['an empty query', 'https://a.example/?', 'begins with ? or #'],
    ['a fragment', 'https://a.example/#x', 'begins with ? or #'],
    ['2,000 characters', `https://a.example/${'x'.repeat(2000)}`, 'too long'],
  ])('with %s is refused', (_, written, problem) =>
    expect(parseDeploymentUrl(written)).toEqual({ ok: false, problem: expect.stringContaining(problem) as string }),
  );
});

describe('the name', () => {
  test.each(['Last Look', 'Golwg Olaf – Ŵy', 'A & B <Trust> "x" $& $1', '🙂'])('may be %s', (name) =>
    expect(parseDeploymentName(` ${name} `)).toEqual({ ok: true, value: name }),
  );

  test.each([
    ['nothing', ' '],
    ['126 characters', 'x'.repeat(126)],
    ['a line break', 'Last\nLook'],
    ['a character that turns text around', 'Last \u202eLook'],
    ['half of a character', 'Last \ud83d'],
  ])('%s is refused', (_, name) => expect(parseDeploymentName(name).ok).toBe(false));
});

describe('the manifest', () => {
  test('differs from the one that ships only in id, name, addresses and comment', async () => {
    const normal = (manifest: string): string =>
      manifest
        .replace(/<!--[\s\S]*?-->\n/, '')
        .replace(/<Id>[^<]*/, '')
        .replace(/(DisplayName DefaultValue=")[^"]*/, '$1')
        .replaceAll('https://localhost:3000/', aDeployment().url);
    expect(normal(await build())).toBe(normal(await readShippedManifest()));
  });

  test('has every address below the one that was given', async () => {
    const addresses = addressesOf(await build());
    expect(addresses).toHaveLength(addressesOf(await readShippedManifest()).length);
    expect(addresses.filter((address) => !address.startsWith(aDeployment().url))).toEqual([]);
  });

  test.each([
    ['soft-block', 'SoftBlock'],
    ['block', 'Block'],
    ['prompt', 'PromptUser'],
  ] as const)('with --mode %s asks for %s at both sends', async (mode, written) => {
    const modes = Array.from((await build({ mode })).matchAll(/SendMode="([^"]*)"/g), ([, each]) => each);
    expect(modes).toEqual([written, written]);
  });

  test('has the same id for the same address and name, whatever its mode and revision', async () => {
    const id = idOf(await build());
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf(await build({ mode: 'block', revision: 7 }))).toBe(id);
    expect(idOf(await build({ name: 'Another' }))).not.toBe(id);
    expect(idOf(await build({ url: 'https://other.example/' }))).not.toBe(id);
    expect(idOf(await readShippedManifest())).not.toBe(id);
  });

  test('has the id that RFC 9562 gives: a known one', async () => {
    // Python: uuid.uuid5(uuid.UUID('fc965ddb-a463-459d-86b1-5a20ff4b2687'), url + '\n' + name)
    expect(idOf(await build())).toBe('65a1913f-89e7-5636-8883-c0249d5f5fc7');
  });

  test('has the revision as the last part of its version', async () => {
    expect(/<Version>([^<]*)/.exec(await build({ revision: 12 }))?.[1]).toMatch(/^\d+\.\d+\.\d+\.12$/);
  });

  test('shows a name with marks of XML and of replacement as it was written', async () => {
    const manifest = await build({ name: `A & B <i> "x" 'y' $& $1` });
    expect(manifest).toContain(
      '<DisplayName DefaultValue="A &amp; B &lt;i&gt; &quot;x&quot; &apos;y&apos; $&amp; $1"/>',
    );
  });

  test('is not made of something that is no manifest of ours', () => {
    expect(() => buildManifest('<OfficeApp/>', aDeployment())).toThrow('The manifest that ships has no');
  });
});

describe('the list of handler scripts', () => {
  test('names the scripts of the manifest, in every language, and nothing else', async () => {
    expect(JSON.parse(buildAllowedList(await build()))).toEqual({
      allowed: [
        'https://mail-check.harbour.example/9f2c/events.js',
        'https://mail-check.harbour.example/9f2c/events-cy.js',
      ],
    });
  });

  test('is plain text again where the address has marks of XML', async () => {
    const { allowed } = JSON.parse(buildAllowedList(await build({ url: "https://a.example/x&amp;y'/" }))) as {
      allowed: string[];
    };
    expect(allowed[0]).toBe("https://a.example/x&amp;y'/events.js");
  });

  test('belongs to the root of the host, whatever the path', () => {
    expect(allowedListUrl({ url: 'https://a.example:8443/x/y/' })).toBe(
      'https://a.example:8443/.well-known/microsoft-officeaddins-allowed.json',
    );
  });
});

describe('the published schemas', () => {
  const shared = path.resolve(__dirname, '../../..', process.env['LASTLOOK_SHARED'] ?? '../shared');
  const folder = path.join(shared, 'manifest-xsd');
  const MAIN = 'OfficeAppManifestV1_1.xsd';
  const toInput = (fileName: string) => ({ fileName, contents: readFileSync(path.join(folder, fileName), 'utf8') });

  test('accept what is made, in every mode and with the longest and strangest name', async () => {
    if (!existsSync(shared)) {
      process.stderr.write(`not run: there is no ${shared} with the schemas (LASTLOOK_SHARED)\n`);
      return;
    }
    const preload = readdirSync(folder).filter((fileName) => fileName.endsWith('.xsd') && fileName !== MAIN);
    const made = await Promise.all([
      ...SEND_MODES.map((mode) => build({ mode })),
      build({ name: `<&"'>${'ŵ'.repeat(120)}`, revision: 65_535, url: `https://a.example/${'x'.repeat(1_880)}/` }),
    ]);
    const { errors } = await validateXML({
      xml: made.map((contents, index) => ({ fileName: `${String(index)}.xml`, contents })),
      schema: [toInput(MAIN)],
      preload: preload.map(toInput),
    });
    expect(errors).toEqual([]);
  });
});
