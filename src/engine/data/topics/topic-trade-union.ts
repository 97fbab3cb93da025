/**
 * Terms of topic-trade-union, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const tradeUnion = {
  hard: `
aelod o undeb/unsain
aelodaeth undeb
ASLEF/BMA/CWU/FBU/GMB/NAHT/NASUWT/NEU/PCS/RCN/RMT/UCU/UNISON/Unison/Unite/USDAW member/rep/steward/branch
ballot paper
balloted
blacklist
blacklisted
branch chair/rep/secretary/treasurer
collective grievance
convenor
cynrychiolydd undeb
facility time
her/his/their union
industrial action
joined the/a union/strike
legal cover
member of GMB/RMT/Unite/UNISON/NEU/RCN
member of the GMB/RMT/NEU/RCN
picket
picketed
picketing
recognition ballot
regional officer
shop steward
streic
strike action/ballot/breaker/days/deduction/fund/pay
striker
subs deducted
took strike
trade union activit*/member*/rep*
undeb llafur
undebwr
union activist/activit*/branch/dues/duties/fees/lawyer/member*/official/organiser/rep/represent*/solicitor/steward/subs
victimisation
walked out
walkout
went on strike
workplace rep
`,
  soft: `
ASLEF
CWU
GMB
in membership
NEU
on strike
our member
RCN
striking
subs
undeb
union
UNISON
Unison
Unite
USDAW
walk out
`,
  not: `
air strike
credit/customs/european/monetary/pacific/rugby/soviet/student/student's/students/students'/western union
state of the union
strike price
striking a/the
union bank/carbide/city/hall/jack/pacific/road/square/station/street
`,
  headings: `
trade union
undeb
union
union member*
`,
};
