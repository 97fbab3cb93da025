import type { Reader } from './reader';

/** Names of formats that are told by their content above. Hit: "Rota.XLSX". Miss: "rota.xlsx.bin", "txt". */
const READABLE =
  /\.(?:txt|csv|tsv|log|md|json|xml|html?|rtf|ics|vcs|vcf|eml|mbox|msg|pdf|zip|do[ct][xm]?|xl[st][xmb]?|pp[ts][xm]?|od[tsp])$/i;

/** The last of all readers: what is none of the formats its name claims is broken, and not merely unknown. */
export const misnamed: Reader = {
  kind: 'other',
  matches: ({ name }) => READABLE.test(name),
  read: (_, reading) => reading.miss('malformed'),
};
