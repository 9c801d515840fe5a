import type { Department, GoalDocument, Indicator, Project } from '../model/goals/goals.ts';
import { readPromises } from '../targets/read-promises.ts';
import { readTarget } from '../targets/target/read-target.ts';

/** A project of an example. A row is "一级|二级|三级|指标值" or "一级|二级|三级|描述|指标值", optionally with a sixth cell, the weight. */
export interface ExampleProject {
  readonly name?: string;
  readonly unit?: string;
  readonly code?: string;
  /** 万元: the total, "total=fiscal+other" or "total=fiscal+carried over+other" as printed. */
  readonly budget?: string;
  /** "first=last day", either blank. */
  readonly period?: string;
  readonly purpose?: string;
  readonly goals?: readonly string[];
  /** Percents by period, null where blank; labels are 3月底, 6月底, 10月底, 12月底. */
  readonly plan?: readonly (string | null)[];
  readonly rows?: readonly string[];
}

/** A goal document in short, as examples of checks write it. */
export interface CheckExample {
  readonly year?: number;
  readonly department?: readonly { readonly title: string; readonly indicators: string }[];
  readonly projects: readonly ExampleProject[];
}

/** A table a check must find fault with: each entry of `finds` is a part of one finding's Chinese text, in order. */
export interface RejectExample extends CheckExample {
  readonly finds: readonly string[];
}

const file = '示例';
const periods = ['3月底', '6月底', '10月底', '12月底'];

const orNull = (cell: string | undefined) => (cell === undefined || cell === '' ? null : cell);

function indicatorOf(row: string, ordinal: number, table: number, year: number): Indicator {
  const cells = row.split('|').map((cell) => cell.trim());
  const short = cells.length === 4;
  const [level1, level2, level3] = cells.map(orNull);
  const description = short ? null : orNull(cells[3]);
  const text = cells[short ? 3 : 4] ?? '';
  return {
    ordinal,
    level1: level1 ?? null,
    level2: level2 ?? null,
    level3: level3 ?? null,
    description,
    target: readTarget(text, {
      year,
      level1: level1 ?? null,
      level2: level2 ?? null,
      level3: level3 ?? null,
      description,
    }),
    basis: null,
    weight: orNull(cells[5]),
    source: { file, table, row: ordinal },
  };
}

function budgetOf(text: string | undefined): Project['budget'] {
  if (text === undefined) return { total: null, fiscal: null, other: null };
  const [total, parts] = text.split('=');
  const amounts = parts === undefined ? [total] : parts.split('+');
  const carryOver = amounts.length > 2 ? orNull(amounts[1]) : null;
  const [fiscal, other] = amounts.length > 2 ? [amounts[0], amounts[2]] : amounts;
  const carried = carryOver === null ? {} : { carryOver };
  return { total: orNull(total), fiscal: orNull(fiscal), ...carried, other: orNull(other) };
}

function periodOf(text: string | undefined, table: number): Pick<Project, 'period'> {
  if (text === undefined) return {};
  const [from, to] = text.split('=');
  return { period: { text: text.replace('=', '—'), from: orNull(from), to: orNull(to), source: { file, table } } };
}

function projectOf(example: ExampleProject, index: number, year: number): Project {
  const table = index + 1;
  return {
    number: table,
    name: example.name ?? `项目${table}`,
    code: example.code ?? null,
    unit: { code: null, name: example.unit ?? '某市科学技术协会' },
    budget: budgetOf(example.budget),
    ...periodOf(example.period, table),
    purpose: example.purpose ?? null,
    departmentInCharge: null,
    spendingPlan:
      example.plan === undefined
        ? null
        : example.plan.map((percent, at) => ({ label: periods[at] ?? `第${at + 1}期`, percent })),
    goals: example.goals ?? [],
    indicators: (example.rows ?? []).map((row, at) => indicatorOf(row, at + 1, table, year)),
    source: { file, table },
  };
}

function departmentOf(parts: NonNullable<CheckExample['department']>, year: number): Department {
  return {
    overall: [],
    parts: parts.map(({ title, indicators }, at) => ({
      title,
      goal: null,
      indicators,
      promises: readPromises(indicators, { file, line: at + 1 }, year),
    })),
    safeguards: [],
  };
}

/** Makes the goal document an example describes; the year is 2026 unless it says otherwise. */
export function exampleDocument(example: CheckExample): GoalDocument {
  const year = example.year ?? 2026;
  return {
    source: { file, sha256: '0'.repeat(64) },
    year,
    yearKnownFrom: null,
    department: example.department === undefined ? null : departmentOf(example.department, year),
    projects: example.projects.map((project, index) => projectOf(project, index, year)),
  };
}
