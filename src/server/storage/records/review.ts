import type { Engine } from '../engine';
import type { Review } from '../store';
import { toSeconds } from '../times';

/** False when the organisation has no record of this id. */
export function reviewRecord(engine: Engine, organisation: number, id: string, review: Review): Promise<boolean> {
  return engine.write(organisation, async (database) => {
    const place = await database
      .selectFrom('record_id')
      .select(['sequence', 'minute'])
      .where('organisation', '=', organisation)
      .where('id', '=', id)
      .executeTakeFirst();
    if (place === undefined) return false;
    await database
      .updateTable('record')
      .set({ review_state: review.state, review_by: review.by, reviewed_at: toSeconds(review.at) })
      .where('organisation', '=', organisation)
      // Also the minute, so that only the partition it lies in is looked at.
      .where('minute', '=', place.minute)
      .where('sequence', '=', place.sequence)
      .execute();
    return true;
  });
}
