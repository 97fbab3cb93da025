import { currentItem, outlookContext } from './compose-item';
import type { Answer, ItemCalls } from './item-call';

/** Labels of the catalogue and those below them, as deep as Purview nests them. */
interface Label {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly children?: readonly Label[];
}

/**
 * The name of the item's sensitivity label (Mailbox 1.13: web, new and classic Windows, Mac; only where the tenant has
 * labels). Of a label below another both names, "Confidential / Patients". Undefined: none, or no labels here.
 */
export async function readSensitivityLabel(calls: ItemCalls): Promise<Answer<string | undefined>> {
  const label = currentItem()?.sensitivityLabel;
  const catalogue = outlookContext()?.sensitivityLabelsCatalog;
  if (label === undefined || catalogue === undefined) return NONE;
  const enabled = await calls.ask<boolean>((callback) => catalogue.getIsEnabledAsync(callback));
  if (enabled.kind === 'none' && enabled.reason === 'late') return enabled;
  // An error here is how a tenant without labels answers.
  if (enabled.kind === 'none' || enabled.value !== true) return NONE;
  const [id, labels] = await Promise.all([
    calls.ask<string | null>((callback) => label.getAsync(callback)),
    calls.ask<readonly Label[] | null>((callback) => catalogue.getAsync(callback as never)),
  ]);
  if (id.kind === 'none') return id;
  if (id.value === null || id.value === '') return NONE;
  if (labels.kind === 'none') return labels;
  const name = nameOf(labels.value ?? [], id.value, '');
  return name === undefined ? { kind: 'none', reason: 'failed' } : { kind: 'value', value: name };
}

const NONE: Answer<undefined> = { kind: 'value', value: undefined };

function nameOf(labels: readonly Label[], id: string, above: string): string | undefined {
  for (const label of labels) {
    const name = above + (typeof label.name === 'string' ? label.name : '');
    const found = label.id === id ? name : nameOf(label.children ?? [], id, `${name} / `);
    if (found !== undefined) return found;
  }
  return undefined;
}
