import type { ItemCalls } from '../../adapters/outlook';

/** What saves, which nobody waits for while the pane opens, comes with what delivers. Rejects where it does not arrive. */
function load() {
  return import(/* webpackMode: "lazy", webpackChunkName: "delivery" */ './saved-by-person');
}

/** As `saveForPerson`; false as well where that did not arrive. */
export async function keep(key: string, value: unknown, calls: ItemCalls): Promise<boolean> {
  return load().then(({ saveForPerson }) => saveForPerson(key, value, calls), isNotThere);
}

/** As `forgetWrittenTo`; false as well where that did not arrive. */
export async function forget(calls: ItemCalls): Promise<boolean> {
  return load().then(({ forgetWrittenTo }) => forgetWrittenTo(calls), isNotThere);
}

const isNotThere = (): boolean => false;
