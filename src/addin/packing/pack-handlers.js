const acorn = require('acorn');
const TerserPlugin = require('terser-webpack-plugin');
const { packingOrder } = require('./packing-order');

/**
 * Functions that follow each other pack better; with several looks, comparisons left as written, arrows for functions (none
 * of ours is called with `new`) and only the simplest calls inlined, this saves some 1.5 KB.
 */
const COMPRESS = {
  passes: 6,
  hoist_funs: true,
  lhs_constants: false,
  unsafe_arrows: true,
  inline: 1,
  pure_getters: true,
  unsafe: true,
};

/** `a?.b` and `a ?? b` as TypeScript lowers them ask twice what one comparison tells; `async` functions say whose they are. */
const LOWERED = [
  [/\b__awaiter\(this, (\w+|void 0), void 0, /g, '__awaiter($1, '],
  [/ === null \|\| \w+ === void 0/g, ' == null'],
  [/ !== null && \w+ !== void 0/g, ' != null'],
];

/**
 * Properties that never leave the handler file: no other file, no kept value and no host knows them by name. None is a
 * name of the policy, which may be written into the built file. The build fails when one of them is also a text, because it
 * could be a key then. Some are names of a browser's own, such as `start`: nothing here asks a browser's objects for them.
 * None is a name of what `readers.ts` hands over where the handlers run in a page.
 */
const INNER_NAMES = (
  'addHeading addLine advice after also andMore areDue aside ask atPersonalProviders attempt audience because ' +
  'before behind bit brief bulkLink bulkService bytes bytesLeft callMs catalog cells characters close closeRow ' +
  'closing closings clues column counted counts dateSystem deadlineMs depth digest digits directoryAt element end endCell ' +
  'ending endings endRow ends evidence exact fields filesMs filled finish fixes flush folded found gap ' +
  'guidanceTitle headerAt headingAt hiddenOutside hideColumns identity ids ink isAtLeast isBroken isCapped isCut ' +
  'isEncrypted isInside isInsideDomain isInsideOnly isLabelled isListed isLong isOff isOnlyQuoted isOpen isOwn ' +
  'isPersonalProvider isPrefix isRepeat isRole isRolesOnly isSharedParent isSourceVisible items judgement known ' +
  'landmarkCount landmarks lasting lead lengths lineAt lines listed listEnd markdown matches meant miss newText ' +
  'nothingFound offset open openCell openPane openRow openTable out packageType packed packedBytes paneButton ' +
  'paneData partAt partsOf party patterns personal pieces plain position published ranges readers readingMs ' +
  'readInner registrable retire review rolesOnly root rowEnd sharedStrings sheets showsDate sizeBytes ' +
  'slot sources spaces start startRow starts startText streetEnd strong suffix take takeBytes targetsOf terms ' +
  'thread tier toEndOfDeclaration toEndOfElement toEndOfTag token tokens toPage topic unread unreadable verdict ' +
  'visibleOutside walk wayThrough where why word yourBulkService yourOrganisation zip'
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

/** For each piece; half a minute in all. A third of them saves 200 bytes less. */
const TRIES = 12;

function read(code) {
  const tokens = [];
  const program = acorn.parse(code, { ecmaVersion: 2016, onToken: tokens });
  return { tokens, scope: program.body[0].expression.callee.body };
}

function edited(code, edits) {
  return edits
    .slice()
    .sort((a, b) => a.start - b.start)
    .reduceRight((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

/** `visit` sees each node, parents first. */
function walk(node, visit) {
  if (typeof node.type === 'string') visit(node);
  for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) walk(child, visit);
}

/** `{ ...a, ...b }`, as TypeScript lowers it, calls `Object.assign` on what `Object.assign` gave back: once is enough. */
function withoutNestedAssigns(scope, code) {
  const isAssign = (node) =>
    node?.type === 'CallExpression' && code.slice(node.callee.start, node.callee.end) === 'Object.assign';
  const edits = [];
  walk(scope, (node) => {
    const [inner] = isAssign(node) ? node.arguments : [];
    if (!isAssign(inner)) return;
    edits.push({ start: inner.start, end: inner.arguments[0].start, by: '' });
    edits.push({ start: inner.end - 1, end: inner.end, by: '' });
  });
  return edits;
}

/** What Terser writes longer than it need be: undefined, and the line breaks of lists; where lines are indented, any white space parts words. */
function shortened({ type, start, end }, code) {
  if (type.label === 'void' && /^ 0\b/.test(code.slice(end, end + 3))) return { start, end: end + 2, by: UNDEFINED };
  const text = code.slice(start, end);
  const isList = type.label === 'string' && /^"(?:[^"\\`$]|\\n){20,}"$/.test(text) && text.includes('\\n');
  if (!isList) return [];
  const lines = text
    .slice(1, -1)
    .replace(/\\n {2,}/g, ' ')
    .split('\\n');
  return { start, end, by: `\`${(isInAnyOrder(lines) ? byTheirEnds(lines) : lines).join('\n')}\`` };
}

/** Terms, one to a line behind an empty one, as `data/topics` has them; of prefixes and what follows them the first that fits counts. */
function isInAnyOrder(lines) {
  return lines[0] === '' && !lines.some((line) => / [a-z] [\d-]+$/.test(line));
}

/** What ends alike packs better side by side than what begins alike, by some 70 bytes. */
function byTheirEnds(lines) {
  const turned = (line) => line.split('').reverse().join('');
  return lines.map(turned).sort().map(turned);
}

/** Whether its value is made without running anything of ours and without another variable: `'a b'.split(' ')` is too. */
function isPlain(node) {
  switch (node?.type) {
    case undefined:
    case 'Literal':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'Identifier':
      return node.name === UNDEFINED;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return isPlain(node.argument);
    case 'ArrayExpression':
      return node.elements.every(isPlain);
    case 'ObjectExpression':
      return node.properties.every(({ computed, value }) => !computed && isPlain(value));
    case 'NewExpression':
      return ['Set', 'Map', 'RegExp'].includes(node.callee.name) && node.arguments.every(isPlain);
    case 'CallExpression':
      return node.callee.object?.type === 'Literal' && node.arguments.every(isPlain);
    default:
      return false;
  }
}

/** Declarations and other statements, one by one, in the order they are written in. */
function partsOf(statements, textOf) {
  return statements.flatMap((statement) =>
    statement.declarations === undefined
      ? [{ kind: 'statement', text: textOf(statement).replace(/;?$/, ';') }]
      : statement.declarations.map((each) => ({ kind: isPlain(each.init) ? 'plain' : 'made', text: textOf(each) })),
  );
}

function writtenAs(parts) {
  let text = '';
  let isOpen = false;
  for (const { kind, text: part } of parts) {
    if (kind === 'statement') text += (isOpen ? ';' : '') + part;
    else text += (isOpen ? ',' : 'let ') + part;
    isOpen = kind !== 'statement';
  }
  return isOpen ? `${text};` : text;
}

/** A plain value may be there earlier than it is written, never later: whatever runs in between may need it. The rest keeps its order. */
function mayStandAs(parts) {
  let running = 0;
  const before = parts.map(({ kind }) => (kind === 'plain' ? running : running++));
  return (order) => {
    let ran = 0;
    return order.every((index) => {
      const isRight = parts[index].kind === 'plain' ? ran <= before[index] : ran === before[index];
      if (parts[index].kind !== 'plain') ran += 1;
      return isRight;
    });
  };
}

/**
 * What compression is better at, by some 3 KB, and no engine minds: one word for every declaration, one name for
 * `undefined` and one for `Object.assign`; the long texts in one place, then the other statements, and behind them the
 * functions, which are hoisted anyway; and beside each other what is alike.
 */
async function packHandlers(input, sourceMap, options) {
  const [[name, source]] = Object.entries(input);
  const written = read(source);
  if (written.tokens.some(({ type, value }) => type.label === 'name' && value === UNDEFINED))
    throw new Error(`${UNDEFINED} is somebody's name`);
  const key = written.tokens.find(({ type, value }) => type.label === 'string' && INNER_NAMES.includes(value));
  if (key !== undefined) throw new Error(`${key.value} is a text too`);
  const lets = written.tokens.filter(({ type }) => type.label === 'const').map((token) => ({ ...token, by: 'let' }));
  const merged = edited(source, [...lets, ...withoutNestedAssigns(written.scope, source)])
    .replace(/\bObject\.assign\b/g, 'objectAssign')
    .replace('"use strict";', '"use strict";let objectAssign=Object.assign;');
  const prepared = LOWERED.reduce((text, [asked, said]) => text.replace(asked, said), merged);
  const result = await TerserPlugin.terserMinify({ [name]: prepared }, sourceMap, options);

  const minified = read(result.code);
  const code = edited(
    result.code,
    minified.tokens.flatMap((token) => shortened(token, result.code)),
  );
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
  const isFunction = ({ type }) => type === 'FunctionDeclaration';
  const [directive, ...statements] = scope.body;
  const longTexts = [UNDEFINED, ...declarations.filter(isLongText).map(textOf)].join();
  const start = `${code.slice(0, scope.start + 1)}${textOf(directive)}let ${longTexts};`.replace(WORD_LIST, packWords);
  const end = code.slice(scope.end - 1);

  const parts = partsOf(
    statements
      .filter((statement) => !isFunction(statement))
      .map((statement) =>
        statement.declarations === undefined
          ? statement
          : { ...statement, declarations: statement.declarations.filter((each) => !isLongText(each)) },
      ),
    textOf,
  );
  const functions = statements.filter(isFunction).map(textOf).reverse();
  const best = (texts, places) =>
    packingOrder(texts, { ...places, tries: TRIES * texts.length }).map((index) => texts[index]);
  const orderOfParts = packingOrder(
    parts.map(({ text }) => text),
    {
      write: (order) => writtenAs(order.map((index) => parts[index])),
      before: start,
      after: functions.join(''),
      mayStand: mayStandAs(parts),
      tries: TRIES * parts.length,
    },
  );
  const middle = writtenAs(orderOfParts.map((index) => parts[index]));
  const last = best(functions, {
    write: (order) => order.map((index) => functions[index]).join(''),
    before: start + middle,
    after: end,
    mayStand: () => true,
  });
  return { ...result, code: start + middle + last.join('') + end };
}

module.exports = { COMPRESS, INNER_NAMES, packHandlers, UNDEFINED };
