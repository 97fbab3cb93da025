const { Worker } = require('node:worker_threads');
const TerserPlugin = require('terser-webpack-plugin');
// Needed here too: webpack keeps what it built until a file changes that the configuration needs.
const { COMPRESS, INNER_NAMES, UNDEFINED } = require('./pack-handlers');

/** Half a minute of searching: each language has a thread of its own, and the other bundles are built meanwhile. */
const packInThread = (input, sourceMap, options) =>
  new Promise((resolve, reject) => {
    const workerData = { input, sourceMap, options };
    const thread = new Worker(require.resolve('./packing-thread'), { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`Packing ended with ${code}.`)));
  });

/** What `events` and `events-cy` are minified with. */
const handlerMinimizer = () =>
  new TerserPlugin({
    extractComments: false,
    parallel: false,
    minify: packInThread,
    terserOptions: {
      ecma: 2016,
      compress: COMPRESS,
      mangle: {
        reserved: [UNDEFINED],
        properties: { builtins: true, regex: new RegExp(`^(?:${INNER_NAMES.join('|')})$`) },
      },
    },
  });

module.exports = { handlerMinimizer };
