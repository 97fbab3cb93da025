/** Coarse counts, mildest first: enough to see a trend, too little to recognise one mailing by its exact size. */
export const COUNT_BANDS = ['0', '1', '2-4', '5-9', '10-19', '20-49', '50-99', '100-499', '500+'] as const;
export type CountBand = (typeof COUNT_BANDS)[number];

const BAND_STARTS = [0, 1, 2, 5, 10, 20, 50, 100, 500];

/** The band a count falls into; anything below 1 is "0". */
export function toCountBand(count: number): CountBand {
  let band: CountBand = '0';
  COUNT_BANDS.forEach((each, index) => {
    if (count >= (BAND_STARTS[index] ?? 0)) band = each;
  });
  return band;
}
