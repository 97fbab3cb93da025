/**
 * Terms of topic-safeguarding, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const safeguarding = {
  hard: `
allegation against/about
at risk of harm
beat/beats/hit/hits/pushed/touched/controls/followed/tracking her
beaten by
black eye
bruis*
camdrin*
case conference
child protection
coerc*
CP plan
CSE
diogelu/ddiogelu
domestic abuse/violence
elder/emotional/financial/sexual abuse/exploitation
esgeulus*
ex husband/partner/wife
FGM
financially/physically/sexually abused
flinch*
forced marriage
groomed
grooming
gweithiwr/weithiwr cymdeithasol
IDVA
inappropriate contact/message/touching
MARAC
missing since/overnight
modern slavery
non accidental
s42
s47
safeguarding alert/concern/enquiry/issue/plan/referral
section 42/47
sexting
snapchat
social care
social services
stalked/stalker/stalking
strangl*
threatened/threatening to kill
trafficked
unkempt
violent ex/husband/partner
vulnerable adult/person
welfare check/concern
went missing
whistleblowing
women's aid/refuge
`,
  soft: `
abuse
abused
abusive
allegation
bitten
disclosed
DV
early help
frightened
her ex
his ex
neglect*
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
neglected/neglect to
safeguarding lead/policy/team/training/worry
vulnerable to
`,
  headings: `
abuse type
CP plan
risk
safeguarding
safeguarding concern
`,
};
