import { finding } from '../../../findings/finding.ts';
import type { ActualIndicator, Amounts, Entry, ManualScore } from '../../../model/actuals/actuals.ts';
import { bandWords, indicatorColumns, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import type { Place } from '../../../model/place.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { quoted } from './cell-text.ts';
import type { CellContext } from './read-cell.ts';
import { shortPlace } from './short-place.ts';

/** What was reported twice, and the names of its parts come from the headings of the template. */
export interface Twice extends CellContext {
  readonly name: string;
  readonly first: Place;
  readonly second: Place;
}

const headings: Readonly<Record<string, string>> = Object.fromEntries(
  [...moneyColumns, ...indicatorColumns].map(({ id, heading }) => [id, heading]),
);

const shown = (entry: Entry): string => (entry.kind === 'percent' ? `${entry.text}%` : entry.text);

function differs(what: string, values: readonly [string, string], places: readonly [Place, Place], twice: Twice): void {
  const [first, second] = values;
  const args = {
    name: twice.name,
    what: headings[what] ?? what,
    first: quoted(first),
    second: quoted(second),
    where: shortPlace(places[0]),
  };
  const { project, indicator } = twice;
  twice.log.report(finding('reported-twice-differently', args, { place: places[1], project, indicator }));
}

/** One of two entries; when both are there and differ the first is kept and a finding names both places. */
export function mergeEntry<E extends Entry>(what: string, first: E | null, second: E | null, twice: Twice): E | null {
  if (first === null || second === null) return first ?? second;
  if (comparable(shown(first)) !== comparable(shown(second))) {
    differs(what, [shown(first), shown(second)], [first.place, second.place], twice);
  }
  return first;
}

/** The same for plain texts, whose places are those of their rows. */
export function mergeText<T extends string>(
  what: string,
  first: T | null,
  second: T | null,
  twice: Twice,
  say: (text: T) => string = (text) => text,
): T | null {
  if (first === null || second === null) return first ?? second;
  if (comparable(first) !== comparable(second)) {
    differs(what, [say(first), say(second)], [twice.first, twice.second], twice);
  }
  return first;
}

function mergeManual(first: ManualScore | null, second: ManualScore | null, twice: Twice): ManualScore | null {
  if (first === null || second === null) return first ?? second;
  mergeEntry('manualScore', first.score, second.score, twice);
  return {
    score: first.score,
    who: mergeText('manualWho', first.who, second.who, twice),
    why: mergeText('manualWhy', first.why, second.why, twice),
  };
}

/** Joins what two rows report for one indicator, field by field. */
export function mergeIndicators(
  first: ActualIndicator,
  second: ActualIndicator,
  context: Omit<Twice, 'first' | 'second'>,
): ActualIndicator {
  const twice: Twice = { ...context, first: first.place, second: second.place };
  const entry = (id: 'actual' | 'lastYear' | 'settledTarget' | 'evidence' | 'reason' | 'measure') =>
    mergeEntry(id, first[id], second[id], twice);
  const number = (id: 'weight' | 'bandPercent' | 'surveySize') => mergeEntry(id, first[id], second[id], twice);
  return {
    ordinal: first.ordinal,
    actual: entry('actual'),
    weight: number('weight'),
    lastYear: entry('lastYear'),
    settledTarget: entry('settledTarget'),
    settledTargetSource: mergeText('settledTargetSource', first.settledTargetSource, second.settledTargetSource, twice),
    band: mergeText('band', first.band, second.band, twice, (band) => bandWords[band]),
    bandPercent: number('bandPercent'),
    notApplicable: mergeText('notApplicable', first.notApplicable, second.notApplicable, twice),
    evidence: entry('evidence'),
    surveySize: number('surveySize'),
    reason: entry('reason'),
    measure: entry('measure'),
    manual: mergeManual(first.manual, second.manual, twice),
    place: first.actual === null && second.actual !== null ? second.place : first.place,
  };
}

/** Joins the amounts two rows report for one source of funds. */
export function mergeAmounts(first: Amounts, second: Amounts, twice: Twice): Amounts {
  return {
    initial: mergeEntry('initial', first.initial, second.initial, twice),
    revised: mergeEntry('revised', first.revised, second.revised, twice),
    executed: mergeEntry('executed', first.executed, second.executed, twice),
  };
}
