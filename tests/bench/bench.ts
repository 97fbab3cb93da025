import { benchAddresses } from './addresses';
import { benchAttachments } from './attachments';
import { benchEngines } from './engines';
import { benchGrowth } from './growth';
import { benchColdLoad } from './handler-file';
import { benchKeywords } from './keywords';
import { keepResults, say } from './measure';
import { benchServer } from './server';
import { benchStorage } from './storage';
import { benchVerdict } from './verdict';

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  verdict: benchVerdict,
  keywords: benchKeywords,
  addresses: benchAddresses,
  'handler-file': benchColdLoad,
  engines: benchEngines,
  growth: benchGrowth,
  attachments: benchAttachments,
  storage: benchStorage,
  server: benchServer,
};

/** `npm run bench -- engines growth` runs those parts, `npm run bench` all. */
async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => PARTS[name] === undefined);
  if (unknown.length > 0) {
    say(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[name]!();
  if (asked.length === 0) keepResults();
}

void main(process.argv.slice(2));
