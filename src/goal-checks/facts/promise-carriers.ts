import { type Decimal, sum } from '../../model/decimal.ts';
import type { GoalPromise } from '../../model/goals/goals.ts';
import type { Place } from '../../model/place.ts';
import { remember } from '../../model/remember.ts';
import { fold } from '../../model/text/fold.ts';
import type { ProjectView, RowView } from '../document-view.ts';
import { countedAlike } from './counted-alike.ts';
import { coreWords, covered, type WordBag, wordBag } from './subject-match.ts';
import { amountOf } from './target-amounts.ts';

/** From this share of the subject's words on a row speaks of the same thing; settled on the real documents. */
const sameSubject = 0.6;
/** A project as a whole is about a subject when its name and texts hold nearly all of its words. */
const sameProject = 0.8;

/** How a promise is covered: a row carries it, rows speak of it with a weaker number, or nothing does. */
export type Carriage =
  | { readonly outcome: 'carried' }
  | { readonly outcome: 'contradicted'; readonly row: RowView }
  | { readonly outcome: 'absent' };

/** True when meeting the row's target also keeps the promise. */
function keeps(row: RowView, promised: Decimal, atMost: boolean): boolean {
  const amount = amountOf(row.target);
  if (amount === null) return false;
  return atMost ? amount.lte(promised) : amount.gte(promised);
}

/** The words of a row: its own, and its own with those of the project's name. */
const rowWords = remember((row: RowView) => {
  const { name, unit } = row.project.project;
  const own = coreWords(`${row.indicator.level3 ?? ''} ${row.indicator.description ?? ''}`, unit.name);
  return { own: wordBag(own), withProject: wordBag(`${own} ${coreWords(name, unit.name)}`), long: own.length >= 4 };
});

const projectWords = remember(({ project }: ProjectView) =>
  wordBag(coreWords([project.name, project.purpose, ...project.goals].join(' '), project.unit.name)),
);

function similarity(subject: WordBag, row: RowView): number {
  const { own, withProject, long } = rowWords(row);
  const direct = Math.max(covered(subject, own), long ? covered(own, subject) * 0.9 : 0);
  return Math.max(direct, covered(subject, withProject));
}

/** A row of the same table that repeats the promised number itself, in its target or its description. */
function repeatsNumber(row: RowView, promise: GoalPromise): boolean {
  const { target } = promise;
  const same = countedAlike(row.target, target) && row.target.amount === target.amount;
  const printed = `${target.value ?? ''}${target.multiplier ?? ''}${target.unit ?? ''}`;
  return same || (printed.length > 1 && (row.description.includes(printed) || repeatsIn(row.target.text, printed)));
}

/** 500元/人·月 repeats 500元; 1500元 does not. */
function repeatsIn(text: string, printed: string): boolean {
  const plain = fold(text).text;
  const at = plain.indexOf(printed);
  // What stands before it must not be more of the number: 1500元 and 2.500元.
  return at >= 0 && !/[\d.]/.test(plain.charAt(at - 1));
}

/** Looks for the indicator that carries a promise of a project's own goal text. */
export function carriageInProject(promise: GoalPromise, project: ProjectView): Carriage {
  const { source, unit } = project.project;
  // A table with a column of targets for each place is a project for each, and its goal is that of all.
  const parts = project.document.projects.filter(
    (each) =>
      each === project || ((source.table ?? source.cell) !== undefined && samePlace(each.project.source, source)),
  );
  if (parts.some(({ rows }) => rows.some((row) => repeatsNumber(row, promise)))) return { outcome: 'carried' };
  return carriage(promise, parts, unit.name);
}

const samePlace = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Looks through the indicators of all projects for one that carries a promise of the department part. */
export function carriageInDocument(promise: GoalPromise, projects: readonly ProjectView[]): Carriage {
  const unitName = projects[0]?.project.unit.name ?? '';
  const found = carriage(promise, projects, unitName);
  return found.outcome === 'absent' && heldByProject(promise, projects, unitName) ? { outcome: 'carried' } : found;
}

function carriage(promise: GoalPromise, projects: readonly ProjectView[], unitName: string): Carriage {
  const promised = amountOf(promise.target);
  if (promised === null) return { outcome: 'carried' };
  const atMost = promise.target.kind === 'at-most';
  const subject = wordBag(coreWords(promise.subject, unitName));
  const rows = projects.flatMap((project) => project.rows);
  // 故障修复时间 12 carries 故障12小时内修复, 适配残疾人数 ≥450件 carries 450名残疾人: a missing or wrong unit is a fault of its own.
  const { value, multiplier, dimension } = promise.target;
  const same = rows.filter(
    ({ target }) =>
      target.value === value &&
      target.multiplier === multiplier &&
      (target.unit === null || target.dimension === dimension),
  );
  if (same.some((row) => similarity(subject, row) >= sameSubject)) return { outcome: 'carried' };
  const comparable = rows.filter((row) => countedAlike(row.target, promise.target));
  const speaking = comparable
    .map((row) => ({ row, share: similarity(subject, row) }))
    .filter(({ share }) => share >= sameSubject)
    .sort((a, b) => b.share - a.share);
  const kept = speaking.some(({ row }) => keeps(row, promised, atMost));
  if (
    kept ||
    addsUp(
      speaking.map(({ row }) => row),
      promised,
      atMost,
    )
  )
    return { outcome: 'carried' };
  const [best] = speaking;
  return best === undefined ? { outcome: 'absent' } : { outcome: 'contradicted', row: best.row };
}

/** Several counts may keep a promise together; percents never add up. */
function addsUp(rows: readonly RowView[], promised: Decimal, atMost: boolean): boolean {
  const amounts = rows.filter(({ target }) => target.dimension === 'count').map(({ target }) => amountOf(target));
  return !atMost && amounts.length > 1 && sum(amounts.filter((each) => each !== null)).gte(promised);
}

/** A project that is about the subject and counts at least as many of its activities carries the promise. */
function heldByProject(promise: GoalPromise, projects: readonly ProjectView[], unitName: string): boolean {
  const promised = amountOf(promise.target);
  if (promised === null) return false;
  const subject = wordBag(coreWords(promise.subject, unitName));
  const atMost = promise.target.kind === 'at-most';
  return projects.some(
    (project) =>
      covered(subject, projectWords(project)) >= sameProject &&
      project.rows.some(
        (row) => row.kind === 'quantity' && countedAlike(row.target, promise.target) && keeps(row, promised, atMost),
      ),
  );
}
