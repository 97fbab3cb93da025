/**
 * Terms of topic-religion, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const religion = {
  hard: `
antisemit*
atheist
attends church/mass/mosque/synagogue
baha'i
baptised
born again
christian convert
churchgoer
communion
convert* to islam/christianity/judaism/catholicism
crefydd/grefydd
devout
halal meal
headscarf
her/his/their faith
hijab
hindu
islamophobi*
jehovah's
jewish
mormon
muslim/mwslim*
no blood products
orthodox jew
pentecostal
practising catholic/christian/jew/muslim
quran
ramadan
religious belief/conversion/discrimination/grounds/reason
shia
sikh
sunni
turban
`,
  soft: `
baptist
buddhist
catholic
christian
converted to
diwali
eid
faith
fasting
halal
islam*
jain
jew
kosher
methodist
mosque
orthodox
pray/praying
protestant
quaker
religion
religious
synagogue
`,
  not: `
bad/good faith
baptist/catholic/methodist/mormon church/hospital/school
christian aid
converted to a/an/cash/gas/pdf/the
faith group/in/that
leap of faith
`,
  headings: `
crefydd
denomination
faith
religion
`,
};
