/** Where the shipped pages load Office.js from: Microsoft's supported copy. */
export const OFFICE_SCRIPT_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Both from Microsoft. The first is what office.js would fetch itself, without TLS from a page that has none. */
export const MICROSOFTS_OFFICE = ['https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js', OFFICE_SCRIPT_ADDRESS];

/**
 * What is served instead where the npm package is installed: the same file, and before it the stand-in for MicrosoftAjax,
 * which office.js would otherwise fetch from another host.
 */
export const LOCAL_OFFICE = ['/office/msajax.js', '/office/office.js'] as const;

const OFFICE_SCRIPT_TAG = new RegExp(
  `<script\\b[^<>]*\\bsrc="${OFFICE_SCRIPT_ADDRESS.replaceAll('.', '\\.')}"[^<>]*></script>`,
  'g',
);

/**
 * A shipped page as the simulator serves it: Office.js's address replaced, every other character untouched.
 *
 * @param html the page as it ships
 * @param name the page's name, for the error
 * @param scripts addresses of what is loaded instead, in this order
 * @throws Error when the page does not load Office.js exactly once: then it would not be the shipped page that runs.
 */
export function withOffice(html: string, name: string, scripts: readonly string[]): string {
  const tags = html.match(OFFICE_SCRIPT_TAG) ?? [];
  if (tags.length !== 1) throw new Error(`${name} loads Office.js ${tags.length} times; it must do so exactly once.`);
  return html.replace(OFFICE_SCRIPT_TAG, () => renderScripts(scripts));
}

export function renderScripts(addresses: readonly string[]): string {
  return addresses.map((address) => `<script src="${address}"></script>`).join('');
}
