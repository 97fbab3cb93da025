import { createProgress } from '../../src/cli/progress';
import { captured } from './a-terminal';

function aProgress(isTTY: boolean, totalBytes: number) {
  const { stream, text } = captured(undefined);
  const clock = { nowMs: 0 };
  const progress = createProgress({ stream: Object.assign(stream, { isTTY }), now: () => clock.nowMs, totalBytes });
  return { progress, text, clock };
}

test('short work shows nothing, on a terminal or not', () => {
  for (const isTTY of [true, false]) {
    const { progress, text, clock } = aProgress(isTTY, 100);
    clock.nowMs = 999;
    progress.addBytes(50);
    progress.addMessage();
    progress.hide();
    expect(text()).toBe('');
  }
});

test('long work draws a bar on a terminal, ten times a second at most, and takes it away', () => {
  const { progress, text, clock } = aProgress(true, 100);
  clock.nowMs = 1000;
  progress.addBytes(50);
  progress.addBytes(10);
  expect(text()).toBe('\r\u001b[2K[############------------] 50 %, 0 messages');
  clock.nowMs = 1100;
  progress.addMessage();
  progress.hide();
  progress.hide();
  expect(text()).toBe(
    '\r\u001b[2K[############------------] 50 %, 0 messages\r\u001b[2K[##############----------] 60 %, 1 message\r\u001b[2K',
  );
});

test('work of unknown length counts messages', () => {
  const { progress, text, clock } = aProgress(false, 0);
  clock.nowMs = 5000;
  progress.addMessage();
  expect(text()).toBe('lastlook: 1 message\n');
});
