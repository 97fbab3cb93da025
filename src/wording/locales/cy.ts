import type {
  BulkPersonalDataFinding,
  Finding,
  ForbiddenRecipientFinding,
  HiddenDataFinding,
  Part,
  SensitiveAttachmentFinding,
  SensitiveBecause,
  SensitiveContentFinding,
  UnusualRecipientFinding,
  VisibleRecipientsFinding,
} from '../../engine';
import type { Catalog, Terms } from '../catalog';
import { fileSeen, kindsSeen, PLACES, UNCHECKED_BECAUSE } from './cy-content';
import { count, counted, chosen, joined, withCommas } from './cy-numbers';
import { areStillRead, isAttachmentsOnly, MARKING_NAMES, TABLE_PLACES } from './en-content';

const PARTS: Readonly<Record<Part, string>> = {
  message: 'y neges',
  sender: 'yr anfonwr',
  to: 'I',
  cc: 'Cc',
  bcc: 'Bcc',
  subject: 'y pwnc',
  body: 'y testun',
  'quoted-text': 'y testun a ddyfynnwyd',
  signature: 'y llofnod',
  attachments: 'yr atodiadau',
};

const PEOPLE = 'p(erson|obl)';
const ADDRESSES = 'cyfeiriad(|au)';
const RECIPIENTS = 'derbyn(nydd|wyr)';

const SENSITIVE_BECAUSE: Readonly<Record<SensitiveBecause, string>> = {
  'sender-name': 'Mae bod ar restr yr anfonwr hwn yn fater preifat.',
  'list-name': 'Mae bod ar y rhestr hon yn fater preifat.',
  content: "Mae'r cynnwys neu'r atodiadau'n sensitif.",
};

const FORBIDDEN: Readonly<Record<ForbiddenRecipientFinding['because'], (who: string) => string>> = {
  blocked: (who) => `ni chaniateir ysgrifennu at ${who}`,
  'always-bcc': (who) => `dim ond yn Bcc y caiff ${who} fod`,
  'never-together': (who) => `ni chaiff ${who} yr un neges`,
};

const PANE_BUTTON = 'Adolygu';
const NO_BCC = " Nid yw Bcc yn helpu mewn cyfarfod nac e-bost wedi'i amgryptio.";

