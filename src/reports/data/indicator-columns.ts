import { outcomeWhy } from '../../explanation/outcome-why.ts';
import { placeText } from '../../findings/finding.ts';
import { confirmation } from '../../model/actuals/scale-limits.ts';
import { type DecimalText, decimal, plain, sum } from '../../model/decimal.ts';
import type { IndicatorScore } from '../../model/result/result.ts';
import type { ActualReading, TargetReading } from '../../model/target/target.ts';
import { againstLastYear } from '../run/against-last-year.ts';
import { isMet } from '../run/is-met.ts';
import { day, flag, points, quantity, ratio, text, whole } from './columns.ts';
import type { ColumnOf } from './data-table.ts';
import { type OfProject, projectKeys } from './project-columns.ts';

/** An indicator of a project. */
export interface OfIndicator extends OfProject {
  readonly row: IndicatorScore;
}

/** What an indicator is called: its level 3 or, where a table has none, its description. */
export const indicatorName = ({ indicator }: IndicatorScore): string | null =>
  indicator.level3 ?? indicator.description;

/** The figures of a target or an actual. */
function figures(
  prefix: 'target' | 'actual',
  zh: string,
  en: string,
  reading: (row: IndicatorScore) => TargetReading | ActualReading | null,
): readonly ColumnOf<OfIndicator>[] {
  return [
    quantity(
      `${prefix}_value`,
      `${zh}的数，如所印`,
      `number of the ${en} as printed`,
      ({ row }) => reading(row)?.value,
    ),
    text(
      `${prefix}_multiplier`,
      `${zh}数后的万、亿等`,
      `万, 亿 and the like behind the number`,
      ({ row }) => reading(row)?.multiplier,
    ),
    text(`${prefix}_unit`, `${zh}的单位`, `unit of the ${en}`, ({ row }) => reading(row)?.unit),
    quantity(
      `${prefix}_amount`,
      `${zh}的实数：金额以元计，百分数以百分点计，计数以个计`,
      `exact amount of the ${en}: money in 元, percent in points, counts in ones`,
      ({ row }) => reading(row)?.amount,
    ),
    quantity(
      `${prefix}_upper_amount`,
      `区间${zh}的上端，同上`,
      `upper end where the ${en} is a range, in the same way`,
      ({ row }) => reading(row)?.upper?.amount,
    ),
    day(`${prefix}_date`, `${zh}的日期`, `day of the ${en}`, ({ row }) => reading(row)?.date),
  ];
}

const lost = ({ row }: OfIndicator): DecimalText => plain(sum(row.deductions.map((line) => decimal(line.points))));

