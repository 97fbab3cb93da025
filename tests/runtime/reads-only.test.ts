import { readHandlerFile } from '../helpers/bare-outlook';

/**
 * Mac asks the handler again about each change that it makes to the item in Send (office-js issues 6376, 6517), and what
 * changes recipients belongs to the pane, where a person has been asked.
 */
describe('the handler file', () => {
  const file = readHandlerFile();

  it.each(['addAsync', 'removeAttachmentAsync', 'delayDeliveryTime', 'prependAsync', 'sendAsync'])(
    'has no %s, and so changes neither recipients nor attachments nor text',
    (call) => expect(file).not.toContain(call),
  );

  it('sets nothing of the item but its session data', () => {
    const setters = file.match(/[\w$]+(?:\([^()]*\))?\.setAsync/g) ?? [];
    expect(setters).toHaveLength(1);
  });
});
