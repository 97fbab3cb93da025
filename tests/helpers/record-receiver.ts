import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery } from '../../src/record';

/** A server that deliveries go to, on this machine. */
export interface RecordReceiver {
  readonly url: string;
  readonly received: readonly { readonly credential: unknown; readonly delivery: Delivery }[];
  /** What it answers from now on; 200 at first. */
  readonly answerWith: (status: number) => void;
  readonly stop: () => Promise<void>;
}

export async function startReceiver(): Promise<RecordReceiver> {
  const received: RecordReceiver['received'][number][] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push(JSON.parse(Buffer.concat(pieces).toString()) as (typeof received)[number]);
      response.writeHead(status, { 'retry-after': '60' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/records`,
    received,
    answerWith: (next) => void (status = next),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
