/**
 * Terms of topic-finance, one to a line. A plural s is understood, a space stands for a hyphen as well, a * for the rest of a word, a /
 * for a choice; what has a capital letter is found only when written so. Source: written for this product from general
 * knowledge of UK usage and the ICO's list of special category data, 2026-11-21; no published word list was copied.
 */
export const finance = {
  hard: `
adverse/bad/failed credit
arrears of
bailiff
banc bwyd
bankruptcy order/petition
behind with/on her/his/rent/the rent/council/fees
beilïaid
benefit cap/claim/sanction
benefits sanctioned/stopped
breathing space
budd dal*
bursary fund
can't make her/his/the rent
carer's allowance
CCJ
cheque bounced
child maintenance
collodd ei swydd
council tax/rent/mortgage/maintenance arrears
county court judgment
credyd cynhwysol
crisis grant/loan
ddyled*
debt advice/advis*/arrears/charity/collect*/management/relief
declared/made/discharged bankrupt
DHP
digartref*
discretionary housing
DLA
DRO
dyled*
energy/catalogue/gambling/tuition debt
evicted
facing eviction
fees unpaid
fethdal*
financial difficult*/hardship/trouble
financially vulnerable
food bank/parcel/voucher
foodbank
fuel poverty/voucher
gambled
half pay
hardship award/fund/grant/loan/payment
homelessness
hours cut
housing benefit
in arrears/debt
income support
insolvency service
IVA
jobseeker's
JSA
laid off
loan shark
lost her/his job
lost job
made redundant
means tested
methdal*
missed payment
money advice/problem/trouble/worries
mortgage holiday
notice seeking
notice to quit
online slots
outstanding/unpaid rent/fees
owes rent/us
payday loan
payment holiday
personal bankruptcy
possession hearing/order
prepay/prepayment meter
rent account
repayments
repossess*
rough sleep*
skipping meals
sleeping rough
sofa surfing
struggling financially
struggling to pay
subsidised place
suspended order/possession
temporary accommodation
token payment
trust deed
UC award/claim/deduction/payment
undischarged
universal credit
vulnerable customer
weeks arrears
weeks/months behind
`,
  soft: `
arrears
bankrupt
bounced
default notice
eviction
forbearance
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
sanctioned
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