/** Plain Welsh after "Cymraeg Clir": short sentences, verbs that act, "chi". The same sentences as in English. */
export const cy: Catalog = {
  yourOrganisation: 'eich sefydliad',
  // Both stand behind "defnyddiwch" only, which softens them.
  bulkService: 'bostgyfuno neu wasanaeth e-bostio torfol',
  yourBulkService: 'eich gwasanaeth e-bostio torfol',
  nothingFound: 'Ni chanfu Last Look ddim.',
  findings: {
    'visible-recipients': {
      lead: (finding, terms) => {
        if (finding.count === 1)
          return `Byddai'r derbynwyr eraill yn gweld ${count(finding, PEOPLE)} ${outside(terms)}.`;
        const where = finding.parties === 1 ? 'mewn un sefydliad arall' : outside(terms);
        return finding.rolesOnly
          ? `Byddai ${count(finding, ADDRESSES)} ${where} yn cael eu dangos i'w gilydd.`
          : `Byddai ${count(finding, PEOPLE)} ${where} yn gweld cyfeiriadau e-bost ei gilydd.`;
      },
      why: whyVisible,
      advice: (finding, terms) => {
        if (!canMoveToBcc(finding))
          return `Ysgrifennwch at bobl ar wahân, neu defnyddiwch ${terms.bulkService}.${NO_BCC}`;
        if (finding.isRepeat)
          return "Peidiwch â'u dangos eto: defnyddiwch Ateb i ateb un person, neu symudwch y lleill i Bcc.";
        if (finding.sensitiveBecause !== undefined)
          return `Defnyddiwch ${terms.bulkService}. O leiaf defnyddiwch Bcc, er nad yw'n ddigon ar gyfer rhestr sensitif.`;
        return `${chosen(finding.count, 'Symudwch (y person hwnnw|nhw) i Bcc')}, neu defnyddiwch ${terms.bulkService}.`;
      },
      brief: (finding) =>
        finding.count === 1
          ? "bydd y lleill yn gweld 1 person o'r tu allan"
          : finding.rolesOnly
            ? `bydd ${count(finding, ADDRESSES)} o'r tu allan yn cael eu dangos i'w gilydd`
            : `bydd ${count(finding, PEOPLE)} o'r tu allan yn gweld cyfeiriadau ei gilydd`,
    },
    'forbidden-recipient': {
      lead: (finding, terms) => {
        const said = FORBIDDEN[finding.because](count(finding, RECIPIENTS));
        return `Yn ôl un o reolau ${terms.organisation}, ${said}.`;
      },
      why: () => '',
      advice: (finding) =>
        finding.because === 'blocked'
          ? chosen(finding.count, "Tynnwch (y person hwnnw|nhw) o'r neges.")
          : finding.because === 'never-together'
            ? 'Ysgrifennwch at bob un ar wahân.'
            : toBcc(finding),
      brief: (finding) => FORBIDDEN[finding.because](count(finding, RECIPIENTS)),
    },
    'repeat-of-exposure': {
      lead: (finding) =>
        `Byddai ${count(finding, PEOPLE)} yn gweld cyfeiriadau ei gilydd eto, mewn neges galw'n ôl neu ymddiheuro.`,
      why: () => '',
      advice: toBcc,
      brief: () => "neges galw'n ôl neu ymddiheuro sy'n dangos cyfeiriadau eto",
    },
    'look-alike-recipient': {
      lead: (finding, terms) =>
        `Mae ${count(finding, ADDRESSES)} yn debyg i ${terms.label(finding.meant)}, ond nid yr un peth.`,
      why: () => 'Mae cyfeiriad anghywir neu ffug yn cyrraedd dieithryn.',
      advice: () => 'Gwiriwch bob llythyren ar ôl yr @.',
      brief: (finding) => `${count(finding, ADDRESSES)} a allai fod yn anghywir`,
    },
    'unusual-recipient': {
      lead: (finding) => `Mae ${UNUSUAL[finding.because](finding)}.`,
      why: (finding) => (finding.isSensitive ? SENSITIVE_BECAUSE.content : ''),
      advice: () => "Gwiriwch mai dyma'r person iawn.",
      brief: (finding) => UNUSUAL[finding.because](finding),
    },
    'sensitive-content': {
      lead: (finding, terms) =>
        `Mae'r ${finding.isOnlyQuoted ? 'testun hŷn o dan eich neges' : 'neges hon'} yn cynnwys ${whatIsSeen(finding, terms)}.`,
      why: (finding, terms) => (finding.isInsideOnly ? "Mae'n mynd at lawer o gydweithwyr ar unwaith." : goesTo(terms)),
      advice: () => "Gwiriwch fod gan bawb hawl i'w ddarllen, neu tynnwch ef o'r testun.",
      brief: (finding, terms) => `${whatIsSeen(finding, terms)}${finding.isOnlyQuoted ? ' mewn testun hŷn' : ''}`,
    },
    'sensitive-attachment': {
      lead: (finding, terms) => `Mae'r ${fileSeen(finding.file)} yn cynnwys ${whatIsSeen(finding, terms)}.`,
      why: (_, terms) => goesTo(terms),
      advice: () => "Gwiriwch mai dyma'r ffeil iawn a bod gan bawb hawl i'w darllen, neu tynnwch hi.",
      brief: (finding, terms) => `${whatIsSeen(finding, terms)} yn y ${fileSeen(finding.file)}`,
    },
    'hidden-data': {
      lead: (finding) =>
        `Mae'r ${fileSeen(finding.file)} yn cynnwys ${hiddenRows(finding)} mewn ${hiddenPlaces(finding)}.`,
      why: (finding) =>
        finding.kinds.length > 0
          ? `Ymhlith yr hyn sydd wedi'i guddio: ${kindsSeen(finding.kinds, '')}.`
          : finding.people > 0
            ? `Ymhlith yr hyn sydd wedi'i guddio: manylion ${counted(finding.people, PEOPLE)}.`
            : "Gall pawb sy'n cael y ffeil ei weld.",
      advice: () => 'Dilëwch ef, neu anfonwch gopi hebddo.',
      brief: (finding) => `${hiddenRows(finding)} o'r golwg yn y ${fileSeen(finding.file)}`,
    },
    'bulk-personal-data': {
      lead: (finding) => `Mae manylion personol ${counted(finding.count, PEOPLE)} yn y ${bulkPlace(finding)}.`,
      why: (_, terms) => `Bydden nhw'n mynd at bobl ${outside(terms)}.`,
      advice: (finding) =>
        finding.file === undefined
          ? "Gwiriwch fod gan bawb hawl i'w cael, neu tynnwch nhw o'r testun."
          : "Gwiriwch mai dyma'r ffeil iawn a bod gan bawb hawl i'w chael, neu tynnwch hi.",
      brief: (finding) => `manylion ${counted(finding.count, PEOPLE)} yn y ${bulkPlace(finding)}`,
    },
    'protective-marking': {
      lead: (finding, terms) =>
        `Mae'r neges hon wedi'i marcio'n ${MARKING_NAMES[finding.marking]} a byddai'n mynd at ${count(finding, PEOPLE)} ${outside(terms)}.`,
      why: () => '',
      advice: () => "Gwiriwch fod gan bawb hawl i'w chael, neu anfonwch hi mewn ffordd arall.",
      brief: (finding) => `wedi'i marcio'n ${MARKING_NAMES[finding.marking]}`,
    },
    'missing-attachment': {
      lead: () => 'Mae eich testun yn sôn am atodiad, ond nid oes dim ynghlwm.',
      why: () => '',
      advice: () => 'Atodwch y ffeil, neu anfonwch y neges fel y mae.',
      brief: () => 'dim atodiad, er bod y testun yn sôn am un',
    },
    'bcc-with-sensitive-content': {
      lead: (finding, terms) => `Byddai ${count(finding, PEOPLE)} ${outside(terms)} yn cael neges sensitif drwy Bcc.`,
      why: (finding) => SENSITIVE_BECAUSE[finding.sensitiveBecause],
      // ICO, "Email and security": sensitive lists want an alternative to Bcc.
      advice: (_, terms) => `Defnyddiwch ${terms.bulkService}: nid yw Bcc yn ddigon ar gyfer rhestr sensitif.`,
      brief: (finding) => `${count(finding, PEOPLE)} yn Bcc neges sensitif`,
    },
    'new-domain-on-reply': {
      lead: (finding) => `Mae'r ateb hwn hefyd yn mynd at ${newcomers(finding)}.`,
      why: (finding) =>
        "Maen nhw'n cael y negeseuon cynharach hefyd." +
        (finding.sensitiveBecause === undefined ? '' : ` ${SENSITIVE_BECAUSE[finding.sensitiveBecause]}`),
      advice: () => 'Gwiriwch fod ganddyn nhw hawl i ddarllen y sgwrs gyfan, neu tynnwch nhw.',
      brief: newcomers,
    },
    'group-of-unknown-size': {
      lead: (finding) =>
        `Mae ${count(finding, RECIPIENTS)} yn ${chosen(finding.count, 'rhestr(|au) o faint anhysbys: byddai e(i|u)')} haelodau'n gweld y cyfeiriadau eraill, ac ni all neb yma eu cyfrif.`,
      why: () => '',
      advice: (finding) =>
        chosen(
          finding.count,
          `Gwiriwch pwy sydd arn(i|yn nhw)${canMoveToBcc(finding) ? ', neu symudwch (hi|nhw) i Bcc' : ''}.`,
        ),
      brief: (finding) => count(finding, 'rhestr(|au) o faint anhysbys'),
    },
    'unreadable-part': {
      lead: (finding) =>
        areStillRead(finding)
          ? "Mae'r atodiadau'n dal i gael eu darllen."
          : isAttachmentsOnly(finding)
            ? `${chosen(finding.count, 'Ni ellid darllen atodiad(|au): ')}${joined(
                finding.reasons.map((reason) => UNCHECKED_BECAUSE[reason]),
              )}.`
            : `Ni ellid gwirio ${count(finding, 'rhan(|nau)')} o'r neges hon: ${partsOf(finding)}.`,
      why: () => '',
      advice: (finding, terms) =>
        areStillRead(finding)
          ? `Arhoswch funud a phwyswch Anfon eto, neu ${terms.openPane}.`
          : 'Gwiriwch hyn eich hun cyn anfon.',
      brief: (finding) =>
        areStillRead(finding)
          ? "atodiadau'n dal i gael eu darllen"
          : `${count(finding, 'rhan(|nau) heb e(i|u) gwirio')} (${partsOf(finding)})`,
    },
  },
  paneButton: PANE_BUTTON,
  openPane: {
    button: `pwyswch ${PANE_BUTTON}`,
    ribbon: "agorwch Last Look o'r rhuban",
    here: 'edrychwch eto',
  },
  closings: {
    block: {
      button: `Ni ellir ei hanfon fel hyn. Pwyswch ${PANE_BUTTON} i weld beth i'w newid.`,
      ribbon: "Ni ellir ei hanfon fel hyn. Agorwch Last Look o'r rhuban i weld beth i'w newid.",
    },
    reason: {
      button: `Newidiwch hi, neu pwyswch ${PANE_BUTTON}, rhowch reswm a phwyswch Anfon eto.`,
      ribbon: "Newidiwch hi, neu agorwch Last Look o'r rhuban, rhowch reswm a phwyswch Anfon eto.",
    },
    sendAnyway: {
      button: `Pwyswch Anfon Beth Bynnag os ydych yn siŵr, ${PANE_BUTTON} os nad ydych.`,
      ribbon: "Pwyswch Anfon Beth Bynnag os ydych yn siŵr, Peidio ag Anfon i'w newid.",
    },
  },
  also: 'Hefyd:',
  andMore: (more, named) =>
    named === 'some' ? `${withCommas(more)} arall` : counted(more, 'peth(|au) (arall|eraill)'),
  guidanceTitle: (id, publisher) =>
    `Canllawiau${publisher === 'ico' ? "'r ICO" : ''} ar ${
      {
        'email-and-security': 'e-bost a diogelwch',
        'hidden-data': 'ddata cudd mewn dogfennau',
        'mail-merge': 'bostgyfuno',
        'wrong-recipient': 'e-bost at y person anghywir',
      }[id]
    } (gall fod yn Saesneg)`,
  // The ICO's Welsh host has the same paths; most of its guidance is in English there, which the title says.
  toPage: (url) => url.replace(/^(https:\/\/)(?:www\.)?(ico\.org\.uk\/)/i, '$1cy.$2'),
  parts: PARTS,
};

