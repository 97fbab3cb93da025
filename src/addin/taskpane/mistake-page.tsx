import { useEffect, useRef, useState } from 'preact/hooks';
import { createPaneCalls, readRoamingValue } from '../../adapters/outlook';
import { PANE } from '../../wording';
import { currentPolicy } from '../policy-source';
import { CopyButton } from './copy-button';
import { Button, Tick } from './fluent';
import { focusWhenDrawn } from './focus';
import { keep } from './keep';

/** What to do about a mail that went to the wrong people: whom to tell, the first hour, the clock, the ICO's pages. */
export function MistakePage() {
  const { mistake } = PANE;
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string, isDone: boolean): void => {
    const next = new Set(done);
    if (isDone) next.add(id);
    else next.delete(id);
    setDone(next);
  };
  return (
    <div role="tabpanel" aria-labelledby="mistake">
      <div class="status stop">
        <h2>{mistake.title}</h2>
        <p>{mistake.intro}</p>
      </div>
      <Contact />
      <section aria-label={mistake.stepsTitle}>
        <h2>{mistake.stepsTitle}</h2>
        <ol class="steps">
          {mistake.steps.map(({ id, title, text }) => (
            <li key={id} class={done.has(id) ? 'is-done' : undefined}>
              <Tick id={`step-${id}`} label={title} isTicked={done.has(id)} onTick={(isDone) => tick(id, isDone)}>
                <strong>{title}</strong>
              </Tick>
              <p>{text}</p>
              {id === 'ask' && (
                <div class="buttons">
                  <CopyButton text={mistake.request} done={mistake.requestCopied}>
                    {mistake.copyRequest}
                  </CopyButton>
                </div>
              )}
            </li>
          ))}
        </ol>
      </section>
      <Clock />
      <section aria-label={mistake.pagesTitle}>
        <h2>{mistake.pagesTitle}</h2>
        <ul class="pages">
          {mistake.pages.map(({ title, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {PANE.opensInBrowser(title)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Contact() {
  const { mistake } = PANE;
  const contact = currentPolicy().pane?.mistakeContact;
  return (
    <section class="card" aria-label={mistake.contactTitle}>
      <h2>{mistake.contactTitle}</h2>
      {contact === undefined ? (
        <p>{mistake.noContact}</p>
      ) : (
        <>
          {contact.name !== '' && (
            <p>
              <strong>{contact.name}</strong>
            </p>
          )}
          {contact.phone !== '' && (
            <p>
              <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
            </p>
          )}
          {contact.email !== '' && (
            <p>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </p>
          )}
          <p>{mistake.contactText}</p>
        </>
      )}
    </section>
  );
}

const START = 'start-clock';
const STOP = 'stop-clock';
/** Read out with the button that gets the focus, and not again with each minute. */
const TIME_LEFT = 'time-left';

/** UK GDPR, Article 33(1). */
const REPORT_WITHIN_MS = 72 * 3_600_000;
const MINUTE_MS = 60_000;

/** Kept with the mailbox, so that the clock still runs when the pane is opened again: milliseconds since 1970. */
const NOTICED = 'lastlook.noticed';

/** The hours that are left to report, from when it was noticed. */
function Clock() {
  const { mistake } = PANE;
  const [noticed, setNoticed] = useState<number | undefined>(readNoticed);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);

  const saving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = (at: number | undefined, afterMs: number): void => {
    setNow(Date.now());
    setNoticed(at);
    clearTimeout(saving.current);
    saving.current = setTimeout(() => void keep(NOTICED, at ?? null, createPaneCalls()), afterMs);
  };
  const left = noticed === undefined ? 0 : noticed + REPORT_WITHIN_MS - now;
  const minutes = Math.floor(left / MINUTE_MS);
  return (
    <section class="card clock" aria-label={mistake.clockTitle}>
      <h2>{mistake.clockTitle}</h2>
      <p>{mistake.clockText}</p>
      {noticed === undefined ? (
        <div class="buttons">
          <Button
            id={START}
            appearance="primary"
            onClick={() => {
              set(Date.now(), AT_ONCE_MS);
              focusWhenDrawn(STOP);
            }}
          >
            {mistake.startClock}
          </Button>
        </div>
      ) : (
        <>
          <p class="time-left" id={TIME_LEFT} role="timer">
            <strong>{left > 0 ? mistake.timeLeft(Math.floor(minutes / 60), minutes % 60) : mistake.timeOver}</strong>
            <span>{mistake.deadline(toMoment(noticed + REPORT_WITHIN_MS))}</span>
          </p>
          <label class="field">
            <span>{mistake.noticedAt}</span>
            <input
              type="datetime-local"
              value={toLocalInput(noticed)}
              max={toLocalInput(now)}
              onChange={(event) => {
                const at = new Date(event.currentTarget.value).getTime();
                if (at <= Date.now()) set(at, TYPED_MS);
              }}
            />
          </label>
          <div class="buttons">
            <Button
              id={STOP}
              appearance="subtle"
              describedBy={TIME_LEFT}
              onClick={() => {
                set(undefined, AT_ONCE_MS);
                focusWhenDrawn(START);
              }}
            >
              {mistake.stopClock}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const AT_ONCE_MS = 0;
/** A field of this kind changes with each digit, and each save is one too many. What is not kept runs on while the pane is open. */
const TYPED_MS = 1_000;

/** In the time of this machine. */
function toMoment(time: number): Parameters<typeof PANE.mistake.deadline>[0] {
  const at = new Date(time);
  return {
    weekday: at.getDay(),
    day: at.getDate(),
    month: at.getMonth(),
    hour: at.getHours(),
    minute: at.getMinutes(),
  };
}

function readNoticed(): number | undefined {
  const kept = readRoamingValue(NOTICED);
  // One that is long over belongs to another mistake.
  return typeof kept === 'number' && Math.abs(Date.now() - kept) < 2 * REPORT_WITHIN_MS ? kept : undefined;
}

/** "2026-11-22T02:30", in the time of this machine, as such an input wants it. */
function toLocalInput(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}
