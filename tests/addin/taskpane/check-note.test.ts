import { checkNote } from '../../../src/addin/taskpane/check-note';
import { defaultPolicy } from '../../../src/policy/defaults';
import { aMessage } from '../../helpers/a-message';

const message = aMessage({
  to: ['Mirela Ashdown <mirela@gmail.com>', 'Jo <jo@firm.example>'],
  subject: 'Minutes of the June meeting',
  body: { format: 'html', content: '<p>The pond is full, and on Saturday we paint the shed.</p>' },
});
const check = (note: string) => checkNote(note, message, defaultPolicy);

describe('a reason in one’s own words', () => {
  it.each([
    ['is kept', 'The committee agreed to this in June'],
    ['may share a few words with the message', 'They all paint the shed with us'],
    ['may name a year or a small number', 'Agreed by 12 of us in 2026'],
    ['may hold a short name', 'Jo asked us to'],
  ])('%s', (_, note) => expect(check(note)).toBe('ok'));

  it.each(['', '   ', '...', '\n\t'])('is missing when there is nothing in it (%j)', (note) =>
    expect(check(note)).toBe('missing'),
  );

  it.each([
    ['the text', 'because the pond is full and we like it'],
    ['the text, with other marks and letters', 'on SATURDAY: we - paint!'],
    ['the subject', 'see minutes of the June meeting'],
  ])('is not taken out of %s', (_, note) => expect(check(note)).toBe('from-message'));

  it.each([
    ['an address', 'mirela@gmail.com wanted it'],
    ['somebody who gets it', 'Ashdown, Mirela asked for it'],
    ['an NHS number', 'about 943 476 5919'],
    ['a phone number', 'call 07700 900123'],
    ['a postcode', 'she lives at SW1A 1AA'],
  ])('does not hold %s', (_, note) => expect(check(note)).toBe('personal'));
});
