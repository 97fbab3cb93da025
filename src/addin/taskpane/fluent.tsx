import '@fluentui/web-components/button.js';
import '@fluentui/web-components/checkbox.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/spinner.js';
import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import { h, type ComponentChildren } from 'preact';

/*
 * Fluent's web components as the pane uses them. They tell their roles and states to the browser alone, where no test and no
 * checker can see them; so each says them as attributes besides.
 */

interface ButtonProps {
  readonly onClick: () => void;
  /** `primary`: the one thing to do next. `subtle`: beside something else. */
  readonly appearance?: 'primary' | 'outline' | 'subtle';
  readonly isSmall?: boolean;
  /** Keeps the focus where it is while something runs. */
  readonly isDisabled?: boolean;
  /** Where the visible words do not say enough. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly isOpen?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const {
    onClick,
    appearance = 'outline',
    isSmall = false,
    isDisabled = false,
    label,
    describedBy,
    isOpen,
    id,
  } = props;
  return h(
    'fluent-button',
    {
      id,
      role: 'button',
      appearance,
      size: isSmall ? 'small' : 'medium',
      disabledFocusable: isDisabled,
      'aria-disabled': isDisabled ? 'true' : undefined,
      'aria-label': label,
      'aria-describedby': describedBy,
      'aria-expanded': isOpen === undefined ? undefined : String(isOpen),
      onClick: isDisabled ? undefined : onClick,
    },
    props.children,
  );
}

interface TickProps {
  readonly id: string;
  /** What the box is for, as it is read out. */
  readonly label: string;
  readonly isTicked: boolean | 'some';
  readonly onTick: (isTicked: boolean) => void;
  /** What is shown; the label itself where nothing else is. */
  readonly children?: ComponentChildren;
}

export function Tick({ id, label, isTicked, onTick, children }: TickProps) {
  return (
    <div class="tick">
      {h('fluent-checkbox', {
        id,
        role: 'checkbox',
        'aria-label': label,
        'aria-checked': isTicked === 'some' ? 'mixed' : String(isTicked),
        checked: isTicked === true,
        indeterminate: isTicked === 'some',
        onChange: (event: Event) => onTick((event.target as HTMLInputElement).checked),
      })}
      <label for={id}>{children ?? label}</label>
    </div>
  );
}

/** `done` of `total`. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  return h('fluent-progress-bar', {
    role: 'progressbar',
    'aria-label': label,
    'aria-valuemin': '0',
    'aria-valuemax': String(total),
    'aria-valuenow': String(done),
    max: total,
    value: done,
  });
}

/** Something runs, nobody knows how long. What it is stands beside it. */
export function Spinner() {
  return h('fluent-spinner', { size: 'tiny', 'aria-hidden': 'true' });
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly open: Id;
  readonly onOpen: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, tabs, open, onOpen }: TabsProps<Id>) {
  return h(
    'fluent-tablist',
    {
      role: 'tablist',
      'aria-label': label,
      activeid: open,
      onChange: (event: CustomEvent<HTMLElement | undefined>) => {
        const opened = tabs.find(({ id }) => id === event.detail?.id);
        if (opened !== undefined && opened.id !== open) onOpen(opened.id);
      },
    },
    tabs.map((tab) => h('fluent-tab', { key: tab.id, id: tab.id, role: 'tab' }, tab.label)),
  );
}
