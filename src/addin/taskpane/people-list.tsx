import type { ComponentChildren } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import type { Person } from '../../engine';
import { PANE } from '../../wording';
import { Button, Tick } from './fluent';
import { focusWhenDrawn } from './focus';
import { KindContext, useFieldNames } from './parts';
import type { RecipientGroup, Recipients } from './recipient-groups';

/** How many of a group are drawn at once: a thousand boxes would keep the page from answering. */
const AT_ONCE = 50;

/** From here on a list is looked through by typing. */
const WORTH_SEARCHING = 12;

interface PeopleListProps {
  readonly recipients: Recipients;
  /** Undefined where nobody can be moved: the names stand alone. */
  readonly isTicked: ((person: Person) => boolean) | undefined;
  readonly onTick: (people: readonly Person[], isTicked: boolean) => void;
  readonly onRemove: (person: Person) => void;
  /** What is asked about one of them, in their place; or told, below them. */
  readonly asking:
    { readonly person: Person; readonly place: 'instead' | 'below'; readonly question: ComponentChildren } | undefined;
}

/** Everyone in To and Cc, by who knows whom. */
export function PeopleList({ recipients, ...rows }: PeopleListProps) {
  const { isTicked } = rows;
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const count = recipients.groups.reduce((sum, { people }) => sum + people.length, 0);
  const lists = recipients.groups.find((group) => group.kind === 'list')?.people.length ?? 0;
  const kind = useContext(KindContext);
  const groups = useMemo(
    () =>
      recipients.groups
        .map((group) => ({ ...group, people: group.people.filter((person) => isNamedLike(person, wanted)) }))
        .filter(({ people }) => people.length > 0),
    [recipients, wanted],
  );
  if (count === 0) return null;
  const found = groups.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <section aria-label={PANE.peopleTitle}>
      <h2>{PANE.peopleTitle}</h2>
      <p class="quiet">{PANE.peopleCount(kind, count, lists, recipients.hidden)}</p>
      {isTicked !== undefined && <p class="quiet">{PANE.tickHint}</p>}
      {count >= WORTH_SEARCHING && (
        <label class="field">
          <span>{PANE.search}</span>
          <input
            type="search"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="spoken-only" role="status">
        {wanted === '' ? '' : PANE.searchFound(found)}
      </p>
      {found === 0 && <p>{PANE.searchFound(0)}</p>}
      {groups.map((group) => (
        <Group key={group.key} group={group} isOpen={wanted !== '' || count < WORTH_SEARCHING} {...rows} />
      ))}
    </section>
  );
}

interface GroupProps extends Omit<PeopleListProps, 'recipients'> {
  readonly group: RecipientGroup;
  readonly isOpen: boolean;
}

function Group({ group, isOpen, ...rows }: GroupProps) {
  const { isTicked, onTick, asking } = rows;
  const [opened, setOpened] = useState<boolean>();
  const [most, setMost] = useState(AT_ONCE);
  const { people, key } = group;
  const isShown = opened ?? isOpen;
  const title = PANE.groupTitle(group.kind, group.domain);
  const ticked = isTicked === undefined ? 0 : people.filter(isTicked).length;
  return (
    <div class="group">
      <div class="group-head">
        {isTicked !== undefined && (
          <Tick
            id={toId(`all ${key}`)}
            label={PANE.tickAll(title, people.length)}
            isTicked={ticked === people.length ? true : ticked > 0 && 'some'}
            onTick={(on) => onTick(people, on)}
          >
            {''}
          </Tick>
        )}
        <h3>
          <button type="button" class="group-title" aria-expanded={isShown} onClick={() => setOpened(!isShown)}>
            <span>{title}</span>
            <span class="count">{PANE.number(people.length)}</span>
          </button>
        </h3>
      </div>
      {isShown && (
        <>
          <p class="quiet group-note">{PANE.groupNote[group.kind]}</p>
          <ul class="people">
            {people.slice(0, most).map((person) => {
              const about = asking?.person.address.key === person.address.key ? asking : undefined;
              return (
                <li key={person.address.key}>
                  {about?.place !== 'instead' && <Row person={person} {...rows} />}
                  {about?.question}
                </li>
              );
            })}
          </ul>
          {people.length > most && (
            <Button
              appearance="subtle"
              onClick={() => {
                setMost(most + AT_ONCE);
                const next = people[most];
                if (next !== undefined) focusWhenDrawn(removeId(next));
              }}
            >
              {PANE.showMore(Math.min(AT_ONCE, people.length - most), people.length - most)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

interface RowProps extends Omit<PeopleListProps, 'recipients'> {
  readonly person: Person;
}

function Row({ person, isTicked, onTick, onRemove }: RowProps) {
  const { name, address } = person.recipient;
  const called = name || address;
  const who = (
    <span class="who">
      <span>{called}</span>
      {name !== '' && address !== '' && address !== name && <span class="quiet">{address}</span>}
    </span>
  );
  return (
    <div class="person">
      {isTicked === undefined ? (
        who
      ) : (
        <Tick
          id={toId(`move ${person.address.key}`)}
          label={PANE.tickPerson(called)}
          isTicked={isTicked(person)}
          onTick={(on) => onTick([person], on)}
        >
          {who}
        </Tick>
      )}
      <span class="where">{useFieldNames()[person.where]}</span>
      <Button
        id={removeId(person)}
        appearance="subtle"
        isSmall
        label={PANE.removePerson(called)}
        onClick={() => onRemove(person)}
      >
        {PANE.remove}
      </Button>
    </div>
  );
}

/** Of the button that takes this person off the message. */
export function removeId({ address }: Person): string {
  return toId(`remove ${address.key}`);
}

function toId(text: string): string {
  return text.replace(/\s/g, '-');
}

/** Part of the name or the address, in any case. */
function isNamedLike({ recipient }: Person, wanted: string): boolean {
  return wanted === '' || `${recipient.name} ${recipient.address}`.toLowerCase().includes(wanted);
}
