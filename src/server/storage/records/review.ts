import { toRowText, type Engine, type Step } from '../engine';
import type { Review } from '../store';
import { toSeconds } from '../times';
import { isHex } from './record-row';

/** False when the organisation has no record of this id. */
export async function reviewRecord(engine: Engine, organisation: number, id: string, review: Review): Promise<boolean> {
  if (!isHex(id)) return false;
  const find: Step = {
    kind: 'find',
    from: 'record_id',
    wanted: ['minute', 'sequence'],
    by: [['id', 'bytes']],
    keys: [toRowText([id])],
  };
  return engine.writeInTwo(organisation, [find], ([places = []]) => ({
    steps: places.map(([minute = null, sequence = null]) => ({
      kind: 'run',
      // Also the minute, so that only the partition it lies in is looked at.
      sql: `update record set review_state = $2, review_by = $3, reviewed_at = $4
        where organisation = $1 and minute = $5 and sequence = $6`,
      values: [review.state, review.by, toSeconds(review.at), minute, sequence],
    })),
    result: places.length > 0,
  }));
}
