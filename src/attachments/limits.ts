/**
 * Caps on what is read of one attached file, all it holds included. What lies above one is `too-big`, never passed over in
 * silence. They are chosen for the handler file, whose engine may have no JIT and runs some twenty times slower there.
 */

/** Bytes of the attached file. Outlook hands out attachments of up to 25 MB; a mail file may carry larger ones. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Bytes unpacked in all. A workbook of 5 MB with 50,000 rows unpacks to about 50 MB; while a part is read it is held
 * about three times, so that the largest one stays within 200 MB of memory.
 */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/**
 * How many times larger than packed a part may be, once it is larger than `FREE_RATIO_BYTES`. DEFLATE ends at 1,032; sheets
 * of repeated rows reach about 100.
 */
export const MAX_RATIO = 250;
export const FREE_RATIO_BYTES = 1024 * 1024;

/** Files within files: a zip in a zip, a workbook in a document in a zip. The attached file itself is at depth 0. */
export const MAX_DEPTH = 3;

/** What unpacking an entry costs at least, however small it is: a part can be asked for again and again. */
export const LEAST_UNPACKED_BYTES = 2048;

/** Entries of one archive. Documents with many pictures have some hundreds. */
export const MAX_ENTRIES = 10000;

/** Files read in all, within each other: each costs its own start, however small it is. */
export const MAX_FILES = 1000;

/** Characters of text kept: 50,000 rows of 160. */
export const MAX_CHARACTERS = 8000000;

/** Cells before a row's first one: what stands further right comes closer, so that a cell in column XFD is no 16,000 tabs. */
export const MAX_EMPTY_CELLS = 256;

/** Texts kept: sheets, tables, headers and the like, each with its place. */
export const MAX_TEXTS = 20000;
