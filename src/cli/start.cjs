#!/usr/bin/env node
// What `npx lastlook` runs. It stands here and not in dist, because npx remembers for good that a command was missing, and
// because a file that a build writes cannot be run by itself. Plain old JavaScript, so that any Node can say what is wrong.
'use strict';

var fs = require('fs');
var path = require('path');

var OUR_FAULT = 70;
var built = path.resolve(__dirname, '..', '..', 'dist', 'cli', 'lastlook.js');

if (fs.existsSync(built)) {
  require(built);
} else {
  process.stderr.write('lastlook: not built yet; run "npm ci && npm run build" first.\n');
  process.exitCode = OUR_FAULT;
}
