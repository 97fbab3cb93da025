import { cy } from './locales/cy';
import { cyDetails } from './locales/cy-details';
import { cyPane } from './locales/cy-pane';
import { cyReport } from './locales/cy-report';
import type { Words } from './words';

/** A side door: the pane fetches it only where Welsh is spoken. */
export const WELSH: Words = { catalog: cy, details: cyDetails, pane: cyPane, report: cyReport };
