import type { Message, Policy } from '../../../src/engine';
import { defaultPolicy, normalisePolicy } from '../../../src/policy';
import { aMessage, organisations, privatePeople } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const to = (...addresses: string[]): Message => aMessage({ to: addresses });
const harbour = (address: string): Message => aMessage({ from: 'Anna <anna@harbourtrust.org.uk>', to: [address] });

const meantOf = (message: Message, policy: Policy = defaultPolicy): readonly string[] =>
  findingsOf('look-alike-recipient', message, policy).reduce<readonly string[]>(
    (all, each) => (each.rule === 'look-alike-recipient' ? all.concat(each.meant) : all),
    [],
  );

const told: Readonly<Record<string, [Message, string]>> = {
  'two letters swapped in a provider': [to('kim@gmial.com'), 'gmail.com'],
  'a letter left out': [to('kim@gmal.com'), 'gmail.com'],
  'a letter twice': [to('kim@yahooo.co.uk'), 'yahoo.co.uk'],
  'another letter': [to('kim@hotnail.com'), 'hotmail.com'],
  'two letters swapped below a suffix of two labels': [to('kim@hotmial.co.uk'), 'hotmail.co.uk'],
  'an ending without its last letter': [to('kim@outlook.co'), 'outlook.com'],
  'an ending that does not exist': [to('kim@btinternet.con'), 'btinternet.com'],
  'a dot left out': [to('kim@hotmail.couk'), 'hotmail.co.uk'],
  'a host below the mistyped domain': [to('kim@mail.gmial.com'), 'gmail.com'],
  'a mistyped address in Bcc': [aMessage({ bcc: ['kim@gmial.com'] }), 'gmail.com'],
  'a zero for an o': [to('kim@0utl00k.com'), 'outlook.com'],
  'rn for m': [to('kim@hotrnail.com'), 'hotmail.com'],
  'a Cyrillic a': [to('kim@gm\u0430il.com'), 'gmail.com'],
  'a Cyrillic a in Punycode': [to('kim@xn--gmil-63d.com'), 'gmail.com'],
  'Cyrillic letters only': [to('kim@\u0440\u043e\u0455\u0442\u0435\u043e.de'), 'posteo.de'],
  'a Greek o': [to('kim@h\u03bftmail.com'), 'hotmail.com'],
  'an accent': [to('kim@g\u1e3fail.com'), 'gmail.com'],
  'letters that look alike in a name too short for slips': [to('kim@\u0430ol.com'), 'aol.com'],
  "a slip in the sender's own domain": [harbour('ben@harbourtrsut.org.uk'), 'harbourtrust.org.uk'],
  'a hyphen too many': [harbour('ben@harbour-trust.org.uk'), 'harbourtrust.org.uk'],
  'an l for an i': [to('kim@gmall.com'), 'gmail.com'],
  "another recipient's domain": [to('kim@supplier.example', 'lee@suplier.example'), 'supplier.example'],
  'the rarer of two domains, though it comes first': [
    to('lee@suplier.example', 'kim@supplier.example', 'jo@supplier.example'),
    'supplier.example',
  ],
};

