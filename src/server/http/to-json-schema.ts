import type * as v from 'valibot';

/** The little that is needed of a valibot schema to describe it. */
interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly wrapped?: Described;
  readonly value?: Described;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema of ours as JSON Schema (draft 7), for the OpenAPI document, so that what is said is what is checked. Knows what our
 * schemas are made of; throws at anything else.
 */
export function toJsonSchema(schema: v.GenericSchema): JsonSchema {
  return describe(schema);
}

function describe(schema: Described): JsonSchema {
  const limits = (schema.pipe ?? []).map((each) => limit(schema.type, each));
  return limits.reduce((all, each) => ({ ...all, ...each }), form(schema));
}

function form(schema: Described): JsonSchema {
  switch (schema.type) {
    case 'strict_object': {
      const entries = Object.entries(schema.entries ?? {});
      const required = entries.filter(([, each]) => !each.type.endsWith('optional')).map(([name]) => name);
      const properties = Object.fromEntries(entries.map(([name, each]) => [name, describe(each)]));
      return { type: 'object', additionalProperties: false, required, properties };
    }
    case 'optional':
    case 'exact_optional':
      return describe(inner(schema.wrapped));
    case 'array':
      return { type: 'array', items: describe(inner(schema.item)) };
    case 'record':
      return { type: 'object', additionalProperties: describe(inner(schema.value)) };
    case 'picklist':
      return { type: 'string', enum: schema.options };
    case 'literal':
      return { type: typeof schema.literal, enum: [schema.literal] };
    case 'union':
      return { anyOf: (schema.options as readonly Described[]).map(describe) };
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type };
    default:
      throw new Error(`Nobody has said yet how to describe "${schema.type}".`);
  }
}

function inner(schema: Described | undefined): Described {
  if (schema === undefined) throw new Error('A schema has nothing inside.');
  return schema;
}

/** What a pipe checks besides the form. A check of plain code (raw_check, check) cannot be described. */
function limit(of: string, { type, requirement }: NonNullable<Described['pipe']>[number]): JsonSchema {
  const things = of === 'array' ? 'Items' : 'Length';
  switch (type) {
    case 'min_length':
      return { [`min${things}`]: requirement };
    case 'max_length':
      return { [`max${things}`]: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'max_entries':
      return { maxProperties: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    default:
      return {};
  }
}
