import * as v from 'valibot';
import { FINDING_ACTIONS } from '../engine';
import { complainAboutName } from './complaints';
import { suggest } from './nearest';
import { SETTINGS_WANTED } from './unknown-settings';

/** Adds a complaint of plain code to a schema: one sentence, or none when the value is fine. */
export function refuse<Value>(complain: (value: Value) => string | undefined) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    const message = dataset.typed ? complain(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  });
}

/** Text; 2026 and true are text too where a text is asked for, so that a word list needs no quotes. */
export const text = v.union(
  [v.string(), v.pipe(v.number(), v.transform(String)), v.pipe(v.boolean(), v.transform(String))],
  'A text belongs here, not a list or further settings.',
);

export const shortText = v.pipe(text, refuse(complainAboutName));

export function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, 'A list belongs here: one line each, beginning with "- ".');
}

export function filledListOf<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(listOf(item), v.minLength(1, 'This list is empty; fill it or remove the line.'));
}

/** Settings by name; `takeOutUnknownSettings` reports the unknown ones, all of them and with a suggestion. */
export function settings<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, (issue) =>
    // Of a missing setting valibot expects its name in quotes, of anything else "Object".
    issue.expected?.startsWith('"') === true ? `${issue.expected} is missing here.` : SETTINGS_WANTED,
  );
}

export function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, (issue) => {
    const written = typeof issue.input === 'string' ? issue.input : String(issue.received);
    return `"${written.slice(0, 40)}" is not possible here. ${suggest(written, options)}`;
  });
}

export const yesOrNo = v.boolean('Write true or false.');

export const action = oneOf(FINDING_ACTIONS);
