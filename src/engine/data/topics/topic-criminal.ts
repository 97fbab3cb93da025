/**
 * Terms of topic-criminal, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const criminal = {
  hard: `
ABH
absconded
arrested
bailed
benefit fraud
breathalyse*
burglar*
carchar
careless/dangerous/drink/drug driving
caution/cautioned/conviction for
charged with
common assault
community order/payback/resolution
conditional caution
convicted
county lines
criminal charge/conviction/damage/history/offence/record
DBS shows
disqualified driv*
drug deal*
euogfarn*
firearms
fixed penalty
found guilty
fraudster
GBH
guilty plea
harassed
hate crime
HMP
imprisoned
in custody
indecen*
jailed
knife
laundering
manslaughter
MAPPA
offensive weapon
on bail
on remand
paedophile
parole
pleaded/pleads guilty
police attended/called/came/investigation
police bail/caution/custody/interview/record
previous/spent/unspent conviction
prisoner
probation officer
rape
raped
released on licence
released under investigation
remanded
reoffend*
restraining order
robbed
robbery
sentenced to
sex offen*
sexual* assault*/harass*/offence
shoplift*
stabbed
stalked
suspended sentence
theft by/from
trosedd*
under arrest/caution
ymosod*
YOI
`,
  soft: `
assault
assaulted
bail
barred
cannabis
cautioned
class A
conviction
crown court
curfew
DBS
drugs
fraud
harassment
jail
murder
offence
offender
offending
on licence
penalty points
prison
probation
remand
sentenced
speeding
stealing
stole
suspected of
tagged
theft
thief
`,
  not: `
abundance of caution
bail out
caution against/that/you/to
conviction that
each/first/following/last/next/one/second/this/that/the sentence
fraud awareness/team
identity theft
probation period
sentence in/of
steal the show
stole my/the
theft of our
with/strong conviction
word of caution
`,
  headings: `
charge
conviction
criminal record
DBS result
offence
`,
};
