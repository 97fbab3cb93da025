/**
 * Terms of topic-religion, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const religion = {
  hard: `
anti muslim
anti semit*
antisemit*
atheist
attends church/mass/mosque/synagogue
baha'i
baptised
born again
charedi
christening
christian convert
church member
churchgoer
communion
confirmation class
convert* to islam/christianity/judaism/catholicism
crefydd
cristion
daily mass
devout
disfellowship*
evangelical christian
excommunicat*
friday prayer
fwslim*
grefydd
gristion
hajj
halal food
halal only/meal
haredi
hasidic
headscarf
her/his/their faith
hijab
hindu
hindw
iddew*
iftar
islamophobi*
jehovah
jehovah's
jewish
kirpan
lapsed catholic
mandir
mormon
muslim
mwslim*
no blood products
observant jew
orthodox jew
pabydd
parishioner
pentecostal
practising catholic/christian/jew/muslim
prayer times
quran
ramadan
refuses blood
religious belief/conversion/discrimination/grounds/reason
shia
sikh
sunni
torah
turban
`,
  soft: `
baptist
buddhist
capel
catholic
christian
converted to
diwali
eglwys
eid
faith
fasting
fasts
gurdwara
halal
islam*
jain
jew
kosher
methodist
mosg
mosque
orthodox
pray
praying
protestant
quaker
religion
religious
sabbath
synagogue
`,
  not: `
bad/good faith
baptist/catholic/methodist/mormon church/hospital/school
catholic high school
christian aid
converted to a/an/cash/gas/pdf/the
faith group/in/that
leap of faith
orthodox approach
`,
  headings: `
crefydd
denomination
faith
religion
`,
};
