import { parseArgs } from 'node:util';
import { EXIT_USAGE, StartProblem } from './start-problem';

export interface StartArguments {
  /** Port of the add-in origin; the host origin takes the next one. */
  readonly port: number;
  readonly open: boolean;
}

const DEFAULT_PORT = 3000;

/** The host origin needs `port + 1`, so the last port there is cannot be taken. */
const LAST_PORT = 65534;

const USAGE = 'Usage: npm start -- [--no-open] [--port NUMBER]';

/**
 * Reads what stands after `npm start --`.
 *
 * @throws StartProblem for an unknown flag, a stray word or a port outside 1 to 65534.
 */
export function readArguments(args: readonly string[]): StartArguments {
  const { 'no-open': noOpen, port } = parse(args);
  return { open: noOpen !== true, port: port === undefined ? DEFAULT_PORT : readPort(port) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } } }).values;
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/);
    throw new StartProblem(`${reason.replace(/\.?$/, '.')} ${USAGE}`, EXIT_USAGE);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > LAST_PORT) {
    throw new StartProblem(`--port wants a number from 1 to ${LAST_PORT}, not "${text}". ${USAGE}`, EXIT_USAGE);
  }
  return port;
}
