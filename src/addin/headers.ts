/**
 * Where Outlook's own pages live, which frame ours: web and new Outlook, consumer, government and the Chinese cloud. A
 * frame from anywhere else could make people click in our pane without seeing it.
 */
const OUTLOOK_ORIGINS = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
  'https://outlook.live.com',
  'https://outlook-sdf.office.com',
  'https://outlook.office365.us',
  'https://outlook-dod.office365.us',
  'https://webmail.apps.mil',
  'https://partner.outlook.cn',
];

/** Office.js, and the MicrosoftAjax file that Outlook's part of it loads when it is absent. */
export const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

export interface PageHeaderOptions {
  /** Origins that may frame the pages besides Outlook's: an on-premises server, the simulator. */
  readonly extraFrameAncestors?: readonly string[];
}

/**
 * Headers for every shipped page and its files. There is no X-Frame-Options: it knows no list of origins, so it would
 * lock Outlook out. `connect-src` is our own origin only, which also keeps Office.js from sending telemetry out of a
 * page that sees mail. Images may be used cross-origin, because Outlook draws our icons in its own pages.
 */
export function pageHeaders(options: PageHeaderOptions): Readonly<Record<string, string>> {
  const frameAncestors = OUTLOOK_ORIGINS.concat(options.extraFrameAncestors ?? []);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${OFFICE_SCRIPTS.join(' ')}`,
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}
