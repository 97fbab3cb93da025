const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');
const { handlerMinimizer } = require('./src/addin/packing/handler-minimizer');

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

/**
 * The handler file. One script for classic Outlook's engine and for browsers: ES2016 syntax in everything, dependencies
 * included, no chunks, no runtime that looks for a document. It has room for one language: `events.js` speaks English.
 */
const events = (env, argv) => ({
  ...base('events', argv),
  resolve: { ...base('events', argv).resolve, alias: { tslib: fromRoot('src/addin/packing/short-helpers.js') } },
  target: ['web', 'es2016'],
  entry: { events: fromRoot('src/addin/events/main.ts') },
  output: { path: fromRoot('dist/addin'), filename: '[name].js', publicPath: '', globalObject: 'this' },
  module: { rules: [typescript('ES2016', [fromRoot('src'), fromRoot('node_modules')])] },
  optimization: {
    splitChunks: false,
    runtimeChunk: false,
    minimizer: [handlerMinimizer()],
  },
});

/** The same handlers in Welsh; the manifest chooses by Outlook's display language. */
const eventsInWelsh = (env, argv) => ({
  ...events(env, argv),
  name: 'events-cy',
  cache: base('events-cy', argv).cache,
  entry: { 'events-cy': fromRoot('src/addin/events/main.ts') },
  plugins: [new NormalModuleReplacementPlugin(/\/handler-language$/, './handler-language-cy')],
});

const UNUSED_PALETTE = /^colorPalette(?!Red|Green|DarkOrange|Yellow)/;

/**
 * Fluent's tokens as a style sheet: as a script they would be 6 KB more to wait for. Of the palettes only
 * the colours of states and of marked text: the others are for avatars. `theme.ts` says which theme it is.
 */
function fluentTokens() {
  const { webDarkTheme, webLightTheme } = require('@fluentui/tokens');
  const rule = (selector, isMeant) => {
    const names = Object.keys(webLightTheme).filter((name) => !UNUSED_PALETTE.test(name) && isMeant(name));
    return (theme) => `${selector} {\n${names.map((name) => `  --${name}: ${theme[name]};\n`).join('')}}\n`;
  };
  const isOther = (name) => webDarkTheme[name] !== webLightTheme[name];
  return rule(':root', () => true)(webLightTheme) + rule(":root[data-theme='dark']", isOther)(webDarkTheme);
}

/** For pages: task pane and simulator, and what the handlers' own page reads files with. */
const pages = (env, argv) => ({
  ...base('pages', argv),
  target: ['web', 'es2022'],
  // From the task pane's folder, because what it loads later is looked for beside its page.
  entry: {
    taskpane: fromRoot('src/addin/taskpane/main.tsx'),
    readers: fromRoot('src/addin/events/readers.ts'),
    // Not a page's: it runs beside one.
    'pdf-worker': { import: fromRoot('src/attachments/pdf/page-worker.ts'), chunkLoading: 'import-scripts' },
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
        { from: '*.html', context: fromRoot('src/addin/taskpane'), to: '[name][ext]' },
        {
          from: '*.css',
          context: fromRoot('src/addin/taskpane'),
          to: '[name][ext]',
          transform: (styles) => `${fluentTokens()}${styles}`,
        },
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
  module: {
    // Within the one file, and yet evaluated only when asked for: `lastlook check` needs no server.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [typescript('ES2022', [fromRoot('src')])],
  },
  optimization: { minimize: false },
  plugins: [besideBundle('cli')],
});

/** The threads of the database and of PDF are started from files of their own, looked for beside whatever starts them. */
const besideBundle = (folder) =>
  new CopyPlugin({
    patterns: [
      { from: fromRoot('src/server/storage/sqlite/storage-worker.js'), to: `${folder}/[name][ext]` },
      { from: fromRoot('src/cli/pdf-thread.js'), to: `${folder}/[name][ext]` },
    ],
  });

/** What measures the product and is not part of it: bench, case replay and fuzzing. */
const tools = (env, argv) => ({
  ...node(env, argv),
  ...base('tools', argv),
  entry: {
    'tools/bench': fromRoot('tests/bench/bench.ts'),
    'tools/bench-server': fromRoot('tests/bench/server-process.ts'),
    'tools/cases': fromRoot('tests/cases/main.ts'),
    'tools/fuzz': fromRoot('tests/fuzz/main.ts'),
    'tools/nagged': fromRoot('tests/bench/nagged/main.ts'),
    'tools/our-engine': fromRoot('tests/bench/our-engine.ts'),
  },
  module: {
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [typescript('ES2022', [fromRoot('src'), fromRoot('tests')])],
  },
  plugins: [besideBundle('tools')],
});

module.exports = [events, eventsInWelsh, pages, node, tools];
