import { makeWorkbook } from '../files';
import { composeDraft, type Example } from './example';
import { names } from './people';

const officer = { name: 'Rosalind Imberley', address: 'rosalind.imberley@eastmere-council.example' };
const asker = { name: 'Lorcan Vasquell', address: 'lorcan.vasquell.72044@gmail.com' };

const STAFF = 48;
const TEAMS = ['Housing', 'Highways', 'Libraries', 'Waste'] as const;
const REASONS = [
  'depression', 'broken wrist', 'breast cancer, treatment until June', 'anxiety', 'back pain', 'epilepsy', 'bereavement',
  'diabetes',
] as const; // prettier-ignore

const summary = {
  name: 'Summary',
  rows: [
    ['Team', 'Staff', 'Days lost'],
    ...TEAMS.map((team, index) => [team, String(STAFF / TEAMS.length), String(34 + 7 * index)]),
  ],
};
const source = {
  name: 'Sheet2',
  isHidden: true,
  rows: [
    ['Name', 'Date of birth', 'Team', 'Sickness reason', 'Days'],
    ...names(STAFF, 40).map((name, index) => [
      name,
      `${String((index % 27) + 1).padStart(2, '0')}/0${(index % 9) + 1}/${1962 + (index % 38)}`,
      TEAMS[index % TEAMS.length] ?? TEAMS[0],
      REASONS[index % REASONS.length] ?? REASONS[0],
      String((index % 12) + 1),
    ]),
  ],
};

const answerWith = (sheets: Parameters<typeof makeWorkbook>[0]) =>
  composeDraft(officer, {
    to: [asker],
    subject: 'Your request EMC-2214: days lost to sickness',
    text: 'Dear Mr Vasquell,\n\nthank you for your request. The figures by team are in the attached workbook.\n\nYours sincerely\nRosalind Imberley\nInformation governance',
    attachment: { name: 'EMC-2214 figures.xlsx', bytes: makeWorkbook(sheets) },
  });

export const foiAnswer: Example = {
  id: 'foi-answer',
  title: 'Freedom of information, with the source still inside',
  story: `A council answers a request with figures by team. The workbook was made from the staff list, and the list is still there, in a hidden sheet: ${STAFF} colleagues with birth dates and why they were ill. It goes to somebody who publishes what he gets.`,
  expectation: 'Stopped. The alert says how many rows are hidden, and where; the pane lists what is in them.',
  outcome: 'stopped',
  senders: [officer],
  createDraft: () => answerWith([summary, source]),
};

export const foiAnswerClean: Example = {
  id: 'foi-answer-clean',
  title: 'The same answer, figures only',
  story: 'The same mail with a workbook that holds nothing but the figures.',
  expectation: 'Silent. An attachment is no reason to interrupt anybody.',
  outcome: 'silent',
  senders: [officer],
  createDraft: () => answerWith([summary]),
};
