/** Where each receiver stands. */
export interface CursorStore {
  /**
   * The cursor of the reader, 0 at first, when nobody else holds it or their time is over; undefined otherwise. It is held
   * until `untilMs` (milliseconds since 1970); the holder claims again to hold it longer.
   */
  readonly claim: (
    name: string,
    holder: string,
    times: { readonly nowMs: number; readonly untilMs: number },
  ) => Promise<number | undefined>;
  /** False when it is somebody else's by now. Never goes back. */
  readonly advance: (name: string, holder: string, sequence: number) => Promise<boolean>;
}
