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
