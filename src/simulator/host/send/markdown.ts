/** Text as the alert shows it: the subset that Smart Alerts render. Anything else stays the characters it is. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly isBold: boolean; readonly isItalic: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Inline[])[] };

/**
 * Parses the Markdown of errorMessageMarkdown: bold, italic, bulleted and numbered lists whose items end with a carriage
 * return, https links, two line feeds as line break, backslash escapes. Learn, "Smart Alerts", formatting section.
 */
export function parseAlertMarkdown(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of markdown.split(/\r\n?|\n\n+/)) {
    const text = line.replaceAll('\n', ' ').trim();
    if (text === '') continue;
    const bullet = /^[-*] +(.*)$/.exec(text);
    const number = /^(\d{1,3})\. +(.*)$/.exec(text);
    const last = blocks.at(-1);
    if (bullet !== null) addItem(blocks, 'bullets', bullet[1] ?? '');
    else if (number !== null && Number(number[1]) === (last?.kind === 'numbers' ? last.items.length + 1 : 1)) {
      addItem(blocks, 'numbers', number[2] ?? '');
    } else blocks.push({ kind: 'paragraph', inlines: parseInlines(text) });
  }
  return blocks;
}

function addItem(blocks: Block[], kind: 'bullets' | 'numbers', text: string): void {
  const last = blocks.at(-1);
  const items = last?.kind === kind ? last.items : [];
  if (last?.kind === kind) blocks.pop();
  blocks.push({ kind, items: [...items, parseInlines(text)] });
}

/** One pass over the characters; an opening mark without its end is shown as it is. */
function parseInlines(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let written = '';
  let bold = '';
  let italic = '';
  const flush = () => {
    if (written !== '') inlines.push({ kind: 'text', text: written, isBold: bold !== '', isItalic: italic !== '' });
    written = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(next)) {
      written += next;
      at += 1;
    } else if (character === '[') {
      const link = readLink(text, at);
      if (link === undefined) written += character;
      else {
        flush();
        inlines.push({ kind: 'link', text: link.text, url: link.url });
        at = link.end;
      }
    } else if ((character === '*' || character === '_') && next === character) {
      const mark = character + next;
      if (bold === mark || (bold === '' && text.includes(mark, at + 2))) {
        flush();
        bold = bold === '' ? mark : '';
      } else written += mark;
      at += 1;
    } else if (character === '*' || character === '_') {
      if (italic === character || (italic === '' && isOpening(text, at))) {
        flush();
        italic = italic === '' ? character : '';
      } else written += character;
    } else written += character;
  }
  flush();
  return inlines;
}

/** snake_case and "2 * 3" hold no emphasis: the mark stands before a word that it also ends. */
function isOpening(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([*_]/.test(before) && after !== ' ' && text.includes(text[at] ?? '', at + 1);
}

function readLink(
  text: string,
  at: number,
): { readonly text: string; readonly url: string; readonly end: number } | undefined {
  const middle = text.indexOf('](', at);
  const end = middle < 0 ? -1 : text.indexOf(')', middle);
  if (end < 0) return undefined;
  const label = text.slice(at + 1, middle).replaceAll(/\\(.)/g, '$1');
  const url = text.slice(middle + 2, end);
  // Only https links become links in the real dialog; here it also keeps javascript: addresses out of the page.
  return /^https:\/\/[^\s<>"]+$/.test(url) && !label.includes('[') ? { text: label, url, end } : undefined;
}
