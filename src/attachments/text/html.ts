import { readHtml } from '../../engine';
import type { Reader, Reading } from '../reader';
import { addLines } from './add-lines';
import { decodeText } from './plain-text';

/** Where a page says what it is, as browsers look for it, and where Excel does in tables it saves as .xls. */
const SAMPLE = 1024;

/** Pages, and tables and mails saved as pages, whatever their name says. Nothing before the markup but blanks and comments. */
export const html: Reader = {
  kind: 'text',
  matches: ({ bytes }) => isHtml(decodeText(bytes.subarray(0, SAMPLE))),
  read({ bytes }, reading) {
    addHtml(reading, decodeText(bytes));
  },
};

/** Hit: "<!-- saved --><HTML lang=cy>", "<table>". Miss: "<htmlish>", "<?xml", "Use <table> here". Linear. */
const START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|table|meta|div|style)[\s>]/i;

function isHtml(text: string): boolean {
  return START.test(text);
}

/** What a reader of the page sees. */
export function addHtml(reading: Reading, page: string): void {
  addLines(reading, 'visible', readHtml(page).lines.join('\n'));
}
