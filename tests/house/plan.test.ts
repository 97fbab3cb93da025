import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const PLAN = readFileSync(path.join(ROOT, 'src/README.md'), 'utf8');

/** "`engine/data/`, `tests/house`": words in code marks that have a slash or an ending, and no `<placeholder>`. */
const PATHS = [...new Set([...PLAN.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name))].filter(
  (name) => /\.(ts|tsx|md|xml)$/.test(name) || /^[a-z][\w-]*\/[\w./-]*$/.test(name),
);
const FILES = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
  file.split(path.sep).join('/'),
);

describe('the plan of the house in src/README.md', () => {
  it('names a good number of places', () => expect(PATHS.length).toBeGreaterThan(20));

  it.each(PATHS)('%s exists', (name) => {
    const isFound =
      existsSync(path.join(ROOT, name)) || FILES.some((file) => `/${file}`.endsWith(`/${name.replace(/\/$/, '')}`));
    expect(isFound).toBe(true);
  });

  it('shows every room', () => {
    const rooms = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !PLAN.includes(` ${name}/ `))).toEqual([]);
  });

  it('gives every decision a number of its own, and leaves none out', () => {
    // A new decision takes the next number and stands with its subject, so the order says nothing.
    const numbers = [...PLAN.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('lists every package', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const listed = PLAN.slice(PLAN.indexOf('## Packages'));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !name.startsWith('@types/') && !listed.includes(name))).toEqual([]);
  });
});
