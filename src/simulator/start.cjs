// What `npm start` runs: checks what must be there, builds, starts the simulator. Plain old JavaScript, so that a Node
// too old for everything else can still read it and say so.
'use strict';

var fs = require('fs');
var path = require('path');
var childProcess = require('child_process');

var OLDEST_NODE = [20, 19];
var root = path.resolve(__dirname, '..', '..');
var dist = path.join(root, 'dist');
var webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');

var problem = findProblem();
if (problem) stop(problem);
else build(start);

function findProblem() {
  if (isNodeTooOld(process.versions.node)) {
    return 'Last Look needs Node 20.19 or newer, and this is Node ' + process.versions.node + '.';
  }
  if (!fs.existsSync(webpack)) return 'The packages are not installed; run "npm ci" first.';
  try {
    fs.mkdirSync(dist, { recursive: true });
    fs.accessSync(dist, fs.constants.W_OK);
  } catch (error) {
    return 'The build cannot write to ' + dist + ' (' + error.code + '); give this account write access to it.';
  }
  return '';
}

function isNodeTooOld(version) {
  var parts = version.split('.').map(Number);
  return parts[0] < OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] < OLDEST_NODE[1]);
}

/** The build's own words are only of interest when it fails. */
function build(done) {
  var began = Date.now();
  var output = '';
  var isTerminal = process.stdout.isTTY;
  var tell = function () {
    process.stdout.write('\rBuilding the add-in and the simulator … ' + Math.round((Date.now() - began) / 1000) + ' s');
  };
  var ticking = isTerminal ? setInterval(tell, 1000) : undefined;
  var child = childProcess.spawn(process.execPath, [webpack, '--mode', 'production'], { cwd: root });
  var collect = function (data) {
    output += data;
  };

  process.stdout.write('Building the add-in and the simulator …' + (isTerminal ? '' : '\n'));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.on('error', collect);
  child.on('close', function (code, signal) {
    clearInterval(ticking);
    if (isTerminal) process.stdout.write('\n');
    if (signal === 'SIGINT') process.exit(130);
    if (code !== 0) stop('The build failed:\n' + output);
    else done();
  });
}

function start() {
  require(path.join(dist, 'simulator', 'server.js'));
}

function stop(sentence) {
  process.stderr.write('\n' + sentence + '\n');
  process.exitCode = 1;
}
