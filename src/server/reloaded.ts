/** What became of reading a file of settings again while the server runs. A bad one changes nothing. */
export type Reloaded =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly version: string }
  | { readonly kind: 'refused'; readonly complaints: readonly string[] };

/** A file of settings cannot be used; each complaint has file, line and column. */
export class BadFileError extends Error {
  override readonly name: string = 'BadFileError';
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}
