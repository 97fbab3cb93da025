import { existsSync } from 'node:fs';
import { parseAddressPattern, type AddressPattern, type Policy } from '../../../src/engine';
import { defaultPolicy } from '../../../src/policy';
import { renderTable } from '../../cases/table';
import { held, say } from '../measure';
import { readSentMail, readTraces, type Trace } from './sent-mail';
import { archiveOf, withThread, type FoundIn } from './threads';
import { walk, type Mail, type Memory } from './walk';

/** The domains of the group whose mail it is (Enron, and companies it owned or led); what lies below one counts too. */
const GROUP = ['enron.com', 'enron.net', 'azurix.com', 'eott.com', 'pgn.com'];

/** Of all sent mails, interrupted for their recipients. */
const GOAL = 0.003;

const LIMITS = [3, 4, 5, 6, 7, 8, 10, 15, 20];

/**
 * How many of the sent mails of a public archive the default policy interrupts for their recipients. The first folder
 * holds sent mail, the second, which may be left out, everything else that these people kept: there the mails that were
 * answered are looked for.
 */
async function main([sent = process.env['LASTLOOK_MAIL'], received]: readonly string[]): Promise<void> {
  if (sent === undefined || !existsSync(sent)) {
    say('Usage: nagged SENT [RECEIVED], two folders of .mbox files; LASTLOOK_MAIL can name the first.');
    process.exitCode = 64;
    return;
  }
  const policy = policyOfGroup();
  const { traces, mails, found } = await readAll(sent, received, policy);
  const all = traces.length;
  const originals = new Set(traces.map(({ copyKey }) => copyKey)).size;
  const share = (count: number): string => `${((count / all) * 100).toFixed(3)} %`;

  say(
    `${number(all)} sent mails, each Message-ID once; ${number(originals)} when copies in other folders are left out.`,
  );
  say(`${number(mails.length)} of them go to somebody outside ${GROUP.join(', ')}.`);
  say(`Replies among those, and where their start was found: ${[...found].map((each) => each.join(' ')).join(', ')}.`);

  const memories: readonly Memory[] = ['nothing', 'replies', 'replies and questions'];
  const results = memories.map((memory) => walk(mails, policy, memory));
  const last = results[results.length - 1]!;
  say('\nInterrupted for recipients (warn or higher) by the default policy');
  say(
    renderTable([
      ['it remembers', 'mails', 'share', 'without copies'],
      ...results.map((result, at) => [
        memories[at]!,
        number(result.mails.length),
        share(result.mails.length),
        `${number(result.originals)}, ${((result.originals / originals) * 100).toFixed(3)} %`,
      ]),
    ]),
  );
  say(`Goal ${String(GOAL * 100)} %: ${held(last.mails.length / all, GOAL)}`);
  say('\nBy rule, with all it remembers');
  say(renderTable([...last.byRule].sort().map(([name, count]) => [name, number(count), share(count)])));

  say('\nOther limits: so many outside addresses of several parties warn; "plain" knows nothing else');
  // A limit changes nothing for what goes to fewer people, unless something else interrupts it.
  const stopped = new Set(results.flatMap((result) => result.mails));
  const affected = mails.filter((mail) => stopped.has(mail) || outsideOf(mail.trace).length >= LIMITS[0]!);
  const curve = LIMITS.map((limit) => {
    const other = withLimit(policy, limit);
    const plain = mails.filter(({ trace }) => outsideOf(trace).length >= limit).length;
    return [
      String(limit),
      share(plain),
      ...memories.map((memory) => share(walk(affected, other, memory).mails.length)),
    ];
  });
  say(renderTable([['limit', 'plain', ...memories.map((memory) => `remembers ${memory}`)], ...curve]));
  if (last.mails.length / all > GOAL) process.exitCode = 1;
}

interface Everything {
  readonly traces: readonly Trace[];
  /** Those that go to somebody outside, in order of time. */
  readonly mails: readonly Mail[];
  readonly found: ReadonlyMap<FoundIn, number>;
}

async function readAll(sent: string, received: string | undefined, policy: Policy): Promise<Everything> {
  const traces: Trace[] = [];
  const outgoing: Pick<Mail, 'trace' | 'alone'>[] = [];
  const isOutgoing = (trace: Trace): boolean => outsideOf(trace).length > 0;
  for await (const { trace, message } of readSentMail(sent, isOutgoing)) {
    traces.push(trace);
    if (message !== undefined) outgoing.push({ trace, alone: message });
  }
  const earlier: Trace[] = [...traces];
  if (received !== undefined) for await (const trace of readTraces(received)) earlier.push(trace);
  const archive = archiveOf(earlier);
  const found = new Map<FoundIn, number>();
  const mails = outgoing
    .sort((a, b) => a.trace.at - b.trace.at)
    .map(({ trace, alone }) => {
      const { message, foundIn } = withThread(alone, trace, archive, policy);
      if (alone.composed === 'reply') found.set(foundIn, (found.get(foundIn) ?? 0) + 1);
      return { trace, alone, inThread: message };
    });
  return { traces, mails, found };
}

function outsideOf({ visible }: Trace): readonly string[] {
  const isInside = (address: string): boolean =>
    GROUP.some((domain) => address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`));
  return Array.from(new Set(visible)).filter((address) => !isInside(address));
}

function policyOfGroup(): Policy {
  const inside = GROUP.map((domain) => parseAddressPattern(domain)).filter(
    (each): each is AddressPattern => each !== undefined,
  );
  return { ...defaultPolicy, organisation: { ...defaultPolicy.organisation, inside } };
}

/** The default policy with another limit for several parties, private addresses included. */
function withLimit(policy: Policy, warn: number): Policy {
  const visible = policy.rules['visible-recipients'];
  const severalParties = { warn, justify: Math.max(warn, visible.severalParties.justify ?? warn) };
  const personalProviders = { ...visible.personalProviders, warn };
  return {
    ...policy,
    rules: { ...policy.rules, 'visible-recipients': { ...visible, severalParties, personalProviders } },
  };
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

void main(process.argv.slice(2));
