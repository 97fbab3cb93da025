/**
 * unpdf as Node itself loads it. It is an ES module that asks for its own address, and the test runner loads none without
 * a flag of Node; so the tests read PDF with the package as it is shipped, and not with a translation.
 */
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');

const load = vm.runInThisContext('(address) => import(address)', {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const unpdf = pathToFileURL(path.resolve(__dirname, '../../node_modules/unpdf/dist/index.mjs')).href;

const calls =
  (name) =>
  async (...given) =>
    (await load(unpdf))[name](...given);

module.exports = { getDocumentProxy: calls('getDocumentProxy'), getResolvedPDFJS: calls('getResolvedPDFJS') };
