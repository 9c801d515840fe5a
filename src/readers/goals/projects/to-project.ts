import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { Decimal, type DecimalText, plain } from '../../../model/decimal.ts';
import type { Finding, ProjectRef } from '../../../model/finding.ts';
import type { BudgetUnit, Indicator, Project } from '../../../model/goals/goals.ts';
import { projectRef } from '../../../model/goals/project-ref.ts';
import { unnamedProject } from '../../../model/goals/unnamed-project.ts';
import type { TargetReading } from '../../../model/target/target.ts';
import { fold } from '../../../model/text/fold.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { comparatorBefore, comparatorColumn } from '../../../targets/measures/comparators.ts';
import { readTarget } from '../../../targets/target/read-target.ts';
import { type FindingLog, goalLog, reportAll } from '../../finding-log.ts';
import { isBlankMark, isMoneyUnit, isReportedCell, readAmount, readPercent, readWeight } from '../money/amounts.ts';
import { inOneLine } from '../rows/cell-words.ts';
import { documentGaps, projectGaps, type ReadProject } from './project-gaps.ts';
import { readPeriod } from './project-period.ts';
import type { PlacedAmount, RawIndicator, RawProject } from './raw-project.ts';
import { readCode, readUnit } from './read-unit.ts';

const nameOf = (text: string | null): string | null => (text === null ? null : inOneLine(text));

/** 水利专项资金（东坪镇）: the name as printed, with the place whose targets these are; a name of its own where none is printed. */
function projectName({ name, part }: RawProject, ordinal: number): string {
  const printed = inOneLine(name?.text ?? '');
  if (part === null) return printed === '' ? unnamedProject(ordinal) : printed;
  return printed === '' ? inOneLine(part) : `${printed}（${inOneLine(part)}）`;
}

/** A number or a range of numbers, which a unit column may complete. */
const bareNumber = /^\d[\d,.]*(?:[-~]\d[\d,.]*)?[万亿]?$/;

/** 10次, 95%: a number with its unit and no sign of its own, which a sign in a column of its own belongs to. */
function isAmount(text: string): boolean {
  const { kind, comparator } = readTarget(text, {});
  return /^\s*\d/.test(text) && (kind === 'at-least' || kind === 'at-most' || kind === 'equal') && comparator === null;
}

/**
 * The target as one text where it is split over columns: sign, value and unit put together as a reader says them («≥», «735»,
 * «人次» is «≥735人次»). Words that are no sign of comparison (正向, 定性) stay out of the text.
 */
function wholeTarget(raw: RawIndicator): string {
  const value = raw.target ?? '';
  const folded = fold(value).text;
  const own = comparatorBefore(folded, 0);
  const bare = bareNumber.test(folded.slice(own?.end ?? 0));
  if (!bare && !isAmount(value)) return value;
  const printed = (raw.comparator ?? '').trim();
  const column = comparatorColumn(fold(printed).text);
  // ≥ is put before the value as printed; 不低于 first becomes its sign.
  const isSign = !/[\p{L}\p{N}]/u.test(printed);
  const front = own !== null || column === null || column.direction ? '' : isSign ? printed : column.comparator;
  const unit = bare && raw.unit !== null && !isBlankMark(raw.unit) ? raw.unit.trim() : '';
  return `${front}${value}${unit}`;
}

function readRawTarget(raw: RawIndicator, year: number | null): TargetReading {
  return readTarget(wholeTarget(raw), {
    year,
    comparator: raw.comparator,
    unit: raw.unit,
    level1: raw.level1,
    level2: raw.level2,
    level3: raw.level3,
    description: raw.description,
  });
}

/** The sum of those amounts that are known, printed as it stands where only one of them is more than zero. */
function added(amounts: readonly (DecimalText | null)[]): DecimalText | null {
  const known = amounts.filter((amount) => amount !== null);
  const [only, ...others] = known.filter((amount) => !new Decimal(amount).isZero());
  if (only === undefined) return known[0] ?? null;
  return others.length === 0 ? only : plain(others.reduce((sum, each) => sum.plus(each), new Decimal(only)));
}

