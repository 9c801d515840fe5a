import { decimal, points } from '../../model/decimal.ts';
import { unitId } from '../../model/goals/project-ref.ts';
import { sameNamed } from '../../model/goals/same-named.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { ProjectResult, ResultJson } from '../../model/result/result-json.ts';
import type { ProjectState } from '../../model/result/state-words.ts';
import { comparable, comparableWords } from '../../model/text/same-text.ts';

/** Why a score moved. `profile` is a formula or number of the profile with the same rule, target, actual and weight. */
export type Cause = 'target' | 'actual' | 'rule' | 'weight' | 'profile' | 'outcome' | 'added' | 'removed';

export interface RowMove {
  /** null is the execution rate. */
  readonly indicator: number | null;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  /** after − before in points; a row without a score counts as 0. */
  readonly change: string;
  readonly causes: readonly { readonly cause: Cause; readonly before: string; readonly after: string }[];
}

type Absence = NonNullable<ProjectResult['notCarriedOut']> | null;

export interface ProjectMove {
  readonly unit: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: string;
  readonly gradeBefore: string | null;
  readonly gradeAfter: string | null;
  /** null where a project is only in one of the runs. */
  readonly stateBefore: ProjectState | null;
  readonly stateAfter: ProjectState | null;
  /** Why it was not carried out, where it was not in one of the runs. */
  readonly absences?: { readonly before: Absence; readonly after: Absence };
  readonly rows: readonly RowMove[];
}

/** What moved between two runs. `inputs` names every input, rule or profile file whose content differs. */
export interface RunDiff {
  readonly schemaVersion: '1.0';
  readonly before: { readonly year: number; readonly profile: string };
  readonly after: { readonly year: number; readonly profile: string };
  readonly inputs: readonly string[];
  readonly projects: readonly ProjectMove[];
  readonly unchanged: number;
  /** What the rules are called that a cause names by id, as far as the results say it. */
  readonly ruleTitles: Readonly<Record<string, Bilingual>>;
}

type Indicator = ProjectResult['indicators'][number];
type Row = Indicator | ProjectResult['execution'];

/** Compares two runs, or two years. Projects pair by unit and code, else by unit and name; indicators by their names, else by ordinal. */
export function diffRuns(before: ResultJson, after: ResultJson): RunDiff {
  const moves = pairProjects(before.projects, after.projects).map(([a, b]) => projectMove(a, b));
  const shown = moves.filter(
    (move) =>
      move.rows.length > 0 ||
      move.before !== move.after ||
      move.gradeBefore !== move.gradeAfter ||
      move.stateBefore !== move.stateAfter,
  );
  return {
    schemaVersion: '1.0',
    before: { year: before.year, profile: `${before.profile.id} ${before.profile.version}` },
    after: { year: after.year, profile: `${after.profile.id} ${after.profile.version}` },
    inputs: changedInputs(before, after),
    projects: shown,
    unchanged: moves.length - shown.length,
    ruleTitles: Object.fromEntries(
      [...(before.rulesUsed ?? []), ...(after.rulesUsed ?? [])].map(({ id, title }) => [id, title]),
    ),
  };
}

type ProjectNames = Pick<ProjectResult, 'unit' | 'code' | 'name'>;
type IndicatorNames = Pick<Indicator, 'ordinal' | 'level1' | 'level2' | 'level3' | 'description'>;

const codeKey = (project: ProjectNames) => comparable(project.code) || null;
/** Without the year in front: 2025年科普活动 continues as 2026年科普活动. */
const nameKey = (project: ProjectNames) => comparableWords(project.name).replace(/^\d{4}年/, '');
const inOneUnit = (a: ProjectNames, b: ProjectNames) => sameNamed(a.unit, b.unit);
const textKey = (row: IndicatorNames) => `${row.level1}|${row.level2}|${row.level3}|${row.description}`;
const level3Key = (row: IndicatorNames) => (row.level3 === null ? null : `${row.level1}|${row.level3}`);
const ordinalKey = (row: IndicatorNames) => String(row.ordinal);

/** The projects of two runs side by side, by unit and code, else by unit and name; one that only one of them has stands beside null. */
export const pairProjects = <T extends ProjectNames>(before: readonly T[], after: readonly T[]) =>
  pair(before, after, [codeKey, nameKey], inOneUnit);

/** The indicators of two versions of a project side by side, by their names, else by ordinal. */
export const pairIndicators = <T extends IndicatorNames>(before: readonly T[], after: readonly T[]) =>
  pair(before, after, [textKey, level3Key, ordinalKey]);

