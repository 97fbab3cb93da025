import type { Recipient } from '../../engine';
import type { PaneWords } from '../catalog';
import { cyMistake } from './cy-mistake';
import { chosen, counted, joined, withCommas } from './cy-numbers';

const FIELDS = {
  mail: { to: 'I', cc: 'Cc', bcc: 'Bcc' },
  appointment: { to: 'Gofynnol', cc: 'Dewisol', bcc: 'Bcc' },
} as const;

export const cyPane: PaneWords = {
  language: 'cy-GB',
  title: 'Last Look',
  pages: { message: 'Y neges hon', mistake: 'Anfonwyd ar gam' },
  status: {
    allow: {
      title: "Yn barod i'w hanfon",
      text: 'Ni chanfu Last Look ddim a ddylai atal y neges hon. Pwyswch Anfon pan fyddwch wedi gorffen.',
    },
    warn: {
      title: 'Edrychwch eto cyn anfon',
      text: 'Os yw’n iawn anfon y neges fel y mae, rhowch reswm isod a phwyswch Anfon eto.',
    },
    justify: {
      title: 'Mae angen cywiro hyn neu roi rheswm',
      text: "Cywirwch ef yma, neu rhowch reswm isod. Mae'r rheswm yn cael ei gofnodi heb gynnwys y neges.",
    },
    block: {
      title: 'Ni ellir anfon y neges hon fel y mae',
      text: 'Cywirwch hi yma, yna pwyswch Anfon eto.',
    },
  },
  looking: "Wrthi'n edrych ar y neges…",
  lookingSlowly: "Nid yw Outlook wedi ateb eto. Arhoswch ychydig eto, neu caewch y cwarel a'i agor eto.",
  stillReading: {
    title: 'Yn dal i ddarllen y neges',
    text: "Mae Last Look wedi edrych ar bwy sy'n ei chael. Nesaf daw'r hyn y mae'n ei ddweud a'r hyn sydd ynghlwm.",
  },
  lookAgain: 'Edrych eto',
  notStarted:
    'Ni chyrhaeddodd Outlook Last Look. Caewch y cwarel a’i agor eto. Os nad yw hynny’n helpu, gofynnwch i’ch gweinyddwr a oes modd cyrraedd appsforoffice.microsoft.com.',
  notRead:
    "Ni allai Last Look edrych ar y neges hon. Caewch y cwarel, agorwch ef eto, a phwyswch Edrych eto. Os yw'r neges yn cael ei hatal yr un fath, anfonwch hi o Outlook ar y we, neu gofynnwch i'ch gweinyddwr.",
  findings: 'Beth a ganfuwyd',
  observed: "Wedi'i nodi, heb eich atal",
  unchecked: 'Beth na ellid ei wirio',
  where: 'Ble',
  clears: "Beth sy'n ei ddatrys",
  showWords: "Dangos y geiriau o'i gwmpas",
  hideWords: "Cuddio'r geiriau",
  noWords: 'Nid yw yn y testun mwyach.',
  wrongWarning: "Mae'r rhybudd hwn yn anghywir",
  wrongWarningAbout: (title) => `Mae'r rhybudd hwn yn anghywir: ${title}`,
  wrongReported: "Diolch. Mae wedi'i gofnodi, heb gynnwys y neges, er mwyn gallu edrych ar y rheol.",
  removeFile: "Tynnu'r atodiad hwn",
  removeFileQuestion: 'Ei dynnu? Ni ellir ei roi yn ôl oddi yma: byddai’n rhaid i chi ei atodi eto.',
  removeFileYes: 'Ie, ei dynnu',
  keepFile: 'Ei gadw',
  fileKept: {
    changed: "Mae'r atodiadau wedi newid ers hynny. Pwyswch Edrych eto, yna rhowch gynnig arall arni.",
    refused: 'Ni wnaeth Outlook ei dynnu. Tynnwch ef yn y neges ei hun.',
    inline: 'Llun yn y testun yw hwn. Dilëwch ef yno.',
    'not-read': 'Ni ddywedodd Outlook beth sydd ynghlwm. Rhowch gynnig arall arni.',
  },

  peopleTitle: 'Pwy fyddai’n gweld pwy',
  peopleCount: (kind, visible, lists, hidden) => {
    // "Rhestr" is feminine.
    const invited = visible > 1 ? 'eu gwahodd' : lists === 1 ? 'ei gwahodd' : 'ei wahodd';
    const shown = visible > 1 ? 'eu dangos' : lists === 1 ? 'ei dangos' : 'ei ddangos';
    return (
      `Mae ${whoOrLists(visible - lists, lists)} ${kind === 'mail' ? 'yn I a Cc yn' : `wedi ${invited} ac yn`} cael ${shown} i bawb` +
      (hidden === 0
        ? '.'
        : `; nid yw'r ${withCommas(hidden)} yn Bcc yn cael ${chosen(hidden, '(ei ddangos|eu dangos)')} i neb.`)
    );
  },
  tickHint: 'Bydd pwy bynnag sydd â thic yn symud i Bcc.',
  search: 'Chwilio am enw neu gyfeiriad',
  searchFound: (count) => (count === 0 ? "Neb o'r enw hwnnw." : `Wedi canfod ${people(count)}.`),
  groupTitle: (kind, domain) =>
    ({
      personal: 'Cyfeiriadau preifat',
      alone: 'Pob un ar ei ben ei hun',
      organisation: domain,
      list: 'Rhestrau o faint anhysbys',
      unknown: 'Cofnodion na all neb eu barnu',
      inside: 'Eich sefydliad',
    })[kind],
  groupNote: {
    personal: "Mae pob un ohonyn nhw'n ddieithryn i'r lleill.",
    alone: "Mae llawer o sefydliadau'n rhannu'r un parth e-bost, felly mae pob un yn cyfrif fel dieithryn i'r lleill.",
    organisation: 'Mae pobl un sefydliad yn adnabod ei gilydd, ond nid y gweddill.',
    list: 'Ni all neb yma gyfrif pwy sydd arnyn nhw.',
    unknown: 'Nid oes ganddyn nhw gyfeiriad e-bost y gellir ei ddarllen.',
    inside: 'Mae cydweithwyr yn aros lle maen nhw.',
  },
  tickAll: (group, count) => `${group}: symud ${count === 1 ? 'yr un' : `pob un o'r ${withCommas(count)}`} i Bcc`,
  tickPerson: (called) => `Symud ${called} i Bcc`,
  remove: 'Tynnu',
  removePerson: (called) => `Tynnu ${called} o'r neges`,
  removeQuestion: (called) => `Tynnu ${called} o'r neges?`,
  removeByHand: 'Ni all Last Look dynnu hwn yn ddiogel. Tynnwch ef yn y neges ei hun.',
  removeYes: 'Ie, tynnu',
  showMore: (next, left) =>
    next === left ? `Dangos y ${withCommas(left)} arall` : `Dangos ${withCommas(next)} arall o ${withCommas(left)}`,
  number: withCommas,
  fields: FIELDS,

  moveTitle: 'Symud i Bcc',
  moveText:
    "Mae pawb yn dal i gael y neges, ac nid oes neb y tu allan yn gweld pwy arall sy'n ei chael. Mae cydweithwyr yn aros lle maen nhw.",
  moveNotEnough:
    "Mae Bcc yn eu cuddio rhag ei gilydd, ond ar gyfer rhestr fel hon nid dyna'r ateb cyfan: mae'r ICO yn cynghori gwasanaeth e-bostio torfol neu bostgyfuno yn lle hynny, oherwydd mae un llithriad yn dangos pawb. Defnyddiwch Bcc dim ond pan na fydd dim arall yn gwneud y tro.",
  moveButton: (count) => `Symud ${people(count)} i Bcc`,
  moveQuestion: (count) => `Symud ${people(count)} i Bcc?`,
  moveYes: 'Ie, symud i Bcc',
  notYet: 'Ddim eto',
  moveRefused: 'Nid yw Bcc yn ateb yma',
  moveNotHere: 'Ni all Last Look eu symud',
  insteadOfMove: 'Defnyddiwch bostgyfuno neu wasanaeth e-bostio torfol, neu ysgrifennwch at bob un ar wahân.',
  refusedBecause: {
    meeting: 'Nid oes Bcc mewn cyfarfod. Gwahoddwch bobl ar wahân, neu defnyddiwch un o’r ffyrdd isod.',
    encrypted:
      "Mae'r neges hon wedi'i hamgryptio, a gall amgryptio ddangos pwy sydd yn Bcc. Anfonwch hi at bob person ar wahân yn lle hynny.",
    'not-read':
      'Ni ddywedodd Outlook pwy sydd yn I, Cc a Bcc, felly ni ellir symud neb yn ddiogel. Pwyswch Edrych eto.',
    capped:
      "Efallai fod mwy o bobl yn y neges nag y mae Outlook yn eu dangos i Last Look. Gallai symud golli'r lleill, felly nid yw'n symud neb. Rhannwch y rhestr, neu defnyddiwch un o'r ffyrdd isod.",
    'bcc-not-writable':
      'Mae cofnod heb gyfeiriad e-bost yn Bcc, a byddai Outlook yn ei golli. Tynnwch ef allan yn gyntaf.',
    'bcc-too-long': "Byddai Bcc yn hirach nag y gall Outlook ei ddarllen yn ôl. Defnyddiwch un o'r ffyrdd isod.",
    'no-mailbox-for-to':
      'Byddai I yn wag, ac ni ddywedodd Outlook pwy ydych chi. Rhowch eich cyfeiriad eich hun yn I yn gyntaf.',
    'fields-not-writable': 'Mae cofnod heb gyfeiriad e-bost yn y meysydd, a byddai Outlook yn ei golli.',
    nobody: 'Rhowch dic isod wrth bwy ddylai symud.',
  },
  beforeAfter: 'Pwy sydd ble, nawr ac wedyn',
  before: 'Nawr',
  after: 'Wedyn',
  namesAndMore: (names) => `${names.join(', ')} …`,
  placeholder: (recipient) =>
    `Fel nad yw I yn wag, bydd ${recipient.address} yno. Mae pawb yn gweld yr un cyfeiriad hwnnw.`,
  leftBehind: (left) => {
    const groups = left.filter(({ reason }) => reason === 'no-address').map(({ recipient }) => called(recipient));
    const beside = left.length - groups.length;
    return (
      `Nid oes gan ${joined(groups)} gyfeiriad e-bost y gallai Outlook ei ysgrifennu eto, felly ni fydd yn symud.` +
      (beside === 0 ? '' : ` Bydd ${people(beside)} yn yr un maes yn aros hefyd.`) +
      chosen(left.length, ' Symudwch (y cofnod hwnnw|nhw) â llaw.')
    );
  },
  areNamesResolved: (fields) =>
    `Edrychwch ar ${joined(fields)} yn gyntaf: a yw pob enw yno'n gyflawn? Mae enw sy'n dal i gael ei deipio yn guddiedig rhag Last Look a byddai'n cael ei golli.`,

  changeTitle: 'Newid y derbynwyr',
  changing: {
    move: (done, total) => `Yn symud i Bcc: ${withCommas(done)} o ${withCommas(total)}`,
    remove: (done, total) => `Yn tynnu: ${withCommas(done)} o ${withCommas(total)}`,
    undo: (done, total) => `Yn rhoi yn ôl: ${withCommas(done)} o ${withCommas(total)}`,
  },
  changingWait: "Gadewch y neges fel y mae nes bod hyn wedi'i wneud, os gwelwch yn dda.",
  changed: {
    move: (count) => ({
      title: `Wedi symud ${people(count)} i Bcc`,
      text: 'Mae Last Look wedi darllen y meysydd yn ôl: mae pawb lle dylen nhw fod.',
    }),
    remove: (count) => ({
      title: `Wedi tynnu ${people(count)}`,
      text: 'Mae Last Look wedi darllen y meysydd yn ôl: mae pawb arall lle roedden nhw.',
    }),
    undo: () => ({ title: "Wedi'i roi yn ôl", text: "Mae pob maes fel yr oedd o'r blaen." }),
  },
  restored: 'Ni newidiwyd dim',
  restoredBecause: {
    changed: 'Newidiodd y derbynwyr yn y cyfamser. Edrychwch arnyn nhw eto, yna rhowch gynnig arall arni.',
    'not-read': 'Ni ddywedodd Outlook pwy sydd yn I, Cc a Bcc. Rhowch gynnig arall arni.',
    'not-written':
      'Ni dderbyniodd Outlook y newid, felly rhoddwyd pob maes yn ôl fel yr oedd. Rhowch gynnig arall arni.',
    'not-as-written':
      'Derbyniodd Outlook y newid, ond roedd rhywbeth arall yno wedyn. Rhoddwyd pob maes yn ôl fel yr oedd.',
  },
  damaged: 'Gwiriwch y derbynwyr eich hun',
  damagedFields: (fields) =>
    `Stopiodd Outlook hanner ffordd, ac ni ellid rhoi ${joined(fields)} yn ôl. Gwiriwch ${chosen(
      fields.length,
      '(y maes hwnnw|y meysydd hyn)',
    )} cyn anfon.`,
  sendTimeLost: 'Nid oes amser anfon ar y neges mwyach. Gosodwch ef eto.',
  undo: 'Dadwneud',
  undoNote: (fields) =>
    `Mae Dadwneud yn ysgrifennu ${joined(fields)} eto: byddai enwau sy'n dal i gael eu teipio yno yn cael eu colli.`,
  dismiss: 'Cau',

  otherWays: 'Ffyrdd eraill',
  betterWays: 'Gwell na Bcc',
  mergeTitle: 'Un neges i bob person',
  mergeText:
    "Mae postgyfuno neu wasanaeth e-bostio torfol yn ysgrifennu at bawb ar wahân. Ni all neb weld y rhestr, beth bynnag sy'n digwydd.",
  tableHeading: ['Enw', 'E-bost'],
  copyList: (count) => `Copïo'r rhestr o ${withCommas(count)}`,
  copied: (count) => `Wedi copïo ${people(count)}. Gludwch nhw mewn taenlen neu neges newydd.`,
  copyByHand: "Nid yw Outlook yn gadael i Last Look gopïo. Dewiswch y testun isod a'i gopïo.",
  separatelyTitle: 'Ei hanfon at bob un ohonyn nhw',
  separatelyText: (kept) =>
    `I gyn lleied o bobl, buan y gwneir hyn: copïwch y lleill, cadwch ${kept} yn unig yma, ac anfonwch. Yna anfonwch yr un testun at bob un o'r lleill.`,
  copyOthers: (count) => (count === 1 ? "Copïo'r person arall" : `Copïo'r ${withCommas(count)} arall`),
  keepOnly: (kept) => `Cadw ${kept} yn unig`,
  keepOnlyQuestion: (kept) => `Tynnu pawb y tu allan heblaw ${kept}?`,

  reason: "Pam mae'n iawn anfon y neges fel y mae?",
  reasonMissing: 'Dewiswch reswm yn gyntaf.',
  note: 'Mewn ychydig eiriau',
  noteHint: "80 nod ar y mwyaf. Dim enwau, a dim byd o'r neges.",
  noteProblem: {
    missing: 'Dywedwch hynny mewn ychydig eiriau yn gyntaf.',
    'from-message': "Testun o'r neges yw hwnnw. Dywedwch yn eich geiriau eich hun pam mae'n iawn ei hanfon.",
    personal:
      "Mae hwnnw'n edrych fel rhywbeth am berson. Mae'r rheswm yn cael ei gofnodi: gadewch enwau, cyfeiriadau a rhifau allan.",
  },
  release: "Cofnodi'r rheswm hwn",
  released: {
    title: "Rheswm wedi'i gofnodi: nawr pwyswch Anfon eto",
    text: "Mae'n cyfrif unwaith, ar gyfer y derbynwyr a'r canfyddiadau hyn. Os daw mwy atyn nhw, bydd Last Look yn gofyn eto.",
  },
  changedSince: "Mae'r neges wedi newid ers hynny. Darllenwch eto beth a ganfuwyd, yna cofnodwch y rheswm.",
  notKept: "Ni allai Outlook gadw'r rheswm. Rhowch gynnig arall arni, neu cywirwch yr hyn a ganfuwyd.",
  stoppedAllTheSame: 'A gafodd ei hatal yr un fath?',
  stoppedText: 'Efallai fod Outlook yn rhy araf i ddarllen popeth wrth anfon. Rhowch reswm, yna pwyswch Anfon eto.',
  recordTitle: "Beth sy'n cael ei gofnodi",
  recordText:
    "Os canfuwyd rhywbeth pan fyddwch yn pwyso Anfon, cedwir cofnod ar gyfer eich sefydliad: y funud, pa Outlook oedd, y math o ganfyddiad, rhifau bras, beth ddigwyddodd, a'r rheswm a roesoch. Eich sefydliad sy'n dewis a yw hefyd yn dweud pwy anfonodd (drwy god, eich cyfeiriad neu eich tîm) a beth sydd ar ôl yr @ yng nghyfeiriadau'r derbynwyr. Gofynnwch iddyn nhw beth a ddewiswyd, ac am faint y cedwir cofnodion. Byth y pwnc, y testun, enwau ffeiliau, na chyfeiriadau cyfan y derbynwyr. Dim ond cyfrif negeseuon eraill a wneir.",
  historyTitle: 'Beth sy’n cael ei gofio',
  historyText:
    "Mae Last Look yn dysgu at bwy rydych yn ysgrifennu, er mwyn gallu dweud wrthych pan fydd cyfeiriad yn newydd i chi. Mae'n cadw codau byr yn lle cyfeiriadau, yn eich blwch post yn unig.",
  forget: 'Anghofio at bwy rydw i wedi ysgrifennu',
  forgotten: 'Wedi anghofio. Mae Last Look yn dechrau dysgu eto.',
  notForgotten: 'Ni wnaeth Outlook gadw hynny. Rhowch gynnig arall arni.',
  mistake: cyMistake,
  opensInBrowser: (title) => `${title} (yn agor yn y porwr)`,
};

/** "8 o bobl ac 1 rhestr". */
function whoOrLists(count: number, lists: number): string {
  if (lists === 0) return people(count);
  const said = counted(lists, '(rhestr|rhestri)');
  return count === 0 ? said : joined([people(count), said]);
}

function people(count: number): string {
  return counted(count, '(person|pobl)');
}

function called({ name, address }: Recipient): string {
  return name || address || 'Cofnod heb enw';
}
