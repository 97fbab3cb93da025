/** Where the shipped pages load Office.js from: Microsoft's supported copy. */
export const OFFICE_SCRIPT_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What the simulator serves instead: the same file from the npm package, and before it the stand-in for MicrosoftAjax,
 * which office.js would otherwise fetch from another host.
 */
export const LOCAL_OFFICE_SCRIPTS =
  '<script src="/office/msajax.js"></script><script src="/office/office.js"></script>';

const OFFICE_SCRIPT_TAG = new RegExp(
  `<script\\b[^<>]*\\bsrc="${OFFICE_SCRIPT_ADDRESS.replaceAll('.', '\\.')}"[^<>]*></script>`,
  'g',
);

/**
 * A shipped page as the simulator serves it: Office.js's address replaced, every other character untouched.
 *
 * @param html the page as it ships
 * @param name the page's name, for the error
 * @throws Error when the page does not load Office.js exactly once: then it would not be the shipped page that runs.
 */
export function withLocalOffice(html: string, name: string): string {
  const tags = html.match(OFFICE_SCRIPT_TAG) ?? [];
  if (tags.length !== 1) throw new Error(`${name} loads Office.js ${tags.length} times; it must do so exactly once.`);
  return html.replace(OFFICE_SCRIPT_TAG, LOCAL_OFFICE_SCRIPTS);
}
