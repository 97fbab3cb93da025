import { OFFICE_SCRIPTS } from '../../addin/headers';
import { outlookPolicy } from '../server/host-headers';

type Headers = Readonly<Record<string, string>>;

const ALWAYS: Headers = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Of the page that plays Outlook, on the server that its frames come from too. */
export function outlookHeaders(): Headers {
  return {
    ...ALWAYS,
    'content-security-policy': outlookPolicy("'self'"),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

/**
 * Of the add-in's pages in the simulator's frames. They run a stranger's script, Office.js, for somebody who is signed in here: so
 * they are sandboxed, which takes their origin away. They have no cookie, see nothing of the page around them or of the console, and
 * connect to nobody. Links open in windows of their own that stay sandboxed: one that did not could be a page of this server, with its
 * origin and the cookie. Only a page of this server may frame them.
 */
export function frameHeaders(office: 'microsoft' | 'installed'): Headers {
  const scripts = office === 'microsoft' ? ["'self'", ...OFFICE_SCRIPTS] : ["'self'"];
  return {
    ...ALWAYS,
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${scripts.join(' ')}`,
      // A page without an origin may start a worker only from what it made itself: see outlook-bridge.js.
      'worker-src blob:',
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-scripts allow-popups',
    ].join('; '),
    // A page without an origin is a stranger to the files beside it, and office.js loads its parts as such.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
  };
}
