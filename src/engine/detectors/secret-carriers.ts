import type { Detection, Level } from './detector';
import type { ScanText } from './scan-text';
import { gated, LINK, linksOf, placesOf } from './secret-gate';

/** Something that carries a secret: an address, a connection string. */
interface Carrier {
  /** What a plain search finds it by. */
  readonly anchor: string;
  /** The text directly before the anchor, and after it; the first group after it is the secret. Bounded. */
  readonly before: RegExp;
  readonly after: RegExp;
  readonly level: Level;
}

/** What anchors end with. */
const SIGNS = [LINK, '=', 'Q~'];

const CARRIERS: readonly Carrier[] = [
  // Webhooks of Teams, Discord, Zapier, Google Chat: whoever knows the address can post. Near miss: the vendor's own page.
  {
    anchor: LINK,
    before: /https?$/i,
    after:
      /^((?:[a-z0-9-]{1,60}\.webhook\.office\.com\/webhookb2|outlook\.office(?:365)?\.com\/webhook|discord(?:app)?\.com\/api\/webhooks\/\d{15,21}|hooks\.zapier\.com\/hooks\/catch\/\d{4,12}|chat\.googleapis\.com\/v1\/spaces\/[\w-]{5,40}\/messages\?[^\s"'<>]{0,200}token=)[^\s"'<>]{6,400})/,
    level: 'high',
  },
  // Azure storage (64 bytes in base 64), Service Bus, Event Hubs and IoT (32 bytes). Near miss: a name of the key.
  { anchor: 'Key=', before: /Account$/, after: /^([A-Za-z0-9+/]{86}==)/, level: 'high' },
  { anchor: 'Key=', before: /SharedAccess$/, after: /^([A-Za-z0-9+/]{43}=)/, level: 'high' },
  // A shared access signature opens one thing for some time, and is often sent on purpose.
  ...['?sig=', '&sig='].map((anchor): Carrier => ({
    anchor,
    before: /\S$/,
    after: /^([A-Za-z0-9+/]{43}=|[A-Za-z0-9%]{43,70}%3[Dd])/,
    level: 'medium',
  })),
  // Azure AD client secrets: three characters, a digit, "Q~", 31 to 34 more.
  { anchor: 'Q~', before: /(?:^|[^\w~.-])[\w~.-]{3}\d$/, after: /^([\w~.-]{31,34})(?![\w~-])/, level: 'high' },
  // Database connection strings (ADO.NET, ODBC, JDBC), with another field before.
  ...['word=', 'WORD=', 'wd=', 'WD='].map((anchor): Carrier => ({
    anchor,
    before:
      /(?:server|data source|host|address|uid|user ?id|user|database|initial catalog) ?=[^\n;=]{1,100};(?:[^\n]{0,100};)? ?P(?:ass)?$/i,
    after: /^ ?["']?([^\s;"'&]{4,100})/,
    level: 'high',
  })),
];

/**
 * Credentials in an address (RFC 3986, section 3.2.1), of databases and queues too. Near miss: a port, and an @ later in the
 * path.
 */
const CREDENTIALS = /^([^\s/:@<>"']{0,100}):([^\s/@<>"']{3,200})@([A-Za-z0-9[][A-Za-z0-9.:-]{0,200})/;

/** Manuals write "user:password@localhost". */
const SAMPLE_PASSWORD = /^(?:my)?(?:pass(?:word|wd)?|pwd|pw|secret|user(?:name)?|admin|root|token|key|postgres|test)$/i;
/** "http://bank.com:x@203.0.113.5": an address in disguise. */
const HOST_AS_USER = /\.(?:com|net|org)$/i;
const SAMPLE_HOST = /^(?:localhost|127\.|host(?:name)?(?![\w.-])|(?:[\w-]{1,60}\.)?example\.(?:com|org|net))/i;

const BEFORE = 220;
const AFTER = 700;

/** Secrets in addresses and connection strings. */
export function findCarriedSecrets(scan: ScanText): readonly Detection[] {
  const { text } = scan;
  const found: Detection[] = [];
  const add = (start: number, value: string, offered: Level): void => {
    const level = SAMPLE_PASSWORD.test(value) ? undefined : gated(value, offered);
    if (level === undefined) return;
    found.push({ detector: 'secret-other', start, end: start + value.length, level, signals: ['prefix'] });
  };
  const read = ({ anchor, before, after, level }: Carrier, at: number): void => {
    const from = at + anchor.length;
    const match = text.startsWith(anchor, at) ? after.exec(text.slice(from, from + AFTER)) : null;
    if (match !== null && before.test(text.slice(Math.max(0, at - BEFORE), at)))
      add(from + match[0].indexOf(match[1]!), match[1]!, level);
  };
  // Each sign is searched for once, whatever stands before it.
  for (const sign of SIGNS)
    for (const at of sign === LINK ? linksOf(scan) : placesOf(text, sign))
      for (const carrier of CARRIERS)
        if (carrier.anchor.endsWith(sign)) read(carrier, at + sign.length - carrier.anchor.length);
  for (const at of linksOf(scan)) {
    const match = CREDENTIALS.exec(text.slice(at + LINK.length, at + LINK.length + AFTER));
    if (match === null || SAMPLE_HOST.test(match[3]!) || match[1] === match[2] || HOST_AS_USER.test(match[1]!))
      continue;
    add(at + LINK.length + match[1]!.length + 1, match[2]!, 'high');
  }
  return found;
}
