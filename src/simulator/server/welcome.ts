/** What `npm start` says once the simulator answers; the address is the one sentence nobody may miss. */
export function welcome(address: string, isOpen: boolean): string {
  return [
    '',
    `  Last Look is running in a simulated Outlook:  ${address}`,
    '',
    ...(isOpen ? WHEN_OPEN : WHEN_CLOSED),
    '  Try this:',
    '    1. The first example is open, like the Central YMCA case: 264 people in Cc.',
    '    2. Press Send, and read what the alert says.',
    '    3. Move everyone to Bcc, and press Send again.',
    '',
    '  Nothing leaves this machine. Ctrl+C ends it.',
    '',
  ].join('\n');
}

const WHEN_OPEN = ['  A browser window opens on it, with a profile of its own that is removed at the end.', ''];

const WHEN_CLOSED = [
  '  Open that address in Chrome, Edge or Chromium. The certificate was made on this machine for this machine, so the',
  '  browser warns once: choose "Advanced", then "Proceed to localhost".',
  '',
];
