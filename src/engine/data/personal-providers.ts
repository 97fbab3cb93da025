/**
 * Domains of personal mail providers: webmail, and access providers whose customers get an address. Two people there
 * have nothing to do with each other, so every address is a party of its own. Subdomains are covered by their parent.
 *
 * 555 domains, 2026-11-21. Source: npm package free-email-domains 1.12.6, MIT, Copyright 2017 Kiko Beats (14,125 domains,
 * nearly all of them disposable or private), cut down to the country domains of the large providers (yahoo, hotmail,
 * live, outlook, gmx, yandex, bigpond, tiscali, uol, terra); joined with an own list of each country's
 * webmail and access providers, the United Kingdom's older ones included. Left out: misspellings, disposable addresses
 * (the next one is always missing), vanity names and access providers of
 * countries that mail here seldom goes to, domains that mainly a company's own staff write from (bt.com, cox.com, plus.net).
 *
 * `gmx.:` is followed by endings of that name, `.com:` by names with that ending: written out the list takes twice the room.
 *
 * To regenerate: take those country domains from a newer release, join them with this list, sort each group.
 * A policy adds or removes single domains under `personalProviders`.
 */
export const PERSONAL_PROVIDERS: readonly string[] = writtenOut(`
  aol.: co.uk com de fr
  email.: com cz de it si
  fastmail.: co.uk com com.au fm net
  gmx.: at be biz ca ch co.uk com de es eu fr hk ie info li net org pt sg tm tw us
  hotmail.: be ca ch co.il co.in co.jp co.kr co.nz co.th co.uk co.za com com.au com.br com.tr cz de dk es fi fr gr hu
  ie it jp kg kz my nl no ph ru se sg
  inbox.: com lt lv ru
  live.: at be ca cl cn co.uk co.za com com.ar com.au com.mx com.pt com.sg de dk fr hk ie in it jp nl no ru se
  mail.: bg by ch com de dk ee goo.ne.jp kz org.uk ru tele.dk
  msn.: cn co.uk com nl
  online.: de ee nl no
  outlook.: at be cl co.id co.il co.nz co.th co.uk com com.au com.br com.gr com.pe com.tr com.vn cz de dk es fr hu ie
  in it jp kr lv my nl ph pt sa sg sk tw
  posteo.: at ch de eu net org
  tiscali.: at be co.uk it lu no se
  yahoo.: ae at be ca ch cn co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com com.ar com.au com.br com.cn
  com.co com.hk com.is com.mx com.my com.ph com.sg com.tr com.tw com.vn de dk es fi fr gr hu ie in it jp nl no pl pt
  ro ru se
  yandex.: by com kz pl ru ua
  .appleid.com: privaterelay .at: aon chello inode kabsi liwest .be: pandora proximus scarlet skynet telenet voo .ca:
  cogeco eastlink shaw sympatico videotron .ch: bluewin freesurf hispeed protonmail sunrise swissonline vtxmail
  .co.uk: blueyonder cableinet cix clara compulink demon eclipse f9 force9 free-online freeserve fsbusiness fslife
  fsnet fsworld gotadsl homecall jerseymail karoo metronet nildram o2 orangehome tinyonline tinyworld totalise
  ukonline wanadoo worldonline x-stream zen .com: aim breathe btclick btconnect btinternet btopenworld compuserve
  countermail duck excite frontier gmail googlemail hey hotpop hush hushmail icloud iname juno kolabnow mac madasafish
  mailfence me mindspring mundo-r myself myyahoo netzero ntlworld onetel ono operamail pipex plus protonmail qq rcn
  rediffmail roadrunner rocketmail rogers rr runbox sky startmail supanet talk21 telia tom toucansurf tuta tutamail
  tutanota twc usa virginmedia waitrose windowslive wowway ya ymail zoho zohomail .coop: phonecoop .cz: atlas centrum
  seznam volny .de: alice alice-dsl arcor freemail freenet htp-tel kabelmail magenta netcologne o2online onlinehome
  t-online tutanota unity-mail unitybox versanet vodafone web .dk: jubii ofir privat stofanet tdcadsl webspeed youmail
  .ee: delfi hot .es: jazztel movistar orange telecable wanadoo .eu: interia onet zoho zohomail .fi: elisanet inet
  kolumbus saunalahti suomi24 .fm: poczta .fr: 9online aliceadsl bbox club-internet free libertysurf neuf noos
  numericable orange sfr voila wanadoo .gr: forthnet freemail hol in mailbox otenet .hu: chello citromail freemail
  indamail t-online vipmail .ie: indigo iol .io: tuta .it: alice blu excite fastwebnet giallo interfree inwind iol
  libero poste supereva teletu tim tin tiscalinet virgilio vodafone .me: hushmail keemail pm proton .net: a1 alice-dsl
  att belgacom bell bellsouth breathemail care4free cegetel centurylink charter clara comcast cox cwgsy earthlink
  eircom ewe ewetel fsmail laposte lineone manx netscape netzero null oceanfree onetel optimum optonline orange riseup
  safe-mail sbcglobal screaming snet sonic spectrum talktalk telefonica tesco turk ukf ukgateway uwclub verizon virgin
  vodafone which windstream .net.uk: onetel .nl: caiway casema chello freeler hetnet home kpnmail kpnplanet planet
  quicknet solcon tele2 telfort upcmail versatel wxs xs4all zeelandnet ziggo zonnet .no: broadpark frisurf getmail
  start tele2 .org: disroot linuxmail mailbox musician .org.uk: doctors .pl: amorki autograf buziaczek gazeta go2
  interia neostrada o2 onet op poczta spoko tlen vp wp .pt: clix iol netcabo sapo telepac .ro: rdslink .ru: bk
  internet list rambler ya .se: comhem home passagen spray swipnet tele2 .sk: azet centrum pobox zoznam
`);

function writtenOut(groups: string): readonly string[] {
  let heading = '';
  const domains: string[] = [];
  for (const word of groups.trim().split(/\s+/)) {
    if (word.endsWith(':')) heading = word.slice(0, -1);
    else domains.push(heading.startsWith('.') ? word + heading : heading + word);
  }
  return domains;
}
