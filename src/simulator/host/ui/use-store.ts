import { useEffect, useState } from 'preact/hooks';
import type { Simulator, SimulatorState } from '../session';

/** The simulator's state; the component is drawn again at each change. */
export function useSimulatorState({ store }: Simulator): SimulatorState {
  const [state, setState] = useState(store.read());
  useEffect(() => {
    // Something may have changed between drawing and subscribing.
    setState(store.read());
    return store.subscribe(() => setState(store.read()));
  }, [store]);
  return state;
}
