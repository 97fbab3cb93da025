import { readAttachment } from '../../src/attachments';
import { digestAttachment } from '../../src/engine';
import { defaultPolicy } from '../../src/policy';
import { makeXlsx } from '../helpers/office-files';
import { held, median, ms, say, timed } from './measure';

const ROWS = 50_000;
const GOAL_MS = 1000;

const HEADINGS = ['Reference', 'Name', 'Email', 'Phone', 'Town', 'Joined', 'Amount', 'Notes', 'Manager', 'Comment'];
const NAMES = ['Ann Lee', 'Sam Fox', 'Priya Shah', 'Owen Rhys', 'Marta Kowal', 'Tunde Ojo', 'Li Wei'];

/** Rows no two of which are alike, so that it packs as badly as real ones. */
function aWorkbook(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const number = (row * 7919 + 104_729) % 1_000_003;
    const name = `${NAMES[row % NAMES.length]!} ${number.toString(36)}`;
    return [
      `R-${String(number)}`,
      name,
      `${number.toString(36)}@${String(row % 97)}.example`,
      `01632 96${String(1000 + (number % 9000))}`,
      `Town ${((number * 31) % 9973).toString(36)}`,
      { date: 30_000 + (number % 15_000) },
      number / 100,
      `paid ${((number * 17) % 99_991).toString(36)} of ${((number * 13) % 99_989).toString(36)} by card, reminder ${(number % 7919).toString(36)}`,
      `${NAMES[(number * 3) % NAMES.length]!} ${((number * 5) % 99_991).toString(36)}`,
      `called ${((number * 29) % 99_991).toString(36)} and ${((number * 37) % 99_989).toString(36)}`,
    ];
  });
  return makeXlsx({ sheets: [{ name: 'List', rows: [HEADINGS, ...rows] }] });
}

/** A large workbook: unpacked, read, every row through every detector. */
export function benchAttachments(): void {
  const bytes = aWorkbook();
  say(
    `\nWorkbook of ${(bytes.length / 1e6).toFixed(1)} MB with ${ROWS.toLocaleString('en-GB')} rows (goal: ${String(GOAL_MS)} ms)`,
  );
  const read = median(Array.from({ length: 5 }, () => timed(() => readAttachment('list.xlsx', bytes), 1)));
  const whole = median(
    Array.from({ length: 5 }, () =>
      timed(() => digestAttachment(readAttachment('list.xlsx', bytes), defaultPolicy), 1),
    ),
  );
  say(`  read: ${ms(read)}   read and judged: ${ms(whole)} ${held(whole, GOAL_MS)}`);
}
