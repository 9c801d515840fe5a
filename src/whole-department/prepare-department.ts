import { append } from '../model/append.ts';
import { decimal, plain, sum } from '../model/decimal.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { Interval } from '../model/policy/profile.ts';
import { comparable } from '../model/text/same-text.ts';
import type { DepartmentIndicator, DepartmentProfile } from '../model/whole-department/department-profile.ts';
import type { PreparedDepartment, PreparedIndicator } from '../model/whole-department/department-run.ts';
import { figures } from '../model/whole-department/figures.ts';
import { type Formula, type FormulaProfile, parseFormula } from '../rules/formula/parse-formula.ts';
import { formulaFinding } from '../rules/rule-findings.ts';
import { indicatorTwice, weightsNotClosed } from './profile-kinds.ts';

/** 公务接待费本年决算数: a figure may be named as its label says it. */
const wordsOf = (own: readonly string[]) => {
  const byWord = new Map<string, string>();
  for (const { name, label } of figures.values()) byWord.set(name, name).set(label.zh, name);
  for (const name of own) byWord.set(name, name);
  return { find: (word: string) => byWord.get(word) ?? null, all: [...byWord.keys()] };
};

const valueWords = wordsOf([]);
const pointsWords = wordsOf(['value', 'weight']);

type Tables = NonNullable<FormulaProfile['tables']>;

function intervalsOf({ tables = {} }: DepartmentProfile): Tables {
  const text = (value: string | number | null) => (value === null ? null : String(value));
  const made = Object.entries(tables).map(([name, { intervals, includes }]): [string, Interval[]] => [
    name,
    intervals.map(({ from, to, value }) => ({
      from: text(from),
      to: text(to),
      value: String(value),
      ...(includes === 'to' ? { toIncluded: true as const } : {}),
    })),
  ]);
  return Object.fromEntries(made);
}

/** Indicators that have the id or the name of one before them. */
function repeated({ indicators }: DepartmentProfile, file: string): Finding[] {
  const seen = new Set<string>();
  return indicators.flatMap(({ id, name }, at) => {
    const keys = [id, comparable(name.zh)];
    const isKnown = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    const place = { file, path: `indicators[${at}].name` };
    return isKnown ? [indicatorTwice.found({ name: name.zh }, { place })] : [];
  });
}

/** What the items of a list earn together, and the weight that they have to fill. */
function notFilled(indicator: DepartmentIndicator, at: number, file: string): Finding[] {
  if (indicator.by !== 'checklist') return [];
  const items = sum(indicator.items.map(({ points }) => decimal(String(points))));
  const weight = decimal(String(indicator.weight));
  if (items.eq(weight)) return [];
  const args = { name: indicator.name.zh, weight: plain(weight), sum: plain(items) };
  return [weightsNotClosed.found(args, { place: { file, path: `indicators[${at}].items` } })];
}

/**
 * Reads the formulas of a layout and checks that the weights close. Null where a formula can't be used; the findings say where.
 * `file` is what they call the profile.
 */
export async function prepareDepartment(
  profile: DepartmentProfile,
  file: string,
): Promise<Reading<PreparedDepartment | null>> {
  const tables = intervalsOf(profile);
  const stepCount = profile.steps?.count ?? 'started';
  const findings: Finding[] = repeated(profile, file);
  let usable = true;
  const read = async (text: string, at: number, key: 'value' | 'points'): Promise<Formula | null> => {
    const words = key === 'value' ? valueWords : pointsWords;
    const { formula, problems } = await parseFormula(text, Object.keys(tables), words);
    append(
      findings,
      problems.map((problem) => formulaFinding(problem, file, `indicators[${at}].${key}`)),
    );
    usable = usable && formula !== null;
    return formula;
  };
  const bound = (formula: Formula, count: 'whole' | 'started') =>
    formula.bind({ tables, settings: { stepCount: count === 'whole' ? 'whole' : 'up' } });
  const indicators: PreparedIndicator[] = [];
  for (const [at, indicator] of profile.indicators.entries()) {
    append(findings, notFilled(indicator, at, file));
    const isRate = indicator.by === 'figures';
    const value = isRate ? await read(indicator.value, at, 'value') : null;
    const points = isRate ? await read(indicator.points, at, 'points') : null;
    indicators.push({
      indicator,
      value: value === null ? null : bound(value, stepCount),
      points: points === null ? null : bound(points, stepCount),
      figures: [...new Set([value, points].flatMap((one) => one?.names ?? []))].filter((name) => figures.has(name)),
      bySteps:
        points?.countsSteps === true ? { whole: bound(points, 'whole'), started: bound(points, 'started') } : null,
    });
  }
  return { value: usable ? { profile, indicators } : null, findings };
}
