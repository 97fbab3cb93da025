import type { Client } from '../clients';
import { renderBodyHtml, toBase64, type Draft, type Entry, type Field } from '../mailbox';
import { noticeFrom, parseCompletionOptions, type HostCall, type HostedItem, type LaunchOutcome } from '../protocol';
import { createBareEngine } from './quickjs';

export interface Scripts {
  /** The Office stand-in, and the handler file exactly as it ships. */
  readonly officeStandIn: string;
  readonly handlerFile: string;
}

export interface LaunchOptions {
  readonly item: HostedItem;
  readonly client: Client;
  readonly onCall: (call: HostCall) => void;
}

/** What `__outlook.report()` of the stand-in returns, as far as it is read here. */
interface Report {
  readonly completions: readonly { readonly event: number; readonly options: unknown }[];
  readonly calls: readonly string[];
  readonly sessionData: Readonly<Record<string, string>>;
  readonly roaming: Readonly<Record<string, unknown>>;
  readonly notices: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Outlook ends a handler after five minutes; the stand-in's clock is virtual, so waiting for it costs nothing. */
const LONGEST_RUN_MS = 300_000;
/** A handler that arms timers without end must not hold the page. */
const MOST_TICKS = 10_000;

/**
 * Runs one handler in an engine of its own, as classic Outlook starts and ends its runtime with the event, and writes back
 * what the handler left in session data, settings and notices.
 */
export async function launchInBareEngine(
  scripts: Scripts,
  functionName: string,
  event: object,
  options: LaunchOptions,
): Promise<LaunchOutcome> {
  const engine = await createBareEngine();
  try {
    engine.run(scripts.officeStandIn, 'office-standin.js');
    engine.run(scripts.handlerFile, 'events.js');
    engine.run(`__outlook.load(${textLiteral(mailboxOf(options))})`, 'load');
    engine.run(`__outlook.fire(${JSON.stringify(functionName)}, ${textLiteral(event)})`, 'fire');
    const readReport = () => JSON.parse(engine.run('__outlook.report()', 'report')) as Report;
    engine.drainJobs();
    let report = readReport();
    for (let ticks = 0; report.completions.length === 0 && ticks < MOST_TICKS; ticks += 1) {
      if (engine.run(`__outlook.tick(${LONGEST_RUN_MS})`, 'tick') !== 'true') break;
      engine.drainJobs();
      report = readReport();
    }
    writeBack(report, options);
    const completion = report.completions[0];
    return completion === undefined
      ? { kind: 'unavailable', why: 'The handler ended without completing the event.' }
      : { kind: 'completed', options: parseCompletionOptions(completion.options) };
  } catch (problem) {
    return { kind: 'unavailable', why: problem instanceof Error ? problem.message : String(problem) };
  } finally {
    engine.dispose();
  }
}

function writeBack(report: Report, { item, onCall }: LaunchOptions): void {
  for (const name of report.calls) onCall({ page: 'events', name, at: performance.now(), answer: 'sent' });
  item.sessionData.clear();
  for (const [name, value] of Object.entries(report.sessionData)) item.sessionData.set(name, value);
  const bag = Object.entries(report.roaming).map(([key, value]) => [key, JSON.stringify(value)]);
  const before = JSON.stringify(item.roamingSettings.read());
  const after = Object.fromEntries(bag) as Readonly<Record<string, string>>;
  if (JSON.stringify(after) !== before) item.roamingSettings.save(after);
  for (const { key } of item.notices.read()) if (!(key in report.notices)) item.notices.remove(key);
  for (const [key, details] of Object.entries(report.notices)) item.notices.replace(noticeFrom({ ...details, key }));
}

function mailboxOf({ item, client }: LaunchOptions): object {
  const draft = item.readDraft();
  const settings = Object.entries(item.roamingSettings.read());
  return {
    ...client.diagnostics,
    mailbox: client.mailboxMinor,
    itemType: draft.kind === 'appointment' ? 'appointment' : 'message',
    user: draft.from,
    from: draft.from,
    ...recipientsOf(draft),
    cap: client.recipientCap,
    subject: draft.subject,
    html: renderBodyHtml(draft),
    attachments: draft.attachments.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      isInline: false,
      attachmentType: 'file',
      content: toBase64(bytes),
    })),
    composeType: draft.composed,
    sessionData: item.sessionData.readAll(),
    roaming: Object.fromEntries(settings.map(([key, value]) => [key, JSON.parse(value) as unknown])),
    notices: Object.fromEntries(item.notices.read().map((notice) => [notice.key, notice.sent])),
  };
}

function recipientsOf(draft: Draft): object {
  const list = (field: Field) =>
    draft[field]
      .filter((entry) => entry.kind !== 'unresolved')
      .map((entry: Entry) => ({
        name: entry.name,
        address: entry.address,
        recipientType: entry.kind === 'person' ? 'externalUser' : 'distributionList',
      }));
  return draft.kind === 'appointment'
    ? { requiredAttendees: list('to'), optionalAttendees: list('cc') }
    : { to: list('to'), cc: list('cc'), bcc: list('bcc') };
}

/** JSON text as a string literal of a script. */
function textLiteral(value: object): string {
  return JSON.stringify(JSON.stringify(value));
}
