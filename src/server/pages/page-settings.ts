import type { Storage } from '../storage';
import type { NameOf } from './answer';

/** What every page needs. */
export interface PageSettings {
  readonly storage: Storage;
  readonly now: () => Date;
  readonly nameOf: NameOf;
}
