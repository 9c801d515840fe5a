import { didYouMean } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../model/goals/goals.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { grouped } from '../../model/grouped.ts';
import { nearest, newPatience } from '../../model/nearest.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import type { TargetReading } from '../../model/target/target.ts';
import { comparable, comparableWords, sameText } from '../../model/text/same-text.ts';
import type { FormRow } from '../../readers/form-cells/form-cells.ts';
import { plainHeading } from '../../readers/goals/columns/goal-columns.ts';
import type { MatchedProject } from './match-projects.ts';

export type IndicatorResult = ProjectResult['indicators'][number];

/** A row of the form with the result it is filled from: that of an indicator, or of the execution of the budget. */
export type MatchedRow =
  | { readonly row: FormRow; readonly indicator: IndicatorResult }
  | { readonly row: FormRow; readonly indicator: null };

type Named = Pick<Indicator, 'level1' | 'level2' | 'level3' | 'description'>;

const nameOf = ({ level3, description, level2 }: Named): string => level3 ?? description ?? level2 ?? '';

/** 产出指标（50分） and 产出 are one level. */
const levelWords = (level: string | null): string =>
  level === null ? '' : comparableWords(plainHeading(level)).replace(/指标$/, '');

const agrees = (a: string | null, b: string | null): boolean => {
  const [own, other] = [levelWords(a), levelWords(b)];
  return own === '' || other === '' || own === other;
};

const samePath = (a: Named, b: Named): boolean => agrees(a.level1, b.level1) && agrees(a.level2, b.level2);

const pathOf = ({ level1, level2 }: Named): string => [level1, level2].filter((level) => level !== null).join(' / ');

/** Targets that a result replaces by the one in force: settled later, or over last year's value. */
const replaced: ReadonlySet<string> = new Set(['deferred', 'trend']);

type Target = Omit<TargetReading, 'assumptions'>;

/** The same target, however it is spelled: ≥95% and ≥ beside 95 and %. */
function sameTarget(form: Target, result: Target): boolean {
  if (replaced.has(form.kind) || sameText(form.text, result.text)) return true;
  if (form.date !== null || result.date !== null) return form.date === result.date && form.from === result.from;
  if (form.amount === null || form.amount !== result.amount || form.dimension !== result.dimension) return false;
  return form.kind === result.kind && form.upper?.amount === result.upper?.amount;
}

/** 预算执行率 as a row among the indicators, which results keep apart. */
const isExecution = (indicator: Named): boolean => /^(?:资金)?预算执行率?$/.test(comparableWords(nameOf(indicator)));

class RowMatching {
  readonly findings: Finding[] = [];
  readonly #of: MatchedProject;
  readonly #byName: ReadonlyMap<string, readonly IndicatorResult[]>;

  constructor(of: MatchedProject) {
    this.#of = of;
    this.#byName = grouped(of.result.indicators, (one) => comparable(nameOf(one)) || null);
  }

  #about({ source, ordinal }: Indicator) {
    return { place: source, project: projectRef(this.#of.form.project), indicator: ordinal };
  }

  /** The result of a row; undefined, with a finding, where it has none or not one alone. */
  #resultOf({ indicator }: FormRow): IndicatorResult | null | undefined {
    const name = nameOf(indicator);
    const about = this.#about(indicator);
    const named = this.#byName.get(comparable(name)) ?? [];
    if (named.length === 0 && isExecution(indicator)) return null;
    const onPath = named.filter((one) => samePath(indicator, one));
    const same = onPath.filter((one) => sameTarget(indicator.target, one.target));
    const [result] = same;
    if (result !== undefined && same.length === 1) return result;
    const [near] = onPath;
    const [other] = named;
    if (other === undefined) {
      const suggestion = didYouMean(nearest(name, this.#of.result.indicators.map(nameOf), newPatience()));
      this.findings.push(finding('fill-indicator-unknown', { name, ...suggestion }, about));
    } else if (near === undefined) {
      const args = { name, form: pathOf(indicator), result: pathOf(other) };
      this.findings.push(finding('fill-indicator-level-differs', args, about));
    } else if (onPath.length === 1) {
      const args = { name, form: indicator.target.text, result: near.target.text };
      this.findings.push(finding('fill-indicator-target-differs', args, about));
    } else {
      const count = String(same.length || onPath.length);
      this.findings.push(finding('fill-indicator-ambiguous', { name, count }, about));
    }
    return undefined;
  }

  match(): readonly MatchedRow[] {
    const { rows, project } = this.#of.form;
    const found = rows.map((row) => ({ row, indicator: this.#resultOf(row) }));
    const claims = grouped(found, ({ indicator }) => (indicator == null ? null : String(indicator.ordinal)));
    const matched = found.flatMap(({ row, indicator }): MatchedRow[] => {
      if (indicator === undefined) return [];
      const count = indicator === null ? 1 : (claims.get(String(indicator.ordinal))?.length ?? 1);
      if (count === 1) return [{ row, indicator }];
      const args = { name: nameOf(row.indicator), count: String(count) };
      this.findings.push(finding('fill-indicator-ambiguous', args, this.#about(row.indicator)));
      return [];
    });
    // A row that was met and not filled has been said.
    const said = new Set(rows.map(({ indicator }) => comparable(nameOf(indicator))));
    for (const one of this.#of.result.indicators) {
      if (said.has(comparable(nameOf(one)))) continue;
      const about = { place: project.source, project: projectRef(project), indicator: one.ordinal };
      this.findings.push(finding('fill-indicator-absent', { name: nameOf(one) }, about));
    }
    return matched;
  }
}

/** Puts the rows of a form beside the indicators of its result: by name, levels 1 and 2 and target, never by position. */
export function matchRows(of: MatchedProject): {
  readonly rows: readonly MatchedRow[];
  readonly findings: readonly Finding[];
} {
  const matching = new RowMatching(of);
  return { rows: matching.match(), findings: matching.findings };
}
