import { composeDraft, type Example } from './example';

const fund = { name: 'Harbour Trust hardship fund', address: 'hardship@harbourtrust.example' };

export const bankDetails: Example = {
  id: 'bank-details',
  title: 'Bank details to the wrong applicant',
  story:
    'A hardship fund confirms a payment. The account in the mail is another applicant’s: the last letter was used as a template.',
  expectation: 'A warning that names a bank account, and shows no more of it than its ends.',
  outcome: 'warned',
  senders: [fund],
  createDraft: () =>
    composeDraft(fund, {
      to: [{ name: 'Mirela Kestrel', address: 'mirela.kestrel.73310@gmail.com' }],
      subject: 'Your grant',
      text: 'Dear Ms Kestrel,\n\nwe pay your grant of £240 on Friday to this account:\n\nAccount name: Farid Silverdale\nSort code: 20-45-77\nAccount number: 63849203\n\nKind regards\nThe hardship fund',
    }),
};
