import {
  addAttachment,
  addEntries,
  clearField,
  createDraft,
  createForward,
  createReply,
  createReplyAll,
  fieldsOf,
  moveAll,
  removeAttachment,
  removeEntry,
  renderBodyHtml,
  renderBodyText,
  toPerson,
  unresolvedEntries,
  type ReceivedMail,
} from '../../../src/simulator/host/mailbox';

const me = { name: 'Maren Holt', address: 'maren@trust.example' };
const other = { name: 'Nuala <b>', address: 'nuala@housing.example' };
const third = { name: 'Osman', address: 'osman@housing.example' };
const received: ReceivedMail = {
  from: other,
  to: [me, third],
  cc: [{ name: 'Petra', address: 'petra@gmail.com' }],
  sentOn: 'Monday',
  subject: 'Chairs',
  text: 'Who brings <chairs>?',
};
const draft = createDraft('mail', me);
const withCc = (...addresses: string[]) => addEntries(draft, 'cc', addresses.map(toPerson));
const addressesOf = (entries: readonly { readonly address: string }[]) => entries.map(({ address }) => address);

describe('recipients of a draft', () => {
  test('an address that a field has already is not added again, whatever its case', () => {
    expect(addressesOf(addEntries(withCc('a@x.example'), 'cc', [toPerson('A@X.example')]).cc)).toEqual(['a@x.example']);
  });

  test('the same address may stand in two fields', () => {
    expect(addEntries(withCc('a@x.example'), 'to', [toPerson('a@x.example')]).to).toHaveLength(1);
  });

  test('no two chips ever share an id, not even after removing and moving', () => {
    const first = withCc('a@x.example', 'b@x.example');
    const changed = addEntries(removeEntry(first, 'cc', first.cc[0]?.id ?? ''), 'to', [toPerson('c@x.example')]);
    const ids = [...changed.to, ...changed.cc].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('moving all to Bcc empties the field and merges with what is there', () => {
    const moved = moveAll(
      addEntries(withCc('a@x.example', 'b@x.example'), 'bcc', [toPerson('b@x.example')]),
      'cc',
      'bcc',
    );
    expect(moved.cc).toEqual([]);
    expect(addressesOf(moved.bcc)).toEqual(['b@x.example', 'a@x.example']);
  });

  test('moving a field to itself changes nothing', () => {
    const before = withCc('a@x.example');
    expect(moveAll(before, 'cc', 'cc')).toBe(before);
  });

  test('clearing leaves the other fields alone', () => {
    expect(clearField(addEntries(withCc('a@x.example'), 'to', [toPerson('b@x.example')]), 'cc').to).toHaveLength(1);
  });

  test('typed text without an address is told apart', () => {
    expect(unresolvedEntries(withCc('a@x.example', 'somebody')).map(({ name }) => name)).toEqual(['somebody']);
  });

  test('an appointment has no Bcc', () => {
    expect(fieldsOf(createDraft('appointment', me))).toEqual(['to', 'cc']);
  });
});

describe('attachments', () => {
  test('are added and removed by id, two of one name included', () => {
    const file = (size: number) => ({ name: 'a.xlsx', bytes: new Uint8Array(size) });
    const two = addAttachment(addAttachment(draft, file(10)), file(20));
    const left = removeAttachment(two, two.attachments[0]?.id ?? '').attachments;
    expect(left.map(({ bytes }) => bytes.length)).toEqual([20]);
  });
});

describe('answering a mail', () => {
  test('a reply goes to its sender only', () => {
    expect(addressesOf(createReply(received, me).to)).toEqual([other.address]);
  });

  test('a reply to all goes to everyone visible but the one who answers', () => {
    const reply = createReplyAll(received, me);
    expect(addressesOf(reply.to)).toEqual([other.address, third.address]);
    expect(addressesOf(reply.cc)).toEqual(['petra@gmail.com']);
  });

  test('a forward has no recipients and says Fw', () => {
    expect(createForward(received, me)).toMatchObject({ to: [], composed: 'forward', subject: 'Fw: Chairs' });
  });

  test('a subject that says Re already does not say it twice', () => {
    expect(createReply({ ...received, subject: 'Re: Chairs' }, me).subject).toBe('Re: Chairs');
  });
});

describe('the body that an add-in reads', () => {
  test('marks where the quoted mail begins, as Outlook on the web does', () => {
    const html = renderBodyHtml({ ...createReply(received, me), text: 'I do' });
    expect(html.indexOf('I do')).toBeLessThan(html.indexOf('id="divRplyFwdMsg"'));
    expect(html.indexOf('Who brings')).toBeGreaterThan(html.indexOf('id="divRplyFwdMsg"'));
  });

  test('holds no markup that came from text or names', () => {
    const html = renderBodyHtml({ ...createReply(received, me), text: '<script>1</script>' });
    expect(html).not.toMatch(/<script|<chairs|<b>,/);
    expect(html).toContain('&lt;script&gt;');
  });

  test('is the typed text where nothing is quoted', () => {
    expect(renderBodyText({ ...draft, text: 'Hello\nyou' })).toBe('Hello\nyou');
  });
});
