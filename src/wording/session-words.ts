/** What people read on the page that says where somebody is signed in. */
export interface SessionWords {
  readonly title: string;
  readonly lead: string;
  readonly own: SessionTableWords;
  /** Of everybody else in the organisation, for administrators. */
  readonly others: SessionTableWords;
  readonly person: string;
  readonly roles: string;
  readonly started: string;
  readonly seen: string;
  /** Above the buttons. */
  readonly choice: string;
  readonly end: string;
  /** What a button ends, for whoever hears it without its row. */
  readonly endOf: (name: string, started: string) => string;
  readonly endOthers: string;
  readonly thisOne: string;
  readonly noOthers: string;
  readonly nobodyElse: string;
  /** The link to the simulator among the pages. */
  readonly simulator: string;
  /** For whoever ends what is not there any more. */
  readonly ended: { readonly title: string; readonly text: string };
  readonly roleNames: Readonly<Record<'viewer' | 'reviewer' | 'administrator' | 'auditor', string>>;
}

interface SessionTableWords {
  readonly heading: string;
  readonly caption: string;
}
