import type * as Recheck from 'recheck';

/** What a pattern can cost on the worst text: `endless`, `slow` (more than can be paid), `unknown`, or little enough. */
export type PatternCost = 'payable' | 'slow' | 'endless' | 'unknown';

/** The engine reads this many characters at a time (`engine/text/pattern-finder.ts`). */
const WINDOW = 1_000;

/** Steps of a backtracking engine in one window: its square, a few times over. */
const MOST_STEPS = 3_000_000;

/** Milliseconds for one question to the checker; nearly all are answered in a fraction of a second. */
const TIMEOUT = 60_000;

/** An automaton too big to be built at once is given up, and the pattern attacked instead. */
const AUTOMATON: Recheck.Parameters = { checker: 'automaton', timeout: 15_000 };

/** Attacks a pattern with texts of a window's length; numbers of rounds instead of time limits, so that it ends the same everywhere. */
const ATTACK: Recheck.Parameters = {
  checker: 'fuzz',
  timeout: TIMEOUT,
  attackLimit: MOST_STEPS,
  maxAttackStringSize: WINDOW,
  maxRecallStringSize: WINDOW,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
  maxGenerationSize: 20,
  maxInitialGenerationSize: 50,
  maxIteration: 4,
  crossoverSize: 5,
  mutationSize: 15,
  maxGeneStringSize: 400,
};

/**
 * Judges a regular expression that compiles. Growth without end is told exactly, by its automaton. There a repeat with a
 * limit costs nothing, however high the limit; so such patterns are also attacked, and judged as if their limits were the
 * open ends of repeats.
 */
export function costOfPattern(source: string): PatternCost {
  const { checkSync } = loadRecheck();
  const check = (pattern: string, parameters: Recheck.Parameters): Growth => {
    try {
      return growthOf(checkSync(pattern, 'im', parameters));
    } catch {
      // Brackets hundreds deep are more than the checker's stack holds.
      return 'unknown';
    }
  };
  const byAutomaton = check(source, AUTOMATON);
  const growth = byAutomaton === 'unknown' ? check(source, { ...ATTACK, seeder: 'static' }) : byAutomaton;
  if (typeof growth !== 'number') return growth;

  if (!/\{\d/.test(source)) return costOf(growth, growth, 1);
  const unlimited = check(source.replace(LIMITED, '{1,}'), AUTOMATON);
  const highest = Math.max(1, ...Array.from(source.matchAll(LIMITED), ([, limit]) => Number(limit)));
  const cost = costOf(growth, typeof unlimited === 'number' ? unlimited : growth, highest);
  if (cost !== 'payable') return cost;
  const attacked = check(source, { ...ATTACK, seeder: 'dynamic' });
  if (typeof attacked !== 'number') return attacked;
  return attacked > LINEAR ? 'slow' : cost;
}

/** The power of the length with which time grows, or what is worse. */
type Growth = number | 'endless' | 'unknown';
const LINEAR = 1;

/** "{2,50}", with its upper limit; "{50}" leaves no choice. */
const LIMITED = /\{\d+,(\d+)\}/g;

/** A pattern that an attack could not slow down counts as linear. */
function growthOf(result: Recheck.Diagnostics): Growth {
  if (result.status === 'unknown') return 'unknown';
  if (result.status === 'safe') return LINEAR;
  return result.complexity.type === 'exponential' ? 'endless' : result.complexity.degree;
}

/** `growth` powers of the window, and for what only limits hold back as many of the highest one. */
function costOf(growth: number, unlimited: number, limit: number): PatternCost {
  const steps = WINDOW ** growth * limit ** Math.max(0, unlimited - growth);
  return steps <= MOST_STEPS ? 'payable' : 'slow';
}

/** 3 MB that take a tenth of a second to load, needed only by who writes patterns; this build needs no helper program. */
function loadRecheck(): typeof Recheck {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('recheck/lib/browser.js') as typeof Recheck;
}
