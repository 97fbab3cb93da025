import { createHash } from 'node:crypto';

interface MayBeTwin {
  readonly id: string;
  readonly path?: string | undefined;
  readonly entra?: { readonly tenants: readonly string[]; readonly audience: string } | undefined;
  readonly 'ingest-key'?: string | undefined;
  readonly 'former-ingest-keys'?: readonly string[] | undefined;
}

/** What two organisations may not share: by these the server tells whose a request is. */
export function complainAboutTwins(all: readonly MayBeTwin[]): string | undefined {
  const id = shared(all, (each) => [each.id]);
  if (id !== undefined) return `There are two organisations "${id}".`;
  if (shared(all, ({ path }) => [path ?? []].flat()) !== undefined) return 'Two organisations have the same path.';
  if (shared(all, keysOf) !== undefined) return 'Two organisations have the same ingest key.';
  const tenant = shared(
    all,
    ({ entra }) => entra?.tenants.map((each) => `${each.toLowerCase()} ${entra.audience}`) ?? [],
  );
  return tenant === undefined ? undefined : `Two organisations have the tenant and audience ${tenant}.`;
}

export function complainAboutTwinReceivers(all: readonly { readonly name: string }[]): string | undefined {
  const name = shared(all, (each) => [each.name]);
  return name === undefined ? undefined : `There are two receivers "${name}".`;
}

function keysOf({ 'ingest-key': key, 'former-ingest-keys': former = [] }: MayBeTwin): readonly string[] {
  return key === undefined ? former : [createHash('sha256').update(key).digest('hex'), ...former];
}

/** The first value that two of them have. */
function shared<Each>(all: readonly Each[], valuesOf: (each: Each) => readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const each of all) {
    const values = new Set(valuesOf(each));
    for (const value of values) {
      if (seen.has(value)) return value;
    }
    values.forEach((value) => seen.add(value));
  }
  return undefined;
}
