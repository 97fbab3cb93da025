import type { Language } from '../engine';

/** Markup that is safe to send. Only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template whose values are text, whatever is in them; markup goes in only as another template's result. undefined is
 * nothing, a list its parts one after the other. Values of attributes must stand in quotes. Characters that turn text around
 * or cannot be seen become U+FFFD, because a name could pose as another one.
 */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: fixed.reduce((markup, text, index) => markup + toMarkup(parts[index - 1]) + text) };
}

/** A whole document around what its body holds. */
export function renderWhole(
  { language, title }: { readonly language: Language; readonly title: string },
  body: Html,
): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} - Last Look</title>
        <link rel="stylesheet" href="/console/page.css" />
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}

function toMarkup(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(toMarkup).join('');
}

function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