/** Pairs items that may pair by the first key that both have; what is left over pairs with null. */
function pair<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((item: T) => string | null)[],
  mayPair: (before: T, after: T) => boolean = () => true,
): [T | null, T | null][] {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  for (const key of keys) {
    const open = after.filter((item) => !taken.has(item));
    for (const item of before) {
      if (partner.has(item) || key(item) === null) continue;
      const found = open.find((other) => !taken.has(other) && key(other) === key(item) && mayPair(item, other));
      if (found === undefined) continue;
      partner.set(item, found);
      taken.add(found);
    }
  }
  const kept: [T | null, T | null][] = before.map((item) => [item, partner.get(item) ?? null]);
  return [...kept, ...after.filter((item) => !taken.has(item)).map((item): [null, T] => [null, item])];
}

function projectMove(before: ProjectResult | null, after: ProjectResult | null): ProjectMove {
  const about = after ?? before;
  const rows =
    before === null || after === null || before.notCarriedOut != null || after.notCarriedOut != null
      ? []
      : [
          rowMove(null, '预算执行率', before.execution, after.execution),
          ...pairIndicators(before.indicators, after.indicators).map(([a, b]) =>
            rowMove((b ?? a)?.ordinal ?? null, subject(b ?? a), a, b),
          ),
        ].filter(moved);
  return {
    unit: about === null ? null : unitId(about.unit),
    code: about?.code ?? null,
    name: about?.name ?? '',
    before: totalOf(before),
    after: totalOf(after),
    change: change(totalOf(before), totalOf(after)),
    gradeBefore: before?.total.grade ?? null,
    gradeAfter: after?.total.grade ?? null,
    stateBefore: before?.state ?? before?.status ?? null,
    stateAfter: after?.state ?? after?.status ?? null,
    ...absences(before, after),
    rows,
  };
}

/** The total of a project that has one: not of one that was not carried out. */
const totalOf = (project: ProjectResult | null): string | null =>
  project === null || project.notCarriedOut != null ? null : project.total.score;

/** Why a project was not carried out, where it was not in one of the runs. */
function absences(before: ProjectResult | null, after: ProjectResult | null): Pick<ProjectMove, 'absences'> {
  const of = (project: ProjectResult | null) => project?.notCarriedOut ?? null;
  const [was, is] = [of(before), of(after)];
  return was === null && is === null ? {} : { absences: { before: was, after: is } };
}

/** A row is worth telling when its points moved or what was reported or asked for did; another rule with the same points is not. */
function moved(row: RowMove): boolean {
  const telling: readonly Cause[] = ['target', 'actual', 'outcome', 'added', 'removed'];
  return row.before !== row.after || row.causes.some(({ cause }) => telling.includes(cause));
}

function subject(row: Indicator | null): string {
  return row?.level3 ?? row?.description ?? row?.target.text ?? '';
}

function change(before: string | null, after: string | null): string {
  return points(decimal(after ?? '0').minus(decimal(before ?? '0')));
}

function rowMove(indicator: number | null, name: string, before: Row | null, after: Row | null): RowMove {
  return {
    indicator,
    subject: name,
    before: before?.score ?? null,
    after: after?.score ?? null,
    change: change(before?.score ?? null, after?.score ?? null),
    causes: causes(before, after),
  };
}

function actualText(row: Row): string {
  if ('actual' in row) return row.actual?.text ?? '';
  return `${row.initial ?? ''} / ${row.revised ?? ''} / ${row.executed ?? ''}`;
}

function causes(before: Row | null, after: Row | null): RowMove['causes'] {
  if (before === null || after === null) {
    const cause = before === null ? 'added' : 'removed';
    return [{ cause, before: before?.score ?? '', after: after?.score ?? '' }];
  }
  const compared: [Cause, string, string][] = [
    ['target', 'target' in before ? before.target.text : '', 'target' in after ? after.target.text : ''],
    ['actual', actualText(before), actualText(after)],
    ['outcome', before.outcome, after.outcome],
    ['weight', before.weight, after.weight],
    ['rule', before.rule ?? '', after.rule ?? ''],
  ];
  const found = compared.filter(([, a, b]) => a !== b).map(([cause, a, b]) => ({ cause, before: a, after: b }));
  if (found.length > 0 || before.score === after.score) return found;
  return [{ cause: 'profile', before: before.substituted ?? '', after: after.substituted ?? '' }];
}

function changedInputs(before: ResultJson, after: ResultJson): string[] {
  const hashes = (run: ResultJson) =>
    new Map([
      ...run.inputs.map((input) => [input.file, input.sha256] as const),
      ...run.rules.map((rule) => [rule.source.file, rule.source.sha256] as const),
      [run.profile.source.file, run.profile.source.sha256] as const,
    ]);
  const a = hashes(before);
  const b = hashes(after);
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}
