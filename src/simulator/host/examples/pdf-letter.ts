import { makePdf } from '../files';
import { composeDraft, type Example } from './example';

const clinic = { name: 'Tideway Clinic, appointments', address: 'appointments@tideway-clinic.example' };

const LETTER = [
  'Tideway Clinic',
  '',
  'Patient: Osman Okonedo-Reed',
  'Date of birth: 09/11/1971',
  'NHS number: 943 476 5919',
  '',
  'Dear Mr Okonedo-Reed,',
  'your biopsy of 2 June showed no sign of cancer.',
  'Please go on with the tablets for your blood pressure.',
];

export const pdfLetter: Example = {
  id: 'pdf-letter',
  title: 'A patient’s letter as PDF',
  story:
    'A clinic answers a supplier and attaches a PDF from the same folder: a patient’s letter with his NHS number. Outlook on the web, new Outlook and Mac read it while the mail is written; classic has no room for a reader of PDF.',
  expectation:
    'Send warns. In classic it stays silent and records “not readable here”, unless you press Last Look first: the pane reads the PDF, what it saw stays with the draft, and Send warns there too.',
  outcome: 'warned',
  senders: [clinic],
  createDraft: () =>
    composeDraft(clinic, {
      to: [{ name: 'Dario Fennick', address: 'dario@saltmarsh-catering.example' }],
      subject: 'Menu for the waiting room',
      text: 'Hello Dario,\n\nthe menu is attached. Twelve portions will do.\n\nUlla',
      attachment: { name: 'scan0042.pdf', bytes: makePdf(LETTER) },
    }),
};
