import {
  LOCAL_OFFICE,
  OFFICE_SCRIPT_ADDRESS,
  renderScripts,
  withOffice,
} from '../../../src/simulator/server/substitution';

const TAG = `<script src="${OFFICE_SCRIPT_ADDRESS}"></script>`;

describe('the one substitution in a shipped page', () => {
  it.each([
    ['a bare tag', TAG],
    ['a tag with other attributes', `<script type="text/javascript" src="${OFFICE_SCRIPT_ADDRESS}" defer></script>`],
  ])('replaces %s and nothing else', (_title, tag) => {
    const page = (script: string) => `<!doctype html>\n<head>${script}<script src="events.js"></script></head>$& $1`;
    expect(withOffice(page(tag), 'events.html', LOCAL_OFFICE)).toBe(page(renderScripts(LOCAL_OFFICE)));
  });

  it.each([
    ['no Office.js', '<script src="events.js"></script>', 0],
    ['Office.js twice', TAG + TAG, 2],
    ['Office.js from another address', TAG.replace('/1/', '/beta/'), 0],
    ['a look-alike host', TAG.replace('appsforoffice.', 'appsforofficex'), 0],
    ['an inline script in the tag', TAG.replace('></', '>alert(1)</'), 0],
  ])('refuses a page with %s', (_title, html, times) => {
    expect(() => withOffice(html, 'events.html', LOCAL_OFFICE)).toThrow(`events.html loads Office.js ${times} times`);
  });
});
