import { composeDraft, type Example } from './example';

const worker = { name: 'Idris Kahn-Weller', address: 'idris.kahnweller@brookvale-childrens.example' };

export const careReport: Example = {
  id: 'care-report',
  title: 'Like Birmingham Children’s Trust: one paragraph too many',
  story:
    'A social worker sends a family its own plan. Inside the attached document, one copied paragraph is about a neighbour’s child. One recipient, one attachment, nothing to see in the mail itself.',
  expectation:
    'Silent, and honestly so: this step of Last Look judges recipients and text. Reading attachments comes with a later step and will see this one.',
  outcome: 'silent',
  senders: [worker],
  createDraft: () =>
    composeDraft(worker, {
      to: [{ name: 'Cerys Marchbank', address: 'cerys.marchbank.81120@gmail.com' }],
      subject: 'The plan we agreed',
      text: 'Dear Ms Marchbank,\n\nhere is the plan as we left it on Tuesday. Do ring me if a date does not suit you.\n\nKind regards\nIdris Kahn-Weller',
      attachment: ['Assessment_final_v2.docx', 284_160],
    }),
};
