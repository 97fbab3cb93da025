import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage, SIGN_IN_WORDS, type SignInPageWords, type SignInWords } from '../../wording';
import { html, renderWhole, type Html } from '../html';

/** A page on the way in or out: what it says, and the one thing to do next. */
export type SignInPage =
  | { readonly kind: 'which-organisation'; readonly to: string }
  | { readonly kind: 'link-needed' | 'link-used' | 'no-role' }
  | { readonly kind: 'failed' | 'no-answer' | 'signed-out'; readonly organisation: string | undefined };

const STATUS: Readonly<Record<SignInPage['kind'], number>> = {
  'which-organisation': 200,
  'link-needed': 200,
  'link-used': 403,
  'no-role': 403,
  failed: 403,
  'no-answer': 503,
  'signed-out': 200,
};

/**
 * Chrome holds a form's redirects to form-action too, and the answer to the form leads to a provider we do not want to name to
 * everybody: any address may follow, over TLS where we have it ourselves.
 */
function pagePolicy(origin: string): string {
  const schemes = origin.startsWith('https:') ? 'https:' : 'http: https:';
  return `default-src 'none'; style-src 'self'; form-action 'self' ${schemes}; base-uri 'none'; frame-ancestors 'none'`;
}

/** Answers with the page, in Welsh where the browser asks for it first. No script, so it works wherever a form does. */
export function showPage(request: FastifyRequest, reply: FastifyReply, page: SignInPage): FastifyReply {
  const language = chooseLanguage(undefined, request.headers['accept-language']?.split(/[,;]/)[0]);
  const words = SIGN_IN_WORDS[language];
  const { title, text } = wordsOf(page, words);
  const body = html`<header class="top">
      <p class="brand"><span>Last Look</span></p>
    </header>
    <main>
      <div class="message">
        <h1>${title}</h1>
        <p>${text}</p>
        ${nextStep(page, words)}
      </div>
    </main>`;
  return reply
    .code(STATUS[page.kind])
    .headers({
      'content-security-policy': pagePolicy(request.server.access.settings.origin()),
      'cache-control': 'no-store',
      'content-language': language,
      vary: 'accept-language',
    })
    .type('text/html; charset=utf-8')
    .send(renderWhole({ language, title }, body));
}

function wordsOf({ kind }: SignInPage, words: SignInWords): SignInPageWords {
  const pages: Readonly<Record<SignInPage['kind'], SignInPageWords>> = {
    'which-organisation': words.whichOrganisation,
    'link-needed': words.linkNeeded,
    'link-used': words.linkUsed,
    'no-role': words.noRole,
    failed: words.failed,
    'no-answer': words.noAnswer,
    'signed-out': words.signedOut,
  };
  return pages[kind];
}

function nextStep(page: SignInPage, words: SignInWords): Html | undefined {
  switch (page.kind) {
    case 'which-organisation':
      return html`<form action="/sign-in" method="get">
        <input type="hidden" name="to" value="${page.to}" />
        <div class="fields">
          <div>
            <label for="organisation">${words.shortName}</label>
            <input
              id="organisation"
              name="organisation"
              required
              autocomplete="organization"
              autocapitalize="none"
              spellcheck="false"
            />
          </div>
        </div>
        <p><button type="submit">${words.goOn}</button></p>
      </form>`;
    case 'failed':
    case 'no-answer':
      return link(page.organisation, words.tryAgain);
    case 'signed-out':
      return link(page.organisation, words.signIn);
    case 'link-needed':
    case 'link-used':
    case 'no-role':
      return undefined;
  }
}

function link(organisation: string | undefined, text: string): Html {
  const query = organisation === undefined ? '' : `?organisation=${encodeURIComponent(organisation)}`;
  return html`<p><a href="/sign-in${query}">${text}</a></p>`;
}
