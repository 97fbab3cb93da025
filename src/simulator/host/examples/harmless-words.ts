import { composeDraft, type Example } from './example';

const organiser = { name: 'Quinn Yarrowby', address: 'quinn.yarrowby@harbourtrust.example' };

export const harmlessWords: Example = {
  id: 'harmless-words',
  title: 'A race, a union and an invoice number',
  story:
    'Words that could mean something about a person and do not here, and a number as long as an NHS number that is none.',
  expectation: 'Silent. A word alone says nothing about anybody.',
  outcome: 'silent',
  senders: [organiser],
  createDraft: () =>
    composeDraft(organiser, {
      to: [{ name: 'Nuala Corvin', address: 'nuala.corvin@saltmarsh-printing.example' }],
      subject: 'Invoice 4820 117 3395: posters for the charity race',
      text: 'Hello Nuala,\n\nthe posters for the charity race look healthy and bright, thank you. Please put the student union first and print “a depression in the road” under the map of the route.\n\nI will pay invoice 4820 117 3395 on Monday.\n\nQuinn',
    }),
};