/** Turns one raw project into a project of the model: amounts in 万元, targets read, everything else as printed. */
class ProjectReader {
  readonly log: FindingLog;
  /** Amounts were read as 万元 although nothing says so. */
  assumedMoneyUnit = false;
  /** No amount says what the project may cost. */
  lacksBudget = false;
  private readonly raw: RawProject;
  private readonly year: number | null;
  readonly ref: ProjectRef;
  private readonly unit: BudgetUnit;

  /** `ordinal` counts the projects without a name. */
  constructor(raw: RawProject, year: number | null, ordinal: number) {
    this.raw = raw;
    this.log = goalLog(raw.place.file);
    this.year = year;
    this.unit = readUnit(raw.unit?.text ?? '', raw.unitCode?.text ?? null);
    this.ref = projectRef({
      unit: this.unit,
      code: readCode(raw.code?.text ?? null),
      name: projectName(raw, ordinal),
    });
  }

  /** The unit of an amount as its label, its column, its block or else the table names it; null where nothing does. */
  private unitOf({ unit }: PlacedAmount): string | null {
    return (unit ?? this.raw.moneyUnit)?.replace(/^人民币/, '') ?? null;
  }

  private amount(label: string, cell: PlacedAmount): DecimalText | null {
    if (isBlankMark(cell.text)) return null;
    const named = this.unitOf(cell);
    if (named !== null && !isMoneyUnit(named)) return null;
    const amount = readAmount(cell.text, named ?? '万元');
    if (amount === null && isReportedCell(cell.text)) return null;
    // «100万元», «100万» name their own unit; only a bare 100 takes the one assumed.
    if (amount === null) {
      const args = { label, text: cell.text };
      this.log.report(finding('goal-amount-unreadable', args, { place: cell.place, project: this.ref }));
    } else if (named === null && !/[元万亿]\s*$/.test(cell.text)) this.assumedMoneyUnit = true;
    return amount;
  }

  private budget(): Project['budget'] {
    const { total, fiscal, carryOver, other } = this.raw;
    const cells = [...(total === null ? [] : [total]), ...fiscal, ...carryOver, ...other];
    const unknown = cells.find((cell) => !isMoneyUnit(this.unitOf(cell) ?? '元'));
    if (unknown !== undefined) {
      const about = { place: unknown.place, project: this.ref };
      this.log.report(finding('goal-money-unit-unknown', { unit: this.unitOf(unknown) ?? '' }, about));
    }
    const printed = total === null ? null : this.amount('预算数', total);
    const carried = added(carryOver.map((cell) => this.amount('上年结转资金', cell)));
    const parts = {
      fiscal: added(fiscal.map((cell) => this.amount('财政资金', cell))),
      ...(carried === null ? {} : { carryOver: carried }),
      other: added(other.map((cell) => this.amount('其他资金', cell))),
    };
    if (total !== null && !isBlankMark(total.text)) return { total: printed, ...parts };
    const sum = added([parts.fiscal, carried, parts.other]);
    const [first] = cells;
    if (sum !== null) {
      const also = inBoth('carried', {
        zh: carried === null ? '' : `上年结转资金${carried}万元加`,
        en: carried === null ? '' : `${carried} 万元 carried over, `,
      });
      const args = { sum, fiscal: parts.fiscal ?? '0', ...also, other: parts.other ?? '0' };
      this.log.report(finding('goal-budget-added', args, { place: first?.place ?? this.raw.place, project: this.ref }));
    } else if (unknown === undefined && cells.every(({ text }) => isBlankMark(text))) this.lacksBudget = true;
    return { total: sum, ...parts };
  }

