/**
 * Terms of topic-ethnicity, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const ethnicity = {
  hard: `
african/arab/bangladeshi/indian/pakistani origin
arabic
asian/black boy/girl/lad/man/woman
asylum*
BAME
bengali
biometric residence
black african/british/caribbean
british asian/citizenship/indian/pakistani
BRP
cenedligrwydd
dark skin*
deportation
deported
discretionary/further/indefinite/limited leave
entered illegally
ethnic minority/origin/background
ethnicity
ethnigrwydd
EU settlement
ffoadur*
first language is
fled from
gypsy
humanitarian protection
illegal immigrant
immigration bail/detention/removal/status
interpreter
kurd
kurdish
leave expired/expires/to remain
lloches
mandarin
minority ethnic
mixed race
mother tongue is
naturalisation
no recourse to public
NRPF
overstay*
persecution
polish national
pre settled
racial abuse/slur
racially abused
racist abuse/comment/language/remark
refugee
removal directions
resettlement scheme
rohingya
roma
roma family
romani
romany
settled status
share code
small boat
spouse/student visa
stateless
tamil
tarddiad ethnig
tortured
tribunal hearing
UASC
unaccompanied minor
uyghur
visa curtailed/expired/expires/refused
visa for
visa ran/runs out
white british/european
windrush
work permit expires
`,
  soft: `
afghan*
african
albanian
arab
asian
bangladeshi
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
african american community
american indian
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
