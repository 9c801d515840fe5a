import type { Language } from '../../findings/finding.ts';
import type { FundSource } from '../../model/actuals/actuals.ts';
import { confirmation } from '../../model/actuals/scale-limits.ts';
import { type DecimalText, decimal, plain } from '../../model/decimal.ts';
import { departmentInChargeOf } from '../../model/result/department-in-charge.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { isMet } from '../run/is-met.ts';
import { flag, money, points, ratio, text, whole } from './columns.ts';
import type { ColumnOf } from './data-table.ts';

/** A project of a run; `ordinal` is its position there, from 1. */
export interface OfProject {
  readonly run: ScoreRun;
  readonly project: ProjectScore;
  readonly ordinal: number;
  readonly language: Language;
}

/** The same columns in every table, by which they are joined. */
export const projectKeys: readonly ColumnOf<OfProject>[] = [
  whole('year', '年度', 'the year that was scored', ({ run }) => run.year),
  whole(
    'project_ordinal',
    '项目在结果中的序号，从 1 起；四张表以此相连',
    'position of the project in the results, from 1; joins the four tables',
    ({ ordinal }) => ordinal,
  ),
  text('unit_code', '单位代码', 'code of the budget unit', ({ project }) => project.unit.code),
  text('unit_name', '单位名称', 'name of the budget unit', ({ project }) => project.unit.name),
  text('project_code', '项目代码', 'code of the project', ({ project }) => project.project.code),
  text('project', '项目名称', 'name of the project', ({ project }) => project.project.name),
];

/** 万元 as 元. */
const yuan = (amount: DecimalText | null | undefined): DecimalText | null =>
  amount == null ? null : plain(decimal(amount).times(10_000));

const sources = [
  { source: 'fiscal', name: 'fiscal', zh: '当年财政拨款', en: 'current fiscal appropriation' },
  { source: 'carry-over', name: 'carry_over', zh: '上年结转资金', en: 'carried over from last year' },
  { source: 'other', name: 'other', zh: '其他资金', en: 'other funds' },
] as const satisfies readonly { source: FundSource; name: string; zh: string; en: string }[];

const amountsOf = ({ project }: OfProject, source: FundSource) =>
  project.execution.bySource.find((one) => one.source === source);

const fundColumns = sources.flatMap(({ source, name, zh, en }): ColumnOf<OfProject>[] => [
  money(`${name}_initial_budget`, `${zh}：年初预算数（元）`, `${en}: initial budget in 元`, (of) =>
    yuan(amountsOf(of, source)?.initial),
  ),
  money(`${name}_revised_budget`, `${zh}：全年预算数（元）`, `${en}: revised budget in 元`, (of) =>
    yuan(amountsOf(of, source)?.revised),
  ),
  money(`${name}_executed`, `${zh}：全年执行数（元）`, `${en}: spent in 元`, (of) =>
    yuan(amountsOf(of, source)?.executed),
  ),
]);

/** What is added up only where the project was carried out. */
const ifCarriedOut =
  (of: (project: ProjectScore) => DecimalText) =>
  ({ project }: OfProject): DecimalText | null =>
    project.state === 'not-carried-out' ? null : of(project);

const ended = ({ project }: OfProject) => project.actual?.notCarriedOut ?? null;

