import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { DetectorId } from '../../src/engine';
import { detect } from '../../src/engine/detectors/detect';
import type { Detection } from '../../src/engine/detectors/detector';
import { DETECTORS } from '../../src/engine/detectors/index';
import { judgeAs } from '../../src/engine/detectors/judge-as';
import { scanText } from '../../src/engine/detectors/scan-text';
import { normaliseText } from '../../src/engine/text/normalise';
import { GENERATED_KINDS, makeRows } from '../helpers/generated-identifiers';
import { textOf } from './shared-cases';
import { renderTable } from './table';

/** One row of the shared detection file; the fields that are read here. */
interface Row {
  readonly id: string;
  readonly entity: string;
  readonly text?: string;
  readonly text_b64?: string;
  readonly expect: boolean;
  readonly spans?: readonly (readonly [number, number])[];
  /** value: the whole text is one value; scan and both: found in the text. */
  readonly use: 'both' | 'value' | 'scan';
  readonly scored: boolean;
}

/** Rows of one side of one kind: how many, and the wrong ones by id or text. */
interface Side {
  readonly count: number;
  readonly wrong: readonly string[];
}

export interface KindResult {
  readonly id: DetectorId;
  readonly hits: Side;
  readonly nearMisses: Side;
  /** Undefined where the kind has enough rows of others, or no rule to make rows from. */
  readonly generated: { readonly hits: Side; readonly nearMisses: Side } | undefined;
  readonly isMet: boolean;
}

const LEAST_RECALL = 0.97;
const MOST_FALSE_ALARMS = 0.02;

/** A kind with fewer rows of others a side is judged by made ones as well. */
const ENOUGH_ROWS = 20;
const MADE_ROWS = 300;
const SEED = 20261121;

/** A finding counts for a span when each covers this much of the other. */
const OVERLAP = 0.8;

/** Names of the shared file that are not `uk_` and the detector's id. */
const IDS: Readonly<Record<string, DetectorId>> = {
  uk_nhs: 'nhs-number',
  uk_nino: 'national-insurance-number',
  uk_passport: 'uk-passport',
  uk_driving_licence: 'gb-driving-licence',
  uk_vat: 'vat-number',
  phone_gb: 'phone-number',
  email: 'email-address',
  vehicle_reg_gb: 'vehicle-registration',
};

function idOf(entity: string): DetectorId {
  return IDS[entity] ?? (entity.replace(/^uk_/, '').replace(/_/g, '-') as DetectorId);
}

/** Judges every scored row of the file, and made rows for kinds with few; undefined when the file is not there. */
export async function judgeDetections(file: string): Promise<readonly KindResult[] | undefined> {
  if (!existsSync(file)) return undefined;
  const rows = (JSON.parse(await readFile(file, 'utf8')) as readonly Row[]).filter(({ scored }) => scored);
  const kinds = new Set([...rows.map(({ entity }) => idOf(entity)), ...(Object.keys(GENERATED_KINDS) as DetectorId[])]);
  return [...kinds].map((id) =>
    judgeKind(
      id,
      rows.filter((row) => idOf(row.entity) === id),
    ),
  );
}

function judgeKind(id: DetectorId, rows: readonly Row[]): KindResult {
  const side = (expected: boolean): Side => {
    const asked = rows.filter(({ expect }) => expect === expected);
    return { count: asked.length, wrong: asked.filter((row) => !isRight(row, id)).map((row) => row.id) };
  };
  const hits = side(true);
  const nearMisses = side(false);
  const isShort = hits.count < ENOUGH_ROWS || nearMisses.count < ENOUGH_ROWS;
  const generated = isShort ? judgeMade(id) : undefined;
  const isMet = [{ hits, nearMisses }, generated].every((each) => each === undefined || meetsBoth(each));
  return { id, hits, nearMisses, generated, isMet };
}

function meetsBoth({ hits, nearMisses }: Pick<KindResult, 'hits' | 'nearMisses'>): boolean {
  return 1 - shareWrong(hits) >= LEAST_RECALL && shareWrong(nearMisses) <= MOST_FALSE_ALARMS;
}

function shareWrong({ count, wrong }: Side): number {
  return count === 0 ? 0 : wrong.length / count;
}

function judgeMade(id: DetectorId): KindResult['generated'] {
  const kind = GENERATED_KINDS[id];
  if (kind === undefined) return undefined;
  const isSeen = (text: string): boolean => find(normaliseText(text), id).length > 0;
  const hits = makeRows(kind.valid, MADE_ROWS, SEED);
  const nearMisses = makeRows(kind.nearMiss, MADE_ROWS, SEED);
  return {
    hits: { count: hits.length, wrong: hits.filter((text) => !isSeen(text)) },
    nearMisses: { count: nearMisses.length, wrong: nearMisses.filter(isSeen) },
  };
}

function isRight(row: Row, id: DetectorId): boolean {
  const raw = textOf(row.text, row.text_b64);
  if (row.use === 'value') return (judgeAs(raw, id) !== undefined) === row.expect;
  const text = normaliseText(raw);
  const found = find(text, id);
  if (!row.expect) return found.length === 0;
  let from = 0;
  return (row.spans ?? []).every(([start, end]) => {
    const value = normaliseText(raw.slice(start, end));
    const at = text.indexOf(value, from);
    from = at + value.length;
    return found.some((each) => overlaps(each, at, from));
  });
}

function overlaps({ start, end }: Detection, from: number, to: number): boolean {
  return Math.min(end, to) - Math.max(start, from) >= OVERLAP * Math.max(end - start, to - from);
}

/** As mail is read: with every detector, so that a stronger kind may take the place. */
function find(text: string, id: DetectorId): readonly Detection[] {
  const found = detect(scanText(text), DETECTORS, (ids) => {
    throw new Error(`a detector of ${ids.join(', ')} threw on: ${text}`);
  });
  return found.filter(({ detector }) => detector === id);
}

/** A table with a row for each kind, and the wrong rows below it. */
export function renderDetections(results: readonly KindResult[]): string {
  const table = results.map(({ id, hits, nearMisses, generated, isMet }) => [
    isMet ? 'PASS' : 'FAIL',
    id,
    recall(hits),
    falseAlarms(nearMisses),
    generated === undefined ? '-' : recall(generated.hits),
    generated === undefined ? '-' : falseAlarms(generated.nearMisses),
  ]);
  const wrong = results.flatMap(({ id, hits, nearMisses, generated }) => [
    ...[...hits.wrong, ...(generated?.hits.wrong ?? [])].map((each) => `  ${id} missed: ${JSON.stringify(each)}`),
    ...[...nearMisses.wrong, ...(generated?.nearMisses.wrong ?? [])].map(
      (each) => `  ${id} false alarm: ${JSON.stringify(each)}`,
    ),
  ]);
  const head = ['', 'detector', 'recall', 'false alarms', 'recall, made rows', 'false alarms, made rows'];
  return `${[renderTable([head, ...table]), ...wrong].join('\n')}\n`;
}

function recall(side: Side): string {
  return side.count === 0 ? '-' : `${(1 - shareWrong(side)).toFixed(3)} of ${String(side.count)}`;
}

function falseAlarms(side: Side): string {
  return side.count === 0 ? '-' : `${shareWrong(side).toFixed(3)} of ${String(side.count)}`;
}
