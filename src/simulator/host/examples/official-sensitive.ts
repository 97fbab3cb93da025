import { composeDraft, type Example } from './example';

const planner = { name: 'Hamza Thornbeck', address: 'hamza.thornbeck@eastmere-council.example' };

export const officialSensitive: Example = {
  id: 'official-sensitive',
  title: 'OFFICIAL-SENSITIVE to a supplier',
  story:
    'A council’s emergency planner forwards a marked note to a supplier. The marking says that it may not leave the people it was meant for.',
  expectation: 'Stopped until a reason is given: the supplier is not among those who may have it.',
  outcome: 'stopped',
  senders: [planner],
  createDraft: () =>
    composeDraft(planner, {
      to: [{ name: 'Kezia Dunmore', address: 'kezia.dunmore@halvorsen-logistics.example' }],
      subject: 'OFFICIAL-SENSITIVE: depot access plan',
      text: 'OFFICIAL-SENSITIVE\n\nHello Kezia,\n\nthe access plan for the depot has changed. Gate three stays closed from Monday.\n\nHamza',
    }),
};
