import { digestAttachment, type AttachmentContent, type AttachmentText } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { aKeywordList } from '../helpers/a-keyword-list';

const file = (...texts: AttachmentText[]): AttachmentContent => ({ kind: 'spreadsheet', texts, unchecked: [] });
const sheet = (place: AttachmentText['place'], ...rows: string[]): AttachmentText => ({
  place,
  content: rows.join('\n'),
  rows: rows.length - 1,
});
const PEOPLE = ['Name\tNHS number', 'Ann Lee\t401 023 2137', 'Sam Fox\t943 476 5919'];

describe('the digest of a file', () => {
  it('adds up what was seen by place, by the heading of its column, and shows only the ends', () => {
    const { places, kind } = digestAttachment(file(sheet('hidden-sheet', ...PEOPLE)), defaultPolicy);
    expect(kind).toBe('spreadsheet');
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({ place: 'hidden-sheet', rows: 2, people: 2 });
    const seen = places[0]!.seen.find(({ detector }) => detector === 'nhs-number');
    expect(seen).toMatchObject({ level: 'high', count: 1, masked: ['40…37'] });
  });

  it('counts a person of two sheets of one place once', () => {
    const both = file(sheet('visible', ...PEOPLE), sheet('visible', ...PEOPLE));
    expect(digestAttachment(both, defaultPolicy)).toMatchObject({ people: 2, places: [{ rows: 4, people: 2 }] });
  });

  it('keeps the headings of two tables apart', () => {
    const other = sheet('visible', 'Item\tInvoice', 'Paper\t401 023 2137');
    const { places } = digestAttachment(file(sheet('visible', ...PEOPLE), other), defaultPolicy);
    expect(places[0]?.people).toBe(2);
  });

  it('tells people of the place that holds most', () => {
    const two = file(sheet('visible', ...PEOPLE), sheet('hidden-columns', ...PEOPLE.slice(0, 2)));
    expect(digestAttachment(two, defaultPolicy).people).toBe(2);
  });

  it('counts private contacts beside names', () => {
    const parents = [
      'Child\tContact',
      "Ann\tAnn's mum 07700 900150",
      'Bella Reid\tsam.reid@gmail.com',
      'Desk\t07700 900151',
    ];
    expect(digestAttachment(file(sheet('visible', ...parents)), defaultPolicy).namedContacts).toBe(2);
  });

  it('counts markings and keywords', () => {
    const policy = { ...defaultPolicy, keywords: [aKeywordList({ words: ['Falcon'] })] };
    const text = {
      place: 'visible',
      content: 'OFFICIAL-SENSITIVE\nAbout Falcon.\nOFFICIAL-SENSITIVE',
      rows: 3,
    } as const;
    const digest = digestAttachment(file(text), policy);
    expect(digest.markings).toEqual([{ marking: 'official-sensitive', count: 2 }]);
    expect(digest.places[0]?.seen).toContainEqual(expect.objectContaining({ detector: 'keyword', list: 0, count: 1 }));
  });

  it('passes on why a file could not be read', () => {
    const { places, unchecked } = digestAttachment({ kind: 'pdf', texts: [], unchecked: ['encrypted'] }, defaultPolicy);
    expect({ places, unchecked }).toEqual({ places: [], unchecked: ['encrypted'] });
  });

  it('is plain JSON', () => {
    const digest = digestAttachment(file(sheet('visible', ...PEOPLE)), defaultPolicy);
    expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
  });
});
