import type { Catalog, DetailWords, PaneWords, ReportWords } from './catalog';

/** Everything that is said in one language. */
export interface Words {
  readonly catalog: Catalog;
  readonly details: DetailWords;
  readonly pane: PaneWords;
  readonly report: ReportWords;
}
