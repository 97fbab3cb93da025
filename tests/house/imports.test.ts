import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

/** Which room may import which; the arrows go down only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  policy: ['engine'],
  wording: ['engine', 'record'],
  record: ['engine'],
  'adapters/outlook': ['engine'],
  'adapters/eml': ['engine'],
  attachments: ['engine', 'adapters/eml'],
  addin: ['engine', 'policy', 'wording', 'record', 'attachments', 'adapters/outlook'],
  simulator: ['engine', 'policy', 'wording', 'record', 'addin'],
  server: ['engine', 'policy', 'wording', 'record', 'addin'],
  cli: ['engine', 'policy', 'wording', 'record', 'attachments', 'adapters/eml', 'simulator', 'server'],
};

/** The one room that imports each package; a second importer means the idea wants a home. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  policy: ['valibot', 'yaml', 'recheck'],
  wording: [],
  record: [],
  'adapters/outlook': [],
  'adapters/eml': ['postal-mime'],
  attachments: ['unpdf'],
  addin: ['preact', '@fluentui/web-components', '@fluentui/tokens', '@azure/msal-browser'],
  simulator: ['preact', 'fastify', '@fastify/static', 'selfsigned', 'quickjs-emscripten-core', '@jitl'],
  server: [
    'fastify',
    '@fastify/rate-limit',
    '@fastify/cookie',
    '@fastify/formbody',
    '@fastify/swagger',
    'helmet',
    'kysely',
    'libsql',
    'pg',
    'jose',
    'openid-client',
    'prom-client',
    'pino',
    'valibot',
    'yaml',
  ],
  // unpdf: the thread it reads in, which only Node's rooms can start.
  cli: ['commander', 'unpdf'],
};

/**
 * addin/headers: plain data for whoever serves the pages; the room itself is an app and has no index. policy/defaults:
 * the handler file needs the defaults, and must not carry what reads YAML. attachments/pdf: pages and Node read PDF, and the
 * handler file must not carry what does. wording/welsh: the pane fetches it only where Outlook is Welsh.
 */
const SIDE_DOORS: readonly string[] = ['addin/headers', 'policy/defaults', 'attachments/every-format', 'wording/welsh'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

function sourceFiles(folder = SRC): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(full);
    return /\.(tsx?|cjs|js)$/.test(entry.name) ? [full] : [];
  });
}

function roomOf(file: string): string {
  const [first = '', second = ''] = path.relative(SRC, file).split(path.sep);
  return first === 'adapters' ? `${first}/${second}` : first;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => ({ file, room: roomOf(file), target: match[1] ?? match[2] ?? '' }));
}

// The version in package.json belongs to everyone.
const ALL = sourceFiles()
  .flatMap(importsOf)
  .filter(({ target }) => !target.endsWith('/package.json'));
/** The files that each file imports. */
const NEXT: ReadonlyMap<string, readonly string[]> = (() => {
  const files = sourceFiles();
  const fileOf = ({ file, target }: Import): readonly string[] => {
    const named = path.resolve(path.dirname(file), target);
    return [named, ...['.ts', '.tsx', '.js', '.cjs', '/index.ts'].map((end) => `${named}${end}`)]
      .filter((each) => files.includes(each))
      .slice(0, 1);
  };
  const ofHouse = (file: string): readonly string[] =>
    importsOf(file)
      .filter(({ target }) => target.startsWith('.'))
      .flatMap(fileOf);
  return new Map(files.map((file) => [file, ofHouse(file)]));
})();
const place = (each: Import): string => `${path.relative(SRC, each.file)} -> ${each.target}`;