/** One row per project. */
export const projectColumns: readonly ColumnOf<OfProject>[] = [
  ...projectKeys,
  text('department', '主管部门', 'department in charge', ({ project, run }) => departmentInChargeOf(project, run)),
  text('profile', '评分方案代码', 'id of the scoring profile', ({ run }) => run.profile.id),
  text(
    'state',
    '定分状态：final 已定分，draft 缺项，blocked 待改正，not-carried-out 未参评',
    'final, draft (something is missing), blocked (something has to be corrected) or not-carried-out',
    ({ project }) => project.state,
  ),
  text('grade', '评价等级，已定分才有', 'grade; only of final projects', ({ project }) => project.total.grade),
  points('weight', '满分', 'full points', ({ project }) => project.total.weight),
  points('score', '自评得分，已定分才有', 'total; only of final projects', ({ project }) =>
    project.state === 'final' ? project.total.score : null,
  ),
  points(
    'provisional_score',
    '目前得分：不论是否定分，已能计的分；未参评的没有',
    'what could be scored so far, whatever the state; none where the project was not carried out',
    ifCarriedOut(({ total }) => total.score),
  ),
  points(
    'deducted',
    '扣分合计，等于满分减目前得分',
    'points lost: weight less provisional_score',
    ifCarriedOut(({ ledger }) => ledger.deducted),
  ),
  whole(
    'blocking_findings',
    '阻断问题数',
    'findings that keep it from being final',
    ({ project }) => project.blocking.length,
  ),
  text('not_carried_out', '未参评的种类', 'kind of not being carried out', (of) => ended(of)?.kind),
  text('not_carried_out_reason', '未参评的原因', 'why it was not carried out', (of) => ended(of)?.reason?.text),
  whole('indicators', '指标数', 'indicators', ({ project }) => project.indicators.length),
  whole(
    'indicators_met',
    '达标的指标数',
    'indicators whose target was met',
    ({ project }) => project.indicators.filter((row) => isMet(row) === true).length,
  ),
  money('goal_budget', '目标表的预算数（元）', 'budget of the goal table in 元', ({ project }) =>
    yuan(project.project.budget.total),
  ),
  money('initial_budget', '年初预算数（元）', 'initial budget as reported, in 元', ({ project }) =>
    yuan(project.execution.initial),
  ),
  money('revised_budget', '全年预算数（元）', 'revised budget in 元', ({ project }) => yuan(project.execution.revised)),
  money('executed', '全年执行数（元）', 'spent in the year, in 元', ({ project }) => yuan(project.execution.executed)),
  ratio(
    'execution_rate',
    '预算执行率，1 为 100%，四舍五入到 6 位',
    'execution rate as a ratio of 1, rounded half up to 6 places',
    ({ project }) => project.execution.rate,
  ),
  text(
    'execution_outcome',
    '预算执行率的计分情况：scored、not-applicable、missing、invalid',
    'scored, not-applicable, missing or invalid',
    ({ project }) => project.execution.outcome.type,
  ),
  points(
    'execution_weight',
    '预算执行率的权重',
    'weight of the execution rate',
    ({ project }) => project.execution.weight,
  ),
  points(
    'execution_score',
    '预算执行率的得分',
    'points of the execution rate',
    ({ project }) => project.execution.outcome.score,
  ),
  text(
    'execution_rule',
    '预算执行率所用规则的代码',
    'rule that scored the execution rate',
    ({ project }) => project.execution.rule?.id,
  ),
  text(
    'execution_reason',
    '资金偏差原因',
    'reason given for the money',
    ({ project }) => project.actual?.execution.reason?.text,
  ),
  text(
    'execution_measure',
    '资金改进措施',
    'measure named for the money',
    ({ project }) => project.actual?.execution.measure?.text,
  ),
  flag('money_confirmed', '金额有“确认无误”', 'whether somebody confirmed an unusual amount', ({ project }) =>
    project.actual === null ? null : confirmation(project.actual.execution.confirmed) !== null,
  ),
  ...fundColumns,
  text('purpose', '资金用途', 'what the money is for', ({ project }) => project.project.purpose),
  text('goals', '预期目标，每条一行', 'goals, one a line', ({ project }) => project.project.goals.join('\n')),
  text('completed', '目标完成情况', 'what became of the goals', ({ project }) => project.actual?.completed),
  text(
    'problems',
    '存在问题',
    'problems as the unit wrote them',
    ({ project }) => project.actual?.texts?.problems?.text,
  ),
  text(
    'measures',
    '改进措施',
    'measures as the unit wrote them',
    ({ project }) => project.actual?.texts?.measures?.text,
  ),
];
