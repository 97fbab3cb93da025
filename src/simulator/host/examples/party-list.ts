import { makeWorkbook } from '../files';
import { composeDraft, type Example } from './example';
import { names, privatePeople } from './people';

const school = { name: 'Fernley Primary, office', address: 'office@fernley-primary.example' };

const CHILDREN = 64;
const NOTES = ['', 'asthma, inhaler in the office', '', 'nut allergy, EpiPen', '', 'free school meals', '', 'sees the speech therapist'] as const; // prettier-ignore

const list = [
  ['Child', 'Date of birth', 'Class', 'Parent’s phone', 'Notes'],
  ...names(CHILDREN, 200).map((name, index) => [
    name,
    `${String((index % 28) + 1).padStart(2, '0')}/0${(index % 9) + 1}/201${5 + (index % 4)}`,
    `${(index % 4) + 3}${index % 2 ? 'A' : 'B'}`,
    `07700 900${String(100 + index)}`,
    NOTES[index % NOTES.length] ?? '',
  ]),
];

export const partyList: Example = {
  id: 'party-list',
  title: 'Summer party, with the wrong list',
  story: `A school invites families to its summer party, in Bcc as it should be. Attached is not the invitation but the office’s list: ${CHILDREN} children with birth dates, phones and health notes.`,
  expectation: 'Stopped, although nobody sees anybody: the attachment is what gives them away.',
  outcome: 'stopped',
  senders: [school],
  createDraft: () =>
    composeDraft(school, {
      to: [school],
      bcc: privatePeople(22, 60),
      subject: 'Summer party on the 27th',
      text: 'Dear families,\n\nour summer party is on Saturday the 27th from two o’clock. The invitation with all times is attached. Please bring a cake.\n\nYour school office',
      attachment: { name: 'Summer party.xlsx', bytes: makeWorkbook([{ name: 'Sheet1', rows: list }]) },
    }),
};
