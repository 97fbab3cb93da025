import { encodePunycode } from './punycode';

/** RFC 1035, section 2.3.4, without the final dot. */
const LONGEST_DOMAIN = 253;
const LONGEST_LABEL = 63;

/** RFC 5321, section 4.1.3: [192.0.2.1], [IPv6:2001:db8::1]. */
const IP_LITERAL = /^\[[0-9a-z:.-]{1,80}\]$/;
// Underscore is no host name character, but mail to such domains exists.
const LABEL = /^[a-z0-9_-]+$/;
const PLAIN_DOMAIN = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/**
 * The form in which two spellings of one domain are equal: lower case, international labels in Punycode (RFC 5890), no
 * trailing dots; an IP literal keeps its brackets. The dots that IDNA counts as label separators (RFC 3490, section 3.1)
 * count here too. Undefined when the text cannot be a domain: empty labels, other characters, too long.
 */
export function toAsciiDomain(text: string): string | undefined {
  // Before any Unicode work: a longer text can only fit by trailing dots or accents typed as separate characters.
  if (text.length > LONGEST_DOMAIN + 4) return undefined;
  const domain = separateLabels(text);
  if (domain.length > LONGEST_DOMAIN) return undefined;
  if (IP_LITERAL.test(domain)) return domain;
  const labels = domain.split('.').map(toAsciiLabel);
  if (labels.some((label) => label === undefined)) return undefined;
  const ascii = labels.join('.');
  return ascii.length <= LONGEST_DOMAIN ? ascii : undefined;
}

function separateLabels(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN_DOMAIN.test(lower)) return lower;
  // NFKC turns full-width letters and U+FF0E into ASCII and U+FF61 into U+3002.
  const dotted = lower
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\u3002/g, '.');
  let end = dotted.length;
  while (end > 0 && dotted.charAt(end - 1) === '.') end -= 1;
  return dotted.slice(0, end);
}

function toAsciiLabel(label: string): string | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  if (LABEL.test(label)) return label;
  // Only characters beyond ASCII are encoded; a space, slash or second at sign has no place in a label at all.
  for (let index = 0; index < label.length; index += 1) {
    if (label.charCodeAt(index) < 128 && !LABEL.test(label.charAt(index))) return undefined;
  }
  const ascii = label === '' ? '' : 'xn--' + encodePunycode(label);
  return ascii !== '' && ascii.length <= LONGEST_LABEL ? ascii : undefined;
}
