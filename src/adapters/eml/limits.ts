/**
 * Larger messages are judged by their header only. Mail servers refuse far smaller ones (25 to 50 MB is usual); reading
 * one costs about four times its size in memory, so a lower cap would help nobody and a higher one ends small machines.
 */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/**
 * Header bytes of all parts together. About 25,000 recipients fit; a larger header is cut here and its lists count as
 * "at least". Also bounds the work on a header that was made to be slow.
 */
export const MAX_HEADER_BYTES = 1024 * 1024;

/** Multiparts within multiparts. Real mail stays below 10; deeper nesting is made to exhaust the parser. */
export const MAX_NESTING_DEPTH = 50;
