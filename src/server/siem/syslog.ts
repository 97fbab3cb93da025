import { connect, type Endpoint } from './connect';
import type { Delivered, Ship } from './shipment';

export interface SyslogSettings extends Endpoint {
  /** This server, as it names itself in each line. */
  readonly hostname: string;
}

const TIMEOUT_MS = 10_000;

/** Facility 13, "log audit" (RFC 5424, section 6.2.1). */
const FACILITY = 13;

/**
 * Sends a shipment as RFC 5424 messages over TLS or TCP, each with its length before it (octet counting, RFC 6587
 * section 3.4.1), so that no line break in one can make two. Syslog has no answer, so each shipment has a connection of its
 * own: we close our half, and a receiver that closes its half without an error has read to the end.
 */
export function createSyslog(settings: SyslogSettings, now: () => Date): Ship {
  return ({ lines, severities }) => {
    const at = now();
    const frames = lines.map((line, index) =>
      toFrame(toMessage(line, { at, severity: severities[index] ?? 0, hostname: settings.hostname })),
    );
    return sendAll(settings, Buffer.concat(frames));
  };
}

interface MessageFacts {
  readonly at: Date;
  /** 0 to 10, as CEF has it. */
  readonly severity: number;
  readonly hostname: string;
}

/** No structured data, no byte order mark: MSG-ANY, which every receiver takes (RFC 5424, section 6.4). */
export function toMessage(line: string, { at, severity, hostname }: MessageFacts): string {
  const priority = FACILITY * 8 + toSyslogSeverity(severity);
  const host = hostname.replace(/[^!-~]/g, '').slice(0, 255) || '-';
  return `<${String(priority)}>1 ${at.toISOString()} ${host} lastlook - record - ${line}`;
}

/** warning, notice or informational; graver ones would wake people up at night for a mail that was stopped. */
function toSyslogSeverity(severity: number): number {
  if (severity >= 7) return 4;
  return severity >= 4 ? 5 : 6;
}

function toFrame(message: string): Buffer {
  const bytes = Buffer.from(message);
  return Buffer.concat([Buffer.from(`${String(bytes.length)} `), bytes]);
}

function sendAll(settings: SyslogSettings, bytes: Buffer): Promise<Delivered> {
  return new Promise((resolve) => {
    let isFlushed = false;
    const socket = connect(settings, () => {
      socket.end(bytes, () => (isFlushed = true));
      // A half that nobody reads never ends.
      socket.resume();
    });
    const finish = (outcome: Delivered): void => {
      socket.destroy();
      resolve(outcome);
    };

    socket.setTimeout(TIMEOUT_MS, () =>
      finish(isFlushed ? { kind: 'unconfirmed', why: 'no close' } : { kind: 'failed', why: 'time-out' }),
    );
    socket.once('end', () => finish(isFlushed ? { kind: 'delivered' } : { kind: 'failed', why: 'closed too early' }));
    socket.once('error', (error) => finish({ kind: 'failed', why: 'code' in error ? String(error.code) : error.name }));
    // Nothing after `end`, `error` or the time-out is heard: the promise is settled by then.
    socket.once('close', () => finish({ kind: 'failed', why: 'closed too early' }));
  });
}
