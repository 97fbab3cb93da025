/**
 * Terms of topic-health, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const health = {
  hard: `
abnormal bloods/result/smear
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
anhwylder
anorexi*
antenatal
antidepressant
antipsychotic
antiretroviral
arthriti*
asbestosis
ASD
asperger*
asthma*
atrial fibrillation
autis*
beichiog*
biopsy
bipolar
blood clot/thinner
BMI
bone marrow
borderline personality
bowel
bowel cancer/disease
brain bleed/injury/scan/tumour
breast cancer/lump
broken ankle/arm/hip/leg/wrist
bulimi*
buprenorphine
c section
caesarean
CAMHS
cancer treatment
canser
cardiac arrest
cardiolog*
cataract
catheter*
cerebral palsy
chanser
chemo
chemotherapy
chest clinic/infection
chlamydia
chlefyd
chronic fatigue/pain
CKD
clefyd
CMHT
coeliac
commode
concuss*
constipat*
COPD
counsellor
CPAP
crisis team
crohn
crohn's
cutting herself/himself
dementia
dermatolog*
developmental delay
diagnosed as/autistic/with
diagnosis of
dialysis
discharge summary
discharged from hospital
DNACPR
dosette
down syndrome
down's syndrome
drink problem
drinking again/heavily/problem
drug addict*/misuse/problem
DVT
dyslexi*
dysprax*
eating disorder
ECG
ectopic
eczema
embolism
end of life
endocrin*
endometriosis
epilep*
epipen
erectile
falls risk
feeding tube
feichiog*
fertility
fertility clinic/treatment
fibroid
fit note
fracture clinic
frail
gabapentin
gambling addict*/problem
ganser
glefyd
gluten
gorbryder*
gynae*
haematolog*
haemodialysis
haemophili*
hallucinat*
HbA1c
head injury
hearing aid/impaired/voices
hears voices
heart attack/bypass/condition/disease/failure/operation/surgery
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
hunan niweidio
hypothyroid*
IAPT
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
jaundice
kidney disease/failure/transplant
lacks capacity
lactose
learning difficult*/disab*
leukaemia
leukemia
levothyroxine
liver clinic/disease/failure
long covid
long term sick*
lost the baby
low mood
lung cancer/disease
lupus
malignant
malnourished
mammogram
memory assessment/clinic/loss/problem
menopaus*
mental breakdown/capacity
mental health act/team/crisis/issue/problem/unit
metasta*
metformin
methadone
mini stroke
miscarr*
mobility scooter
months clean/pregnant
months to live
morphine
motor neurone
mounjaro
MRSA
multiple sclerosis
muscular dystrophy
nebuliser
neck injury
nervous breakdown
neurodiver*
neurolog*
nodyn ffitrwydd
numbness
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
PCOS
perimenopaus*
personal care
personality disorder
PIP assessment/award
pneumonia
post natal
postnatal*
pregabalin
pressure sore/ulcer
prostate
prostate cancer
prosthe*
prozac
psoria*
psychiatr*
psychos*
psychotherap*
PTSD
pulmonary
puree
pureed
radiotherap*
reasonable adjustment
recovering addict
recovering addict/alcoholic/from surgery
registered blind/deaf/disabled
relaps*
remission
rescue med*
ritalin
rushed to hospital
scabies
scan at/results
schizo*
sciatica
sectioned
seiciatr*
seizure
selective mutism
self certified
self harm*
sensory
sepsis
sesame
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
stool
stress related
strokes
strôc
substance misuse
suffering/suffers from/with
suicid*
swallowing
syphilis
syringe driver
talking therap*
terminal cancer/illness
terminally ill
termination of pregnancy
tested positive
thyroid*
tics
tinnitus
tourette*
transplant
trauma
tremor
tuberculosis
tumor
tumour
undergoing tests
underweight
unfit for work
urolog*
UTI
vertigo
very unwell
viagra
viral load
visually impaired
vomit*
walking frame/stick
warfarin
weeks clean/pregnant
weeks to live
wets the bed
wheelchair user
whiplash
wks clean/pregnant
work related stress
x ray
yn sâl
zimmer frame
`,
  soft: `
A&E
abortion
addict
addicted
addiction
AIDS
alergedd
allergic
allergies
allergy
anabl*
anxiety
back pain
blacked out
blood pressure/sugar/test
bloods
blue badge
broke her
broke his
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
delirium
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
food poisoning
fracture
fractured
had a fall/fit/stroke
hearing loss
hysbyty
iechyd meddwl
in pain
infected
injured
injury
INR
llawdriniaeth
maternity leave
measles
meddyginiaeth
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
oxygen
pads
phased return
physio*
pregnan*
prescribed
prescription
rash
rehab
salwch
sâl
seriously ill
sexual health
sick leave
stressed
stroke
surgery
symptom
tablets
TB
therapy
TIA
ulcer
unwell
urine
very ill
wandering
wears pads
wheelchair
ysbyty
`,
  not: `
allergic to work
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
stroke unit
suffering from a lack
surgery hours
world aids day
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
