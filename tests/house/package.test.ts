import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import packageJson from '../../package.json';

const ROOT = path.resolve(__dirname, '../..');

describe('the published package', () => {
  it('depends on what its command requires, and on nothing else', () => {
    const folder = path.join(ROOT, 'dist/cli');
    const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
    const command = scripts.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
    const required = [...command.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name = '']) => name);
    expect([...new Set(required)].filter((name) => !isBuiltin(name)).sort()).toEqual(
      Object.keys(packageJson.dependencies).sort(),
    );
  });

  it('holds the command, the add-in and its manifest, and nothing that only developers need', () => {
    // One line, so that Windows finds npm too.
    const told = execFileSync('npm pack --dry-run --json --ignore-scripts', {
      cwd: ROOT,
      encoding: 'utf8',
      shell: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = (JSON.parse(told) as { files: { path: string }[] }[]).flatMap(({ files }) =>
      files.map((file) => file.path),
    );
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/cli/lastlook.js',
        'dist/cli/pdf-thread.js',
        'dist/addin/events.js',
        'dist/addin/events-cy.js',
        'dist/addin/readers.js',
        'dist/addin/pdf.js',
        'dist/addin/pdf-worker.js',
        'dist/addin/taskpane.html',
        'dist/simulator/host.js',
        'manifest.xml',
      ]),
    );
    const expected =
      /^(dist\/(cli|addin)\/.+|dist\/simulator\/(host\.\w+|(msajax|office-standin|outlook-bridge)\.js)|src\/cli\/start\.cjs|assets\/pictures\/.+|manifest\.xml|package\.json|[A-Z]+(\.md)?)$/;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
  });
});
