/** A value that others can watch. */
export interface Store<State> {
  readonly read: () => State;
  readonly change: (change: (state: State) => State) => void;
  /** Calls back after each change; the result ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    change(change) {
      state = change(state);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
