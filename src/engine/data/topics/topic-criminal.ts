/**
 * Terms of topic-criminal, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const criminal = {
  hard: `
ABH
absconded
acquitted
actual bodily harm
affray
arrest warrant
arrested
assault by/on
attempted murder
bail condition/hostel
bailed
benefit fraud
breach of bail
breathalyse*
burglar*
burgled
carchar
careless/dangerous/drink/drug driving
caught stealing/shoplifting
caution for
cautioned for
charged by police
charged with assault/burglary/drink/fraud/murder/possession/rape/theft
class B
co defendant
cofnod troseddol
collfarn*
common assault
community order/payback/resolution
conditional caution
convicted*
conviction for
county lines
criminal behaviour/charge/conviction/damage/history/offence/record
cyffuriau
cyhudd*
DBS shows
ddedfryd*
dealing drugs/from
dedfryd*
disqualified driv*
disqualified from driving
driving ban/offence
drosedd*
drug deal*/offence/runner/supply
electronic tag
embezzle*
enhanced DBS
euogfarn*
ex offender/prisoner
firearms
fixed penalty
forgery
found guilty
fraudster
garchar
GBH
groomed
grooming
guilty plea
gyhudd*
handling stolen
harassed
harassment warning
hate crime
HMP
imprisoned
in custody
indecen*
intent to supply
interviewed under caution
jail term
jailed
knife
laundering
licence condition
life sentence
manslaughter
MAPPA
money mule
motoring offence
offender manager
offensive weapon
on bail
on remand
out of/in prison
paedophile
parole
pleaded/pleads guilty
police attended/called/came/investigation
police bail/caution/custody/interview/record
possession of cannabis
possession with intent
prev/previous/spent/unspent conviction
prison sentence
prisoner
probation officer
punched
racially aggravated
rape
raped
registered sex
released from prison
released on licence
released under investigation
remanded
reoffend*
restraining order
robbed
robbery
sentenced to
served four/two/three/five years
served time
sex offence/offender
sexual assault/harassment/offence/touching
sexually assaulted
shop theft
shoplift*
stabbed
stalked
stealing from
stole from
stolen goods
supplying drugs
suspended sentence
taking/took money
theft by/from
thefts
trosedd*
under arrest/caution
unpaid work
vandalis*
wounding
ymosod*
YOI
young offender
youth court/justice/offending
`,
  soft: `
assault
assaulted
bail
barred
blackmail*
cannabis
cautioned
class A
conviction
crown court
culprit
curfew
DBS
drugs
firearm
forged
fraud
harassment
heddlu
jail
magistrates
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
i suspect
identity theft
police report/station
probation period
sentence in/of
steal the show
stole my/the
theft of our
warrant a/the
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
