import type { FastifyInstance } from 'fastify';

/** What came back, whoever answered. */
interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Browser {
  /** One request, no redirect followed. */
  readonly request: (url: string, options?: RequestOptions) => Promise<Answer>;
  /** Follows redirects and the provider's forms until somebody answers with anything else; `until` stops before a request. */
  readonly visit: (url: string, as: string, until?: (url: string) => boolean) => Promise<Answer>;
  readonly cookies: Map<string, string>;
}

interface RequestOptions {
  readonly method?: 'GET' | 'POST';
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser as far as sign-in goes: cookies by host, `Sec-Fetch-Site` and `Origin` as browsers send them. Our own addresses reach the app. */
export function aBrowser(app: FastifyInstance, origin: string): Browser {
  const cookies = new Map<string, string>();
  const keyOf = (url: URL, name: string): string => `${url.host} ${name}`;

  const request: Browser['request'] = async (address, { method = 'GET', form, headers = {} } = {}) => {
    const url = new URL(address, origin);
    const jar = [...cookies].filter(([key]) => key.startsWith(`${url.host} `));
    const sent: Record<string, string> = {
      accept: 'text/html',
      host: url.host,
      cookie: jar.map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; '),
      ...(method === 'POST' ? { origin: url.origin, 'sec-fetch-site': 'same-origin' } : {}),
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    };
    const payload = form === undefined ? undefined : new URLSearchParams(form).toString();
    let answer: Answer;
    let setCookies: readonly string[];
    if (url.origin === origin) {
      const reply = await app.inject({
        method,
        url: url.pathname + url.search,
        headers: sent,
        ...(payload === undefined ? {} : { payload }),
      });
      setCookies = [reply.headers['set-cookie'] ?? []].flat();
      answer = {
        url: url.href,
        status: reply.statusCode,
        headers: Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, String(value)])),
        text: reply.body,
      };
    } else {
      const reply = await fetch(url, { method, headers: sent, body: payload ?? null, redirect: 'manual' });
      setCookies = reply.headers.getSetCookie();
      answer = {
        url: url.href,
        status: reply.status,
        headers: Object.fromEntries(reply.headers),
        text: await reply.text(),
      };
    }
    for (const line of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isGone = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (isGone) cookies.delete(keyOf(url, name));
      else cookies.set(keyOf(url, name), decodeURIComponent(value));
    }
    return answer;
  };

  return {
    request,
    cookies,
    visit: async (url, as, until = () => false) => {
      let answer = await request(url);
      for (let step = 0; step < 20; step++) {
        const to = answer.headers['location'];
        const action = /<form[^>]+action="([^"]+)"/.exec(answer.text)?.[1];
        if (to !== undefined) {
          const next = new URL(to, answer.url).href;
          if (until(next)) return { ...answer, url: next };
          answer = await request(next);
        } else if (action !== undefined && !answer.url.startsWith(origin)) {
          const prompt = /name="prompt" value="(\w+)"/.exec(answer.text)?.[1] ?? '';
          const form = prompt === 'login' ? { prompt, login: as, password: 'any' } : { prompt };
          answer = await request(new URL(action, answer.url).href, { method: 'POST', form });
        } else return answer;
      }
      throw new Error(`Sent in circles, last to ${answer.url}.`);
    },
  };
}