function outside({ organisation }: Terms): string {
  return `y tu allan i ${organisation}`.replace(/i eich /, "i'ch ");
}

function goesTo(terms: Terms): string {
  return `Mae'n mynd at bobl ${outside(terms)}.`;
}

const UNUSUAL: Readonly<Record<UnusualRecipientFinding['because'], (finding: Finding) => string>> = {
  'only-outsider': (finding) => `${count(finding, PEOPLE)} o'r tu allan ymhlith llawer o gydweithwyr`,
  'first-time': (finding) => `${count(finding, ADDRESSES)} yn newydd i chi`,
  'colleague-name': (finding) => `enw cydweithiwr ar ${count(finding, 'cyfeiriad(|au) preifat')}`,
};

function newcomers(finding: Finding): string {
  return `${count(finding, 'sefydliad(|au) neu (berson|bobl)')} newydd i'r sgwrs`;
}

/** Not of an invitation, which has no Bcc, nor of encrypted mail, which may show it. */
function canMoveToBcc(finding: Finding): boolean {
  return finding.fixes.indexOf('move-to-bcc') >= 0;
}

function toBcc(finding: Finding): string {
  return canMoveToBcc(finding)
    ? chosen(finding.count, 'Symudwch (y person hwnnw|nhw) i Bcc.')
    : `Ysgrifennwch at bobl ar wahân.${NO_BCC}`;
}

