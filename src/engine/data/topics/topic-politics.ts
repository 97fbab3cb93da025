/**
 * Terms of topic-politics, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const politics = {
  hard: `
aelod o blaid
bleidleisi*
campaign* for labour/reform/plaid
canvass return
canvassed
ceidwadwr
ceidwadwyr
channel panel/referral
communist party/society
comrade
conservative/labour/green party member
conservative/labour/tory/green/reform/plaid/UKIP/SNP/DUP member/voter/supporter/activist/councillor
defected to
delivers leaflets
dissident
extremis*
far left
firm/soft/strong/definite/lifelong conservative/labour/tory/plaid/green
floating/swing/leave/remain/postal voter
independence supporter
joined reform/labour/plaid
joined the labour/conservative/green
knock/knocking up
leafleted
left/right winger
lib dem member/voter
local party
marxist
member of reform/plaid
member of the labour/conservative/green
momentum member
nationalist
opposition activist
opposition activist/party
palestine
party donor/member
party membership
pleidleisi*
political activi*/asylum/belief/opinion/view
postal vote
prevent case/referral
pro palestin*
radical view
radicalis*
reform uk
remainer
switch* to reform/labour/green
unionist
voted/votes/voting conservative/green/labour/leave/plaid/reform/remain/tory
voting intention
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
