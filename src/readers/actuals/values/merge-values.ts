import { finding } from '../../../findings/finding.ts';
import type {
  ActualIndicator,
  Amounts,
  Contestable,
  Entry,
  ManualScore,
  NotCarriedOut,
  NumberEntry,
} from '../../../model/actuals/actuals.ts';
import { bandWords, indicatorColumns, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import { readKind } from '../../../model/actuals/not-carried-out.ts';
import { type Reviewed, reviewedColumns } from '../../../model/actuals/reviewed.ts';
import type { Place } from '../../../model/place.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { quoted } from './cell-text.ts';
import type { CellContext } from './read-cell.ts';
import { shortPlace } from './short-place.ts';

/** What rows or files are joined for: the project and indicator of the findings, and its name in their sentences. */
export interface Joining extends CellContext {
  readonly name: string;
}

/** The same thing as one row or file reports it. */
export interface Told<T> {
  readonly value: T;
  readonly text: string;
  readonly place: Place;
}

const headings: Readonly<Record<string, string>> = Object.fromEntries(
  [...moneyColumns, ...indicatorColumns, ...reviewedColumns, { id: 'tasksUnfinished', heading: '已完成任务数' }].map(
    ({ id, heading }) => [id, heading],
  ),
);

const shown = (entry: Entry): string => (entry.kind === 'percent' ? `${entry.text}%` : entry.text);

/** Joins what several rows or files report of one thing, column by column, and remembers where they contradict each other. */
export class Agreement {
  readonly #joining: Joining;
  readonly #contested: Set<string>;

  /** `contested` are the columns in which what is joined contradicts itself already. */
  constructor(joining: Joining, contested: readonly string[]) {
    this.#joining = joining;
    this.#contested = new Set(contested);
  }

  /** The one value that was told; none where two differ: a finding for each further one names both places, and nobody's counts. */
  of<T>(column: string, told: readonly Told<T>[]): T | null {
    const [first, ...others] = told;
    if (first === undefined || this.#contested.has(column)) return null;
    const differing = new Map(others.map((one) => [comparable(one.text), one]));
    differing.delete(comparable(first.text));
    for (const other of differing.values()) this.#report(column, first, other);
    if (differing.size === 0) return first.value;
    this.#contested.add(column);
    return null;
  }

  ofEntries<E extends Entry>(column: string, entries: readonly (E | null)[]): E | null {
    const given = entries.filter((entry) => entry !== null);
    return this.of(
      column,
      given.map((entry) => ({ value: entry, text: shown(entry), place: entry.place })),
    );
  }

  /** What is to be kept of the contradictions: nothing where there are none. */
  contested(): { readonly contested?: readonly string[] } {
    return this.#contested.size === 0 ? {} : { contested: [...this.#contested] };
  }

  #report(column: string, first: Told<unknown>, second: Told<unknown>): void {
    const { name, log, project, indicator } = this.#joining;
    const args = {
      name,
      what: headings[column] ?? column,
      first: quoted(first.text),
      second: quoted(second.text),
      where: shortPlace(first.place),
    };
    log.report(finding('reported-twice-differently', args, { place: second.place, project, indicator }));
  }
}

/** What one row or file says of a project that was not carried out. */
interface ToldAbsence {
  readonly kind: Entry | null;
  readonly reason: Entry | null;
  readonly document: Entry | null;
}

/**
 * Joins what rows or files say of a project that was not carried out; null where none does. A kind that two tell differently is
 * open, but that the project was not carried out is said by both.
 */
export function joinAbsence(told: readonly ToldAbsence[], agreement: Agreement): NotCarriedOut | null {
  const given = told.flatMap(({ kind, reason, document }) => kind ?? reason ?? document ?? []);
  const [first] = given;
  if (first === undefined) return null;
  const of = (column: string, part: keyof ToldAbsence) =>
    agreement.ofEntries(
      column,
      told.map((one) => one[part]),
    );
  const kind = of('absence', 'kind');
  const known = kind === null ? 'unknown' : readKind(kind.text);
  return {
    kind: known === 'unknown' || known === 'carried-out' ? null : known,
    reason: of('absenceReason', 'reason'),
    document: of('absenceDocument', 'document'),
    place: kind?.place ?? first.place,
  };
}

type TextColumn = 'settledTargetSource' | 'band' | 'notApplicable';

const wordsOf = (column: TextColumn, text: string): string =>
  column === 'band' ? ((bandWords as Readonly<Record<string, string>>)[text] ?? text) : text;

/** Joins what rows or files report for one indicator. */
export function mergeIndicators(
  rows: readonly [ActualIndicator, ...ActualIndicator[]],
  joining: Joining,
): ActualIndicator {
  const [first] = rows;
  if (rows.length === 1) return first;
  const agreement = new Agreement(
    joining,
    rows.flatMap(({ contested }) => contested ?? []),
  );
  const entry = (
    id: 'actual' | 'lastYear' | 'settledTarget' | 'evidence' | 'reason' | 'measure' | 'confirmed' | 'judgedBy',
  ) =>
    agreement.ofEntries<Entry>(
      id,
      rows.map((row) => row[id] ?? null),
    );
  const number = (id: 'weight' | 'bandPercent' | 'surveySize') =>
    agreement.ofEntries<NumberEntry>(
      id,
      rows.map((row) => row[id]),
    );
  const text = <C extends TextColumn>(id: C) =>
    agreement.of<NonNullable<ActualIndicator[C]>>(
      id,
      rows.flatMap((row) => {
        const value = row[id];
        const place = (id === 'band' ? row.bandPlace : undefined) ?? row.place;
        return value === null ? [] : [{ value, text: wordsOf(id, value), place }];
      }),
    );
  const band = text('band');
  const bandPlace = rows.find((row) => row.band === band)?.bandPlace;
  const reason = entry('reason');
  return {
    ordinal: first.ordinal,
    actual: entry('actual'),
    weight: number('weight'),
    lastYear: entry('lastYear'),
    settledTarget: entry('settledTarget'),
    settledTargetSource: text('settledTargetSource'),
    band,
    ...(band === null || bandPlace === undefined ? {} : { bandPlace }),
    bandPercent: number('bandPercent'),
    judgedBy: entry('judgedBy'),
    notApplicable: text('notApplicable'),
    evidence: entry('evidence'),
    surveySize: number('surveySize'),
    reason,
    emptyReason: reason === null ? (rows.find((row) => row.emptyReason != null)?.emptyReason ?? null) : null,
    measure: entry('measure'),
    manual: mergeManual(rows, agreement),
    confirmed: entry('confirmed'),
    ...mergeReviewed(rows, agreement),
    place: (rows.find(({ actual }) => actual !== null) ?? first).place,
    ...agreement.contested(),
  };
}

/** What reviewers found, fact by fact; nothing where none of the rows says any. */
function mergeReviewed(rows: readonly ActualIndicator[], agreement: Agreement): { readonly reviewed?: Reviewed } {
  if (rows.every(({ reviewed }) => reviewed === undefined)) return {};
  const of = <F extends keyof Reviewed>(fact: F) =>
    agreement.of<NonNullable<Reviewed[F]>>(
      fact,
      rows.flatMap(({ reviewed, place }) => {
        const value = reviewed?.[fact] ?? null;
        return value === null ? [] : [{ value, text: String(value), place }];
      }),
    );
  return {
    reviewed: {
      assessable: of('assessable'),
      related: of('related'),
      fitsLevel: of('fitsLevel'),
      repeated: of('repeated'),
      tasksUnfinished: of('tasksUnfinished'),
    },
  };
}

function mergeManual(rows: readonly ActualIndicator[], agreement: Agreement): ManualScore | null {
  const given = rows.flatMap(({ manual, place }) => (manual === null ? [] : [{ ...manual, place }]));
  const said = (id: 'who' | 'why', column: string) =>
    agreement.of(
      column,
      given.flatMap((one) => (one[id] === null ? [] : [{ value: one[id], text: one[id], place: one.place }])),
    );
  const score = agreement.ofEntries(
    'manualScore',
    given.map((one) => one.score),
  );
  return score === null ? null : { score, who: said('who', 'manualWho'), why: said('why', 'manualWhy') };
}

/** Joins the amounts that rows or files report for one source of funds. */
export function mergeAmounts(rows: readonly (Amounts & Contestable)[], joining: Joining): Amounts & Contestable {
  const agreement = new Agreement(
    joining,
    rows.flatMap(({ contested }) => contested ?? []),
  );
  const amount = (id: 'initial' | 'revised' | 'executed') =>
    agreement.ofEntries(
      id,
      rows.map((row) => row[id]),
    );
  return {
    initial: amount('initial'),
    revised: amount('revised'),
    executed: amount('executed'),
    ...agreement.contested(),
  };
}
