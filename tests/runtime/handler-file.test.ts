import { parse } from 'acorn';
import { gzipSync } from 'node:zlib';
import { HANDLER_FILES, inBareVm, quickJsWith, readHandlerFile, type LoadedEngine } from '../helpers/bare-outlook';

const GZIP_LIMIT_BYTES = 90 * 1_024;

describe.each(HANDLER_FILES)('the built handler file %s', (name) => {
  const handlerFile = readHandlerFile(name);

  test('parses as an ES2016 script', () => {
    expect(() => parse(handlerFile, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
  });

  test('is at most 90 KB gzipped', () => {
    const bytes = gzipSync(handlerFile, { level: 9 }).length;
    process.stderr.write(`${name}: ${(bytes / 1_024).toFixed(1)} KB gzipped of 90\n`);
    expect(bytes).toBeLessThanOrEqual(GZIP_LIMIT_BYTES);
  });

  test('knows one way to the network, the delivery of records', () => {
    expect(handlerFile).not.toMatch(/\b(XMLHttpRequest|WebSocket|importScripts)\b/);
    expect(handlerFile.match(/\bfetch\(/g)).toHaveLength(1);
  });
});

const person = (index: number): object => ({ name: `Person ${index}`, address: `person${index}@gmail.com` });
const people = (count: number): object[] => Array.from({ length: count }, (_, index) => person(index));

const harmless = {
  user: { name: 'Anna Ortiz', address: 'anna@charity.example' },
  from: { name: 'Anna Ortiz', address: 'anna@charity.example' },
  to: [{ name: 'Ben', address: 'ben@charity.example' }],
  subject: 'Minutes',
  html: '<p>Here are the minutes.</p>',
};
const exposing = { ...harmless, cc: people(264) };

/** Each engine anew for each case, as classic starts a process of its own. */
const engines = HANDLER_FILES.flatMap((name): readonly [string, string, () => Promise<LoadedEngine>][] => {
  const handlerFile = readHandlerFile(name);
  return [
    [
      name,
      'a bare VM without built-ins newer than ES2016',
      () => Promise.resolve({ anew: () => inBareVm(handlerFile) }),
    ],
    [name, 'QuickJS', () => quickJsWith(handlerFile)],
  ];
});

/** Past every time limit of ours. */
const LONG_AFTER_MS = 400_000;

function send(engine: LoadedEngine, mailbox: object, handler = 'onMessageSend') {
  const outlook = engine.anew();
  outlook.load(mailbox);
  outlook.fire(handler);
  return outlook.runUntil(LONG_AFTER_MS);
}

describe.each(engines)('%s in %s', (name, _, load) => {
  let engine: LoadedEngine;
  beforeAll(async () => {
    engine = await load();
  });

  test('a mail to a colleague leaves in silence', () => {
    const { completions } = send(engine, harmless);
    expect(completions.map(({ options }) => options)).toEqual([{ allowEvent: true }]);
  });

  test('264 people in Cc are stopped, the number and the ICO named', () => {
    const { completions } = send(engine, exposing);
    expect(completions).toHaveLength(1);
    const options = completions[0]?.options ?? {};
    expect(options).toMatchObject({ allowEvent: false, commandId: 'msgComposeOpenPane' });
    expect(options['errorMessage']).toContain('264');
    expect(options['errorMessage']).toContain('ico.org.uk');
    expect(String(options['errorMessage']).length).toBeLessThanOrEqual(500);
    expect(String(options['errorMessageMarkdown']).length).toBeLessThanOrEqual(500);
    expect(String(options['cancelLabel']).length).toBeLessThanOrEqual(20);
    expect(options['cancelLabel']).toBe(name === 'events.js' ? 'Review' : 'Adolygu');
    expect(options['errorMessage']).toContain(name === 'events.js' ? '264 people' : '264 o bobl');
  });

  test('three calls at most are in flight, and no timer outlives the event', () => {
    const { mostInFlight, openTimers } = send(engine, exposing);
    expect(mostInFlight).toBe(3);
    expect(openTimers).toBe(0);
  });

  test('an appointment with 30 outside guests is stopped and opens its own pane', () => {
    const meeting = {
      ...harmless,
      itemType: 'appointment',
      organizer: harmless.from,
      requiredAttendees: people(15),
      optionalAttendees: people(30).slice(15),
    };
    const { completions } = send(engine, meeting, 'onAppointmentSend');
    expect(completions).toHaveLength(1);
    expect(completions[0]?.options).toMatchObject({ allowEvent: false, commandId: 'apptComposeOpenPane' });
  });

  test.each(['onMessageSend', 'onAppointmentSend'])(
    '%s changes nothing of the message: Mac would start it anew (office-js issues 6376, 6478)',
    (handler) => {
      const meeting = { itemType: 'appointment', requiredAttendees: people(12), optionalAttendees: [] };
      const { calls } = send(engine, { ...exposing, ...(handler === 'onMessageSend' ? {} : meeting) }, handler);
      // The key of its records goes into session data, which the reported restarts (of changed text) do not concern.
      expect(calls.filter((call) => /^(notices|header|custom)|\.(set|add|remove)/.test(call))).toEqual(['session.set']);
      expect(calls).toContain('subject');
    },
  );

  test('nothing is written to the console', () => {
    expect(send(engine, exposing).log).toEqual([]);
  });

  test.each([
    'onNewMessageCompose',
    'onMessageRecipientsChanged',
    'onMessageAttachmentsChanged',
    'onMessageFromChanged',
  ])('%s shows one quiet line and completes once', (handler) => {
    const { completions, notices } = send(engine, exposing, handler);
    expect(completions).toHaveLength(1);
    expect(Object.keys(notices)).toHaveLength(1);
    const message = Object.keys(notices).map((key) => notices[key]?.message ?? '')[0] ?? '';
    expect(message).not.toBe('');
    expect(message.length).toBeLessThanOrEqual(150);
  });

  test('the quiet line goes once the list is in Bcc', () => {
    const outlook = engine.anew();
    outlook.load(exposing);
    outlook.fire('onMessageRecipientsChanged');
    expect(Object.keys(outlook.runUntil(10_000).notices)).toHaveLength(1);
    outlook.load({ ...harmless, bcc: people(264) });
    outlook.fire('onMessageRecipientsChanged');
    const { completions, notices } = outlook.runUntil(20_000);
    expect(completions).toHaveLength(2);
    expect(notices).toEqual({});
  });

  describe('while one event still runs in the same runtime', () => {
    const exposingMore = { ...harmless, cc: people(40) };

    test('Send is judged in full, and both together keep to three calls', () => {
      const outlook = engine.anew();
      outlook.load({ ...exposing, latencyMs: 40 });
      ['onNewMessageCompose', 'onMessageRecipientsChanged', 'onMessageSend'].forEach((name) => outlook.fire(name));
      const { completions, mostInFlight, openTimers } = outlook.runUntil(LONG_AFTER_MS);
      expect(completions.map(({ event }) => event).sort()).toEqual([1, 2, 3]);
      const options = completions.find(({ event }) => event === 3)?.options;
      expect(String(options?.['errorMessage'])).toContain('264');
      expect(String(options?.['errorMessage'])).not.toContain('checked');
      expect(mostInFlight).toBe(3);
      expect(openTimers).toBe(0);
    });

    test('Send does not wait for what the host never answered before', () => {
      const outlook = engine.anew();
      outlook.load({ ...exposing, faults: { to: 'hang', cc: 'hang', bcc: 'hang' } });
      outlook.fire('onMessageRecipientsChanged');
      outlook.runUntil(50);
      outlook.load({ ...exposing, faults: {} });
      outlook.fire('onMessageSend');
      const { completions } = outlook.runUntil(LONG_AFTER_MS);
      expect(completions.map(({ event }) => event).sort()).toEqual([1, 2]);
      const send = completions.find(({ event }) => event === 2);
      expect(String(send?.options?.['errorMessage'])).toContain('264');
      expect(send?.at).toBeLessThan(1_000);
    });

    test('the line that stays is the newest', () => {
      const outlook = engine.anew();
      outlook.load({ ...exposing, latencyMs: 200 });
      outlook.fire('onMessageRecipientsChanged');
      outlook.runUntil(250);
      outlook.load({ ...exposingMore, latencyMs: 1 });
      outlook.fire('onMessageRecipientsChanged');
      const { completions, notices } = outlook.runUntil(LONG_AFTER_MS);
      expect(completions).toHaveLength(2);
      expect(Object.keys(notices).map((key) => notices[key]?.message)).toEqual([expect.stringContaining('40')]);
    });

    test('twenty changes in a row cost one full reading', () => {
      const outlook = engine.anew();
      outlook.load({ ...exposing, latencyMs: 5 });
      for (let change = 0; change < 20; change += 1) outlook.fire('onMessageRecipientsChanged');
      const { calls, completions } = outlook.runUntil(LONG_AFTER_MS);
      expect(completions).toHaveLength(20);
      expect(calls.filter((call) => call === 'body.html')).toHaveLength(1);
    });
  });

  test('the quiet line comes late from a host that takes four seconds over each question', () => {
    const outlook = engine.anew();
    outlook.load({ ...exposing, latencyMs: 4_000 });
    outlook.fire('onMessageRecipientsChanged');
    const { completions, notices } = outlook.runUntil(LONG_AFTER_MS);
    expect(Object.keys(notices)).toHaveLength(1);
    expect(completions[0]?.at).toBeLessThan(40_000);
  });

  test('the quiet line stays when the host no longer says who is addressed', () => {
    const outlook = engine.anew();
    outlook.load(exposing);
    outlook.fire('onMessageRecipientsChanged');
    outlook.runUntil(10_000);
    outlook.load({ ...exposing, faults: { cc: 'fail' } });
    outlook.fire('onMessageFromChanged');
    expect(Object.keys(outlook.runUntil(20_000).notices)).toHaveLength(1);
  });
});