function whyVisible(finding: VisibleRecipientsFinding): string {
  if (finding.sensitiveBecause !== undefined) return SENSITIVE_BECAUSE[finding.sensitiveBecause];
  if (finding.isRepeat) return "Roedd y neges rydych chi'n ei hateb yn eu dangos eisoes.";
  if (finding.count === 1) return '';
  if (finding.rolesOnly) return "Mae'n debyg mai cyfeiriadau swyddfa ydyn nhw i gyd.";
  const personal = finding.atPersonalProviders;
  if (personal >= finding.count) return "Mae pob un ohonyn nhw'n gyfeiriad preifat.";
  if (personal > 0) return `Mae ${withCommas(personal)} ohonyn nhw'n ${chosen(personal, 'gyfeiriad(|au) preifat')}.`;
  return finding.parties > 1 ? `Maen nhw'n perthyn i ${counted(finding.parties, '(|sefydliadau gwahanol)')}.` : '';
}

function whatIsSeen(finding: SensitiveContentFinding | SensitiveAttachmentFinding, terms: Terms): string {
  const inKinds = finding.kinds.reduce((sum, kind) => sum + kind.count, 0);
  const words = finding.count - inKinds;
  const said =
    words > 0 ? `${counted(words, 'g(air|eiriau) neu ymadrodd(|ion)')} ${fromLists(finding.lists, terms)}` : '';
  return kindsSeen(finding.kinds, said);
}

