const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');

const fromRoot = (...parts) => path.resolve(__dirname, ...parts);

/** ts-loader lowered to one target; types are checked by `npm run types`, not by the build. */
const typescript = (target, include) => ({
  test: /\.([mc]?js|tsx?)$/,
  include,
  use: {
    loader: 'ts-loader',
    options: {
      instance: `typescript-${target}`,
      // Looked for beside the first file otherwise, and the handlers have one of their own.
      configFile: fromRoot('tsconfig.json'),
      transpileOnly: true,
      compilerOptions: { target, noEmit: false, allowJs: true, sourceMap: false, importHelpers: true },
    },
  },
});

const base = (name, argv) => ({
  name,
  mode: argv.mode ?? 'production',
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: fromRoot('.cache/webpack'),
    buildDependencies: { config: [__filename] },
  },
});

/** Functions that follow each other pack better; with a third look, and comparisons left as written, this saves some 1.4 KB. */
const HANDLER_COMPRESS = { passes: 3, hoist_funs: true, lhs_constants: false };

/**
 * What compression is better at, by some 900 bytes, and no engine minds: one word for every declaration, and the functions
 * behind the data instead of between `"use strict"` and it (they are hoisted anyway).
 */
async function minifyHandlers(input, sourceMap, options) {
  const acorn = require('acorn');
  const replaced = (code, tokens, by) =>
    tokens.reduceRight((text, { start, end }) => text.slice(0, start) + by + text.slice(end), code);

  const [[name, source]] = Object.entries(input);
  const tokens = [];
  acorn.parse(source, { ecmaVersion: 2016, onToken: tokens });
  const declarations = tokens.filter(({ type }) => type.label === 'const');
  const result = await TerserPlugin.terserMinify({ [name]: replaced(source, declarations, 'let') }, sourceMap, options);

  const [{ expression }] = acorn.parse(result.code, { ecmaVersion: 2016 }).body;
  const { body, end } = expression.callee.body;
  const functions = body.filter(({ type }) => type === 'FunctionDeclaration');
  const texts = functions.map((each) => result.code.slice(each.start, each.end));
  const code =
    replaced(result.code.slice(0, end - 1), functions, '') + ';' + texts.join('') + result.code.slice(end - 1);
  return { ...result, code };
}

/**
 * The handler file. One script for classic Outlook's engine and for browsers: ES2016 syntax in everything, dependencies
 * included, no chunks, no runtime that looks for a document.
 */
const events = (env, argv) => ({
  ...base('events', argv),
  target: ['web', 'es2016'],
  entry: { events: fromRoot('src/addin/events/main.ts') },
  output: { path: fromRoot('dist/addin'), filename: '[name].js', publicPath: '', globalObject: 'this' },
  module: { rules: [typescript('ES2016', [fromRoot('src'), fromRoot('node_modules')])] },
  optimization: {
    splitChunks: false,
    runtimeChunk: false,
    minimizer: [
      new TerserPlugin({
        extractComments: false,
        parallel: false,
        minify: minifyHandlers,
        terserOptions: { ecma: 2016, compress: HANDLER_COMPRESS },
      }),
    ],
  },
});

/** For pages: task pane and simulator, and what the handlers' own page reads files with. */
const pages = (env, argv) => ({
  ...base('pages', argv),
  target: ['web', 'es2022'],
  // From the task pane's folder, because what it loads later is looked for beside its page.
  entry: {
    taskpane: fromRoot('src/addin/taskpane/main.tsx'),
    readers: fromRoot('src/addin/events/readers.ts'),
    '../simulator/host': fromRoot('src/simulator/host/main.tsx'),
  },
  output: { path: fromRoot('dist/addin'), filename: '[name].js', publicPath: '' },
  // Only Node looks for it, to read a PDF's pictures.
  resolve: { ...base('pages', argv).resolve, alias: { 'pdfjs-dist/package.json': false } },
  module: {
    // One file per page unless a chunk is asked for: QuickJS would arrive in the task pane's folder.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [typescript('ES2022', [fromRoot('src')])],
  },
  optimization: { splitChunks: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        // Icons only: the pictures of the README are no part of the add-in.
        { from: '*.{png,svg}', context: fromRoot('assets'), to: 'assets/[name][ext]' },
        {
          from: '*.{html,css}',
          context: fromRoot('src/addin/events'),
          to: '[name][ext]',
          noErrorOnMissing: true,
        },
        { from: '*.{html,css}', context: fromRoot('src/addin/taskpane'), to: '[name][ext]' },
        { from: '*.{html,css}', context: fromRoot('src/simulator/host'), to: '../simulator/[name][ext]' },
        { from: '*.js', context: fromRoot('src/simulator/office-standin'), to: '../simulator/[name][ext]' },
      ]
        // Pages and styles ship as they are written: a minifier would drop the quotes that the simulator looks for.
        .map((pattern) => ({ ...pattern, info: { minimized: true } })),
    }),
  ],
});

/** What runs in Node: command line and simulator server. Packages stay packages. */
const node = (env, argv) => ({
  ...base('node', argv),
  target: 'node20',
  entry: {
    'cli/lastlook': fromRoot('src/cli/main.ts'),
    'simulator/server': fromRoot('src/simulator/server/main.ts'),
  },
  output: { path: fromRoot('dist'), filename: '[name].js', library: { type: 'commonjs2' } },
  externalsPresets: { node: true },
  externals: [
    ({ request }, done) =>
      /^[a-z@]/.test(request) && !/^recheck/.test(request) ? done(null, `commonjs ${request}`) : done(),
  ],
  module: { rules: [typescript('ES2022', [fromRoot('src')])] },
  optimization: { minimize: false },
});

/** What measures the product and is not part of it: bench, case replay and fuzzing. */
const tools = (env, argv) => ({
  ...node(env, argv),
  ...base('tools', argv),
  entry: {
    'tools/bench': fromRoot('tests/bench/bench.ts'),
    'tools/cases': fromRoot('tests/cases/main.ts'),
    'tools/fuzz': fromRoot('tests/fuzz/main.ts'),
    'tools/our-engine': fromRoot('tests/bench/our-engine.ts'),
  },
  module: { rules: [typescript('ES2022', [fromRoot('src'), fromRoot('tests')])] },
});

module.exports = [events, pages, node, tools];
