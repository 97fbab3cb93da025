/**
 * Terms of topic-politics, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const politics = {
  hard: `
campaign* for labour/reform/plaid
canvassed
channel panel/referral
communist party/society
comrade
conservative/labour/tory/green/reform/plaid/UKIP/SNP/DUP member/voter/supporter/activist/councillor
extremis*
far left
firm/soft/strong/lifelong conservative/labour/tory/plaid/green
joined reform/labour/plaid
left/right winger
lib dem member/voter
member of reform/plaid
member of the labour/conservative/green
nationalist
opposition activist
palestine
party donor/member
party membership
pleidleisi*
political activi*/asylum/belief/opinion/view
postal vote
prevent referral
radicalis*
reform uk
voted/votes/voting conservative/green/labour/leave/plaid/reform/remain/tory
`,
  soft: `
activist
brexit
canvass
communist
far right
Lab
Labour
left wing
lib dem
plaid
right wing
SNP
socialist
tory
UKIP
`,
  not: `
Labour Code
labour costs/market/only/rates/relations/ward
Labour Day
`,
  headings: `
canvass
party
pledge
political party
vote
voting intention
`,
};
