import type { SessionWords } from '../session-words';

export const cySessions: SessionWords = {
  title: 'Mewngofnodiadau',
  lead: "Ble rydych chi wedi mewngofnodi. Os nad ydych yn adnabod un o'r rhain, rhowch derfyn arno a dywedwch wrth eich gweinyddwr. Daw pob un i ben ohono'i hun ar ôl 30 munud heb ei ddefnyddio, ac ar ôl 10 awr ar y mwyaf.",
  own: {
    heading: 'Chi',
    caption: 'Ble rydych chi wedi mewngofnodi, yr un a ddefnyddiwyd ddiwethaf yn gyntaf. Mae amserau yn UTC.',
  },
  others: {
    heading: 'Pobl eraill',
    caption:
      "Pobl eraill sydd wedi mewngofnodi, yr un a ddefnyddiwyd ddiwethaf yn gyntaf. Mae amserau yn UTC. Mae'r hyn rydych yn rhoi terfyn arno yn cael ei ysgrifennu yn y log archwilio.",
  },
  person: 'Person',
  roles: 'Yn cael gweithredu fel',
  started: 'Mewngofnodwyd am',
  seen: 'Defnyddiwyd ddiwethaf am',
  choice: 'Beth allwch ei wneud',
  end: 'Rhoi terfyn',
  endOf: (name, started) => `Rhoi terfyn ar fewngofnodiad ${name}, ${started}`,
  endOthers: 'Rhoi terfyn ar fy rhai eraill i gyd',
  thisOne: 'Rydych yn defnyddio hwn',
  noOthers: 'Rydych wedi mewngofnodi yma ac yn unman arall.',
  nobodyElse: 'Nid oes neb arall wedi mewngofnodi.',
  simulator: 'Efelychydd',
  ended: {
    title: 'Ni ddaeth dim i ben',
    text: "Mae'r mewngofnodiad hwn wedi dod i ben yn barod, neu nid chi sydd i roi terfyn arno.",
  },
  roleNames: { viewer: 'Gwyliwr', reviewer: 'Adolygydd', administrator: 'Gweinyddwr', auditor: 'Archwilydd' },
};
