import { readAudience, type Audience, type Person } from './address';
import { NO_CONTENT, type Content, type ContentReader, type ReadFile } from './content';
import type { SensitiveBecause } from './finding';
import type { Message } from './message';
import type { Policy } from './policy';
import { sensitiveBecause } from './sensitive-because';
import type { UncheckedParts } from './unchecked-parts';

/** What the rules look at: the message, read once. */
export interface Situation {
  readonly message: Message;
  readonly policy: Policy;
  readonly audience: Audience;
  /** Visible people and lists outside the organisation. */
  readonly visibleOutside: readonly Person[];
  /** The same in Bcc. */
  readonly hiddenOutside: readonly Person[];
  readonly content: Content;
  /** The attached files that have been read, in their order. */
  readonly files: readonly ReadFile[];
  /** Why the list or the content counts as sensitive; undefined when nothing says so. */
  readonly sensitiveBecause: SensitiveBecause | undefined;
}

/** Reads the message once for all rules. A step that fails is told to `unchecked`, and the rest is judged without it. */
export function readSituation(
  message: Message,
  policy: Policy,
  unchecked: UncheckedParts,
  readContent: ContentReader,
): Situation {
  const { attempt } = unchecked;
  const audience = attempt<Audience>(() => readAudience(message, policy), { visible: [], hidden: [] }, 'message');
  const content = attempt(() => readContent(message, audience, policy, unchecked), NO_CONTENT, 'body');
  const files = attempt(() => readFiles(message, unchecked), [], 'attachments');
  const isOutside = (person: Person): boolean => !person.isInsideDomain;
  return {
    message,
    policy,
    audience,
    visibleOutside: audience.visible.filter(isOutside),
    hiddenOutside: audience.hidden.filter(isOutside),
    content,
    files,
    sensitiveBecause: attempt(() => sensitiveBecause(message, content, files, policy), undefined, 'sender'),
  };
}

/** Pictures shown inside the text are part of it: nobody sends a list of people as a logo. */
function readFiles({ attachments }: Message, { add }: UncheckedParts): readonly ReadFile[] {
  const attached = attachments.filter(({ isInline }) => !isInline);
  const files: ReadFile[] = [];
  attached.forEach(({ kind, digest }, index) => {
    if (digest === undefined) {
      add({ part: 'attachments', reason: kind === 'cloud' ? 'cloud-link' : 'not-readable-here' });
      return;
    }
    for (const reason of digest.unchecked) add({ part: 'attachments', reason });
    files.push({ digest, file: { kind: digest.kind, position: index + 1, of: attached.length } });
  });
  return files;
}
