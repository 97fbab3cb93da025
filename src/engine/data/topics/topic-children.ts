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
anghenion dysgu
behaviour log/plan/point
CAFCASS
care leaver/order/proceedings
child benefit
child in need
children's home
CIN plan
CLA
contact order
custody battle
derbyn gofal
detention
education health and care
education welfare
educational psychologist
EHC plan
EHCNA
EHCP
emergency contact
foster care*/child*/dad/mum/family/parent/placement
free meals
free school meals
FSM
FSM6
gofal maeth
home educated
in foster
key stage
kinship care*
LAC
LADO
looked after child*
managed move
missing from school
nappies
nursery class
parental consent
parental responsibility
permanent exclusion
permanently excluded
persistent absen*
placement breakdown
plentyn
pre school
predicted grade
prydau ysgol am ddim
pupil premium
reading age
reception class
reduced timetable
refuses/refusing school
respite
school meals
school nurse
school refusal/refuser
SEMH
SEN/SEND register/support
service child
SGO
sib/sibling group
sibling
special educational need
special guardian*
supervised contact
swimming lessons
tutor group
U10/U11/U12/U13/U14/U15/U16/U7/U8/U9
virtual school
working below
year 12/13
young carer
`,
  soft: `
aged/age 1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16
bites
biting
blwyddyn
bullied
CIN
disgybl*
dosbarth
EAL
excluded
flwyddyn
in reception
looked after
nursery
preschool
pupil
SATs
SEN
SEND
toddler
working towards
Y1/Y2/Y3/Y4/Y5/Y6/Y7/Y8/Y9/Y10/Y11/Y12/Y13
year old boy/girl/son/daughter
year/yr 1/2/3/4/5/6/7/8/9/10/11/r
ysgol
`,
  not: `
excluded from the
foster a/an/better/good/the
plant nursery
reception desk/room
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
