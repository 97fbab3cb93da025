/**
 * Terms of topic-safeguarding, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const safeguarding = {
  hard: `
abusive ex/husband/partner/relationship
afraid of her/him/his
allegation against/about
at risk of harm
beat/beats/hit/hits/pushed/touched/controls/followed/tracking her
beaten by
black eye
bruis*
cam/gam/cham drin
camdrin*
case conference
child protection
children's social care
clare's law
coerc*
CP conference/plan/register
CSE
ddiogelu
diogelu
disclosed abuse/that
domestic abuse/violence
drais
elder/emotional/financial/sexual abuse
esgeulus*
ex husband/partner/wife
FGM
financially/physically/sexually abused
fled violence
flinch*
forced marriage
gamdrin*
groomed
grooming
gwasanaethau/wasanaethau cymdeithasol
gweithiwr/weithiwr cymdeithasol
hit/hits/touched him
home conditions
honour based
IDVA
inappropriate contact/message/touching
made a disclosure
MARAC
messaged
mewn perygl
missing since/overnight
modern slavery
NMO
non accidental/molestation
punched
s42
s47
safeguarding alert/concern/enquiry/issue/plan/referral
scammed
section 42/47
self neglect
sexting
sexual exploitation
snapchat
social care
social services
stalker
stalking
strangl*
strategy discussion
suspended pending
threatened/threatening to kill
told staff
trafficked
trais domestig
unkempt
unsupervised
victim of abuse/domestic
violent ex/husband/partner/relationship/to/towards
vulnerable adult/person
welfare check/concern
welfare visit
wellbeing concern
went missing
whistleblowing
women's aid/refuge
`,
  soft: `
abuse
abused
abusive
aggression
allegation
alleges
bitten
disclosed
DV
early help
exploited
frightened
her ex
his ex
missing from
neglect*
police protection
ran away
refuge
safeguarding
scared of
social worker
victim
violence
violent
vulnerable
witnessed
`,
  not: `
abuse of
disclosed in/to
dog grooming
market abuse
mash up
neglected/neglect to
safeguarding lead/policy/team/training/worry
value at risk
vulnerable to
wildlife refuge
`,
  headings: `
abuse type
CP plan
risk
safeguarding
safeguarding concern
`,
};
