import { MARKINGS } from '../../../src/engine/detectors/marking';
import { markingOf, protectiveMarking } from '../../../src/engine/detectors/protective-marking';
import { scanText } from '../../../src/engine/detectors/scan-text';

const find = (text: string): [string, string, string | undefined][] =>
  protectiveMarking
    .find(scanText(text), [])
    .map(({ start, end, level }) => [text.slice(start, end), level, markingOf(text.slice(start, end))]);

describe('is a marking', () => {
  test.each([
    ['alone on its line', 'Dear all\nOFFICIAL-SENSITIVE\nMinutes', 'OFFICIAL-SENSITIVE', 'high', 'official-sensitive'],
    ['with a space', 'OFFICIAL SENSITIVE\nMinutes', 'OFFICIAL SENSITIVE', 'high', 'official-sensitive'],
    ['with a colon', 'OFFICIAL: SENSITIVE', 'OFFICIAL: SENSITIVE', 'high', 'official-sensitive'],
    ['in brackets of its own', 'OFFICIAL (SENSITIVE)\n', 'OFFICIAL (SENSITIVE)', 'high', 'official-sensitive'],
    ['framed by asterisks', '*** OFFICIAL-SENSITIVE ***\nHello', 'OFFICIAL-SENSITIVE', 'high', 'official-sensitive'],
    ['in a quoted reply', '> OFFICIAL-SENSITIVE\n> Hello', 'OFFICIAL-SENSITIVE', 'high', 'official-sensitive'],
    [
      'with its descriptor',
      'OFFICIAL-SENSITIVE: PERSONAL\nHello',
      'OFFICIAL-SENSITIVE: PERSONAL',
      'high',
      'official-sensitive',
    ],
    [
      'with two descriptors',
      'OFFICIAL-SENSITIVE - COMMERCIAL - LOCSEN',
      'OFFICIAL-SENSITIVE - COMMERCIAL - LOCSEN',
      'high',
      'official-sensitive',
    ],
    [
      'with a descriptor in brackets',
      'OFFICIAL-SENSITIVE [HR/MANAGEMENT]',
      'OFFICIAL-SENSITIVE [HR/MANAGEMENT',
      'high',
      'official-sensitive',
    ],
    [
      'at the start of a subject',
      'OFFICIAL-SENSITIVE: Case conference',
      'OFFICIAL-SENSITIVE',
      'high',
      'official-sensitive',
    ],
    [
      'in brackets in a subject',
      '[OFFICIAL-SENSITIVE] Case conference',
      'OFFICIAL-SENSITIVE',
      'high',
      'official-sensitive',
    ],
    ['run into a subject', 'OFFICIAL SENSITIVE Case conference', 'OFFICIAL SENSITIVE', 'high', 'official-sensitive'],
    ['behind a reply prefix', 'RE: FW: OFFICIAL-SENSITIVE - Rota', 'OFFICIAL-SENSITIVE', 'high', 'official-sensitive'],
    [
      'at the end of a subject',
      'Rota for May - OFFICIAL-SENSITIVE',
      'OFFICIAL-SENSITIVE',
      'high',
      'official-sensitive',
    ],
    ['in brackets at the end', 'Rota for May (OFFICIAL-SENSITIVE)', 'OFFICIAL-SENSITIVE', 'high', 'official-sensitive'],
    ['in Welsh', 'SWYDDOGOL-SENSITIF\nHelo', 'SWYDDOGOL-SENSITIF', 'high', 'official-sensitive'],
    ['as a field of a form', 'Protective marking: SECRET\nTo: all', 'SECRET', 'medium', 'secret'],
    ['SECRET alone', 'SECRET\nPlan', 'SECRET', 'high', 'secret'],
    ['SECRET with a caveat', 'SECRET UK EYES ONLY\nPlan', 'SECRET UK EYES ONLY', 'high', 'secret'],
    ['SECRET before a text, which may be a joke', 'SECRET: leaving do', 'SECRET', 'medium', 'secret'],
    ['TOP SECRET alone', 'Hi\nTOP SECRET\n', 'TOP SECRET', 'high', 'top-secret'],
    ['TOP SECRET with STRAP', 'TOP SECRET STRAP 1\n', 'TOP SECRET STRAP 1', 'high', 'top-secret'],
    ['UK EYES ONLY', 'UK EYES ONLY\n', 'UK EYES ONLY', 'high', 'uk-eyes-only'],
    ['TLP:RED', 'TLP:RED\nIndicators', 'TLP:RED', 'high', 'tlp-red'],
    ['TLP:RED in a subject', '[TLP:RED] Indicators', 'TLP:RED', 'high', 'tlp-red'],
    ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT\nIndicators', 'TLP:AMBER+STRICT', 'high', 'tlp-amber-strict'],
    ['TLP:AMBER', 'TLP:AMBER | Indicators', 'TLP:AMBER', 'medium', 'tlp-amber'],
    ['NHS CONFIDENTIAL', 'NHS CONFIDENTIAL: PATIENT\n', 'NHS CONFIDENTIAL: PATIENT', 'medium', 'nhs-confidential'],
    ['the old scheme with its descriptor', 'RESTRICTED - STAFF\n', 'RESTRICTED - STAFF', 'medium', 'restricted'],
    ['the old scheme alone', 'PROTECT\nHello', 'PROTECT', 'low', 'protect'],
    ['CONFIDENTIAL alone, which everybody writes', 'CONFIDENTIAL\nHello', 'CONFIDENTIAL', 'low', 'confidential'],
    ['words over a letter', 'PRIVATE AND CONFIDENTIAL\nDear', 'PRIVATE AND CONFIDENTIAL', 'low', 'local'],
    ['words of a lawyer', 'WITHOUT PREJUDICE\nDear', 'WITHOUT PREJUDICE', 'low', 'local'],
    ['words over a Welsh letter', 'PREIFAT A CHYFRINACHOL\n', 'PREIFAT A CHYFRINACHOL', 'low', 'local'],
  ])('%s', (_, text, marked, level, marking) => {
    expect(find(text)).toEqual([[marked, level, marking]]);
  });

  test('every marking can be found', () => {
    const all = 'TOP SECRET|SECRET|OFFICIAL-SENSITIVE|UK EYES ONLY|TLP:RED|TLP:AMBER+STRICT|TLP:AMBER|NHS CONFIDENTIAL';
    const rest = 'RESTRICTED|PROTECT|CONFIDENTIAL|IN CONFIDENCE';
    expect(find(`${all}|${rest}`.replace(/\|/g, '\n')).map(([, , marking]) => marking)).toEqual(MARKINGS);
  });
});

