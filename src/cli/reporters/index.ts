import type { Policy } from '../../engine';
import { createJsonReporter } from './json';
import type { Reporter } from './reporter';
import { createTextReporter, type Layout } from './text';

export type { JudgedMessage } from './reporter';
export type { Layout } from './text';

/** What `--format` can be. */
export const REPORTERS = {
  text: createTextReporter,
  json: createJsonReporter,
} as const satisfies Readonly<Record<string, (policy: Policy, layout: Layout) => Reporter>>;
export type ReportFormat = keyof typeof REPORTERS;
