/** What a link to the simulator can ask for: "#example=hiv-programme&client=web&limits=shortened". */
export interface Place {
  readonly example: string;
  readonly client: string;
  readonly limits: 'real' | 'shortened';
}

/** The place in a hash; empty ids where it names none. */
export function parseHash(hash: string): Place {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    example: parameters.get('example') ?? '',
    client: parameters.get('client') ?? '',
    limits: parameters.get('limits') === 'shortened' ? 'shortened' : 'real',
  };
}

/** The hash of a place; the usual limits are left out. */
export function renderHash({ example, client, limits }: Place): string {
  const suffix = limits === 'shortened' ? '&limits=shortened' : '';
  return `#example=${encodeURIComponent(example)}&client=${encodeURIComponent(client)}${suffix}`;
}
