/** One way to set an alert: plain text or Markdown. The sentences are the same; only marks and escapes differ. */
export interface Ink {
  /** Text that somebody else wrote (a name, a label): cleaned, shortened to `longest` characters, escaped. */
  own(text: string, longest: number): string;
  strong(text: string): string;
  /** A link inside a sentence. */
  link(title: string, url: string): string;
  /** A link that is not worth its written-out address. */
  aside(title: string, url: string): string;
  /** A link that stands alone at the end. */
  source(title: string, url: string): string;
  list(heading: string, items: readonly string[]): string;
  /** Between two paragraphs. */
  readonly gap: string;
}

export const plainInk: Ink = {
  own: (text, longest) => toOneLine(text, longest),
  strong: (text) => text,
  link: (title, url) => (isHttps(url) ? `${title} (${shortenUrl(url)})` : title),
  aside: (title) => title,
  source: (title, url) => (isHttps(url) ? `${title}: ${shortenUrl(url)}` : title),
  list: (heading, items) => `${heading} ${items.join('; ')}.`,
  gap: ' ',
};

/** What Outlook renders: bold, lists whose items end in a carriage return, https links, backslash escapes. */
export const markdownInk: Ink = {
  // Shortened before it is escaped, so that no escape is ever cut in two.
  own: (text, longest) => escapeMarkdown(toOneLine(text, longest)),
  strong: (text) => `**${text}**`,
  link: (title, url) => (isHttps(url) ? `[${title}](${toLinkTarget(url)})` : title),
  aside: (title, url) => markdownInk.link(title, url),
  source: (title, url) => markdownInk.link(title, url),
  list: (heading, items) => `${heading}\n\n${items.map((item) => `- ${item}\r`).join('')}`,
  gap: '\n\n',
};

/**
 * Text that Markdown shows as it is: no bold, no code, no link, no HTML, no bare address that a renderer could turn into
 * a link. Marks that count only at the start of a line (-, 1.) stay: nothing of other people's text begins a line in an
 * alert.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]()<>#~|]|:(?=\/\/)/g, '\\$&').replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`);
}

/** "https://www.x.example/y/" becomes "x.example/y": short enough to read and to copy by hand. */
export function shortenUrl(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
}

/**
 * One line without control characters and without the marks that turn the direction of text around, which could make
 * the rest of an alert unreadable; at most `longest` characters, whole ones.
 */
function toOneLine(text: string, longest: number): string {
  const characters = Array.from(text)
    .map((each) => (/^[\u0000-\u001f\u007f-\u009f\u2028\u2029]$/.test(each) ? ' ' : each))
    // A lone half of a surrogate pair is one "character" here, and invalid text to a host.
    .filter((each) => !/^(?:[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udfff])$/.test(each));
  const line = Array.from(characters.join('').replace(/ +/g, ' ').trim());
  return line.length > longest
    ? line
        .slice(0, longest - 1)
        .join('')
        .trim() + '…'
    : line.join('');
}

/** Outlook renders https links only. */
function isHttps(url: string): boolean {
  return /^https:\/\/[^\s\u0000-\u001f\u007f]+$/i.test(url);
}

/** What could end the brackets of a link, or hide something, as percent codes. */
function toLinkTarget(url: string): string {
  return url.replace(/[()<>[\]\\"'`*|^{}]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
