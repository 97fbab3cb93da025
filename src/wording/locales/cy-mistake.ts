import type { MistakeWords } from '../catalog';
import { timeOfDay } from './en-numbers';

// Browsers know no Welsh dates.
const DAYS = ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'];
const MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');

/** What `en-mistake.ts` says, in Welsh; the ICO's Welsh host has the same pages, most of them in English there. */
export const cyMistake: MistakeWords = {
  title: 'Aeth neges at y bobl anghywir',
  intro:
    "Mae'n digwydd, a'r hyn a wnewch yn yr awr gyntaf sy'n helpu fwyaf. Peidiwch ag aros nes eich bod yn siŵr pa mor ddrwg yw.",
  contactTitle: 'Dywedwch wrth rywun nawr',
  contactText: "Maen nhw'n gwybod beth y mae'n rhaid rhoi gwybod amdano, ac maen nhw wedi gwneud hyn o'r blaen.",
  noContact:
    "Dywedwch wrth eich rheolwr a phwy bynnag sy'n gofalu am ddiogelu data yn eich sefydliad. Gofynnwch am y swyddog diogelu data.",
  stepsTitle: 'Yn yr awr gyntaf',
  steps: [
    {
      id: 'recall',
      title: 'Ceisiwch ei galw yn ôl',
      text: "Yn Eitemau a Anfonwyd, agorwch y neges, yna dewiswch Galw'r Neges yn Ôl. Y tu mewn i'ch sefydliad eich hun yn unig y mae'n gweithio gan amlaf, felly ewch ymlaen i'r cam nesaf beth bynnag y mae'n ei ddweud.",
    },
    {
      id: 'ask',
      title: "Gofynnwch i'r rhai a'i cafodd ei dileu",
      text: "Ysgrifennwch atyn nhw fesul un, neu gyda phawb yn Bcc: mae ateb i bawb yn dangos y rhestr eto. Gofynnwch am ateb pan fydd wedi'i wneud.",
    },
    {
      id: 'links',
      title: "Caewch yr hyn y mae'n ei agor",
      text: 'Os oedd dolen i ffeil ynddi, peidiwch â rhannu’r ffeil honno mwyach. Os oedd cyfrinair ynddi, newidiwch ef.',
    },
    {
      id: 'notes',
      title: 'Ysgrifennwch beth ddigwyddodd',
      text: "Pryd y cafodd ei hanfon, pryd y gwnaethoch sylwi, pwy a'i cafodd, beth oedd ynddi, a beth rydych wedi'i wneud ers hynny. Cadwch y neges: peidiwch â'i dileu o Eitemau a Anfonwyd.",
    },
  ],
  copyRequest: 'Copïo testun i ofyn iddyn nhw',
  requestCopied: "Wedi'i gopïo. Gludwch ef mewn neges newydd, gyda phawb yn Bcc.",
  request:
    "Helo,\r\n\r\nyn gynharach heddiw anfonais neges atoch drwy gamgymeriad. Peidiwch â darllen, cadw na phasio ymlaen yr hyn sydd ynddi, os gwelwch yn dda. Dilëwch hi, hefyd o Eitemau a Ddilëwyd, ac atebwch ag un llinell pan fydd hynny wedi'i wneud.\r\n\r\nMae'n ddrwg gennyf am y drafferth. Diolch am eich help.",
  clockTitle: 'Y 72 awr',
  clockText:
    "Os gallai wneud niwed i bobl, rhaid i'ch sefydliad ddweud wrth yr ICO (Swyddfa'r Comisiynydd Gwybodaeth) cyn pen 72 awr. Mae'r amser yn dechrau pan sylwyd arno, nid pan anfonwyd y neges.",
  startClock: 'Newydd sylwi arno',
  noticedAt: 'Sylwyd arno',
  stopClock: 'Stopio’r cloc',
  deadline: ({ weekday, day, month, ...at }) =>
    `Rhaid rhoi gwybod erbyn ${DAYS[weekday] ?? ''} ${String(day)} ${MONTHS[month] ?? ''} am ${timeOfDay(at)}`,
  timeLeft: (hours, minutes) => `${String(hours)} awr ${String(minutes)} munud ar ôl`,
  timeOver: "Mae'r 72 awr ar ben. Rhowch wybod yr un fath, a dywedwch pam mae'n hwyr.",
  pagesTitle: "Beth mae'r ICO yn ei ddweud",
  pages: [
    {
      title: 'ICO: y 72 awr gyntaf (gall fod yn Saesneg)',
      url: 'https://cy.ico.org.uk/for-organisations/advice-for-small-organisations/72-hours-how-to-respond-to-a-personal-data-breach/',
    },
    {
      title: "ICO: a yw'r risg yn ddigon uchel i roi gwybod? (gall fod yn Saesneg)",
      url: 'https://cy.ico.org.uk/for-organisations/advice-for-small-organisations/understanding-and-assessing-risk-in-personal-data-breaches/',
    },
    {
      title: 'ICO: rhoi gwybod am dor diogelwch data (gall fod yn Saesneg)',
      url: 'https://cy.ico.org.uk/for-organisations/report-a-breach/personal-data-breach/',
    },
    {
      title: 'ICO: e-bost at y person anghywir (gall fod yn Saesneg)',
      url: 'https://cy.ico.org.uk/for-organisations/advice-for-small-organisations/common-data-protection-mistakes-and-how-to-fix-them/',
    },
  ],
};
