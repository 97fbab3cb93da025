import { findPeopleBetween } from '../../../src/engine/detectors/people';
import { scanText } from '../../../src/engine/detectors/scan-text';

const namesIn = (text: string): string[] =>
  findPeopleBetween(scanText(text), 0, text.length)
    .filter(({ kind }) => kind !== 'by-form' && kind !== 'initials')
    .map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
const namesByFormIn = (text: string): string[] =>
  findPeopleBetween(scanText(text), 0, text.length).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

describe('people a text names', () => {
  test.each([
    ['a title and a surname', 'I saw Mrs Pargeter again.', ['titled: Mrs Pargeter']],
    ['a title with a dot and initials', 'Invoice Mr. J. P. Quill now', ['titled: Mr. J. P. Quill']],
    ['a couple', 'about Mr and Mrs Lowther, again', ['titled: Mr and Mrs Lowther']],
    ['a professional, who is told apart', 'Seen by Dr Vane today', ['professional: Dr Vane']],
    ['a first name and a surname', 'ask Hannah Pargeter today', ['full-name: Hannah Pargeter']],
    ['an apostrophe', "from Siobhan O'Malley here", ["full-name: Siobhan O'Malley"]],
    ['a double first and last name', 'with Mary-Ann Lloyd-Price and', ['full-name: Mary-Ann Lloyd-Price']],
    ['a particle', 'to Ahmed al-Rashid only', ['full-name: Ahmed al-Rashid']],
    ['capitals throughout', 'HANNAH PARGETER', ['full-name: HANNAH PARGETER']],
    ['surname first', 'Pargeter, Hannah\tYear 4', ['full-name: Pargeter, Hannah']],
    ['a first name alone', 'and Gurpreet is away', ['first-name: Gurpreet']],
    ['a first name and an initial', 'Bethan K swims', ['full-name: Bethan K']],
    ['a first name that is a word, with its surname', 'and Grace Pargeter too', ['full-name: Grace Pargeter']],
    ['a role that says which', 'The tenant called. Our client is here.', ['role: tenant', 'role: client']],
    ['a relative', 'my son and her mother', ['role: son', 'role: mother']],
    ['two people of a row', 'Ewa Dudek\tTunde Bello', ['full-name: Ewa Dudek', 'full-name: Tunde Bello']],
  ])('%s', (_, text, people) => {
    expect(namesIn(text)).toEqual(people);
  });

  test.each([
    ['a street', 'the flat in Victoria Street'],
    ['a school', 'at Thomas Telford School'],
    ['a hospital', 'at the Princess Alexandra Hospital'],
    ['a company', 'from Harvey Nichols Ltd'],
    ['a saint', 'near St George'],
    ['a month, a verb, a noun', 'In April we will grant hope and mark it'],
    ['such a word with a capital', 'Will you mark this? May is fine. Grant applications close.'],
    ['a greeting', 'Hi Priya, how are you'],
    ['a greeting with a title', 'Dear Mrs Pargeter,\nthank you'],
    ['a greeting to two', 'Dear Omar and Lucy,\nhello'],
    ['a sign-off', 'See you there.\nThomas'],
    ['thanks', 'Thanks Ellie, see you.'],
    ['an address', 'write to hannah@fern.example or Hannah.Pargeter@fern.example'],
    ['a role that is nobody yet', 'every patient and any tenant, patient records'],
    ['a title without a name', 'Miss the bus, Mr and so on'],
    ['a day named by a title', 'Dr Day Centre is closed'],
  ])('nobody: %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test.each([
    ['initials and surname', 'paid to T. Balcombe', ['initials: T. Balcombe']],
    ['surname and initial', 'Balcombe T. came', ['initials: Balcombe T.']],
    ['initials with a birth date', 'JB (dob 1/2/1980) came', ['initials: JB (dob']],
    ['two unlisted words', 'and then Zorana Vukić came', ['by-form: Zorana Vukić']],
    ['such words that end like a doing', 'and then Ming Tsavo came', ['by-form: Ming Tsavo']],
    ['nobody: a programme', 'at Living Well, our Moving On workshop, the Bright Skies Network'],
    ['nobody: a report', 'A Report and Section B Report'],
    ['nobody: a place', 'the North Sea, New York, and Hexwick Road'],
    ['nobody: an acronym', 'IBM UK and EU GDPR'],
  ])('by its form: %s', (_, text, people: string[] = []) => {
    expect(namesByFormIn(text)).toEqual(people);
  });
});
