/**
 * Terms of topic-genetic-biometric, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const geneticBiometric = {
  hard: `
adnabod wynebau
biometric data/template
BRCA
BRCA1
BRCA2
cardiomyopathy
carrier of
carrier of the
carrier status
carries the gene
cheek/mouth/DNA swab
chromosom*
DNA evidence/kit/match/profile/report/result/sample/test*
enrolment
excluded as the father
face/facial/iris/retinal/palm/hand/thumb scan/template/print/recognition/match/image
faulty gene
finger print/scan*
fingerprint*
gene mutation/panel/test/variant
genes
genetic condition/counsel*/mutation/result/screening/test*/variant
geneticist
genetics
genome
genomic*
germline
handprint
her/his/their genes/prints
hereditary
huntington's
huntingtons
lynch syndrome
marfan
maternity/paternity/sibling/predictive/prenatal test*
mutation
olion bysedd
paternity
pathogenic
prawf genetig
retina
saliva sample
sickle cell trait
sickle trait
thalassaemia
thumbprint
translocation
trisomy
variant of
voice id/print/recognition/sample/template
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
air carrier
browser/key/SSH fingerprint
company DNA
DNA audit/rate
fingerprint reader
gene therapy
`,
  headings: `
biometric
DNA
fingerprint
genetic test
template
`,
};
