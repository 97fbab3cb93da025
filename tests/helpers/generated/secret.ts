import { generateKeyPairSync } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { CAPITALS, DIGITS, type Random } from './random';

const SMALL = CAPITALS.toLowerCase();
export const BASE_62 = DIGITS + CAPITALS + SMALL;
const BASE_64 = `${BASE_62}+/`;
const HEX = '0123456789abcdef';

/** Kinds of secrets and how a random one is made, from the vendors' rules; no two runs of the prefix stand in this file whole. */
export const SECRETS: Readonly<Record<string, (random: Random) => string>> = {
  'GitHub, personal': (random) => `gh${'p'}_${checked(random.text(30, BASE_62))}`,
  'GitHub, app': (random) => `gh${'s'}_${checked(random.text(30, BASE_62))}`,
  'GitHub, fine-grained': (random) => `github_${'pat'}_${random.text(22, BASE_62)}_${random.text(59, BASE_62)}`,
  'Slack, bot': (random) => `xox${'b'}-${random.digits(12)}-${random.digits(13)}-${random.text(24, BASE_62)}`,
  'Slack, person': (random) =>
    `xox${'p'}-${random.digits(12)}-${random.digits(12)}-${random.digits(13)}-${random.text(32, HEX)}`,
  npm: (random) => `np${'m'}_${random.text(36, BASE_62)}`,
  GitLab: (random) => `gl${'pat'}-${random.text(20, BASE_62)}`,
  SendGrid: (random) => `S${'G'}.${random.text(22, BASE_62)}.${random.text(43, BASE_62)}`,
  Shopify: (random) => `shp${'at'}_${random.text(32, HEX)}`,
  'Hugging Face': (random) => `h${'f'}_${random.text(34, CAPITALS + SMALL)}`,
  Databricks: (random) => `da${'pi'}${random.text(32, HEX)}`,
  Docker: (random) => `dckr_${'pat'}_${random.text(27, BASE_62)}`,
  Figma: (random) => `fi${'gd'}_${random.text(40, BASE_62)}`,
  Grafana: (random) => `gl${'sa'}_${random.text(32, BASE_62)}_${random.text(8, HEX)}`,
  Groq: (random) => `gs${'k'}_${random.text(52, BASE_62)}`,
  'HashiCorp Vault': (random) => `hv${'s'}.${random.text(95, BASE_62)}`,
  Linear: (random) => `lin_${'api'}_${random.text(40, BASE_62)}`,
  Notion: (random) => `nt${'n'}_${random.digits(11)}${random.text(35, BASE_62)}`,
  Vercel: (random) => `vc${'p'}_${random.text(56, BASE_62)}`,
  OpenAI: (random) => `s${'k'}-${random.text(20, BASE_62)}T3Blbk${'FJ'}${random.text(20, BASE_62)}`,
  Anthropic: (random) => `s${'k'}-ant-api03-${random.text(93, BASE_62)}AA`,
  'AWS secret': (random) =>
    `aws_secret_access_key = "${random.pick(BASE_62)}${random.text(38, BASE_64)}${random.pick(BASE_62)}"`,
  'database address': (random) =>
    `postgres://app${random.digits(2)}:${random.text(16, BASE_62)}@db${random.digits(2)}.firm.example:5432/main`,
  // The oracle looks at the key's first bytes, so it is made by a real generator.
  'private key': () =>
    generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    }).privateKey.trim(),
};

/** With GitHub's checksum behind it: CRC-32 in base 62 (a second implementation: Node's own CRC). */
export function checked(random: string): string {
  let rest = crc32(random);
  let checksum = '';
  for (let at = 0; at < 6; at++) {
    checksum = BASE_62.charAt(rest % 62) + checksum;
    rest = Math.floor(rest / 62);
  }
  return random + checksum;
}
