const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');

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
 * Functions that follow each other pack better; with a third look, comparisons left as written, arrows for functions (none
 * of ours is called with `new`) and only the simplest calls inlined, this saves some 1.5 KB.
 */
const HANDLER_COMPRESS = { passes: 3, hoist_funs: true, lhs_constants: false, unsafe_arrows: true, inline: 1 };

/** `a?.b` and `a ?? b` as TypeScript lowers them ask twice what one comparison tells. */
const NULLISH = [
  [/ === null \|\| \w+ === void 0/g, ' == null'],
  [/ !== null && \w+ !== void 0/g, ' != null'],
];

/**
 * Properties that never leave the handler file: no other file, no kept value and no host knows them by name. None is a
 * name of the policy, which may be written into the built file. The build fails when one of them is also a text, because it
 * could be a key then.
 */
const INNER_NAMES = (
  'advice andMore areDue atPersonalProviders audience because brief bulkLink bulkService callMs closings ' +
  'deadlineMs endings evidence exposure filesMs fixes folded guidanceTitle headingAt hiddenOutside isAtLeast ' +
  'isCapped isInside isInsideOnly isLabelled isListed isLong isOff isOnlyQuoted isOwn isPersonalProvider ' +
  'isPrefix isRepeat isRole isRolesOnly isSharedParent judgement landmarkCount landmarks lineAt listEnd ' +
  'markdown meant nothingFound openPane paneButton paneData parties plain readingMs registrable retire ' +
  'rolesOnly rowEnd streetEnd toEndOfDeclaration toEndOfElement toEndOfTag toPage tokens topic unreadable ' +
  'verdict visibleOutside wayThrough yourBulkService yourOrganisation'
).split(' ');

/** A list of words, as the first names are. */
const WORD_LIST = /"((?:[a-z]+ ){300,}[a-z]+) ?"/;

/** The same words in order, each without what it begins with like the one before, but how much that is: "aaron", "3ic". */
function packWords(_, list) {
  let last = '';
  const packed = list
    .split(' ')
    .sort()
    .map((word) => {
      let same = 0;
      while (same < 9 && same < last.length && last[same] === word[same]) same += 1;
      last = word;
      return same + word.slice(same);
    });
  return `"${packed.join('')}".replace(/(.)(\\D+)/g,(l=>(a,n,e)=>" "+(l=l.slice(0,n)+e))("")).slice(1)`;
}

/** A name nobody uses, never assigned. */
const UNDEFINED = '$';

/** The word lists. */
const LONG_TEXT = /(["`])(?:(?!\1)[^\\]|\\.){1000,}\1/;

/** What Terser writes longer than it need be: undefined, and the line breaks of lists. */
function shortened({ type, start, end }, code) {
  if (type.label === 'void' && /^ 0\b/.test(code.slice(end, end + 3))) return { start, end: end + 2, by: UNDEFINED };
  const text = code.slice(start, end);
  const isList = type.label === 'string' && /^"(?:[^"\\`$]|\\n){20,}"$/.test(text) && text.includes('\\n');
  return isList ? { start, end, by: `\`${text.slice(1, -1).replace(/\\n/g, '\n')}\`` } : [];
}

/**
 * What compression is better at, by some 2.5 KB, and no engine minds: one word for every declaration and one name for
 * `undefined`; the long texts in one place, then the other statements, and behind them the functions, which are hoisted
 * anyway, the last first.
 */
async function minifyHandlers(input, sourceMap, options) {
  const acorn = require('acorn');
  const read = (code) => {
    const tokens = [];
    const program = acorn.parse(code, { ecmaVersion: 2016, onToken: tokens });
    return { tokens, scope: program.body[0].expression.callee.body };
  };
  const edited = (code, edits) =>
    edits.reduceRight((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);

  const [[name, source]] = Object.entries(input);
  const sourceTokens = read(source).tokens;
  if (sourceTokens.some(({ type, value }) => type.label === 'name' && value === UNDEFINED))
    throw new Error(`${UNDEFINED} is somebody's name`);
  const key = sourceTokens.find(({ type, value }) => type.label === 'string' && INNER_NAMES.includes(value));
  if (key !== undefined) throw new Error(`${key.value} is a text too`);
  const constants = sourceTokens.filter(({ type }) => type.label === 'const');
  const prepared = NULLISH.reduce(
    (text, [asked, said]) => text.replace(asked, said),
    edited(
      source,
      constants.map((token) => ({ ...token, by: 'let' })),
    ),
  );
  const result = await TerserPlugin.terserMinify({ [name]: prepared }, sourceMap, options);

  const edits = read(result.code).tokens.flatMap((token) => shortened(token, result.code));
  const code = edited(result.code, edits);
  const { tokens, scope } = read(code);
  const textOf = ({ start, end }) => code.slice(start, end);
  const declarations = scope.body.flatMap((statement) => statement.declarations ?? []);
  const variables = new Set(declarations.map(({ id }) => id.name));
  // One that needs another value has to stay behind it.
  const isLongText = (each) =>
    LONG_TEXT.test(textOf(each)) &&
    !tokens.some(
      ({ type, value, start, end }) =>
        type.label === 'name' && start > each.start && end <= each.end && variables.has(value),
    );
  const statements = scope.body.map((statement) => {
    if (statement.declarations === undefined) return textOf(statement);
    const others = statement.declarations.filter((each) => !isLongText(each)).map(textOf);
    return others.length > 0 ? `${statement.kind} ${others};` : '';
  });
  const isFunction = (text) => text.startsWith('function');
  const ordered = [
    `${statements.shift()}let ${[UNDEFINED, ...declarations.filter(isLongText).map(textOf)]};`,
    ...statements.filter((text) => !isFunction(text)).map((text) => text.replace(/;?$/, ';')),
    ...statements.filter(isFunction).reverse(),
  ];
  return {
    ...result,
    code: (code.slice(0, scope.start + 1) + ordered.join('') + code.slice(scope.end - 1)).replace(WORD_LIST, packWords),
  };
}

/**
 * The handler file. One script for classic Outlook's engine and for browsers: ES2016 syntax in everything, dependencies
 * included, no chunks, no runtime that looks for a document. It has room for one language: `events.js` speaks English.
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
        terserOptions: {
          ecma: 2016,
          compress: HANDLER_COMPRESS,
          mangle: { reserved: [UNDEFINED], properties: { regex: new RegExp(`^(?:${INNER_NAMES.join('|')})$`) } },
        },
      }),
    ],
  },
});

/** The same handlers in Welsh; the manifest chooses by Outlook's display language. */
const eventsInWelsh = (env, argv) => ({
  ...events(env, argv),
  ...base('events-cy', argv),
  entry: { 'events-cy': fromRoot('src/addin/events/main.ts') },
  plugins: [new NormalModuleReplacementPlugin(/\/handler-language$/, './handler-language-cy')],
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
    'tools/nagged': fromRoot('tests/bench/nagged/main.ts'),
    'tools/our-engine': fromRoot('tests/bench/our-engine.ts'),
  },
  module: { rules: [typescript('ES2022', [fromRoot('src'), fromRoot('tests')])] },
});

module.exports = [events, eventsInWelsh, pages, node, tools];
