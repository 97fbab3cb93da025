/**
 * Terms of topic-health, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const health = {
  hard: `
ADHD
admitted to hospital/ward
alcohol depend*/misuse
alcoholi*
allergic reaction/to
alzheimer*
amput*
anaem*
anaphyla*
angina
anorexi*
antenatal
antidepressant
antipsychotic
antiretroviral
arthriti*
ASD
asperger*
asthma*
atrial fibrillation
autis*
beichiog*/feichiog*
biopsy
bipolar
blood clot/thinner
BMI
bone marrow
bowel
brain bleed/injury/scan
breast cancer/lump
broken ankle/arm/hip/leg/wrist
bulimi*
c section
caesarean
CAMHS
canser
cardiac arrest
cardiolog*
cataract
catheter*
cerebral palsy
chemo
chemotherapy
chest clinic/infection
chlamydia
chronic fatigue/pain
CKD
clefyd
CMHT
coeliac
concuss*
constipat*
COPD
counsellor
CPAP
crisis team
crohn
crohn's
dementia
dermatolog*
diagnosed with
diagnosis of
dialysis
discharge summary
discharged from hospital
DNACPR
down's syndrome
drink/drinking problem
drug addict*/misuse/problem
DVT
dyslexi*
dysprax*
eating disorder
ECG
eczema
end of life
endometriosis
epilep*
epipen
erectile
falls risk
feeding tube
fertility
fit note
frail
gambling addict*/problem
gynae*
haematolog*
haemophili*
hallucinat*
HbA1c
head injury
hearing aid/impaired/voices
heart attack/condition/disease/failure/surgery
hepatitis
hernia
heroin
herpes
hip/knee operation/replace*
HIV
hoist*
hospice
housebound
HRT
IBS
ideation
in hospital with
incontinen*
infertil*
inhaler
inpatient
insomnia
insulin
intensive care
iselder
IVF
kidney disease/failure/transplant
lacks capacity
learning difficult*/disab*
leukaemia
liver clinic/disease/failure
long covid
long term sick*
lost the baby
low mood
lung cancer/disease
lupus
mammogram
memory clinic/loss/problem
menopaus*
mental health act/team/crisis/issue/problem
metasta*
metformin
methadone
miscarr*
mobility scooter
months clean/pregnant
morphine
motor neurone
MRSA
multiple sclerosis
nebuliser
neurodiver*
neurolog*
nut/peanut/egg/dairy allergy
obese
obesity
off sick with
oncolog*
outpatient
overdos*
own life
ozempic
pacemaker
palliative
panic attack/disorder
paraly*
parkinson's
partially sighted
personality disorder
PIP assessment/award
pneumonia
postnatal*
pregabalin
pressure sore/ulcer
prostate
psoria*
psychiatr*
psychos*
psychotherap*
PTSD
puree/pureed
radiotherap*
reasonable adjustment
registered blind/deaf/disabled
relaps*
remission
rushed to hospital
scan at/results
schizo*
sciatica
sectioned
seiciatr*
seizure
self harm*
sepsis
sexually transmitted
shingles
sick note
sickle cell
sickness absence/record
signed off sick/work
signed off with stress/anxiety/depression
SSRI
stammer*
statins
stent
STI
stillb*
stoma
strokes
substance misuse
suffering/suffers from/with
suicid*
syphilis
terminal* ill*
tested positive
thyroid*
tourette*
transplant
trauma
tremor
tuberculosis
tumour
unfit for work
UTI
vertigo
viagra
visually impaired
vomit*
warfarin
weeks/months to live
weeks/wks clean/pregnant
wheelchair user
whiplash
x ray
yn sâl
`,
  soft: `
A&E
abortion
addict
addiction
AIDS
alergedd
allergic
allergies
allergy
anabl*
anxiety
blood pressure/sugar/test
bloods
blue badge
bypass
cancer
cannabis
care plan
CBT
chest pain
cocaine
contracepti*
counselling
covid
deaf
depressed
depression
detox
diabet*
diagnosed
diagnosis
diarrhoea
disabilit*
disabled
fainted
feddyginiaeth
fracture/fractured
hearing loss
hysbyty
iechyd meddwl
in pain
infected
injured
injury
INR
maternity leave
measles
medical condition
medicated
medication
meds
mental health/illness
migraine
MRI
nursing home
occupational health
OCD
off sick
phased return
physio*
pregnan*
prescribed
prescription
rash
rehab
seriously ill
sexual health
sick leave
stressed
stroke
surgery
symptom
sâl
tablets
TB
therapy
TIA
ulcer
unwell
urine
wheelchair
`,
  not: `
cardiac arrest of
disability/injury insurance
economic/great/tropical depression
injury time
long/short term disability
mental health awareness/week
mental health first aid
MS Access/Excel/Office/Outlook/Project/Society/Teams/Windows/Word
prescribed by law
remission of
stroke of
surgery hours
`,
  headings: `
absence/sickness reason
allerg*
anabledd
blood group
condition
diagnosis
disability
medical
medical condition/info*/need
medication
reason for absence
treatment
`,
  endings: `
apine
arcoma
cillin
cinoma
clazide
codeine
codone
conazole
dipine
ectomy
eparin
eridone
floxacin
gliflozin
glutide
iclovir
imab
iodarone
ipril
itis
lafaxine
lanoma
lepsy
mbosis
myopathy
nolol
omycin
opram
opril
oscopy
osemide
ostomy
oxetine
phoma
phrenia
plegia
plegic
prazole
prolol
racetam
riptyline
rrhoea
rrhosis
sartan
solone
statin
tinib
traline
trigine
triptan
umab
uropathy
xaban
ximab
yeloma
zepam
zodone
zolam
zopiclone
`,
};