describe('imports', () => {
  it('reads the real house, not an empty one', () => {
    expect(ALL.length).toBeGreaterThan(100);
    expect(new Set(ALL.map((each) => each.room))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('go down only: engine knows nobody, apps are known by nobody', () => {
    const wrong = ALL.filter(({ file, room, target }) => {
      if (!target.startsWith('.')) return false;
      const other = roomOf(path.resolve(path.dirname(file), target));
      return other !== room && !MAY_IMPORT[room]?.includes(other);
    });
    expect(wrong.map(place)).toEqual([]);
  });

  it('enter another room by its index only', () => {
    const wrong = ALL.filter(({ file, room, target }) => {
      if (!target.startsWith('.')) return false;
      const resolved = path.resolve(path.dirname(file), target);
      const other = roomOf(resolved);
      const door = path.relative(SRC, resolved).split(path.sep).join('/');
      return other !== room && door !== other && !SIDE_DOORS.includes(door);
    });
    expect(wrong.map(place)).toEqual([]);
  });

  it('never lead back to the file they began in, whether values or types are taken', () => {
    const done = new Set<string>();
    const circleFrom = (file: string, way: readonly string[]): readonly string[] => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (done.has(file)) return [];
      const circles = (NEXT.get(file) ?? []).map((next) => circleFrom(next, [...way, file]));
      done.add(file);
      return circles.find(({ length }) => length > 0) ?? [];
    };
    expect([...NEXT.keys()].flatMap((file) => circleFrom(file, [])).map((file) => path.relative(SRC, file))).toEqual(
      [],
    );
    expect([...NEXT.values()].flat().length).toBeGreaterThan(1000);
  });

  it('use each package in its one room', () => {
    const wrong = ALL.filter(({ room, target }) => {
      if (target.startsWith('.') || target.startsWith('node:')) return false;
      return !PACKAGES[room]?.some((name) => target === name || target.startsWith(`${name}/`));
    });
    expect(wrong.map(place)).toEqual([]);
  });

  it('keep Node out of everything that runs in Outlook', () => {
    const inOutlook = ['engine', 'policy', 'wording', 'record', 'attachments', 'adapters/outlook', 'addin'];
    expect(ALL.filter(({ room, target }) => inOutlook.includes(room) && target.startsWith('node:')).map(place)).toEqual(
      [],
    );
  });
});

const read = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const offenders = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(read(file))).map((file) => path.relative(SRC, file));

describe('house rules', () => {
  const files = sourceFiles();
  const inRooms = (...rooms: string[]): string[] => files.filter((file) => rooms.includes(roomOf(file)));

  it('name Office only in the Outlook adapter and the simulator that plays its host', () => {
    const others = files.filter((file) => !['adapters/outlook', 'simulator'].includes(roomOf(file)));
    expect(offenders(others, /\bOffice(Runtime)?\s*\./)).toEqual([]);
  });

  it('keep the pure rooms free of clock, chance and locale', () => {
    const impure = /\bDate\.now|new Date\(\)|Math\.random|\.toLocale|\.localeCompare|\bIntl\b/;
    expect(offenders(inRooms('engine', 'policy', 'wording', 'record', 'attachments'), impure)).toEqual([]);
  });

  it('never put text into a page as markup', () => {
    expect(offenders(files, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/)).toEqual(
      [],
    );
  });

  it('have no drawer that could hold anything', () => {
    const drawer = /(^|[\\/])(utils?|helpers?|common|misc|lib|shared|manager|service)([\\/.]|$)/;
    expect(files.map((file) => path.relative(SRC, file)).filter((file) => drawer.test(file))).toEqual([]);
  });

  it('hold files a person reads in one sitting: 300 lines of code, tables and sentences excepted', () => {
    const long = files
      .filter((file) => !/[\\/](data|defaults|locales)[\\/]/.test(file))
      .map((file) => ({ file: path.relative(SRC, file), lines: read(file).split(/\n\s*/).filter(Boolean).length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('leave no loose ends', () => {
    const all = files.filter((file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(readFileSync(file, 'utf8')));
    expect(all.map((file) => path.relative(SRC, file))).toEqual([]);
  });
});
