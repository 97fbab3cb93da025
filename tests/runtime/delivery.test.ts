import vm from 'node:vm';
import { deliverySchema } from '../../src/server/http/delivery-schema';
import { HANDLER_FILES, inBareVm, readHandlerFile, type BareOutlook } from '../helpers/bare-outlook';
import * as v from 'valibot';

const INSTALLATION = {
  policy: { id: 'charity', version: 'abc123def456' },
  url: 'https://look.charity.example/api/records',
  key: 'public-key',
};

/** What a server does to the file it serves, as small as it can be: the policy's literal says one thing more. */
function served(handlerFile: string): string {
  const written = handlerFile.replace(
    '{organisation:{name:"",inside:[]',
    `{installation:${JSON.stringify(INSTALLATION)},organisation:{name:"",inside:[]`,
  );
  expect(written).not.toBe(handlerFile);
  return written;
}

/** A network that keeps what is asked of it, and never answers. */
const NETWORK = `
  var asked = [];
  function fetch(url, options) { asked.push({ url: url, options: options }); return new Promise(function () {}); }
  ;`;

interface Asked {
  readonly url: string;
  readonly options: { readonly method: string; readonly body: string; readonly headers?: object };
}

/** The file writes down what it asked where the test can read it: there is no other way out of a bare engine. */
function startServed(name: (typeof HANDLER_FILES)[number]): { outlook: BareOutlook; asked: () => readonly Asked[] } {
  const context: { asked?: readonly Asked[] } = {};
  const evaluate = jest.spyOn(vm, 'createContext').mockImplementationOnce(() => {
    evaluate.mockRestore();
    return vm.createContext(context, { microtaskMode: 'afterEvaluate' });
  });
  const outlook = inBareVm(NETWORK + served(readHandlerFile(name)));
  return { outlook, asked: () => JSON.parse(JSON.stringify(context.asked)) as readonly Asked[] };
}

const people = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Person ${String(index)}`,
    address: `p${String(index)}@gmail.com`,
  }));

const exposing = {
  user: { name: 'Anna Ortiz', address: 'anna@charity.example' },
  from: { name: 'Anna Ortiz', address: 'anna@charity.example' },
  to: [{ name: 'Ben', address: 'ben@charity.example' }],
  cc: people(30),
  subject: 'Minutes',
  html: '<p>My password is Kestrel77!x</p>',
};

const LONG = 400_000;

describe.each(HANDLER_FILES)('%s, as a server serves it', (name) => {
  test.each(['onMessageSend', 'onAppointmentSend'])('%s asks no network, before or after it is answered', (handler) => {
    const { outlook, asked } = startServed(name);
    outlook.load(exposing);
    outlook.fire(handler);
    expect(outlook.runUntil(LONG).completions).toHaveLength(1);
    expect(asked()).toEqual([]);
  });

  test('the next event delivers the record, in the form that the server takes', () => {
    const { outlook, asked } = startServed(name);
    outlook.load(exposing);
    outlook.fire('onMessageSend');
    outlook.runUntil(LONG);
    outlook.fire('onNewMessageCompose');
    const { completions } = outlook.runUntil(2 * LONG);
    expect(completions).toHaveLength(2);
    expect(asked()).toHaveLength(1);
    const [{ url, options }] = asked() as [Asked];
    expect(url).toBe(INSTALLATION.url);
    expect(options.method).toBe('POST');
    expect(options.headers).toBeUndefined();
    const { credential, delivery } = JSON.parse(options.body) as Readonly<Record<string, unknown>>;
    expect(credential).toEqual({ kind: 'key', value: 'public-key' });
    const received = v.parse(deliverySchema, delivery);
    expect(received).toMatchObject({
      sender: 'anna@charity.example',
      records: [
        { policy: INSTALLATION.policy, action: 'block', outcome: 'stopped', outside: '20-49', parties: '20-49' },
      ],
    });
    expect(options.body).not.toMatch(/Kestrel|Minutes|gmail|p1@|Person/);
  });

  test('a network that never answers keeps the event no longer than its time', () => {
    const { outlook } = startServed(name);
    outlook.load(exposing);
    outlook.fire('onMessageRecipientsChanged');
    const { completions, openTimers } = outlook.runUntil(LONG);
    expect(completions).toHaveLength(1);
    expect(completions[0]?.at).toBeLessThanOrEqual(10_000);
    expect(openTimers).toBe(0);
  });

  test('attempts at one draft share a key, and what was put right says so', () => {
    const { outlook } = startServed(name);
    outlook.load(exposing);
    outlook.fire('onMessageSend');
    const { sessionData, roaming: told } = outlook.runUntil(LONG);
    outlook.load({ ...exposing, cc: [], html: '<p>Hello</p>', sessionData, roaming: told });
    outlook.fire('onMessageSend');
    const { roaming } = outlook.runUntil(2 * LONG);
    const { records } = roaming['lastlook.queue'] as { records: { exposure: string; outcome: string }[] };
    expect(records.map(({ outcome }) => outcome)).toEqual(['stopped', 'fixed-by-hand']);
    expect(new Set(records.map(({ exposure }) => exposure)).size).toBe(1);
  });
});
