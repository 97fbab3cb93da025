/**
 * Terms of topic-children, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const children = {
  hard: `
adoption order
aged 0/1/2/3
alternative provision
behaviour log/plan/point
CAFCASS
care leaver/order/proceedings
child benefit
child in need
children's home
CIN plan
CLA
contact order
detention
education health and care
educational psychologist
EHC plan
EHCP
emergency contact
foster care*/child*/dad/mum/family/parent/placement
free meals
FSM
gofal maeth
home educated
key stage
kinship care*
LAC
LADO
looked after child*
nappies
parental consent
parental responsibility
permanent* exclu*
plentyn
pre school
predicted grade
pupil premium
reading age
reception class
reduced timetable
respite
school meals
school nurse
school refus*
SEMH
SEN/SEND support
SGO
sibling
special educational need
special guardian*
supervised contact
U10/U11/U12/U13/U14/U15/U16/U7/U8/U9
year 12/13
young carer
`,
  soft: `
aged/age 1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16
blwyddyn
bullied
CIN
dosbarth
EAL
excluded
in reception
looked after
nursery
preschool
pupil
SATs
SEN
SEND
toddler
Y1/Y2/Y3/Y4/Y5/Y6/Y7/Y8/Y9/Y10/Y11/Y12/Y13
year old boy/girl/son/daughter
year/yr 1/2/3/4/5/6/7/8/9/10/11/r
ysgol
`,
  not: `
excluded from the
foster a/an/better/good/the
year 1/2 of
`,
  headings: `
child
child's name
class
EAL
EHCP
FSM
PP
pupil
pupil name
SEN
SEN status
year group
`,
};
