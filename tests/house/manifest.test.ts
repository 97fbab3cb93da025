import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { HANDLER_FILES } from '../../src/simulator/host/protocol/display-language';
import { inBareVm, readHandlerFile } from '../helpers/bare-outlook';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

/** Every element of one name, as its attributes. Enough for a file without CDATA and entities in attributes. */
function elements(name: string): readonly Readonly<Record<string, string>>[] {
  const found = manifest.match(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g')) ?? [];
  return found.map((tag) =>
    Object.fromEntries(Array.from(tag.matchAll(/([\w:]+)="([^"]*)"/g), ([, key, value]) => [key ?? '', value ?? ''])),
  );
}

const urls = elements('bt:Url');
const images = elements('bt:Image').filter((image) => image['id'] !== undefined);
const strings = elements('bt:String');
const resources = [...urls, ...images, ...strings];
const launchEvents = elements('LaunchEvent');

/** Width and height as the PNG's own header states them (PNG specification, 11.2.2 IHDR). */
function pngSize(file: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const toFile = (url: string): string => path.join(root, new URL(url).pathname);

describe('what Outlook is promised', () => {
  test('every launch event has a handler in the built file', () => {
    const { associated } = inBareVm(readHandlerFile()).report();
    const promised = launchEvents.map((event) => (event['FunctionName'] ?? '').toUpperCase());
    expect(promised).not.toHaveLength(0);
    expect(promised.filter((name) => !associated.includes(name))).toEqual([]);
  });

  test('every handler in the built file is asked for by a launch event', () => {
    const { associated } = inBareVm(readHandlerFile()).report();
    const promised = launchEvents.map((event) => (event['FunctionName'] ?? '').toUpperCase());
    expect(associated.filter((name) => !promised.includes(name))).toEqual([]);
  });

  test('there is one OnMessageSend and one OnAppointmentSend, both SoftBlock', () => {
    const sends = launchEvents.filter((event) => event['SendMode'] !== undefined);
    expect(sends.map((event) => [event['Type'], event['SendMode']])).toEqual([
      ['OnMessageSend', 'SoftBlock'],
      ['OnAppointmentSend', 'SoftBlock'],
    ]);
  });

  test('every event type is one that Outlook knows', () => {
    // "Configure your Outlook add-in for event-based activation", Microsoft Learn, 30 July 2026.
    const known = [
      'OnNewMessageCompose',
      'OnNewAppointmentOrganizer',
      'OnMessageRecipientsChanged',
      'OnMessageAttachmentsChanged',
      'OnMessageFromChanged',
      'OnAppointmentAttendeesChanged',
      'OnAppointmentAttachmentsChanged',
      'OnMessageSend',
      'OnAppointmentSend',
    ];
    expect(launchEvents.map((event) => event['Type']).filter((type) => !known.includes(type ?? ''))).toEqual([]);
  });

  test('phones are asked only for events that phones have', () => {
    const mobile = /<MobileFormFactor>[\s\S]*<\/MobileFormFactor>/.exec(manifest)?.[0] ?? '';
    const types = Array.from(mobile.matchAll(/LaunchEvent Type="(\w+)"/g), ([, type]) => type);
    expect(types).toEqual(['OnNewMessageCompose', 'OnMessageRecipientsChanged', 'OnMessageFromChanged']);
  });

  test('every resid is a resource, and every resource is used', () => {
    const used = Array.from(manifest.matchAll(/resid="([^"]*)"/g), ([, id]) => id ?? '');
    const defined = resources.map((resource) => resource['id'] ?? '');
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.includes(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('the page of the launch events is the page of the runtime', () => {
    const pages = Array.from(manifest.matchAll(/<\/LaunchEvents>\s*<SourceLocation resid="([^"]*)"/g), ([, id]) => id);
    expect(pages).toHaveLength(2);
    expect(new Set(pages)).toEqual(new Set(elements('Runtime').map((runtime) => runtime['resid'])));
  });

  test.each(['en-GB', 'cy-GB'] as const)(
    'Outlook in %s is given the handler file that the simulator gives it',
    (locale) => {
      const addressOf = (id: string): string | undefined => {
        const [, standard, overrides = ''] =
          new RegExp(`<bt:Url id="${id}" DefaultValue="([^"]*)">([\\s\\S]*?)</bt:Url>`).exec(manifest) ?? [];
        return new RegExp(`Locale="${locale}" Value="([^"]*)"`).exec(overrides)?.[1] ?? standard;
      };
      const { page, script } = HANDLER_FILES[locale];
      expect(addressOf('Events.Page')).toBe(`https://localhost:3000/${page}`);
      expect(addressOf('Events.Script')).toBe(`https://localhost:3000/${script}`);
      expect(readFileSync(path.join(root, 'src/addin/events', page), 'utf8')).toContain(`<script src="${script}">`);
    },
  );

  test('the Welsh handler file answers the same events', () => {
    const associatedIn = (name: 'events.js' | 'events-cy.js') => inBareVm(readHandlerFile(name)).report().associated;
    expect(associatedIn('events-cy.js')).toEqual(associatedIn('events.js'));
  });

  test.each(['msgComposeOpenPane', 'apptComposeOpenPane'])('the alert finds its button %s', (id) => {
    expect(elements('Control').map((control) => control['id'])).toContain(id);
    expect(readHandlerFile()).toContain(id);
  });

  test('the icon that notices name is a resource', () => {
    expect(images.map((image) => image['id'])).toContain('Icon.16x16');
  });
});

describe('what Outlook refuses', () => {
  test('every address is https', () => {
    const addresses = Array.from(manifest.matchAll(/Value="(\w+:[^"]*)"/g), ([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  test('ids have at most 32 characters, short strings 125, long strings 250', () => {
    const part = (name: string): string => new RegExp(`<bt:${name}>[\\s\\S]*</bt:${name}>`).exec(manifest)?.[0] ?? '';
    const lengths = (text: string): number[] =>
      Array.from(text.matchAll(/Value="([^"]*)"/g), ([, value]) => (value ?? '').length);
    expect(Math.max(...resources.map((resource) => (resource['id'] ?? '').length))).toBeLessThanOrEqual(32);
    expect(Math.max(...lengths(part('ShortStrings')))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths(part('LongStrings')))).toBeLessThanOrEqual(250);
  });

  test('the file is below 256 KB', () => {
    expect(Buffer.byteLength(manifest)).toBeLessThan(256 * 1_024);
  });

  test('the base minimum is one that on-premises servers have', () => {
    const base = Number(elements('Set')[0]?.['MinVersion']?.split('.')[1]);
    expect(base).toBeLessThanOrEqual(5);
  });
});

describe('icons', () => {
  test.each(images.map((image) => [image['id'] ?? '', image['DefaultValue'] ?? '']))(
    '%s has the pixels its name states',
    (id, url) => {
      const size = Number(/(\d+)x\d+$/.exec(id)?.[1]);
      expect(pngSize(toFile(url))).toEqual({ width: size, height: size });
    },
  );

  test('a button names each size by the image of that size', () => {
    const named = elements('bt:Image').filter((image) => image['resid'] !== undefined);
    expect(named).not.toHaveLength(0);
    named.forEach((image) => expect(image['resid']).toBe(`Icon.${image['size']}x${image['size']}`));
    [16, 32, 80].forEach((size) => expect(named.map((image) => image['size'])).toContain(String(size)));
  });

  test.each([
    ['IconUrl', 64],
    ['HighResolutionIconUrl', 128],
  ])('%s has %d pixels', (name, size) => {
    expect(pngSize(toFile(elements(name)[0]?.['DefaultValue'] ?? ''))).toEqual({ width: size, height: size });
  });

  test('no icon file lies unused', () => {
    const used = Array.from(manifest.matchAll(/icon-\d+\.png/g), ([name]) => name);
    const files = readdirSync(path.join(root, 'assets')).filter((name) => name.endsWith('.png'));
    expect(files.filter((name) => !used.includes(name))).toEqual([]);
  });
});

describe('the published schemas', () => {
  const shared = path.resolve(root, process.env['LASTLOOK_SHARED'] ?? '../shared');
  const folder = path.join(shared, 'manifest-xsd');
  const MAIN = 'OfficeAppManifestV1_1.xsd';
  const toInput = (fileName: string) => ({ fileName, contents: readFileSync(path.join(folder, fileName), 'utf8') });

  test('accept the manifest, and refuse what breaks them', async () => {
    if (!existsSync(shared)) {
      process.stderr.write(`not run: there is no ${shared} with the schemas (LASTLOOK_SHARED)\n`);
      return;
    }
    // A folder that is there but empty is a broken checkout, not a missing one: reading it fails.
    const preload = readdirSync(folder).filter((fileName) => fileName.endsWith('.xsd') && fileName !== MAIN);
    const validate = (contents: string) =>
      validateXML({
        xml: [{ fileName: 'manifest.xml', contents }],
        schema: [toInput(MAIN)],
        preload: preload.map(toInput),
      });
    expect((await validate(manifest)).errors).toEqual([]);
    expect((await validate(manifest.replace('SendMode="SoftBlock"', 'SendMode="Soft"'))).valid).toBe(false);
  });
});
