/**
 * Terms of topic-finance, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const finance = {
  hard: `
bad credit
bailiff
bankruptcy order/petition
behind with/on her/his/rent/the/council/fees
benefit cap/claim/sanction
breathing space
can't make/pay her/his/the rent
CCJ
cheque bounced
child maintenance
county court judgment
ddyled*
debt advice/arrears/charity/collect*/management/relief
declared/made/discharged bankrupt
DHP
digartref*
DLA
DRO
dyled*
evicted
facing eviction
financial difficult*/hardship/trouble
food bank/parcel/voucher
foodbank
hardship award/fund/grant/loan/payment
housing benefit
in arrears/debt
income support
IVA
JSA
laid off
loan shark
lost her/his job
lost job
made redundant
methdal*
missed payment
money problem/trouble/worries
notice to quit
owes rent/us
payday loan
payment holiday
possession hearing/order
prepay/prepayment meter
rent/mortgage arrears
repossess*
rough sleep*
sleeping rough
sofa surfing
struggling to pay
temporary accommodation
trust deed
UC award/claim
universal credit
unpaid rent/fees
vulnerable customer
weeks/months behind
`,
  soft: `
arrears
bankrupt
default notice
eviction
gambling
hardship
hasn't paid
her/his debts
homeless
overdraft
overdrawn
payment plan
redundan*
repayment plan
section 21
`,
  not: `
behind the
debt capital/facility/financing/instrument/market/offering/rating/securit*/service/structure/equity
IVA rate
technical debt
`,
  headings: `
arrears
benefits
hardship
income
rent owed
salary
`,
};
