import { composeDraft, type Example } from './example';

const office = { name: 'Press office, Eastmere Council', address: 'press@eastmere-council.example' };
const NEWSROOMS = [
  ['newsdesk', 'eastmere-herald'], ['news', 'radio-saltmarsh'], ['editor', 'fernley-times'], ['press', 'coastline-tv'],
  ['newsdesk', 'harbour-post'], ['info', 'brookvale-weekly'], ['editorial', 'tideway-magazine'], ['news', 'moorland-fm'],
  ['newsdesk', 'northgate-echo'], ['press', 'island-gazette'], ['editor', 'quarry-lane-news'], ['info', 'eastmere-tonight'],
] as const; // prettier-ignore

export const pressList: Example = {
  id: 'press-list',
  title: 'Press list of role addresses',
  story:
    'A press release to twelve newsrooms. The addresses belong to desks, not to people, and are printed on every website.',
  expectation: 'One step milder than for people: a warning that can be passed.',
  outcome: 'warned',
  senders: [office],
  createDraft: () =>
    composeDraft(office, {
      to: NEWSROOMS.map(([role, newsroom]) => ({
        name: `${role} at ${newsroom}`,
        address: `${role}@${newsroom}.example`,
      })),
      subject: 'Press release: new footbridge opens on Monday',
      text: 'For immediate release.\n\nThe footbridge over the Eastmere opens on Monday at noon. Pictures on request.',
    }),
};
