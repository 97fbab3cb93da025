// Lets a process of a test read the sources without a build.
'use strict';

const { readFileSync } = require('node:fs');
const typescript = require('typescript');

const compilerOptions = {
  target: typescript.ScriptTarget.ES2022,
  module: typescript.ModuleKind.CommonJS,
  esModuleInterop: true,
};

require.extensions['.ts'] = (module, file) => {
  const { outputText } = typescript.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
  module._compile(outputText, file);
};
