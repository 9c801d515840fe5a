import { speak } from '../../findings/speak.ts';
import { fundRows } from '../../model/actuals/actuals-layout.ts';
import { type DecimalText, decimal, plain, round } from '../../model/decimal.ts';
import { departmentInChargeOf } from '../../model/result/department-in-charge.ts';
import type { IndicatorScore, ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';

/** A table of the exchange: its name, its Chinese headings, and rows with a text for each of them; what nobody stated is ''. */
export interface ExchangeTable {
  readonly name: '项目' | '目标' | '指标' | '资金';
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Column<Item> = readonly [heading: string, text: (item: Item) => string | null | undefined];

function table<Item>(
  name: ExchangeTable['name'],
  items: readonly Item[],
  columns: readonly Column<Item>[],
): ExchangeTable {
  return {
    name,
    headings: columns.map(([heading]) => heading),
    rows: items.map((item) => columns.map(([, text]) => text(item) ?? '')),
  };
}

/** An amount in 元 with two decimals, or as many as it has: 万元 with seven decimals is a tenth of a cent. */
function yuan(amount: DecimalText | null): string {
  if (amount === null) return '';
  const value = decimal(amount).times(10_000);
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}

/** A rate of 1 as percent, half up to two decimals as the form prints it. */
const percent = (rate: DecimalText | null): string =>
  rate === null ? '' : round(decimal(rate).times(100), { mode: 'half-up', digits: 2 }).toFixed(2);

const difference = (from: DecimalText | null, to: DecimalText | null): DecimalText | null =>
  from === null || to === null ? null : plain(decimal(to).minus(decimal(from)));

/** Which project a row belongs to; the same columns in every table, so that they can be joined. */
const ofProject: readonly Column<{ readonly project: ProjectScore }>[] = [
  ['单位代码', ({ project }) => project.unit.code],
  ['单位名称', ({ project }) => project.unit.name],
  ['项目代码', ({ project }) => project.project.code],
  ['项目名称', ({ project }) => project.project.name],
];

interface Fund {
  readonly project: ProjectScore;
  readonly label: string;
  readonly initial: DecimalText | null;
  readonly revised: DecimalText | null;
  readonly executed: DecimalText | null;
  readonly total: boolean;
}

function fundsOf(project: ProjectScore): Fund[] {
  const { execution } = project;
  return fundRows.map(({ source, label }) => {
    const amounts = source === 'total' ? execution : execution.bySource.find((one) => one.source === source);
    return {
      project,
      label,
      initial: amounts?.initial ?? null,
      revised: amounts?.revised ?? null,
      executed: amounts?.executed ?? null,
      total: source === 'total',
    };
  });
}

interface Row {
  readonly project: ProjectScore;
  readonly row: IndicatorScore;
}

/**
 * The results of a run as the four tables that a bureau's system is filled from: 项目, 目标, 指标, 资金. Headings are those of the data elements of
 * budget management; money is in 元, weights and scores are as they were computed.
 */
export function exchangeTables(run: ScoreRun): readonly ExchangeTable[] {
  const say = speak('zh');
  const projects = run.projects.map((project) => ({ project }));
  const rows = run.projects.flatMap((project) => project.indicators.map((row): Row => ({ project, row })));
  return [
    table('项目', projects, [
      ['年度', () => String(run.year)],
      ...ofProject,
      ['主管部门', ({ project }) => departmentInChargeOf(project, run)],
      ['定分状态', ({ project }) => say(projectStateWords[project.state])],
      ['满分', ({ project }) => project.total.weight],
      ['自评得分', ({ project }) => project.total.score],
      ['评价等级', ({ project }) => project.total.grade],
      ['存在问题', ({ project }) => project.actual?.texts?.problems?.text],
      ['改进措施', ({ project }) => project.actual?.texts?.measures?.text],
    ]),
    table('目标', projects, [
      ...ofProject,
      ['预期目标', ({ project }) => project.project.goals.join('\n')],
      ['完成情况', ({ project }) => project.actual?.completed],
    ]),
    table<Row>('指标', rows, [
      ...ofProject,
      ['序号', ({ row }) => String(row.indicator.ordinal)],
      ['一级指标', ({ row }) => row.indicator.level1],
      ['二级指标', ({ row }) => row.indicator.level2],
      ['三级指标', ({ row }) => row.indicator.level3 ?? row.indicator.description],
      ['指标值', ({ row }) => row.target.text],
      ['完成情况', ({ row }) => row.actual?.actual?.text],
      ['评（扣）分标准', ({ row }) => (row.rule === null ? '' : say(row.rule.title))],
      ['权重', ({ row }) => row.weight],
      ['自评得分', ({ row }) => row.outcome.score],
      ['不适用原因', ({ row }) => row.actual?.notApplicable],
      ['偏差分析', ({ row }) => row.actual?.reason?.text],
      ['改进措施', ({ row }) => row.actual?.measure?.text],
      ['佐证材料', ({ row }) => row.actual?.evidence?.text],
    ]),
    table<Fund>('资金', run.projects.flatMap(fundsOf), [
      ...ofProject,
      ['资金来源', ({ label }) => label],
      ['年初批复数（元）', ({ initial }) => yuan(initial)],
      ['年度调整金额（元）', ({ initial, revised }) => yuan(difference(initial, revised))],
      ['变动后预算数（元）', ({ revised }) => yuan(revised)],
      ['全年执行数（元）', ({ executed }) => yuan(executed)],
      ['执行率（%）', ({ project, total }) => (total ? percent(project.execution.rate) : '')],
      ['权重', ({ project, total }) => (total ? project.execution.weight : '')],
      ['自评得分', ({ project, total }) => (total ? project.execution.outcome.score : '')],
    ]),
  ];
}

/** The same as one document: each table by its name, each row by its headings. Amounts and points are text, so that none is rounded. */
export function exchangeDocument(run: ScoreRun): Readonly<Record<string, unknown>> {
  const tables = exchangeTables(run).map(({ name, headings, rows }) => [
    name,
    rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? '']))),
  ]);
  return { schemaVersion: '1.0', 年度: run.year, ...Object.fromEntries(tables) };
}