  private spendingPlan(): Project['spendingPlan'] {
    return (
      this.raw.spendingPlan?.map(({ label, percent }) => {
        const value = percent === null || isBlankMark(percent.text) ? null : readPercent(percent.text);
        if (percent !== null && value === null && !isBlankMark(percent.text)) {
          const args = { label, text: percent.text };
          this.log.report(finding('goal-percent-unreadable', args, { place: percent.place, project: this.ref }));
        }
        return { label: inOneLine(label), percent: value };
      }) ?? null
    );
  }

  private departmentInCharge(): string | null {
    const text = this.raw.departmentInCharge?.text ?? null;
    return text === null || isBlankMark(text) ? null : text;
  }

  private indicator(raw: RawIndicator, ordinal: number): Indicator {
    const about = { place: raw.place, project: this.ref, indicator: ordinal };
    const weight = raw.weight === null || isBlankMark(raw.weight) ? null : readWeight(raw.weight);
    if (raw.weight !== null && weight === null && !isBlankMark(raw.weight) && !isReportedCell(raw.weight)) {
      this.log.report(finding('goal-weight-unreadable', { text: raw.weight }, about));
    }
    if (raw.target === null) {
      const name = raw.level3 ?? raw.description ?? '';
      this.log.report(finding('goal-target-missing', { indicator: name }, about));
    }
    if (raw.level3 === null && raw.description === null && raw.target !== null) {
      this.log.report(finding('goal-indicator-unnamed', { text: raw.target }, about));
    }
    if (raw.level1 === null) this.log.report(finding('goal-level1-missing', {}, about));
    const { description, basis, place } = raw;
    const levels = { level1: nameOf(raw.level1), level2: nameOf(raw.level2), level3: nameOf(raw.level3) };
    return { ordinal, ...levels, description, target: readRawTarget(raw, this.year), basis, weight, source: place };
  }

  read(): Project {
    const { raw, ref } = this;
    reportAll(this.log, projectGaps(raw, ref));
    const titled = raw.title === null || raw.number === null ? null : raw.title;
    if (titled !== null && raw.name !== null && !comparable(titled.text).includes(comparable(raw.name.text))) {
      const args = { title: titled.text, project: raw.name.text };
      this.log.report(finding('goal-name-differs', args, { place: raw.name.place, project: ref }));
    }
    return {
      number: raw.number,
      name: ref.name,
      code: ref.code,
      unit: this.unit,
      departmentInCharge: this.departmentInCharge(),
      budget: this.budget(),
      ...readPeriod(raw.period),
      purpose: raw.purpose,
      spendingPlan: this.spendingPlan(),
      goals: raw.goals,
      indicators: raw.indicators.map((indicator, at) => this.indicator(indicator, at + 1)),
      source: raw.place,
    };
  }
}

/** The projects of a document in the model's terms, with the findings of each; dates without a year take the document's. */
export function toProjects(
  raws: readonly RawProject[],
  year: number | null,
): { readonly projects: readonly Project[]; readonly findings: readonly Finding[] } {
  const log = goalLog(raws[0]?.place.file ?? '');
  const projects: Project[] = [];
  /** Faults of a table that is read once for each of its places are said once. */
  const said = new Set<string>();
  let assumed = false;
  const read: ReadProject[] = [];
  let unnamed = 0;
  for (const raw of raws) {
    if (raw.name === null && raw.part === null) unnamed += 1;
    const reader = new ProjectReader(raw, year, unnamed);
    projects.push(reader.read());
    read.push({ raw, ref: reader.ref, lacksBudget: reader.lacksBudget });
    for (const each of reader.log.findings()) {
      const fault = JSON.stringify([each.code, each.place]);
      if (raw.part === null || !said.has(fault)) log.report(each);
      if (raw.part !== null) said.add(fault);
    }
    if (reader.assumedMoneyUnit && !assumed) {
      assumed = true;
      log.report(finding('goal-money-unit-assumed', {}, { place: raw.total?.place ?? raw.place }));
    }
  }
  reportAll(log, documentGaps(read));
  return { projects, findings: log.findings() };
}
