/**
 * Terms of topic-sexuality, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const sexuality = {
  hard: `
affair with
asexual
assigned female/male
biphobi*
bisexual*
born a boy/girl
born female/male
came/come/coming out as
came/come/coming out to her/him/his/their
chest binder
civil partner
closeted
conversion therapy
deadnam*
deurywiol
drawsryw*
erectile
extramarital
gay couple/man/son/daughter
gender clinic/dysphoria/fluid/identity clinic/question*/reassign*/recognition
GRC
having an affair
he's/she's gay
her girlfriend/wife
his boyfriend/husband
homophobi*
homosexual*
hormones
hoyw
identifies as
impoten*
intimate images
is gay
lesbiaidd
lesbian*
living with another man/woman
misgender*
non binary
nonbinary
nude photo
nudes
onlyfans
outed
pansexual*
preferred pronoun
prefers/preferred men/women
previous gender
puberty blocker
queer
same sex couple/marriage/partner
sex worker
sexting
sexual history/orientation/preference/relationship
sexuality
sexually active
slept/sleeping with
top surgery
trans boy/girl/man/woman/student/pupil
transgender*
transphobi*
transsexual
trawsryw*
two dads/mums
`,
  soft: `
gay
gender identity
LGBT
LGBTQ
oestrogen
pronoun
sex life
testosterone
trans
transitioning
`,
  not: `
Gay
Trans
trans fat
`,
  headings: `
gender identity
pronouns
sexual orientation
sexuality
`,
};
