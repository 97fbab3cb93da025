const { createServer } = require('node:net');

/** Systems hand out ports from 32,768 or 49,152 upwards by themselves, to connections of other tests too. */
const FROM = 20_000;
const BELOW = 32_000;

let next = FROM + ((process.pid * 16) % (BELOW - FROM));

/**
 * A port for a program that has to be told one, with the next one free as well. None that the system may give to somebody
 * else before the program has started.
 *
 * @returns {Promise<number>}
 */
async function freePort() {
  for (;;) {
    const port = next;
    next = next + 2 < BELOW ? next + 2 : FROM;
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

module.exports = { freePort };
