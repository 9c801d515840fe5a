import { expect } from 'vitest';
import { calm, Decimal, decimal, sum } from '../../src/model/decimal.ts';
import { grouped } from '../../src/model/grouped.ts';
import type { IndicatorScore, ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import { isMet } from '../../src/reports/run/is-met.ts';
import { wordingOf } from '../../src/wordings/all-wordings.ts';
import type { AnswerRow } from './duckdb.ts';

const add = (values: readonly string[]) => sum(values.map(decimal));
/** Money of an answer: 万元 as 元 with four places. */
const yuan = (value: Decimal) => value.times(10_000).toFixed(4);
const places = (value: Decimal | string, digits: number) => new Decimal(value).toFixed(digits);
const lostOf = (row: IndicatorScore) => add(row.deductions.map(({ points }) => points));
const name = ({ indicator }: IndicatorScore) => indicator.level3 ?? indicator.description;
type Compared = string | number | Decimal | null;
const compare = (a: Compared, b: Compared): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (a instanceof Decimal && b instanceof Decimal) return a.comparedTo(b);
  return a < b ? -1 : 1;
};
/** Ascending by each key in turn, nothing last; a negated number or decimal is descending. */
const by =
  <Item>(...keys: ((item: Item) => Compared)[]) =>
  (a: Item, b: Item) => {
    for (const key of keys) {
      const order = compare(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };
const groupsOf = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => [...grouped(items, keyOf).values()];

interface Placed {
  readonly project: ProjectScore;
  readonly row: IndicatorScore;
}
const rowsOf = (run: ScoreRun): Placed[] =>
  run.projects.flatMap((project) => project.indicators.map((row) => ({ project, row })));
const assessed = (run: ScoreRun) => run.projects.filter(({ state }) => state !== 'not-carried-out');
const unitsOf = (projects: readonly ProjectScore[]) => groupsOf(projects, ({ unit }) => `${unit.code} ${unit.name}`);
const left = (amounts: { revised: string | null; executed: string | null } | undefined) =>
  amounts?.revised == null || amounts.executed == null
    ? null
    : decimal(amounts.revised).minus(decimal(amounts.executed));

/** The answers to the questions of docs/analysis.md by their numbers, computed from the run and not from the tables. */
export const answersOfRun: Readonly<Record<number, (run: ScoreRun) => readonly AnswerRow[]>> = {
  1: (run) =>
    groupsOf(
      rowsOf(run).filter(({ row }) => isMet(row) !== null),
      ({ row }) => `${row.indicator.level1} ${row.indicator.level2}`,
    )
      .map((group) => ({
        level1: group[0].row.indicator.level1,
        level2: group[0].row.indicator.level2,
        scored: group.length,
        failed: group.filter(({ row }) => isMet(row) === false).length,
        lost: sum(group.map(({ row }) => lostOf(row))),
      }))
      .filter(({ failed }) => failed > 0)
      .toSorted(
        by(
          (one) => -one.failed,
          (one) => one.lost.negated(),
          (one) => one.level1,
          (one) => one.level2,
        ),
      )
      .map(({ lost, scored, failed, ...levels }) => ({
        ...levels,
        scored: `${scored}`,
        failed: `${failed}`,
        points_lost: places(lost, 6),
      })),
  2: (run) => {
    const lines = run.projects.flatMap((project) =>
      [project.execution, ...project.indicators, project].flatMap(({ deductions }) =>
        deductions.map((line) => ({ project, line })),
      ),
    );
    const titles = new Map(
      run.projects.flatMap(({ execution, indicators }) =>
        [execution, ...indicators].flatMap(({ rule, otherRules }) =>
          [rule, ...otherRules].flatMap((use) => (use === null ? [] : [[use.id, use.title.zh] as const])),
        ),
      ),
    );
    return groupsOf(
      lines.filter(({ line }) => decimal(line.points).gt(0)),
      ({ line }) => line.rule,
    )
      .map((group) => ({
        rule: group[0].line.rule,
        lost: add(group.map(({ line }) => line.points)),
        projects: new Set(group.map(({ project }) => project)).size,
      }))
      .toSorted(
        by(
          (one) => one.lost.negated(),
          (one) => one.rule,
        ),
      )
      .map(({ rule, lost, projects }) => ({
        rule,
        title: titles.get(rule) ?? expect.stringMatching(/\p{Script=Han}/u),
        points_lost: places(lost, 6),
        projects: `${projects}`,
      }));
  },
  3: ({ projects }) => [
    {
      reason: '因疫情影响，活动推迟',
      projects: '2',
      units: [...new Set(projects.map(({ unit }) => unit.name))]
        .filter((unit) =>
          projects.some(
            (project) =>
              project.unit.name === unit &&
              project.indicators.some(({ actual }) => actual?.reason?.text.startsWith('因疫情影响')),
          ),
        )
        .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    },
  ],
  4: (run) => {
    const bands = [
      [0, '1 below 60 %'],
      [0.6, '2 60 to 80 %'],
      [0.8, '3 80 to 95 %'],
      [0.95, '4 95 % and above'],
    ] as const;
    const finals = run.projects.filter(({ state, execution }) => state === 'final' && execution.rate !== null);
    const bandOf = (rate: string) => bands.findLast(([from]) => decimal(places(rate, 6)).gte(from))?.[1] ?? '';
    return groupsOf(finals, ({ execution }) => bandOf(execution.rate ?? '0'))
      .map((group) => ({
        spent: bandOf(group[0].execution.rate ?? '0'),
        projects: `${group.length}`,
        executed: yuan(add(group.flatMap(({ execution }) => execution.executed ?? []))),
        mean_score: add(group.map(({ total }) => total.score))
          .div(group.length)
          .toDecimalPlaces(2)
          .toNumber(),
      }))
      .toSorted(by((one) => one.spent));
  },
  5: (run) =>
    run.projects
      .filter(({ state, total, execution }) => {
        const rate = execution.rate === null ? null : decimal(execution.rate);
        return state === 'final' && decimal(total.score).gte(90) && rate?.lt('0.95') === true;
      })
      .map((project) => ({ project, rate: decimal(project.execution.rate ?? '0') }))
      .toSorted(
        by(
          (one) => one.rate,
          (one) => one.project.project.name,
        ),
      )
      .map(({ project, rate }) => ({
        unit_name: project.unit.name,
        project: project.project.name,
        execution_rate: places(rate.toDecimalPlaces(6), 6),
        score: places(project.total.score, 6),
        left_over: yuan(left(project.execution)!),
      })),
  6: (run) =>
    groupsOf(
      run.findings.filter(({ severity }) => severity === 'block'),
      ({ code }) => code,
    )
      .map((group) => ({ code: group[0].code, group }))
      .toSorted(
        by(
          (one) => -one.group.length,
          (one) => one.code,
        ),
      )
      .map(({ code, group }) => ({
        code,
        title: wordingOf(code)?.title.zh,
        findings: `${group.length}`,
        units: `${new Set(group.map(({ project }) => project?.unit)).size}`,
        projects: `${new Set(group.map(({ project }) => project?.code)).size}`,
      })),
  7: (run) =>
    unitsOf(assessed(run))
      .map((group) => {
        const finals = group.filter(({ state, execution }) => state === 'final' && execution.revised !== null);
        const budget = add(finals.map(({ execution }) => execution.revised ?? '0'));
        const weighted = sum(
          finals.map(({ total, execution }) => decimal(total.score).times(decimal(execution.revised ?? '0'))),
        );
        return {
          unit: group[0].unit,
          projects: group.length,
          final: group.filter(({ state }) => state === 'final').length,
          score: budget.isZero() ? null : weighted.div(budget).toDecimalPlaces(2),
        };
      })
      .toSorted(
        by(
          (one) => one.score?.negated() ?? null,
          (one) => one.unit.code,
        ),
      )
      .map(({ unit, projects, final, score }) => ({
        unit_code: unit.code,
        unit_name: unit.name,
        projects: `${projects}`,
        final: `${final}`,
        weighted_score: score?.toNumber() ?? null,
      })),
  8: (run) =>
    rowsOf(run)
      .flatMap(({ project, row }, at) => {
        const ratio = row.completion === null ? null : calm(decimal(row.completion)).toDecimalPlaces(6);
        return row.target.kind === 'at-least' && ratio?.gte('1.2') === true ? [{ project, row, ratio, at }] : [];
      })
      .toSorted(
        by(
          (one) => one.ratio.negated(),
          (one) => one.at,
        ),
      )
      .map(({ project, row, ratio }) => ({
        unit_name: project.unit.name,
        project: project.project.name,
        indicator: name(row),
        target_text: row.target.text,
        actual_text: row.actual?.actual?.text,
        completion: places(ratio, 6),
      })),
  9: (run) =>
    unitsOf(run.projects)
      .map((group) => {
        const met = group.flatMap(({ indicators }) => indicators.filter((row) => isMet(row) === true));
        return { unit: group[0].unit, met, bare: met.filter(({ actual }) => actual?.evidence == null) };
      })
      .filter(({ bare }) => bare.length > 0)
      .toSorted(
        by(
          (one) => -one.bare.length,
          (one) => one.unit.code,
        ),
      )
      .map(({ unit, met, bare }) => ({
        unit_code: unit.code,
        unit_name: unit.name,
        met: `${met.length}`,
        without_evidence: `${bare.length}`,
        points: places(add(bare.flatMap(({ outcome }) => outcome.score ?? [])), 6),
      })),
  10: (run) =>
    unitsOf(assessed(run))
      .map((group) => {
        const over = (of: (project: ProjectScore) => Decimal | null) => {
          const known = group.flatMap((project) => of(project) ?? []);
          return known.length === 0 ? null : sum(known);
        };
        const from = (source: string) =>
          over(({ execution }) => left(execution.bySource.find((one) => one.source === source)));
        return {
          unit: group[0].unit,
          all: over(({ execution }) => left(execution)),
          sources: [from('fiscal'), from('carry-over'), from('other')].map((one) => (one === null ? null : yuan(one))),
        };
      })
      .toSorted(
        by(
          (one) => one.all?.negated() ?? null,
          (one) => one.unit.code,
        ),
      )
      .map(({ unit, all, sources: [fiscal, carried_over, other] }) => ({
        unit_code: unit.code,
        unit_name: unit.name,
        left_over: all === null ? null : yuan(all),
        fiscal,
        carried_over,
        other,
      })),
};
