import { ADDRESS_BOOK, parsePastedList, renderEntry, toPerson } from '../../../src/simulator/host/mailbox';

const parsed = (text: string) => parsePastedList(text, ADDRESS_BOOK).map(renderEntry);

describe('a pasted list', () => {
  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'is cut at commas': ['a@x.example, b@x.example', ['a@x.example', 'b@x.example']],
    'is cut at semicolons': ['a@x.example; b@x.example;', ['a@x.example', 'b@x.example']],
    'is cut at line ends of every kind': [
      'a@x.example\nb@x.example\r\nc@x.example\rd@x.example',
      ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'],
    ],
    'is cut at the columns of a spreadsheet': ['a@x.example\tb@x.example', ['a@x.example', 'b@x.example']],
    'keeps a name with its address': ['Ann Lee <ann@x.example>', ['Ann Lee <ann@x.example>']],
    'keeps a quoted name with a comma whole': [
      '"Roe, Jane" <jane@x.example>, b@x.example',
      ['Roe, Jane <jane@x.example>', 'b@x.example'],
    ],
    'does not let an open quote swallow the next line': [
      '"Roe <jane@x.example>\nb@x.example',
      ['"Roe <jane@x.example>', 'b@x.example'],
    ],
    'does not let an open bracket swallow the next line': [
      'Jane <jane@x.example\nb@x.example',
      ['Jane <jane@x.example', 'b@x.example'],
    ],
    'finds a name of the address book in any case': ['maren HOLT', ['Maren Holt <maren.holt@harbourtrust.example>']],
    'finds a contact group': ['Support group members', ['Support group members']],
    'keeps what nobody knows as typed text': ['nobody here', ['nobody here']],
    'is empty for separators only': [' ;, \n ', []],
  };
  test.each(Object.entries(cases))('%s', (_, [text, expected]) => expect(parsed(text)).toEqual(expected));

  test('of 100,000 characters without a separator takes one pass', () => {
    expect(parsed('<"'.repeat(50_000))).toHaveLength(1);
  });
});

describe('typed text', () => {
  const kinds: Readonly<Record<string, readonly [string, 'person' | 'unresolved']>> = {
    'with an @ and a dot is an address': ['a@x.example', 'person'],
    'in brackets is an address': ['A <a@x.example>', 'person'],
    'without an @ is unresolved': ['Ann', 'unresolved'],
    'without a dot after the @ is unresolved': ['ann@localhost', 'unresolved'],
    'with a space in it is unresolved': ['an n@x.example', 'unresolved'],
    'that ends with a dot is unresolved': ['ann@x.example.', 'unresolved'],
    'that starts with the @ is unresolved': ['@x.example', 'unresolved'],
  };
  test.each(Object.entries(kinds))('%s', (_, [text, kind]) => expect(toPerson(text).kind).toBe(kind));
});
