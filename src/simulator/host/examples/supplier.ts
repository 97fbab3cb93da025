import { composeDraft, type Example } from './example';
import { colleagues } from './people';

const buyer = { name: 'Stellan Garrow', address: 'stellan.garrow@eastmere-council.example' };

export const supplier: Example = {
  id: 'supplier',
  title: '12 people at one supplier',
  story: 'A buyer writes to the whole project team of one supplier. They are colleagues and know each other.',
  expectation: 'Silent. Twelve addresses of one organisation are one party.',
  outcome: 'silent',
  senders: [buyer],
  createDraft: () =>
    composeDraft(buyer, {
      to: colleagues(4, 'halvorsen-logistics.example', 40),
      cc: colleagues(8, 'halvorsen-logistics.example', 50),
      subject: 'Delivery plan, week 24',
      text: 'Hello all,\n\nplease check the new unloading times and tell me by Friday whether they work.\n\nRegards\nStellan',
    }),
};
