import { makeDocument } from '../files';
import { composeDraft, type Example } from './example';

const worker = { name: 'Idris Kahn-Weller', address: 'idris.kahnweller@brookvale-childrens.example' };

const PLAN = [
  'Family plan: Marchbank',
  'Agreed on Tuesday with Ms Marchbank at the family centre.',
  'Meals are at six. Homework comes before screens. On Wednesdays the grandparents collect from school.',
  // Copied from another report.
  'Neighbour’s child: Tegan Ashdown-Pell, born 14/03/2016, told her teacher that her stepfather hits her. She is on a child protection plan and sees a psychologist for anxiety.',
  'We look at the plan again in six weeks.',
];

export const careReport: Example = {
  id: 'care-report',
  title: 'Like Birmingham Children’s Trust: one paragraph too many',
  story:
    'A social worker sends a family its own plan. Inside the attached document, one copied paragraph is about a neighbour’s child. One recipient, one attachment, nothing to see in the mail itself.',
  expectation:
    'A warning that names what the document tells of a child. It was read when it was attached; Send only adds it up.',
  outcome: 'warned',
  senders: [worker],
  createDraft: () =>
    composeDraft(worker, {
      to: [{ name: 'Cerys Marchbank', address: 'cerys.marchbank.81120@gmail.com' }],
      subject: 'The plan we agreed',
      text: 'Dear Ms Marchbank,\n\nhere is the plan as we left it on Tuesday. Do ring me if a date does not suit you.\n\nKind regards\nIdris Kahn-Weller',
      attachment: { name: 'Assessment_final_v2.docx', bytes: makeDocument(PLAN) },
    }),
};
