/**
 * Postcode areas in use: the letters a postcode begins with. Great Britain and Northern Ireland; GY, JE and IM; BF of
 * British Forces addresses, BX of banks without a place. GIR and GX (Gibraltar) are none.
 *
 * Source: Royal Mail's Postcode Address File as listed by alphagov/notifications-utils, read 2026-11-21.
 */
export const POSTCODE_AREAS =
  'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
  'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
  'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD ' +
  'WF WN WR WS WV YO ZE';
