import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'tldts';
import { splitDomain } from '../../../src/engine/address/public-suffix';
import { PUBLIC_SUFFIXES } from '../../../src/engine/data/public-suffixes';
import { leftOutOf, readIcannRules, toTable } from './suffix-table';

const FILE = path.resolve(__dirname, '../../../src/engine/data/public-suffixes.ts');
const rules = readIcannRules();
const isLeftOut = leftOutOf(rules);

if (process.env['UPDATE'] === '1') {
  const text = readFileSync(FILE, 'utf8');
  const table = `export const PUBLIC_SUFFIXES =\n  '${toTable(rules)}';\n`;
  writeFileSync(FILE, text.replace(/export const PUBLIC_SUFFIXES =\n {2}'[^']*';\n/, table));
}

describe('the table of public suffixes', () => {
  it('is the one of the installed list (UPDATE=1 writes it anew)', () => {
    expect(rules.length).toBeGreaterThan(5000);
    expect(PUBLIC_SUFFIXES === toTable(rules)).toBe(true);
  });

  const options = { allowPrivateDomains: false, extractHostname: false, mixedInputs: false };
  const names = rules.filter((rule) => !isLeftOut(rule)).map((rule) => rule.replace(/^!/, '').replace(/^\*/, 'any'));
  // "+": in the table a city is whatever stands below a prefecture and above something else.
  const isInPrefecture = (domain: string): boolean => {
    const [, above, labels] = /^([^.]+)\.([^.]+)\.jp$/.exec(domain.replace(/^mail\./, '')) ?? [];
    return above !== undefined && new RegExp(`[:,][+][.]${labels!},`).test(PUBLIC_SUFFIXES);
  };

  it.each(['', 'firm.', 'mail.firm.'])('splits "%s" before every suffix as the library does', (prefix) => {
    const wrong = names
      .map((name) => prefix + name)
      .filter((domain) => splitDomain(domain).registrable !== (parse(domain, options).domain ?? undefined));
    expect(wrong.filter((domain) => !isInPrefecture(domain))).toEqual([]);
    expect(prefix === 'firm.' ? wrong : []).toEqual([]);
  });

  it.each([
    ['firm.example', 'firm.example'],
    ['a.b.firm.co.uk', 'firm.co.uk'],
    ['co.uk', undefined],
    ['uk', undefined],
    ['localhost', undefined],
    ['192.168.0.1', undefined],
    ['[192.168.0.1]', undefined],
    ['[ipv6:::1]', undefined],
    ['www.ck', 'www.ck'],
    ['firm.any.ck', 'firm.any.ck'],
    ['a.school.sch.uk', 'a.school.sch.uk'],
    ['x.a.school.sch.uk', 'a.school.sch.uk'],
    ['firm.chiyoda.tokyo.jp', 'firm.chiyoda.tokyo.jp'],
    ['firm.tokyo.jp', 'firm.tokyo.jp'],
    ['tokyo.jp', undefined],
    ['school.k12.ma.us', 'school.k12.ma.us'],
    ['k12.ma.us', undefined],
    ['k12.firm.us', 'firm.us'],
    ['firm.hanoi.vn', 'hanoi.vn'],
    ['city.kawasaki.jp', 'city.kawasaki.jp'],
    ['gov.scot', 'gov.scot'],
    ['firm.oslo.no', 'oslo.no'],
    ['bergen.kommune.no', 'bergen.kommune.no'],
    ['firm.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['firm.minato.kawasaki.jp', 'firm.minato.kawasaki.jp'],
    ['firm.nom.br', undefined],
    ['school.vic.edu.au', 'school.vic.edu.au'],
    ['firm.kyiv.ua', 'kyiv.ua'],
    ['firm.com.ua', 'firm.com.ua'],
    ['lab.res.in', 'lab.res.in'],
    // The usual labels, where most of them are the registry's: some 400 more than the list has.
    ['office.gob.bh', 'office.gob.bh'],
    ['firm.co.mt', 'firm.co.mt'],
    // Not where few of them are.
    ['school.edu.uz', 'edu.uz'],
    ['firm.co.fr', 'co.fr'],
    ['firm.com.de', 'com.de'],
  ])('%s belongs to %s', (domain, registrable) => {
    expect(splitDomain(domain).registrable).toBe(registrable);
  });

  it.each([
    ['firm.com', true],
    ['firm.london', true],
    ['firm.fr', true],
    ['firm.co.uk', true],
    ['contoso', false],
    ['sub.contoso', false],
  ])('knows of %s whether a registry stands behind it: %s', (domain, isListed) => {
    expect(splitDomain(domain).isListed).toBe(isListed);
  });
});
