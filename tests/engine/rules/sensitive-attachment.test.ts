import { aFile, aMessage, aSeen, organisations } from '../../helpers/a-message';
import { findingsOf } from './findings-of';
import { keywordPolicy } from './keyword-policy';

const to = ['kim@partner.example'];
const visible = (...seen: ReturnType<typeof aSeen>[]): ReturnType<typeof aFile> =>
  aFile({ places: [{ place: 'visible', rows: 5, seen, people: 0 }] });

describe('sensitive-attachment', () => {
  it.each([
    ['a fairly sure finding', aSeen('topic-health', { level: 'medium' }), 'warn'],
    ['a sure finding', aSeen('nhs-number'), 'warn'],
    ['several of a kind', aSeen('nhs-number', { count: 3 }), 'justify'],
    ['a detector that is only recorded', aSeen('crypto-wallet', { level: 'medium' }), 'observe'],
  ] as const)('%s', (_, seen, action) => {
    const [finding] = findingsOf('sensitive-attachment', aMessage({ to, attachments: [visible(seen)] }));
    expect(finding).toMatchObject({ action, kinds: [{ detector: seen.detector }] });
  });

  it('asks for a reason when a sure finding stands among several people', () => {
    const places = [{ place: 'visible', rows: 5, seen: [aSeen('nhs-number')], people: 3 }] as const;
    expect(findingsOf('sensitive-attachment', aMessage({ to, attachments: [aFile({ places })] }))[0]?.action).toBe(
      'justify',
    );
  });

  it.each([
    ['what has only the shape', [visible(aSeen('phone-number', { level: 'shape', count: 9 }))], to],
    [
      'what is hidden: that is another rule',
      [aFile({ places: [{ place: 'comments', rows: 1, seen: [aSeen('iban')], people: 0 }] })],
      to,
    ],
    ['mail to colleagues', [visible(aSeen('nhs-number'))], ['bo@charity.example']],
    ['a marking: that is another rule', [visible(aSeen('protective-marking'))], to],
  ] as const)('says nothing about %s', (_, attachments, recipients) => {
    expect(findingsOf('sensitive-attachment', aMessage({ to: recipients, attachments }))).toEqual([]);
  });

  it("obeys the action of the administrator's list", () => {
    const policy = keywordPolicy({ label: 'Projects', words: ['Falcon'], action: 'block' });
    const attachments = [visible(aSeen('keyword', { list: 0, level: 'medium' }))];
    expect(findingsOf('sensitive-attachment', aMessage({ to, attachments }), policy)[0]).toMatchObject({
      action: 'block',
      lists: ['Projects'],
    });
  });

  it('makes the limits of visible-recipients drop', () => {
    const attachments = [visible(aSeen('topic-health', { level: 'medium' }))];
    expect(findingsOf('visible-recipients', aMessage({ to: organisations(8), attachments }))[0]).toMatchObject({
      action: 'justify',
      sensitiveBecause: 'content',
    });
  });

  it('does not drop them for a password, which says nothing about anybody on the list', () => {
    const attachments = [visible(aSeen('password-in-prose', { level: 'medium' }))];
    const [finding] = findingsOf('visible-recipients', aMessage({ to: organisations(8), attachments }));
    expect(finding).toMatchObject({ action: 'warn', sensitiveBecause: undefined });
  });
});
