/**
 * A function that builds its answer at the first question about `key` and keeps it as long as `key` lives: for what costs
 * more than one message, such as a finder over a policy's words.
 */
export function remember<Key extends object, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const built = build(key);
    known.set(key, built);
    return built;
  };
}

/** As `remember` for one key at a time: for what several ask in turn about one text. Forgets what was asked before it. */
export function rememberLast<Key extends object, Value>(build: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last === undefined || last.key !== key) last = { key, value: build(key) };
    return last.value;
  };
}
