/**
 * Terms of topic-genetic-biometric, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const geneticBiometric = {
  hard: `
biometric data/template
BRCA/BRCA1/BRCA2
cardiomyopathy
carrier of
carrier status
cheek/mouth/DNA swab
DNA evidence/kit/match/profile/report/result/sample/test*
face/facial/iris/retinal/palm/hand/thumb scan/template/print/recognition/match/image
finger print/scan*
fingerprint*
gene panel/test/variant
genes
genetic condition/counsel*/result/screening/test*/variant
genome
genomic*
her/his/their prints
hereditary
huntington's
mutation
paternity
prenatal test*
saliva sample
sickle cell trait
thalassaemia
voice print/recognition/sample/template
`,
  soft: `
biometric
DNA
enrolled
genetic*
inherited
prints
watchlist
`,
  not: `
browser/key/SSH fingerprint
company DNA
fingerprint reader
`,
  headings: `
biometric
DNA
fingerprint
genetic test
template
`,
};
