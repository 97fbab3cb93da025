/**
 * Headers of the simulated Outlook itself, where its add-in has an origin of its own.
 *
 * @param addinOrigin scheme, host and port that serve the add-in
 */
export function hostHeaders(addinOrigin: string): Readonly<Record<string, string>> {
  return { 'content-security-policy': outlookPolicy(addinOrigin), 'referrer-policy': 'no-referrer' };
}

/**
 * The policy of the page that plays Outlook. It loads nothing but its own files, frames nothing but the add-in, and may not be framed: a hostile
 * subject that got into the page as markup would find no script source to run from. 'wasm-unsafe-eval' is for QuickJS, which the classic client
 * runs in.
 *
 * @param addIn whose files it frames and reads: an origin, or "'self'"
 */
export function outlookPolicy(addIn: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    `img-src 'self' data: ${addIn}`,
    `frame-src ${addIn}`,
    `connect-src 'self' ${addIn}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
