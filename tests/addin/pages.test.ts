import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageHeaders } from '../../src/addin/headers';

const root = path.resolve(__dirname, '../..');
const directives = (headers: Readonly<Record<string, string>>): Map<string, string[]> =>
  new Map(
    (headers['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );

describe('headers of the shipped pages', () => {
  const headers = pageHeaders({});

  test('Outlook may frame them: no X-Frame-Options, and its hosts are named', () => {
    expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('x-frame-options');
    const ancestors = directives(headers).get('frame-ancestors') ?? [];
    for (const host of ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft']) {
      expect(ancestors).toContain(`https://${host}`);
    }
  });

  test('nobody else may, unless asked for', () => {
    const ancestors = directives(headers).get('frame-ancestors') ?? [];
    expect(ancestors.filter((origin) => !/^https:\/\/[a-z0-9.-]+$/.test(origin))).toEqual([]);
    const own = directives(pageHeaders({ extraFrameAncestors: ['https://localhost:3001'] })).get('frame-ancestors');
    expect(own).toEqual([...ancestors, 'https://localhost:3001']);
  });

  test('scripts come from us and from Office.js hosts only, and nothing inline', () => {
    expect(directives(headers).get('script-src')).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
      'https://ajax.aspnetcdn.com',
    ]);
    expect(directives(headers).get('worker-src')).toEqual(["'self'"]);
    expect(headers['Content-Security-Policy']).not.toMatch(/unsafe|\*/);
    expect(directives(headers).get('default-src')).toEqual(["'none'"]);
  });

  test('icons are usable from other origins', () => {
    expect(headers['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  });
});

describe.each([
  ['events/events.html', ['readers.js', 'events.js']],
  ['events/events-cy.html', ['readers.js', 'events-cy.js']],
  ['taskpane/taskpane.html', ['taskpane.js']],
])('%s', (file, ours) => {
  const html = readFileSync(path.join(root, 'src/addin', file), 'utf8');

  test('loads Office.js from its supported address, before what is ours', () => {
    const scripts = Array.from(html.matchAll(/<script[^>]* src="([^"]*)"/g), ([, source]) => source);
    expect(scripts).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', ...ours]);
  });

  test('has nothing inline that the headers would refuse', () => {
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/);
  });
});
