import { detectText, readHtml, type Message, type Policy } from '../../engine';

export const LONGEST_NOTE = 80;

/** So many words in a row nobody writes twice by chance. */
const SAME_WORDS = 4;

/** Whether what the sender wrote as a reason may be kept; otherwise why not. */
export type NoteJudgement = 'ok' | 'missing' | 'from-message' | 'personal';

/**
 * A reason in the sender's own words goes into a record that must hold no content: so nothing pasted from the message, no
 * recipient by name or address, and nothing that a detector knows. ICO, "Monitoring workers": people paste data there.
 */
export function checkNote(note: string, message: Message, policy: Policy): NoteJudgement {
  const said = toWords(note);
  if (said.length === 0) return 'missing';
  if (holdsPerson(note, said, message) || seesAnything(note, policy)) return 'personal';
  const { format, content } = message.body;
  const body = format === 'html' ? readHtml(content).lines.join('\n') : content;
  const written = ` ${toWords(`${message.subject}\n${body}`).join(' ')} `;
  for (let at = 0; at + SAME_WORDS <= said.length; at += 1) {
    if (written.includes(` ${said.slice(at, at + SAME_WORDS).join(' ')} `)) return 'from-message';
  }
  return 'ok';
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** An address of any kind, or the name of somebody who gets the message. Short words are no names. */
function holdsPerson(note: string, said: readonly string[], { to, cc, bcc }: Message): boolean {
  if (note.includes('@')) return true;
  const words = new Set(said);
  return [to, cc, bcc].some(({ entries }) =>
    entries.some(({ name }) => {
      const names = toWords(name).filter((word) => word.length > 2);
      return names.length > 1 && names.every((word) => words.has(word));
    }),
  );
}

/** Even the shape of a number is too much here. */
function seesAnything(note: string, policy: Policy): boolean {
  return /\d{5}/.test(note.replace(/[ -]/g, '')) || detectText(note, { policy, onFailed: () => undefined }).length > 0;
}
