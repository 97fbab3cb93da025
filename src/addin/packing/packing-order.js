const { deflateRawSync } = require('node:zlib');

/** As far back as DEFLATE looks. */
const WINDOW = 32_768;

/** Shorter pieces of text are alike by chance. */
const GRAM = 6;
/** What so many share tells nothing about any two of them. */
const COMMON = 40;
const MOST_NEIGHBOURS = 4;

/** For each text those that share most with it, the nearest first. */
function neighboursOf(texts) {
  const holders = new Map();
  texts.forEach((text, index) => {
    for (let at = 0; at + GRAM <= text.length; at += 1) {
      const gram = text.slice(at, at + GRAM);
      if (!holders.has(gram)) holders.set(gram, new Set());
      holders.get(gram).add(index);
    }
  });
  const shared = texts.map(() => new Map());
  for (const set of holders.values()) {
    if (set.size < 2 || set.size > COMMON) continue;
    for (const one of set)
      for (const other of set)
        if (one !== other) shared[one].set(other, (shared[one].get(other) ?? 0) + 1 / (set.size - 1));
  }
  return shared.map((counts) =>
    [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_NEIGHBOURS)
      .map(([index]) => index),
  );
}

/** Numbers below `limit` that are the same in every build (Numerical Recipes' generator). */
function sameNumbers() {
  let state = 5;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * An order of `texts` that DEFLATE packs better: what is alike moves beside each other, one move or a few pieces at a time,
 * and each move that makes it smaller stays. The same input has the same outcome.
 *
 * `write` puts texts of an order together; `before` and `after` are what surrounds them. `mayStand` tells of an order of
 * indexes whether it is right. `tries` measurements take some 4 ms each.
 */
function packingOrder(texts, { write, before, after, mayStand, tries }) {
  const dictionary = Buffer.from(before.slice(-WINDOW));
  const measure = (order) =>
    deflateRawSync(Buffer.from(write(order) + after.slice(0, WINDOW)), { level: 9, dictionary }).length;
  const neighbours = neighboursOf(texts);
  const below = sameNumbers();
  let order = texts.map((_, index) => index);
  let least = measure(order);
  // Many moves are none, or not right: only what is measured takes time.
  for (let move = 0, tried = 0; tried < tries && move < 20 * tries; move += 1) {
    const moved = order.slice();
    const from = below(moved.length);
    const run = moved.splice(from, below(3) === 0 ? 1 + below(6) : 1);
    const near = neighbours[run[0]];
    if (near.length === 0) continue;
    const beside = moved.indexOf(near[below(near.length)]);
    // A neighbour that moves along is beside it already.
    if (beside < 0) continue;
    moved.splice(beside + below(2), 0, ...run);
    if (!mayStand(moved)) continue;
    tried += 1;
    const size = measure(moved);
    if (size > least) continue;
    least = size;
    order = moved;
  }
  return order;
}

module.exports = { packingOrder };
