import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type * as work from './work';

export type Work = typeof work;

/** Fetched once, as soon as the pane's own file runs. */
const arriving: Promise<Work> = import(/* webpackMode: "lazy", webpackChunkName: "work" */ './work');
// Whoever waits for it is told; nobody may be waiting yet.
arriving.catch(() => undefined);

/** Rejects when the file did not arrive. */
export function loadWork(): Promise<Work> {
  return arriving;
}

export const WorkContext = createContext<Work | undefined>(undefined);

/**
 * For whatever is only shown once there is a verdict.
 *
 * @throws Error outside of such a place: our own fault.
 */
export function useWork(): Work {
  const arrived = useContext(WorkContext);
  if (arrived === undefined) throw new Error('nothing was judged yet');
  return arrived;
}
