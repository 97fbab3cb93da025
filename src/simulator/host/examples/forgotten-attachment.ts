import { composeDraft, type Example } from './example';

const tutor = { name: 'Petra Quillan', address: 'petra.quillan@harbourtrust.example' };

export const forgottenAttachment: Example = {
  id: 'forgotten-attachment',
  title: 'Please find attached',
  story: 'The mail speaks of an attachment, and there is none.',
  expectation: 'A warning, before somebody has to ask for it.',
  outcome: 'warned',
  senders: [tutor],
  createDraft: () =>
    composeDraft(tutor, {
      to: [{ name: 'Viggo Garrow', address: 'viggo.garrow@halvorsen-logistics.example' }],
      subject: 'Course dates',
      text: 'Hello Viggo,\n\nplease find attached the dates for the autumn course.\n\nPetra',
    }),
};
