import { classic } from './classic';
import type { Client } from './client';
import { failingWrite } from './failing-write';
import { ignoredWrite } from './ignored-write';
import { lostAnswer } from './lost-answer';
import { mac } from './mac';
import { mobile } from './mobile';
import { newestWeb } from './newest-web';
import { offline } from './offline';
import { recipientCap } from './recipient-cap';
import { recipientCap500 } from './recipient-cap-500';
import { silentHost } from './silent-host';
import { slowFiles } from './slow-files';
import { slowHost } from './slow-host';
import { webMailbox112 } from './web-mailbox-1-12';
import { writeThenRefuse } from './write-then-refuse';

export { hasActionButton, knowsOverride, rendersMarkdown, type Client, type RecipientWrite } from './client';

/** Every simulated client, in the order of the switch. The first is the default. */
export const CLIENTS: readonly [Client, ...Client[]] = [
  newestWeb,
  webMailbox112,
  classic,
  mac,
  offline,
  slowHost,
  slowFiles,
  silentHost,
  lostAnswer,
  recipientCap,
  recipientCap500,
  failingWrite,
  writeThenRefuse,
  ignoredWrite,
  mobile,
];

/** The client with this id; the default one for an unknown id. */
export function findClient(id: string): Client {
  return CLIENTS.find((client) => client.id === id) ?? CLIENTS[0];
}
