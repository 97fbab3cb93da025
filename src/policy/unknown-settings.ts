import type { Path } from './yaml-tree';
import { suggest } from './nearest';

/** Said wherever settings are wanted and something else stands. */
export const SETTINGS_WANTED = 'Settings belong here: each on a line of its own, indented, as "name: value".';

/** The little that is needed of a valibot schema to walk it. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
}

export interface UnknownSetting {
  readonly path: Path;
  /** Made only for those that are shown: a suggestion costs more than the finding. */
  readonly say: () => string;
}

/**
 * Takes every setting that the schema does not know out of a value and reports each, with a suggestion; valibot's own
 * check stops at the first. The rest can then be checked as if the unknown ones had never been written.
 */
export function takeOutUnknownSettings(
  shape: Shape,
  value: unknown,
  path: Path = [],
): { readonly value: unknown; readonly unknown: readonly UnknownSetting[] } {
  const fitting = shapeFor(shape, value);
  const unknown: UnknownSetting[] = [];
  const descend = (inner: Shape, each: unknown, step: string | number): unknown => {
    const result = takeOutUnknownSettings(inner, each, [...path, step]);
    unknown.push(...result.unknown);
    return result.value;
  };
  if (Array.isArray(value)) {
    const item = fitting.item;
    // To valibot a list is an object whose settings are called 0, 1, 2.
    if (fitting.entries !== undefined) return { value: undefined, unknown: [{ path, say: () => SETTINGS_WANTED }] };
    return { value: item === undefined ? value : value.map((each, index) => descend(item, each, index)), unknown };
  }
  const known = fitting.entries;
  if (typeof value !== 'object' || value === null || known === undefined) return { value, unknown };
  const kept = Object.entries(value).flatMap(([name, each]) => {
    const inner = Object.hasOwn(known, name) ? known[name] : undefined;
    if (inner !== undefined) return [[name, descend(inner, each, name)] as const];
    unknown.push({
      path: [...path, name],
      say: () => `"${name.slice(0, 60)}" is not a setting. ${suggest(name, Object.keys(known))}`,
    });
    return [];
  });
  return { value: Object.fromEntries(kept), unknown };
}

/** The schema under "optional", and of a union the member that has the value's outer form. */
function shapeFor(shape: Shape, value: unknown): Shape {
  if (shape.wrapped !== undefined) return shapeFor(shape.wrapped, value);
  if (shape.type !== 'union') return shape;
  const members = (shape.options ?? []) as readonly Shape[];
  const wanted = Array.isArray(value) ? 'array' : 'strict_object';
  return members.find((member) => member.type === wanted) ?? shape;
}
