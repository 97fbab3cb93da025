import type { AttachmentDigest, HiddenPlace, SeenInPlace } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { aFile, aMessage, aSeen } from '../../helpers/a-message';
import { findingsOf } from './findings-of';

const place = (name: SeenInPlace['place'], fields: Partial<SeenInPlace> = {}): SeenInPlace => ({
  place: name,
  rows: 12,
  seen: [],
  people: 0,
  ...fields,
});
const withFile = (digest: Partial<AttachmentDigest>, to = ['kim@partner.example']): Parameters<typeof findingsOf>[1] =>
  aMessage({ to, attachments: [aFile(digest)] });

describe('hidden-data', () => {
  const forgotten: readonly HiddenPlace[] = [
    'hidden-sheet',
    'very-hidden-sheet',
    'hidden-rows',
    'hidden-columns',
    'filtered-rows',
    'pivot-cache',
    'embedded-file',
    'hidden-slide',
    'hidden-text',
  ];
  it.each(forgotten)('warns of %s, with the number of rows', (name) => {
    const [finding] = findingsOf('hidden-data', withFile({ places: [place(name)] }));
    expect(finding).toMatchObject({ action: 'warn', count: 12, places: [{ place: name, rows: 12 }], kinds: [] });
  });

  it.each(['tracked-changes', 'comments', 'speaker-notes', 'properties'] as const)(
    'only records %s that hold nothing personal',
    (name) => {
      expect(findingsOf('hidden-data', withFile({ places: [place(name)] }))[0]?.action).toBe('observe');
    },
  );

  it('asks for a reason when personal data is hidden, and says of which kind', () => {
    const seen = [aSeen('nhs-number', { count: 40 }), aSeen('postcode', { level: 'shape' })];
    const [finding] = findingsOf('hidden-data', withFile({ places: [place('hidden-columns', { seen })] }));
    expect(finding).toMatchObject({ action: 'justify', kinds: [{ detector: 'nhs-number', level: 'high', count: 40 }] });
  });

  it('asks for a reason when many people are hidden, whatever is said about them', () => {
    const [finding] = findingsOf('hidden-data', withFile({ places: [place('hidden-sheet', { people: 10 })] }));
    expect(finding).toMatchObject({ action: 'justify', people: 10 });
  });

  it('asks for a reason when a password is hidden', () => {
    const seen = [aSeen('password-in-prose', { level: 'medium' })];
    expect(findingsOf('hidden-data', withFile({ places: [place('hidden-sheet', { seen })] }))[0]?.action).toBe(
      'justify',
    );
  });

  it('takes what a detector is only to record for nothing personal', () => {
    const seen = [aSeen('crypto-wallet', { level: 'medium' })];
    expect(findingsOf('hidden-data', withFile({ places: [place('hidden-sheet', { seen })] }))[0]?.action).toBe('warn');
  });

  it('warns of personal data in comments', () => {
    const seen = [aSeen('topic-health', { level: 'medium' })];
    expect(findingsOf('hidden-data', withFile({ places: [place('comments', { seen })] }))[0]?.action).toBe('warn');
  });

  it('tells of the places that matter most', () => {
    const places = [place('properties', { rows: 2 }), place('hidden-sheet', { rows: 30 })];
    expect(findingsOf('hidden-data', withFile({ places }))[0]).toMatchObject({
      count: 30,
      places: [{ place: 'hidden-sheet', rows: 30 }],
    });
  });

  it('adds up the rows of several such places and names the largest first', () => {
    const places = [place('hidden-rows', { rows: 2 }), place('hidden-sheet', { rows: 30 })];
    expect(findingsOf('hidden-data', withFile({ places }))[0]).toMatchObject({
      count: 32,
      places: [
        { place: 'hidden-sheet', rows: 30 },
        { place: 'hidden-rows', rows: 2 },
      ],
    });
  });

  const quiet: Readonly<Record<string, Parameters<typeof findingsOf>[1]>> = {
    'what anybody sees': withFile({ places: [place('visible'), place('header-footer'), place('file-name')] }),
    'a hidden sheet with nothing on it': withFile({ places: [place('hidden-sheet', { rows: 0 })] }),
    'mail to colleagues': withFile({ places: [place('hidden-sheet')] }, ['bo@charity.example']),
    'a file that was not read': aMessage({
      to: ['kim@partner.example'],
      attachments: [aFile({}, { digest: undefined })],
    }),
  };
  it.each(Object.keys(quiet))('says nothing about %s', (title) => {
    expect(findingsOf('hidden-data', quiet[title]!)).toEqual([]);
  });

  it('only records in observe mode', () => {
    const rule = { ...defaultPolicy.rules['hidden-data'], mode: 'observe' } as const;
    const policy = { ...defaultPolicy, rules: { ...defaultPolicy.rules, 'hidden-data': rule } };
    expect(findingsOf('hidden-data', withFile({ places: [place('hidden-sheet')] }), policy)[0]?.action).toBe('observe');
  });

  it('says which of several attachments it is, pictures in the text left out', () => {
    const hidden = aFile({ places: [place('hidden-sheet')] });
    const logo = aFile({ kind: 'picture' }, { isInline: true, digest: undefined });
    const attachments = [logo, aFile({ kind: 'document' }), hidden];
    const [finding] = findingsOf('hidden-data', aMessage({ to: ['kim@partner.example'], attachments }));
    expect(finding).toMatchObject({ file: { kind: 'spreadsheet', position: 2, of: 2 } });
  });
});