const silent: Readonly<Record<string, Message>> = {
  'mail.com is no gmail.com': to('kim@mail.com', 'lee@gmail.com'),
  'ymail.com and email.com neither': to('kim@ymail.com', 'lee@email.com', 'jo@gmail.com'),
  'nhs.uk is no nhs.net': to('kim@trust.nhs.uk', 'lee@nhs.net'),
  'a provider in another country': to('kim@hotmail.fr', 'lee@yahoo.nl', 'jo@yahoo.pl'),
  'the same name at a registry of another country': harbour('ben@harbourtrust.org.us'),
  'a company whose name begins with another letter (cloud, icloud)': to('kim@cloud.com', 'lee@icloud.com'),
  'short names have real neighbours': to('kim@sly.com', 'lee@lime.co.uk', 'jo@tosco.net', 'al@we.com'),
  'two slips are another name': to('kim@goggle.com', 'lee@hotmaiil.con'),
  'a slip and a letter that looks alike (rocketmail)': to('kim@rocketball.com'),
  'two councils of nearly one name': aMessage({ from: 'A <a@harlow.gov.uk>', to: ['b@harrow.gov.uk'] }),
  'two universities of nearly one name': to('a@westhill.ac.uk', 'b@easthill.ac.uk', 'c@westhall.ac.uk'),
  'two schools of nearly one name': to('a@stmarys.kent.sch.uk', 'b@stmary.kent.sch.uk'),
  'numbered domains': to(...organisations(20).map((each) => each.replace('firm', 'partner'))),
  "a colleague's subdomain": harbour('ben@mail.harbourtrust.org.uk'),
  'the organisation itself': harbour('ben@harbourtrust.org.uk'),
  'a domain that only holds the name': harbour('ben@harbourtrustfriends.org.uk'),
  'short names of other recipients': to('kim@ford.example', 'lee@fort.example'),
  'an IDN that looks like nothing known': to('kim@b\u00fccherstube.example'),
  'people at providers': to(...privatePeople(30)),
  'what is no address': to('kim', '/O=ORG/CN=KIM', 'x@[192.0.2.1]'),
  'a list of many strangers, whose domains resemble each other by chance': to(
    ...Array.from({ length: 26 * 3 }, (_, index) => {
      const letter = String.fromCharCode(97 + (index % 26));
      return `kim@meadow${letter}${'abc'.charAt(Math.floor(index / 26))}.example`;
    }),
  ),
  'nobody outside': aMessage({ to: ['ben@charity.example'] }),
};

describe('look-alike-recipient', () => {
  it.each(Object.keys(told))('tells %s', (title) => {
    const [message, meant] = told[title]!;
    expect(meantOf(message)).toEqual([meant]);
  });

  it.each(Object.keys(silent))('is silent: %s', (title) => {
    expect(meantOf(silent[title]!)).toEqual([]);
  });

  it('warns for each domain, counts its people and shows no more of an address than its ends', () => {
    const common = {
      rule: 'look-alike-recipient',
      action: 'warn',
      confidence: 'medium',
      isAtLeast: false,
      guidance: 'wrong-recipient',
      fixes: ['remove-recipient'],
    };
    const message = to('kim@hotmial.co.uk', 'somebody@gmial.com', 'jo@gmial.com', 'lee@gmail.com');
    expect(findingsOf('look-alike-recipient', message)).toEqual([
      {
        ...common,
        count: 2,
        evidence: [
          { where: 'to', masked: 'so…om', count: 1 },
          { where: 'to', masked: 'jo…om', count: 1 },
        ],
        meant: 'gmail.com',
      },
      { ...common, count: 1, evidence: [{ where: 'to', masked: 'ki…uk', count: 1 }], meant: 'hotmail.co.uk' },
    ]);
  });

  it('knows the domains that the policy calls inside, real, or a provider', () => {
    const policy = normalisePolicy({
      organisation: { domains: ['seaview.example', { domain: 'pier.example', except: ['press.pier.example'] }] },
      'personal-providers': { add: ['village-net.example'], remove: ['gmail.com'] },
      rules: { 'look-alike-recipient': { real: ['seaviews.example'] } },
    });
    expect(meantOf(to('kim@seavew.example'), policy)).toEqual(['seaview.example']);
    expect(meantOf(to('kim@vilage-net.example'), policy)).toEqual(['village-net.example']);
    expect(meantOf(to('kim@seaviews.example', 'jo@press.pier.example', 'al@gmial.com'), policy)).toEqual([]);
  });

  it('judges a thousand domains fast, and leaves a file with more of them to the rules about lists', () => {
    const many = Array.from({ length: 999 }, (_, index) => `kim@hotmall${String(index)}.example`).concat(
      'kim@gmial.com',
    );
    const start = performance.now();
    expect(meantOf(to(...many))).toEqual(['gmail.com']);
    expect(performance.now() - start).toBeLessThan(60_000);
    expect(meantOf(to(...many, 'kim@firm.example'))).toEqual([]);
  });
});