/** One row per indicator. */
export const indicatorColumns: readonly ColumnOf<OfIndicator>[] = [
  ...projectKeys,
  whole(
    'indicator_ordinal',
    '指标在项目中的序号，从 1 起',
    'position within the project, from 1',
    ({ row }) => row.indicator.ordinal,
  ),
  text('level1', '一级指标', 'level 1', ({ row }) => row.indicator.level1),
  text('level2', '二级指标', 'level 2', ({ row }) => row.indicator.level2),
  text('level3', '三级指标', 'level 3', ({ row }) => row.indicator.level3),
  text('description', '指标描述', 'description', ({ row }) => row.indicator.description),
  text('indicator', '指标名称：三级指标，没有时为描述', 'level 3 or, where there is none, the description', ({ row }) =>
    indicatorName(row),
  ),
  text('category', '评分方案中的类别', 'category of the profile', ({ row }) => row.category),
  text('target_text', '指标值原文', 'target as printed', ({ row }) => row.target.text),
  text(
    'target_kind',
    '指标值的种类：at-least、at-most、equal、range、date、yes-no、qualitative 等',
    'at-least, at-most, equal, range, date, yes-no, qualitative and so on',
    ({ row }) => row.target.kind,
  ),
  text('target_comparator', '比较符号', '≥, >, ≤, < or =', ({ row }) => row.target.comparator),
  ...figures('target', '指标值', 'target', ({ target }) => target),
  text('target_basis', '指标值确定依据', 'what the target rests on', ({ row }) => row.indicator.basis),
  text('actual_text', '完成情况原文', 'actual as reported', ({ row }) => row.actual?.actual?.text),
  text(
    'actual_kind',
    '完成情况的种类：quantity、range、date、yes-no、band、checklist、words、unreadable',
    'quantity, range, date, yes-no, band, checklist, words or unreadable',
    ({ row }) => row.reading?.kind,
  ),
  ...figures('actual', '完成情况', 'actual', ({ reading }) => reading),
  flag('actual_yes', '是否类完成情况', 'a yes or a no that was reported', ({ row }) => row.reading?.yes),
  text(
    'band',
    '定性评定：met、partly、not-met',
    'how it was judged: met, partly or not-met',
    ({ row }) => row.judgement?.band ?? row.reading?.band,
  ),
  text('judged_by', '评定人', 'who judged', ({ row }) => row.judgement?.by),
  text('last_year_text', '上年实际值原文', "last year's value", ({ row }) => row.actual?.lastYear?.text),
  text('against_last_year', '与上年相比：higher、lower、same', 'higher, lower or same', ({ row }) =>
    againstLastYear(row),
  ),
  ratio(
    'completion',
    '完成比例，完成值除以指标值，四舍五入到 6 位',
    'actual ÷ target, rounded half up to 6 places',
    ({ row }) => row.completion,
  ),
  flag('met', '是否达标；没有计分的为空', 'whether the target was met; null where no score says it', ({ row }) =>
    isMet(row),
  ),
  points('nominal_weight', '方案给的权重', 'weight by the profile', ({ row }) => row.nominalWeight),
  points(
    'weight',
    '实际权重，不适用的指标分摊之后',
    'effective weight, after anything not applicable',
    ({ row }) => row.weight,
  ),
  text(
    'outcome',
    '计分情况：scored 已计分，not-applicable 不适用，missing 未填报，invalid 不可用',
    'scored, not-applicable, missing or invalid',
    ({ row }) => row.outcome.type,
  ),
  text('outcome_why', '没有计分的原因', 'why there is no ordinary score', ({ row, language }) =>
    row.outcome.type === 'scored' ? null : outcomeWhy(row.outcome.why, language),
  ),
  points(
    'score',
    '得分；没有得分的为空，不为 0',
    'points; null where there are none, never 0',
    ({ row }) => row.outcome.score,
  ),
  points('deducted', '扣分', 'points lost', lost),
  points(
    'automatic_score',
    '自动得分，人工定分时也保留',
    'computed points, also where somebody entered others',
    ({ row }) => row.automatic,
  ),
  points('manual_score', '人工定分', 'points that somebody entered', ({ row }) => row.manual?.score),
  text('manual_by', '人工定分人', 'who entered them', ({ row }) => row.manual?.who),
  text('manual_why', '人工定分理由', 'why', ({ row }) => row.manual?.why),
  text('rule', '计分规则代码', 'rule that scored it', ({ row }) => row.rule?.id),
  text('reason', '偏差原因', 'reason given for the deviation', ({ row }) => row.actual?.reason?.text),
  text('measure', '改进措施', 'measure named', ({ row }) => row.actual?.measure?.text),
  text('evidence', '佐证材料', 'evidence named', ({ row }) => row.actual?.evidence?.text),
  quantity('survey_size', '调查样本数', 'answers of the survey', ({ row }) => row.actual?.surveySize?.text),
  text('confirmed', '确认无误及说明', 'why an unusual value stands', ({ row }) => confirmation(row.actual?.confirmed)),
  text('target_place', '指标值的出处', 'where the target stands', ({ row, language }) =>
    placeText(row.indicator.source, language),
  ),
  text('actual_place', '完成情况的出处', 'where the actual stands', ({ row, language }) =>
    placeText(row.actual?.actual?.place ?? row.actual?.place ?? null, language),
  ),
];
