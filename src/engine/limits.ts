/**
 * Caps on what is judged. Each keeps the verdict within its time on the slowest runtime; what lies above one is
 * reported as unchecked `too-big`, never passed over in silence.
 */

/**
 * Characters of body source that are read. Outlook lets an add-in write bodies of up to 1,000,000 characters; twice
 * that leaves room for quoted history, and costs some 0.2 s in an engine without a JIT.
 */
export const MAX_BODY_CHARACTERS = 2000000;

/** Characters of subject. Outlook allows 255; a file can claim any number. */
export const MAX_SUBJECT_CHARACTERS = 10000;
