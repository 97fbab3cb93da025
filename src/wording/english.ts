import { en } from './locales/en';
import { enDetails } from './locales/en-details';
import { enPane } from './locales/en-pane';
import { enReport } from './locales/en-report';
import type { Words } from './words';

export const ENGLISH: Words = { catalog: en, details: enDetails, pane: enPane, report: enReport };
