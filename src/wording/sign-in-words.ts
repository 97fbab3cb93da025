/** What people read on the way in to the console and out of it, each page with a heading and a paragraph. */
export interface SignInWords {
  readonly whichOrganisation: SignInPageWords;
  readonly shortName: string;
  readonly goOn: string;
  /** Nobody can sign in but by a link. */
  readonly linkNeeded: SignInPageWords;
  readonly linkUsed: SignInPageWords;
  readonly failed: SignInPageWords;
  readonly noAnswer: SignInPageWords;
  readonly noRole: SignInPageWords;
  readonly signedOut: SignInPageWords;
  readonly tryAgain: string;
  readonly signIn: string;
}

export interface SignInPageWords {
  readonly title: string;
  readonly text: string;
}
