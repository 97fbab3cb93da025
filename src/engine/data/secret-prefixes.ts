/**
 * Prefixes that vendors give their secrets, and what follows, one kind per line: prefix, alphabet, length ("24-99": a range).
 * Alphabets: w letters and digits, u those with '_' and '-', c capitals and digits, h hexadecimal, b Bech32 in
 * capitals. From the vendors' own pages on their keys and from the facts that scanners of source code agree on; November
 * 2026. To add one, add a line. What opens nothing by itself (public keys, names of accounts) does not belong here.
 */
export const SECRET_PREFIXES = `
sk_live_ w 24-247
rk_live_ w 24-247
whsec_ w 32-64
AIza u 35
GOCSPX- u 28
sk-or-v1- h 64
gsk_ w 52
xai- w 70-90
pplx- w 40-56
r8_ w 37-40
api_org_ w 34
npm_ w 36
pypi-AgE u 50-1000
glpat- u 20-300
gldt- u 20-300
glrt- u 20-300
glptt- h 40
glsoat- u 20-300
glcbt- u 20-300
shpat_ h 32
shpca_ w 32-64
shppa_ w 32-64
shpss_ w 32-64
dapi h 32
dop_v1_ h 64
doo_v1_ h 64
dor_v1_ h 64
ops_eyJ u 200-2000
AGE-SECRET-KEY-1 b 58
sq0csp- u 43
sq0atp- u 22
key- h 32
xkeysib- h 64
lin_api_ w 40
ntn_ w 46
figd_ u 40-200
ATATT3 u 100-300
ATCTT3 u 100-300
HRKU- u 36-70
NRAK- c 27
glsa_ u 41
sntryu_ h 64
sntrys_eyJ u 40-1000
PMAK- h 24
rubygems_ h 48
dckr_pat_ u 27
hvs. u 24-300
hvb. u 24-300
hvr. u 24-300
vcp_ w 20-60
vci_ w 20-60
vca_ w 20-60
vcr_ w 20-60
vck_ w 20-60
sbp_ h 40
pul- h 40
tskey-auth- u 20-80
EZAK w 54
rzp_live_ w 14-24
dp.pt. w 40-48
FLWSECK- h 32
`;

/** The same for keys to try with, and for prefixes that other things have as well. */
export const WEAKER_SECRET_PREFIXES = `
sk_test_ w 24-247
rk_test_ w 24-247
SK h 32
AC h 32
LTAI w 16-24
AKID w 32
ya29. u 60-500
sl. u 60-1000
`;
