import { isRecord, textIn } from './wire';

/** What a handler passed to event.completed, as far as a client looks at it. Learn, SmartAlertsEventCompletedOptions. */
export interface CompletionOptions {
  readonly allowEvent: boolean;
  readonly errorMessage: string;
  readonly errorMessageMarkdown: string;
  readonly cancelLabel: string;
  readonly commandId: string;
  /** JSON text for the pane; empty when there is none. */
  readonly contextData: string;
  /** The handler asked for Send Anyway. */
  readonly sendModeOverride: 'promptUser' | '';
}

/** From the untyped options; without any, an event counts as allowed, as for events other than Send. */
export function parseCompletionOptions(value: unknown): CompletionOptions {
  const options = isRecord(value) ? value : {};
  const contextData = options['contextData'];
  return {
    allowEvent: options['allowEvent'] !== false,
    errorMessage: textIn(options, 'errorMessage'),
    errorMessageMarkdown: textIn(options, 'errorMessageMarkdown'),
    cancelLabel: textIn(options, 'cancelLabel'),
    commandId: textIn(options, 'commandId'),
    contextData:
      contextData === undefined || typeof contextData === 'string' ? (contextData ?? '') : JSON.stringify(contextData),
    sendModeOverride: options['sendModeOverride'] === 'promptUser' ? 'promptUser' : '',
  };
}

/** How one run of a handler ended, seen from Outlook. */
export type LaunchOutcome =
  | { readonly kind: 'completed'; readonly options: CompletionOptions }
  | { readonly kind: 'unavailable'; readonly why: string };

/** From command completion: the status of office.js and the JSON text of the event. */
export function parseLaunchOutcome(status: unknown, eventText: unknown): LaunchOutcome {
  // 11101: office.js found no function of that name.
  if (status !== 0) return { kind: 'unavailable', why: `Office.js answered with status ${String(status)}.` };
  let event: unknown;
  try {
    event = JSON.parse(typeof eventText === 'string' ? eventText : '');
  } catch {
    return { kind: 'unavailable', why: 'The completion could not be read.' };
  }
  return {
    kind: 'completed',
    options: parseCompletionOptions(isRecord(event) ? event['completedContext'] : undefined),
  };
}
