import { judgeDetections, renderDetections } from './detection';
import { emailsFile, judgeEmails, meetsTargets, renderEmails } from './emails';
import { casesFolder, renderReplays, replayCases } from './replay-cases';
import { sharedCases } from './shared-cases';

/** What one table came to: the text, and whether its targets are met. */
interface Result {
  readonly text: string;
  readonly isMet: boolean;
}

async function replays(): Promise<Result> {
  const folder = casesFolder();
  const judged = await replayCases(folder);
  if (judged === undefined) return notRun(folder);
  // A folder with an empty index must not look like success.
  const isMet = judged.length > 0 && judged.every(({ outcome }) => outcome !== 'FAIL');
  return { text: renderReplays(judged), isMet };
}

async function detections(): Promise<Result> {
  const file = sharedCases('detection-open.json');
  const judged = await judgeDetections(file);
  if (judged === undefined) return notRun(file);
  return { text: renderDetections(judged), isMet: judged.every(({ isMet }) => isMet) };
}

async function emails(file: string): Promise<Result> {
  const judged = await judgeEmails(file);
  if (judged === undefined) return notRun(file);
  return { text: renderEmails(judged), isMet: judged.length > 0 && meetsTargets(judged) };
}

function notRun(where: string): Result {
  return { text: `not run: no cases at ${where}\n`, isMet: true };
}

/** Without an argument all tables; with the path of a file of mails, those alone. */
async function main(file: string | undefined): Promise<void> {
  const results =
    file === undefined ? [await replays(), await detections(), await emails(emailsFile())] : [await emails(file)];
  process.stdout.write(results.map(({ text }) => text).join('\n'));
  if (results.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

void main(process.argv[2]);
