import { createHmac } from 'node:crypto';
import type { Delivered, Ship } from './shipment';

interface WebhookSettings {
  /** https, or http on this machine only. */
  readonly url: string;
  /** Known to the receiver too, who checks the signature with it. */
  readonly secret: string;
  /** The whole header, for a receiver that wants a token of its own besides: "Splunk 1b3c...". */
  readonly authorization?: string | undefined;
  /** Of the lines: "application/x-ndjson" for JSON, "text/plain" for CEF. */
  readonly contentType: string;
}

const TIMEOUT_MS = 10_000;

/** A receiver that asks for more gets asked again nevertheless: nobody should have to restart a server of ours. */
const MOST_RETRY_AFTER_MS = 60 * 60 * 1000;

/**
 * Posts a shipment, one line per record. Signed as `x-lastlook-signature: sha256=<hex>` over `x-lastlook-timestamp` (seconds
 * since 1970), a dot and the body, so that nobody else can post, and nobody can post the same again much later. Any 2xx is
 * a yes. A redirect is a failure, because the body would go to whoever it names.
 */
export function createWebhook({ url, secret, authorization, contentType }: WebhookSettings, now: () => Date): Ship {
  return async ({ lines, last }) => {
    const body = `${lines.join('\n')}\n`;
    const timestamp = String(Math.floor(now().getTime() / 1000));
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': `${contentType}; charset=utf-8`,
          'user-agent': 'lastlook',
          'x-lastlook-timestamp': timestamp,
          'x-lastlook-signature': signatureOf(secret, timestamp, body),
          'x-lastlook-cursor': String(last),
          ...(authorization === undefined ? {} : { authorization }),
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (response.ok) return { kind: 'delivered' };
      return { kind: 'failed', why: `HTTP status ${String(response.status)}`, ...readRetryAfter(response, now()) };
    } catch (error) {
      return { kind: 'failed', why: describe(error) };
    }
  };
}

function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function readRetryAfter({ headers }: Response, now: Date): Pick<Delivered & { kind: 'failed' }, 'retryAfterMs'> {
  const written = headers.get('retry-after') ?? '';
  const isSeconds = /^\d+$/.test(written);
  const isDate = / GMT$/.test(written);
  const ms = isSeconds ? Number(written) * 1000 : isDate ? Date.parse(written) - now.getTime() : NaN;
  return Number.isFinite(ms) ? { retryAfterMs: Math.min(Math.max(0, ms), MOST_RETRY_AFTER_MS) } : {};
}

/** What failed, by its code or name: messages hold the address, which may be secret. */
function describe(error: unknown): string {
  const { cause, code, name } = Object(error) as Readonly<Record<'cause' | 'code' | 'name', unknown>>;
  if (typeof cause === 'object' && cause !== null) return describe(cause);
  return [code, name].find((each) => typeof each === 'string') ?? 'unknown error';
}