describe('is none', () => {
  test.each([
    ['OFFICIAL alone', 'OFFICIAL\nMinutes'],
    ['OFFICIAL before a subject', 'OFFICIAL: Minutes of the depot meeting'],
    ['OFFICIAL after a subject', 'Board pack - OFFICIAL'],
    ['OFFICIAL and a word', 'OFFICIAL OPENING OF THE HALL'],
    ['TLP:GREEN and TLP:CLEAR', 'TLP:GREEN\nTLP:CLEAR\nTLP:WHITE'],
    ['red without TLP', 'RED\nAMBER'],
    ['small letters', 'official-sensitive\nsecret\nTop Secret\nTlp:red'],
    ['sensitive skin', 'Sensitive skin needs care.'],
    ['an open secret', 'It is an open secret.'],
    ['a marking spoken about', 'Papers marked OFFICIAL-SENSITIVE stay in the building.'],
    ['a sentence about a marking', 'OFFICIAL-SENSITIVE papers stay in the building.\nThanks'],
    ['one that ends a sentence', 'Stop writing SECRET\nThanks'],
    ['a longer word', 'SECRETARY\nPROTECTED\nRESTRICTEDLY\nCONFIDENTIALITY'],
    ['a heading in capitals', 'SECRET GARDEN\nCONFIDENTIAL SHREDDING\nPROTECT YOUR HOME'],
    ['Santa', 'SECRET Santa\nSECRET SANTA DRAW'],
    ['a setting', 'CLIENT_SECRET\nAPP-SECRET'],
    ['what asks for encryption', '[secure] Rota\n[encrypt] Rota'],
    ['unclassified', 'UNCLASSIFIED\nNOT PROTECTIVELY MARKED'],
  ])('%s', (_, text) => expect(find(text)).toEqual([]));

  test.each(['', 'hello', 'official-sensitive', 'OFFICIAL'])('markingOf(%j) knows no marking', (text) => {
    expect(markingOf(text)).toBeUndefined();
  });
});
