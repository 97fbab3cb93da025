import type { DisplayLanguage } from '../protocol';

/** What a link to the simulator can ask for: "#example=hiv-programme&client=web&language=cy-GB&limits=shortened". */
export interface Place {
  readonly example: string;
  readonly client: string;
  readonly language: DisplayLanguage;
  readonly limits: 'real' | 'shortened';
}

/** The place in a hash; empty ids where it names none. */
export function parseHash(hash: string): Place {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    example: parameters.get('example') ?? '',
    client: parameters.get('client') ?? '',
    language: parameters.get('language') === 'cy-GB' ? 'cy-GB' : 'en-GB',
    limits: parameters.get('limits') === 'shortened' ? 'shortened' : 'real',
  };
}

/** The hash of a place; English and the usual limits are left out. */
export function renderHash({ example, client, language, limits }: Place): string {
  const suffix =
    (language === 'en-GB' ? '' : `&language=${language}`) + (limits === 'shortened' ? '&limits=shortened' : '');
  return `#example=${encodeURIComponent(example)}&client=${encodeURIComponent(client)}${suffix}`;
}
