import type { HiddenDataFinding } from '../../engine';
import type { DetailWords } from '../catalog';
import { cy } from './cy';
import { UNCHECKED_BECAUSE } from './cy-content';
import { capital, withCommas } from './cy-numbers';
import { areStillRead, MARKING_NAMES } from './en-content';

export const cyDetails: DetailWords = {
  titles: {
    'visible-recipients': (finding, terms) => capital(cy.findings['visible-recipients'].brief(finding, terms)),
    'forbidden-recipient': ({ because }) =>
      because === 'blocked'
        ? "Derbynnydd wedi'i rwystro"
        : because === 'always-bcc'
          ? 'Drwy Bcc yn unig'
          : "Byth gyda'i gilydd",
    'repeat-of-exposure': () => 'Yr un camgymeriad eto',
    'look-alike-recipient': () => 'Cyfeiriad anghywir, efallai',
    'unusual-recipient': () => "Ai'r person hwn sydd gennych mewn golwg?",
    'sensitive-content': (finding) =>
      (finding.kinds.length > 0 ? 'Gwybodaeth sensitif' : 'Geiriau sensitif') +
      (finding.isOnlyQuoted ? ' mewn testun hŷn' : ''),
    'sensitive-attachment': () => 'Gwybodaeth sensitif mewn atodiad',
    'hidden-data': (finding) => (isPersonal(finding) ? 'Data personol cudd' : 'Data cudd'),
    'bulk-personal-data': () => 'Manylion personol llawer o bobl',
    'protective-marking': (finding) => `Wedi'i marcio'n ${MARKING_NAMES[finding.marking]}`,
    'missing-attachment': () => 'Nid oes dim ynghlwm',
    'bcc-with-sensitive-content': () => 'Bcc ar gyfer neges sensitif',
    'new-domain-on-reply': () => "Newydd i'r sgwrs hon",
    'group-of-unknown-size': () => 'Rhestr o faint anhysbys',
    'unreadable-part': (finding) =>
      areStillRead(finding) ? "Mae'r atodiadau'n dal i gael eu darllen" : 'Ni ellid gwirio popeth',
  },
  mailMergeTitle: 'Sut i ddefnyddio postgyfuno (gall fod yn Saesneg)',
  bulkServiceTitle: 'Eich gwasanaeth e-bostio torfol',
  unchecked: (part, reason) => `Ni ellid gwirio ${cy.parts[part]}: ${UNCHECKED_BECAUSE[reason]}.`,
  evidence: (part, count, fields) =>
    (fields[part] ?? capital(cy.parts[part])) + (count > 1 ? `: ${withCommas(count)}` : ''),
  reasons: {
    'meant-for-them': 'Iddyn nhw y mae hwn',
    'recipients-know-each-other': "Mae'r derbynwyr eisoes yn gwybod cyfeiriadau ei gilydd",
    'recipients-agreed': "Mae'r derbynwyr wedi cytuno i gael eu dangos i'w gilydd",
    'addresses-are-public': "Mae'r cyfeiriadau'n gyhoeddus",
    'needed-for-safety': 'Mae diogelwch rhywun yn dibynnu arno',
    'false-alarm': 'Mae Last Look yn anghywir yma',
    other: 'Rheswm arall',
  },
};

function isPersonal({ kinds, people }: HiddenDataFinding): boolean {
  return kinds.length > 0 || people > 0;
}
