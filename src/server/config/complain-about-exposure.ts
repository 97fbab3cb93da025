import { isLoopbackHost } from './complaints';
import type { ListenSettings, ServerSettings } from './settings';

/**
 * Why a server must not listen where it was told to, in sentences for whoever starts it; empty when it may. Elsewhere than on
 * loopback passwords, tokens and records would cross a network in the clear, or be open to whoever finds the address.
 */
export function complainAboutExposure({ listen, publicUrl, organisations }: ServerSettings): readonly string[] {
  const { host, tls, trustedProxies } = listen;
  const complaints: string[] = [];
  const isOpen = !isForThisMachine(listen);
  if (!isLoopbackHost(host) && tls === undefined && trustedProxies.length === 0) {
    complaints.push(
      `It would listen on ${host} without TLS: give it a key and a certificate, or name the proxy in front of it (--trusted-proxy).`,
    );
  }
  if (isOpen && publicUrl === undefined) {
    complaints.push('It can be reached from elsewhere: say by which address (public-url, or LASTLOOK_URL).');
  }
  const open = isOpen ? organisations.filter(({ signIn }) => signIn === undefined).map(({ id }) => id) : [];
  if (open.length > 0) {
    complaints.push(
      `It can be reached from elsewhere, and nobody could sign in at ${open.join(', ')}: set up "sign-in".`,
    );
  }
  return complaints;
}

/** Whether nobody elsewhere can reach it. A proxy counts as elsewhere: it is there to bring others. */
export function isForThisMachine({ host, trustedProxies }: ListenSettings): boolean {
  return isLoopbackHost(host) && trustedProxies.length === 0;
}
