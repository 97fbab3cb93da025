/**
 * secretlint as Node itself loads it: it is an ES module, and the test runner loads none without a flag of Node.
 */
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');

const load = vm.runInThisContext('(address) => import(address)', {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const loaded = (name) => load(pathToFileURL(require.resolve(name)).href);

/**
 * Whether it sees a secret in each of the texts; all are read in one go, because a start costs more than a text.
 * @param {readonly string[]} texts
 * @returns {Promise<boolean[]>}
 */
exports.seesSecrets = async (texts) => {
  const { lintSource } = await loaded('@secretlint/core');
  const { creator } = await loaded('@secretlint/secretlint-rule-preset-recommend');
  const source = { content: texts.join('\n\n'), filePath: '/mail.txt', ext: '.txt', contentType: 'text' };
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
  const { messages } = await lintSource({ source, options: { config } });
  let end = -2;
  return texts.map((text) => {
    const start = end + 2;
    end = start + text.length;
    return messages.some(({ range: [from] }) => from >= start && from < end);
  });
};
