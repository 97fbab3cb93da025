// One engine over one corpus, in a process of its own: node engine-process.mjs <engine> <corpus.json> <most seconds>
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

/** Each gives a function that looks at one text and answers how many things it found. */
const ENGINES = {
  async lastlook() {
    const { countDetections } = createRequire(import.meta.url)('../../dist/tools/our-engine.js');
    return countDetections;
  },
  async '@redactpii/node'() {
    const { Redactor } = await import('@redactpii/node');
    const redactor = new Redactor();
    return (text) => (redactor.redact(text) === text ? 0 : 1);
  },
  async openredaction() {
    const { OpenRedaction } = await import('openredaction');
    const redaction = new OpenRedaction();
    return async (text) => (await redaction.detect(text)).detections.length;
  },
  async secretlint() {
    const { lintSource } = await import('@secretlint/core');
    const { creator } = await import('@secretlint/secretlint-rule-preset-recommend');
    const options = {
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] },
    };
    return async (text) => {
      const source = { content: text, filePath: '/mail.txt', ext: '.txt', contentType: 'text' };
      return (await lintSource({ source, options })).messages.length;
    };
  },
};

const [name, corpus, mostSeconds] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(corpus, 'utf8'));
const look = await ENGINES[name]();

let found = 0;
let bytes = 0;
// Each engine first works for a while: a compiler at work says nothing about an engine at work.
const warm = performance.now() + Number(mostSeconds) * 1000;
for (const text of texts) {
  await look(text);
  if (performance.now() > warm) break;
}
const start = performance.now();
const until = start + Number(mostSeconds) * 1000;
let messages = 0;
for (const text of texts) {
  found += await look(text);
  bytes += Buffer.byteLength(text);
  messages++;
  if (performance.now() > until) break;
}
const seconds = (performance.now() - start) / 1000;
writeSync(1, JSON.stringify({ name, megabytesPerSecond: bytes / 1e6 / seconds, messages, found }));
// At once: secretlint leaves a million performance marks, and Node needs minutes to clear them away.
process.exit();
