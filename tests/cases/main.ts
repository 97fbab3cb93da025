import { casesFolder, renderReplays, replayCases } from './replay-cases';

async function main(): Promise<void> {
  const folder = casesFolder();
  const replays = await replayCases(folder);
  if (replays === undefined) {
    process.stdout.write(`not run: no cases at ${folder}\n`);
    return;
  }
  process.stdout.write(renderReplays(replays));
  // A folder with an empty index must not look like success.
  if (replays.length === 0 || replays.some(({ outcome }) => outcome === 'FAIL')) process.exitCode = 1;
}

void main();