function hiddenRows({ count: rows, places }: HiddenDataFinding): string {
  if (rows === 0) return 'rhywbeth';
  const isTable = places.every(({ place }) => TABLE_PLACES.indexOf(place) >= 0);
  return counted(rows, isTable ? 'rhes(|i)' : 'darn(|au)');
}

function hiddenPlaces({ places }: HiddenDataFinding): string {
  return joined(places.slice(0, MOST_LABELS).map(({ place }) => PLACES[place]));
}

function bulkPlace({ file }: BulkPersonalDataFinding): string {
  return file === undefined ? 'neges hon' : fileSeen(file);
}

/** As many as in English. */
const MOST_LABELS = 2;

function fromLists(labels: readonly string[], terms: Terms): string {
  const named = labels.filter((label) => label.trim() !== '').slice(0, MOST_LABELS);
  if (named.length === 0) return 'o restrau geiriau eich sefydliad';
  const rest = labels.length - named.length;
  const said = named.map((label) => `“${terms.label(label)}”`);
  if (rest > 0) said.push(`${withCommas(rest)} arall`);
  return `o'r ${labels.length === 1 ? 'rhestr' : 'rhestrau'} ${joined(said)}`;
}

/** As many as in English. */
const MOST_PARTS = 3;

function partsOf(finding: Finding): string {
  const names = Array.from(new Set(finding.evidence.map(({ where }) => PARTS[where])));
  const told = names.length > MOST_PARTS ? [...names.slice(0, MOST_PARTS), 'eraill'] : names;
  return joined(told) || PARTS.message;
}
