import net from 'node:net';
import tls from 'node:tls';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly transport: 'tls' | 'tcp';
  /** PEM of the authority that vouches for it; the system's own otherwise. */
  readonly ca?: string | undefined;
}

/** `onOpen` is called once something can be sent; with TLS, once the certificate was accepted. */
export function connect({ host, port, transport, ca }: Endpoint, onOpen: () => void): net.Socket {
  if (transport === 'tcp') return net.connect({ host, port }, onOpen);
  // A name in the certificate is compared; addresses have none to send (RFC 6066, section 3).
  const name = net.isIP(host) === 0 ? { servername: host } : {};
  return tls.connect({ host, port, ...name, ...(ca === undefined ? {} : { ca }) }, onOpen);
}
