import type { SignInWords } from '../sign-in-words';

export const cySignIn: SignInWords = {
  whichOrganisation: {
    title: "O ba sefydliad ydych chi'n dod?",
    text: "Mae mwy nag un sefydliad yn defnyddio'r gweinydd hwn. Teipiwch yr enw byr a gawsoch gan eich gweinyddwr.",
  },
  shortName: 'Enw byr',
  goOn: 'Parhau',
  linkNeeded: {
    title: 'Agorwch y ddolen mewngofnodi',
    text: "Rydych yn mewngofnodi yma gyda dolen sy'n gweithio unwaith. Cafodd ei dangos yn y ffenestr lle cafodd Last Look ei gychwyn. I gael dolen newydd, cychwynnwch Last Look eto.",
  },
  linkUsed: {
    title: "Nid yw'r ddolen hon yn gweithio mwyach",
    text: 'Mae pob dolen yn gweithio unwaith, ac am 15 munud. I gael dolen newydd, cychwynnwch Last Look eto.',
  },
  failed: {
    title: 'Nid ydych wedi mewngofnodi',
    text: "Cymerodd y mewngofnodi ormod o amser, cafodd ei ddefnyddio o'r blaen, neu cafodd ei atal. Ni newidiwyd dim. Rhowch gynnig arall arni.",
  },
  noAnswer: {
    title: "Nid yw'r gwasanaeth mewngofnodi yn ateb",
    text: 'Ni allwch fewngofnodi ar hyn o bryd. Rhowch gynnig arall arni ymhen ychydig funudau.',
  },
  noRole: {
    title: 'Nid oes gennych fynediad eto',
    text: "Mae eich cyfrif yn hysbys, ond nid oes neb wedi rhoi rôl iddo yn Last Look. Gofynnwch i'ch gweinyddwr am un.",
  },
  signedOut: {
    title: 'Rydych wedi allgofnodi',
    text: "Efallai eich bod yn dal wedi mewngofnodi i'ch tudalennau gwaith eraill. Ar gyfrifiadur a rennir, allgofnodwch yno hefyd.",
  },
  tryAgain: 'Rhoi cynnig arall arni',
  signIn: 'Mewngofnodi',
};
