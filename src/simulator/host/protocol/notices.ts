/** Notices above the item. Rules: Learn, Office.NotificationMessages. */
export interface Notice {
  readonly key: string;
  readonly kind: 'information' | 'progress' | 'error' | 'insight';
  readonly message: string;
  /** The button of an insight notice; undefined when it has none. */
  readonly action: NoticeAction | undefined;
  /** What the add-in sent, for `getAllAsync`. */
  readonly sent: Readonly<Record<string, unknown>>;
}

export interface NoticeAction {
  readonly label: string;
  readonly commandId: string;
  readonly contextData: string;
}

export type NoticeProblem = 'duplicate-key' | 'unknown-key' | 'too-many';

export interface NoticeBoard {
  readonly read: () => readonly Notice[];
  readonly add: (notice: Notice) => NoticeProblem | undefined;
  readonly replace: (notice: Notice) => NoticeProblem | undefined;
  readonly remove: (key: string) => NoticeProblem | undefined;
}

/**
 * An empty board. Where one notice is the most (mobile), a new one replaces it instead of failing. Of those with a button
 * there is never more than one.
 */
export function createNoticeBoard(most: number, onChange: () => void): NoticeBoard {
  let notices: readonly Notice[] = [];
  const show = (next: readonly Notice[]) => {
    notices = next;
    onChange();
    return undefined;
  };
  const append = (others: readonly Notice[], notice: Notice) => {
    if (most === 1) return show([notice]);
    const isSecondInsight = notice.kind === 'insight' && others.some(({ kind }) => kind === 'insight');
    return others.length >= most || isSecondInsight ? 'too-many' : show([...others, notice]);
  };
  const without = (key: string) => notices.filter((notice) => notice.key !== key);
  return {
    read: () => notices,
    add: (notice) => (notices.some(({ key }) => key === notice.key) ? 'duplicate-key' : append(notices, notice)),
    replace: (notice) => append(without(notice.key), notice),
    remove: (key) => (notices.some((notice) => notice.key === key) ? show(without(key)) : 'unknown-key'),
  };
}
