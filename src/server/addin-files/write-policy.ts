import type { Policy } from '../../engine';
import type { Installation } from '../../record';

/**
 * How the default policy's own literal begins in a built file. Its names are never shortened (webpack.config.js), and nothing else
 * begins so; tests/server/addin-files holds both.
 */
const SLOT = /\{\s*organisation:\s*\{\s*name:\s*(["'`])\1/g;

/** The file has no place for a policy, or several: it was not built by us, or the build has changed. */
class NoPolicySlotError extends Error {
  override readonly name = 'NoPolicySlotError';
}

/**
 * A built file of the add-in that judges by this policy instead of the default one. Everything else in it stays as it is.
 *
 * @throws NoPolicySlotError
 */
export function writePolicy(script: string, policy: Policy, installation: Installation): string {
  const [slot, ...others] = script.matchAll(SLOT);
  if (slot === undefined || others.length > 0) {
    throw new NoPolicySlotError(
      `A file of the add-in has ${slot === undefined ? 'no' : 'more than one'} place for a policy.`,
    );
  }
  const end = endOfLiteral(script, slot.index);
  return script.slice(0, slot.index) + toLiteral({ ...policy, installation }) + script.slice(end);
}

/**
 * As an ES2016 script reads it, whatever charset it is taken for: JSON with everything beyond ASCII escaped. The line separators
 * that JSON allows and scripts did not before ES2019 are among them.
 */
function toLiteral(value: object): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Where the object literal that begins at `start` ends. It holds no regular expression, comment or template with code. */
function endOfLiteral(script: string, start: number): number {
  let depth = 0;
  for (let at = start; at < script.length; at += 1) {
    const character = script[at] ?? '';
    if (/["'`]/.test(character)) at = endOfText(script, at);
    else if (/[{[(]/.test(character)) depth += 1;
    else if (/[)\]}]/.test(character)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new NoPolicySlotError('The policy in a file of the add-in has no end.');
}

function endOfText(script: string, start: number): number {
  let at = start + 1;
  while (at < script.length && script[at] !== script[start]) at += script[at] === '\\' ? 2 : 1;
  return at;
}
