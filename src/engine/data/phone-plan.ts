/**
 * United Kingdom telephone numbers without their leading 0, by the national numbering plan: what ten digits may begin
 * with. 1 and 2 geographic, 3 nationwide, 55 and 56 corporate and internet, 7 mobile, personal and pager, 80 free, 84 and
 * 87 service, 90, 91 and 98 premium.
 *
 * Source: Ofcom, National Telephone Numbering Plan, as google/libphonenumber's ranges for 44 reflect it, read 2026-11-21.
 */
export const TEN_DIGITS =
  /^(?:1[1-9]|2(?:0[013478]|3[0189]|4[017]|8|9[0-2])|3[0347]|5[56]|7|80[08]|84[2-5]|87[0-3]|9[01]|98[2-49])/;

/** Area codes with some numbers of nine digits, 0800 numbers of nine. Same source. */
export const NINE_DIGITS =
  /^(?:1(?:20[48]|254|276|29[78]|36[34]|38[46]|404|420|46[01]|48[08]|52[47]|56[26]|606|629|635|647|659|695|6977[23]|726|744|750|768|827|837|884|90[05]|935|946|949|963|995)|800)/;

/** Helplines of seven digits: Childline and the old NHS Direct. Same source. */
export const SEVEN_DIGITS = /^(?:8001111|845464\d)$/;

/**
 * Kept for drama and never given to anybody. Source: Ofcom, "Telephone numbers for use in TV and radio drama
 * programmes": of ten large cities xxx 496 0xxx, London, Tyneside, Northern Ireland and Cardiff, no area (01632),
 * mobile, free, premium and nationwide.
 */
export const DRAMA =
  /^(?:1(?:1[3-8]|[2-6]1)4960|2079460|2896496|2920180|1914980|1632960|7700900|8081570|9098790|3069990)\d{3}$/;
