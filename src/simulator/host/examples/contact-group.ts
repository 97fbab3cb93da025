import { ADDRESS_BOOK, findInAddressBook } from '../mailbox';
import { composeDraft, type Example } from './example';

const worker = { name: 'Maren Holt', address: 'maren.holt@harbourtrust.example' };
const group = findInAddressBook(ADDRESS_BOOK, 'Support group members');

export const contactGroup: Example = {
  id: 'contact-group',
  title: 'Contact group of unknown size',
  story:
    'One chip in To, and behind it nobody knows how many people: Outlook tells add-ins neither members nor number of a contact group.',
  expectation: 'A warning. What cannot be counted is not taken for harmless.',
  outcome: 'warned',
  senders: [worker],
  createDraft: () =>
    composeDraft(worker, {
      to: group === undefined ? [] : [group],
      subject: 'Next meeting',
      text: 'Hello all,\n\nwe meet on the 3rd at seven, same place.\n\nMaren',
    }),
};
