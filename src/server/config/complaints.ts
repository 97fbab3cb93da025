import { isIP } from 'node:net';
import { parseWebAddress } from '../../policy';

/** Each returns one sentence about what is wrong with a value, or undefined when it is fine. */
type Complaint = string | undefined;

export function complainAboutId(id: string): Complaint {
  return /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(id)
    ? undefined
    : 'An id has 1 to 40 lower-case letters, digits and dashes, and no dash at its ends.';
}

export function complainAboutName(name: string): Complaint {
  if (name.trim() === '') return 'This text is empty; write something or remove the line.';
  return name.length > 200 || /[\u0000-\u001f\u007f]/.test(name) ? 'This text is too long for a name.' : undefined;
}

/** 22 letters and digits at random are 130 bits. */
export function complainAboutPathSegment(segment: string): Complaint {
  return /^[A-Za-z0-9_-]{22,80}$/.test(segment)
    ? undefined
    : 'Whoever guesses this path can read the policy: write 22 to 80 letters, digits, _ or - by chance, or remove the line and one is made.';
}

export function complainAboutSecret(secret: string): Complaint {
  return secret.length >= 32 && secret.length <= 256
    ? undefined
    : 'This secret could be guessed, or is no secret: it must have 32 to 256 characters.';
}

export function complainAboutHash(hash: string): Complaint {
  return /^[0-9a-f]{64}$/.test(hash) ? undefined : 'A SHA-256 in 64 hex digits belongs here, not the key itself.';
}

export function complainAboutTenant(tenant: string): Complaint {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant)
    ? undefined
    : 'A tenant id (a GUID) belongs here, not its name, and not "common".';
}

/** An origin. Plain http is for this machine alone: Outlook loads nothing else over it. */
export function complainAboutUrl(written: string): Complaint {
  const url = parseWebAddress(written);
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return 'An address such as https://host.example belongs here.';
  if (url.pathname !== '/' || /[?#@]/.test(written)) return 'Only a host belongs here, without a path behind it.';
  return url.protocol === 'https:' || isLoopbackHost(url.hostname)
    ? undefined
    : 'This address must begin with https://.';
}

/** Never repeated: a password stands in it. */
export function complainAboutDatabase(url: string): Complaint {
  return /^postgres(?:ql)?:\/\/./.test(url) ? undefined : 'The address of a database begins with postgres://.';
}

/** An address, or a network such as 10.0.0.0/8. */
export function complainAboutNetwork(written: string): Complaint {
  const [address = '', bits, ...more] = written.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return isIP(address) !== 0 && isNetwork && more.length === 0
    ? undefined
    : `"${written.slice(0, 60)}" is no address of a proxy; write 192.0.2.7, or a network such as 10.0.0.0/8.`;
}

export function complainAboutNumber(least: number, most: number): (count: number) => Complaint {
  return (count) =>
    Number.isInteger(count) && count >= least && count <= most
      ? undefined
      : `A whole number from ${String(least)} to ${String(most)} belongs here.`;
}

/** Whether only this machine can reach what listens there. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
