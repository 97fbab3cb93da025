import { removeAttachment } from '../../../src/addin/fix';
import { createPaneCalls, readMessage } from '../../../src/adapters/outlook';
import type { Message } from '../../../src/engine';
import { putWritableOutlook, type Mailbox, type WritableOutlook } from '../../helpers/writable-outlook';

const FILES = [
  { name: 'list.xlsx', size: 10 },
  { name: 'logo.png', size: 20, isInline: true },
  { name: 'list.xlsx', size: 30 },
];

let outlook: WritableOutlook;
afterEach(() => outlook.remove());

async function shown(mailbox: Mailbox): Promise<Message> {
  outlook = putWritableOutlook({ attachments: FILES, ...mailbox });
  return readMessage(createPaneCalls());
}

async function take(message: Message, position: number) {
  const attachment = message.attachments[position];
  if (attachment === undefined) throw new Error('no such file');
  return removeAttachment(message, attachment, createPaneCalls());
}

describe('taking an attachment off', () => {
  test('takes the one that was meant, of two with the same name', async () => {
    const message = await shown({});
    expect(await take(message, 2)).toEqual({ kind: 'done' });
    expect(outlook.attachments()).toEqual(['list.xlsx', 'logo.png']);
    expect((await readMessage(createPaneCalls())).attachments[0]?.sizeBytes).toBe(10);
  });

  test('leaves everything as it is when other files are attached now', async () => {
    const message = await shown({});
    outlook.remove();
    outlook = putWritableOutlook({ attachments: FILES.slice(1) });
    expect(await take(message, 0)).toEqual({ kind: 'kept', reason: 'changed' });
    expect(outlook.attachments()).toHaveLength(2);
  });

  test.each<[Mailbox['attachmentFate']]>([['fails'], ['ignored']])(
    'says so when Outlook %s',
    async (attachmentFate) => {
      const message = await shown({ ...(attachmentFate && { attachmentFate }) });
      expect(await take(message, 0)).toEqual({ kind: 'kept', reason: 'refused' });
      expect(outlook.attachments()).toHaveLength(3);
    },
  );

  test('leaves a picture in the text alone, which add-ins cannot take out', async () => {
    const message = await shown({});
    expect(await take(message, 1)).toEqual({ kind: 'kept', reason: 'inline' });
  });
});
