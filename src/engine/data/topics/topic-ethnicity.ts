/**
 * Terms of topic-ethnicity, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const ethnicity = {
  hard: `
arabic
asian/black boy/girl/lad/man/woman
asylum*
BAME
biometric residence
black african/british/caribbean
BRP
cenedligrwydd
dark skin*
deported/deportation
ethnic minority/origin/background
ethnicity
ffoadur*
first language is
humanitarian protection
immigration bail/detention/removal/status
indefinite/limited leave
interpreter
kurd
kurdish
leave to remain
mixed race
mother tongue is
no recourse to public
NRPF
overstay*
pre settled
racially abused
refugee
roma
romani/romany
settled status
share code
spouse/student visa
stateless
tamil
UASC
unaccompanied minor
visa expired/expires/refused
visa for
visa runs out
white british/european
windrush
`,
  soft: `
afghan*
african
albanian
arab
asian
bangladeshi
bengali
chinese
citizen of
eritrean
ethiopian
farsi
first language
fled
ghanaian
gujarati
immigrant
indian
iranian
iraqi
jamaican
kenyan
lebanese
lithuanian
migrant
moroccan
mother tongue
nationality
nepal*
nigerian
pakistani
palestinian
pashto
persecut*
polish
portuguese
punjabi
racist
right to work
romanian
somali
sudanese
syrian
tigrinya
torture*
turkish
ugandan
ukrainian
urdu
vietnamese
zimbabwean
`,
  not: `
chinese new year
chinese wall
chinese/indian food/restaurant
indian ocean
polish off/up/the/it
turkish airlines
visa card/debit/credit
`,
  headings: `
ethnic origin/group
ethnicity
first language
immigration status
nationality
right to work
visa expiry
visa status
`,
};
