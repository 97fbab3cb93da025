import '@fluentui/web-components/radio.js';
import '@fluentui/web-components/radio-group.js';
import { h } from 'preact';

interface ChoiceProps<Value extends string> {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
  readonly describedBy?: string;
}

/** One of several. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, options, chosen, onChoose, describedBy } = props;
  const radios = options.map((option) => (
    <div class="choice" key={option.value}>
      {h('fluent-radio', {
        id: `${id}-${option.value}`,
        role: 'radio',
        name: id,
        value: option.value,
        'aria-label': option.label,
        'aria-checked': String(chosen === option.value),
      })}
      <label for={`${id}-${option.value}`}>{option.label}</label>
    </div>
  ));
  return h(
    'fluent-radio-group',
    {
      id,
      role: 'radiogroup',
      orientation: 'vertical',
      name: id,
      'aria-label': label,
      'aria-describedby': describedBy,
      onChange: (event: Event) => onChoose((event.target as HTMLInputElement).value as Value),
    },
    radios,
  );
}
