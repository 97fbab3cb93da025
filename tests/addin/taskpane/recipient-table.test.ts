import { toTable } from '../../../src/addin/taskpane/recipient-table';
import { aRecipient } from '../../helpers/a-message';

const rowsOf = (...people: readonly string[]): readonly string[] =>
  toTable(people.map(aRecipient), ['Name', 'Email']).split('\r\n');

describe('a list that was copied for a spreadsheet', () => {
  it('has a heading and two columns', () => {
    expect(rowsOf('Ada Ashdown <ada@gmail.com>', 'bo@firm.example')).toEqual([
      'Name\tEmail',
      'Ada Ashdown\tada@gmail.com',
      '\tbo@firm.example',
    ]);
  });

  it.each(['=HYPERLINK("https://x.example")', '+44', '-1', '@SUM(A1)'])('calculates nothing: %s', (name) => {
    expect(rowsOf(`${name} <ada@gmail.com>`)[1]).toBe(`'${name}\tada@gmail.com`);
  });

  it('stays one row a person, whatever a name holds', () => {
    expect(toTable([{ name: 'Ada\r\n\tAshdown', address: 'ada@gmail.com', kind: 'mailbox' }], ['Name', 'Email'])).toBe(
      'Name\tEmail\r\nAda Ashdown\tada@gmail.com',
    );
  });
});
