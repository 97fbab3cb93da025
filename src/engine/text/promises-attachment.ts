/** Verbs and phrases that speak of a file that goes with this mail; English and Welsh. Checked by `tests/engine/text`. */
const PROMISES = [
  '(?:please )?(?:find|see|review|read|complete|sign|open|use) (?:the |my |our |your )?(?:\\w+ ){0,2}(?:attached|enclosed|attachments?)(?! to (?:the|my|your|our|that|this|last))',
  "(?:i|we)(?: have|'ve|'m| am| are|'re)? (?:also |now |just )?(?:attach|attached|attaching|enclose|enclosed|enclosing)(?! to )",
  '(?:is|are) (?:attached|enclosed)(?! to )',
  'attached (?:is|are|please|you will|youll|for your|herewith|as (?:requested|discussed|promised))',
  'attached:',
  '(?:the|my|our) attached \\w+',
  '(?:in|per|see|with) (?:the|this|my) (?:attachment|enclosure)s?',
  'see attach(?:ed|ment)',
  "(?:wedi|rwy'n|rydw i'n|rydym yn) (?:ei |eu )?(?:atodi|amgáu)|(?:gweler|gwelwch) (?:yr |y )?(?:atodiad|ddogfen)|ynghlwm",
];

/**
 * Hit: "Please find attached the minutes." Miss: "the form attached to last week's mail". Each branch has a fixed number of
 * words, so linear.
 */
const PROMISE = new RegExp(`(?:^|[^a-z0-9])(?:${PROMISES.join('|')})(?![a-z0-9])`, 'i');

/** What takes it back: said of a mail before, or of no file at all. */
const DENIAL =
  /(?:no|not|without|n't|forgot(?:ten)?|previous(?:ly)?|earlier|last|yesterday'?s?)(?: \w+){0,4} (?:attach|enclos)|(?:attach|enclos)\w* (?:to|in|with) (?:the |my |your |our )?(?:previous|earlier|last|original|first|other)|strings attached|attached (?:to (?:it|them|her|him)|garage|house)/i;

/** As far as one sentence is read. */
const LONGEST_SENTENCE = 300;

/** Does the text say that something is attached to it? Sentence by sentence; time is linear. */
export function promisesAttachment(text: string): boolean {
  // Nearly every text holds none of the stems, and says so at the speed of a search.
  if (!/attach|enclos|ynghlwm|atod|amgáu/i.test(text)) return false;
  return text
    .split(/[.!?\n]/)
    .some((sentence) => sentence.length <= LONGEST_SENTENCE && PROMISE.test(sentence) && !DENIAL.test(sentence));
}
