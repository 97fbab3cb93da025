import * as v from 'valibot';
import { oneOf, parseWebAddress, refuse, settings, text } from '../../policy';
import { FORMATS, type Format } from './encoders';

/** Where an organisation's records are sent on to. */
export interface ReceiverSettings {
  /** Of the receiver within its organisation; its cursor goes by it. */
  readonly name: string;
  readonly format: Format;
  readonly to:
    | {
        readonly kind: 'webhook';
        readonly url: string;
        readonly secret: string;
        readonly authorization?: string | undefined;
      }
    | {
        readonly kind: 'syslog';
        readonly host: string;
        readonly port: number;
        readonly transport: 'tls' | 'tcp';
        /** A PEM file. */
        readonly ca?: string | undefined;
      };
}

/** What the configuration around it knows how to read. */
interface Places {
  /** A secret of ours, which stands in the environment or in a file. */
  readonly secret: TextSchema;
  /** The same, of any length: others make it. */
  readonly token: TextSchema;
  /** The path of a file that is there. */
  readonly file: TextSchema;
}

type TextSchema = v.GenericSchema<unknown, string>;

/** The port of syslog over TLS (RFC 5425, section 4.1), and the one most receivers have for TCP. */
const PORTS = { tls: 6514, tcp: 514 } as const;

const MOST_PORT = 65_535;

/** The written form of one receiver, for the server's configuration. */
export function receiverSettings({ secret, token, file }: Places) {
  const written = settings({
    name: v.pipe(text, refuse(complainAboutName)),
    format: oneOf(FORMATS),
    webhook: v.optional(
      settings({ url: v.pipe(text, refuse(complainAboutUrl)), secret, authorization: v.optional(token) }),
    ),
    syslog: v.optional(
      settings({
        host: v.pipe(text, refuse(complainAboutHost)),
        port: v.optional(v.pipe(v.number('A whole number belongs here.'), refuse(complainAboutPort))),
        transport: v.optional(oneOf(['tls', 'tcp'])),
        ca: v.optional(file),
      }),
    ),
  });
  return v.pipe(
    written,
    refuse(({ webhook, syslog }) =>
      (webhook === undefined) === (syslog === undefined)
        ? 'Say where to send it: either "webhook:" or "syslog:".'
        : undefined,
    ),
  );
}

type Written = v.InferOutput<ReturnType<typeof receiverSettings>>;

/** What was checked, with its defaults: TLS, and the port that belongs to it. */
export function toReceiver({ name, format, webhook, syslog }: Written): ReceiverSettings {
  if (webhook !== undefined) return { name, format, to: { kind: 'webhook', ...webhook } };
  const transport = syslog?.transport ?? 'tls';
  const port = syslog?.port ?? PORTS[transport];
  return { name, format, to: { kind: 'syslog', host: syslog?.host ?? '', port, transport, ca: syslog?.ca } };
}

function complainAboutName(name: string): string | undefined {
  return /^[a-z0-9-]{1,40}$/.test(name) ? undefined : 'A name has 1 to 40 lower-case letters, digits and dashes.';
}

function complainAboutUrl(written: string): string | undefined {
  const url = parseWebAddress(written);
  if (url === undefined) return 'This is not an address.';
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))
    return 'This address must begin with https://.';
  if (url.username !== '' || url.password !== '')
    return 'Write a password under "authorization:", not into the address.';
  return undefined;
}

function complainAboutHost(host: string): string | undefined {
  return /^[A-Za-z0-9.:_-]{1,253}$/.test(host)
    ? undefined
    : 'The name or address of a host belongs here, without a port.';
}

function complainAboutPort(port: number): string | undefined {
  return Number.isInteger(port) && port >= 1 && port <= MOST_PORT
    ? undefined
    : 'A port is a whole number from 1 to 65535.';
}
