/**
 * Headers of the simulated Outlook itself. It loads nothing but its own files, frames nothing but the add-in, and may
 * not be framed: a hostile subject that got into the page as markup would find no script source to run from.
 * 'wasm-unsafe-eval' is for QuickJS, which the classic client runs in.
 *
 * @param addinOrigin scheme, host and port that serve the add-in
 */
export function hostHeaders(addinOrigin: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      `img-src 'self' data: ${addinOrigin}`,
      `frame-src ${addinOrigin}`,
      `connect-src 'self' ${addinOrigin}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
  };
}
