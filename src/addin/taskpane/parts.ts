import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Message } from '../../engine';
import { PANE } from '../../wording';
import type * as what from './what';
import type * as who from './who';

export type Who = typeof who;
export type What = typeof what;

/** Beside the pane's own file. One that did not arrive is asked for again. */
export function loadWho(): Promise<Who> {
  return import(/* webpackMode: "lazy", webpackChunkName: "who" */ './who');
}

/** Only when the recipients are shown: it is three times as large, and nobody is to wait for it. */
export async function loadWhat(): Promise<What> {
  return (await loadWho()).loadWhat();
}

export const WhoContext = createContext<Who | undefined>(undefined);

/** What the message is: its fields have other names in an invitation. */
export const KindContext = createContext<Message['kind']>('mail');

/** What Outlook calls the fields of this message. */
export function useFieldNames(): (typeof PANE.fields)[Message['kind']] {
  return PANE.fields[useContext(KindContext)];
}

/**
 * For whatever is only shown once the recipients are known.
 *
 * @throws Error outside of such a place: our own fault.
 */
export function useWho(): Who {
  const arrived = useContext(WhoContext);
  if (arrived === undefined) throw new Error('nobody is known yet');
  return arrived;
}
