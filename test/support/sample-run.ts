import { finding } from '../../src/findings/finding.ts';
import type { FundSource } from '../../src/model/actuals/actuals.ts';
import { projectKey } from '../../src/model/actuals/actuals-keys.ts';
import { type DecimalText, decimal, plain, points, sum } from '../../src/model/decimal.ts';
import type { BudgetUnit } from '../../src/model/goals/goals.ts';
import type { ExecutionScore, IndicatorScore, ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import { withFindings } from '../../src/scoring/project-states.ts';
import {
  actualReading,
  actualsFile,
  amount,
  binding,
  entry,
  goalsFile,
  indicatorScore,
  scoredRow,
  targetReading,
  unscoredRow,
} from './sample-rows.ts';
import { sampleProfile, sampleRules } from './sample-rules.ts';

export const headOffice: BudgetUnit = { code: '405001', name: '唐山市科学技术协会本级' };
export const museum: BudgetUnit = { code: '405002', name: '唐山市科学技术馆' };

function execution(initial: DecimalText, revised: DecimalText, executed: DecimalText): ExecutionScore {
  const bindings = [binding('executed', executed, 'executed'), binding('revised', revised, 'revised')];
  const source = (name: FundSource, amounts: [DecimalText, DecimalText, DecimalText]) => ({
    source: name,
    initial: amounts[0],
    revised: amounts[1],
    executed: amounts[2],
  });
  return {
    ...scoredRow('execution', '10', bindings, '预算未全部执行'),
    initial,
    revised,
    executed,
    bySource: [source('fiscal', [initial, revised, executed]), source('other', ['0', '0', '0'])],
    rate: plain(decimal(executed).div(decimal(revised))),
  };
}

const counted = (value: string, unit: string, comparator: '≥' | '≤' = '≥') =>
  targetReading(`${comparator}${value}${unit}`, {
    kind: comparator === '≥' ? 'at-least' : 'at-most',
    comparator,
    value,
    unit,
    dimension: unit === '%' ? 'percent' : 'count',
  });
const reached = (value: string, unit: string) => actualReading(`${value}${unit}`, { value, unit, dimension: 'count' });

function atLeast(
  ordinal: number,
  levels: readonly [string, string, string],
  weight: string,
  target: [string, string],
  actual: string,
  told: { reason?: string; measure?: string } = {},
): IndicatorScore {
  const [value, unit] = target;
  return indicatorScore({
    ordinal,
    levels,
    target: counted(value, unit),
    reading: reached(actual, unit),
    row: scoredRow(
      'atLeast',
      weight,
      [binding('target', value, 'target', `≥${value}${unit}`), binding('actual', actual, 'actual', `${actual}${unit}`)],
      `完成${actual}${unit}，未达到${value}${unit}`,
    ),
    ...told,
  });
}

/** Every kind of row: met, missed, over a money cap, late, yes/no, judged, range, entered by a person, not applicable. */
function variedIndicators(): IndicatorScore[] {
  const cap = targetReading('≤3.1万元', {
    kind: 'at-most',
    comparator: '≤',
    value: '3.1',
    multiplier: null,
    unit: '万元',
    dimension: 'money',
    amount: '31000',
  });
  const spent = actualReading('36000元', { value: '36000', unit: '元', dimension: 'money', amount: '36000' });
  const byManual = atLeast(9, ['效益指标', '社会效益指标', '受益科技工作者人数'], '10', ['90', '人次'], '88');
  return [
    atLeast(1, ['产出指标', '数量指标', '会议次数'], '8.34', ['7', '次'], '7'),
    atLeast(2, ['产出指标', '数量指标', '培训次数'], '8.34', ['5', '次'], '4', {
      reason: '原定十一月的一期培训因讲师生病改到下一年度举办',
      measure: '明年一季度补办，并备好替补讲师',
    }),
    atLeast(3, ['产出指标', '质量指标', '工作合格率'], '8.33', ['90', '%'], '95.5'),
    indicatorScore({
      ordinal: 4,
      levels: ['产出指标', '成本指标', '印刷成本控制'],
      target: cap,
      reading: spent,
      row: scoredRow(
        'atMost',
        '8.33',
        [binding('target', '31000', 'target', '≤3.1万元'), binding('actual', '36000', 'actual', '36000元')],
        '超出成本上限5000元',
      ),
      reason: '展板和设备涨价，超出部分由承办单位自行承担',
      measure: '下一年度编预算前先询价',
    }),
    indicatorScore({
      ordinal: 5,
      levels: ['产出指标', '时效指标', '完成时间'],
      target: targetReading('2026年11月30日前', { kind: 'date', date: '2026-11-30' }),
      reading: actualReading('2026-12-18', { kind: 'date', date: '2026-12-18' }),
      row: scoredRow(
        'date',
        '8.33',
        [
          binding('target', '46356', 'target', '2026-11-30'),
          binding('actual', '46374', 'actual', '2026-12-18'),
          binding('lateStepCost', '1', 'setting', '1%'),
        ],
        '逾期18天',
      ),
      reason: '场地检修，活动推迟半个月',
      measure: '提前一个月确认场地',
    }),
    indicatorScore({
      ordinal: 6,
      levels: ['产出指标', '时效指标', '是否按时发放补助'],
      target: targetReading('是', { kind: 'yes-no', words: '是' }),
      reading: actualReading('是', { kind: 'yes-no', yes: true }),
      row: scoredRow('yesNo', '8.33', [binding('yes', '1', 'yes', '是')], '未按时发放'),
    }),
    indicatorScore({
      ordinal: 7,
      levels: ['效益指标', '社会效益指标', '科普影响力'],
      target: targetReading('显著提升', { kind: 'qualitative', words: '显著提升' }),
      reading: actualReading('达成预期指标', { kind: 'band', band: 'met' }),
      band: 'met',
      row: scoredRow('qualitative', '10', [binding('share', '0.9', 'band-share', '90%')], '达成预期指标，评定90%'),
      reason: '活动进社区场次少于去年，影响力有提升但不显著',
      measure: '明年增加社区场次',
    }),
    indicatorScore({
      ordinal: 8,
      levels: ['效益指标', '可持续影响指标', '参与人员年龄'],
      target: targetReading('18—54周岁', {
        kind: 'range',
        value: '18',
        unit: '周岁',
        dimension: 'duration',
        upper: { value: '54', multiplier: null, unit: '周岁', dimension: 'duration', amount: '54' },
      }),
      reading: actualReading('36周岁', { value: '36', unit: '周岁', dimension: 'duration' }),
      row: scoredRow(
        'range',
        '10',
        [
          binding('target', '18', 'target'),
          binding('targetUpper', '54', 'target-upper'),
          binding('actual', '36', 'actual'),
        ],
        '超出区间',
      ),
    }),
    {
      ...byManual,
      outcome: { type: 'scored', score: '8' },
      manual: { score: '8', who: '复核组 王某', why: '签到表有两人重复', place: entry('8', 'W10').place },
      deductions: [
        { points: '2', rule: 'manual-score', why: { zh: '复核组核减', en: 'reduced by the reviewers' }, basis: [] },
      ],
    },
    atLeast(10, ['满意度指标', '服务对象满意度指标', '参会人员满意度'], '10', ['90', '%'], '93'),
    indicatorScore({
      ordinal: 11,
      levels: ['产出指标', '数量指标', '赴外地考察次数'],
      target: counted('2', '次'),
      reading: null,
      row: unscoredRow('0', '7.14', { type: 'not-applicable', why: '年内按上级要求取消考察', score: null }),
    }),
  ];
}

function project(
  name: string,
  code: string | null,
  unit: BudgetUnit,
  money: ExecutionScore,
  indicators: IndicatorScore[],
): ProjectScore {
  const rows = [money, ...indicators];
  const got = plain(sum(rows.map(({ outcome }) => decimal(outcome.score ?? '0'))));
  const full = plain(sum(rows.map(({ weight }) => decimal(weight))));
  const exact = rows.map(({ trace, manual, outcome }) => manual?.score ?? trace?.unrounded ?? outcome.score ?? '0');
  const place = { file: actualsFile, sheet: '资金', row: 2 };
  return {
    project: {
      number: 1,
      name,
      code,
      unit,
      purpose: null,
      departmentInCharge: null,
      spendingPlan: null,
      goals: ['1.召开会议、举办培训，保障日常工作正常开展。', '2.扩大科普影响力，服务科技工作者。'],
      budget: { total: money.initial, fiscal: money.initial, other: null },
      indicators: indicators.map(({ indicator }) => indicator),
      source: { file: goalsFile, table: 1 },
    },
    unit,
    actual: {
      key: projectKey(unit, { code, name }),
      unit,
      code,
      name,
      completed: '会议和培训基本按计划完成，日常办公得到保障。',
      place,
      execution: {
        initial: amount(money.initial ?? '', 'E2'),
        revised: amount(money.revised ?? '', 'F2'),
        executed: amount(money.executed ?? '', 'G2'),
        bySource: [],
        reason: money.deductions.length > 0 ? entry('部分尾款待验收后支付', 'H2', 'text', '资金') : null,
        measure: null,
      },
      indicators: indicators.flatMap(({ actual }) => actual ?? []),
    },
    state: 'draft',
    blocking: [],
    files: [goalsFile, actualsFile],
    execution: money,
    indicators,
    deductions: [],
    total: {
      weight: full,
      score: got,
      grade: null,
      roundedSum: points(sum(exact.map(decimal)).toDecimalPlaces(2)),
    },
    ledger: { full, score: got, deducted: plain(decimal(full).minus(decimal(got))) },
    findings: [],
  };
}

/** A year with three projects of two units: one with every kind of row, one draft with a blank actual, one where everything is full. */
export function sampleRun(): ScoreRun {
  const draftRows = [
    atLeast(1, ['产出指标', '数量指标', '大篷车巡展场次'], '50', ['100', '场次'], '96', {
      reason: '暴雨取消四场',
      measure: '明年补办',
    }),
    indicatorScore({
      ordinal: 2,
      levels: ['效益指标', '社会效益指标', '参与青少年人次'],
      target: targetReading('≥5万人次', {
        kind: 'at-least',
        comparator: '≥',
        value: '5',
        multiplier: '万',
        unit: '人次',
        dimension: 'count',
        amount: '50000',
      }),
      reading: null,
      row: unscoredRow('30', '30', {
        type: 'missing',
        why: { zh: '未填报实际完成值', en: 'no actual was reported' },
        score: null,
      }),
    }),
    atLeast(3, ['满意度指标', '服务对象满意度指标', '参观者满意度'], '10', ['90', '%'], '92'),
  ];
  const fullRows = [
    atLeast(1, ['产出指标', '数量指标', '对外开放天数'], '50', ['252', '天'], '260'),
    atLeast(2, ['效益指标', '社会效益指标', '参观人数'], '30', ['150000', '人次'], '158600'),
    atLeast(3, ['满意度指标', '服务对象满意度指标', '观众满意度'], '10', ['90', '%'], '96'),
  ];
  const projects = [
    project(
      '唐山市老科协经费',
      '13020026P00TPXR10005F',
      headOffice,
      execution('37.50', '40.00', '36.82'),
      variedIndicators(),
    ),
    project(
      '科普大篷车进校园/进社区活动经费（含青少年科技创新大赛、机器人竞赛和航天创新大赛）',
      null,
      headOffice,
      execution('120', '120', '96.5'),
      draftRows,
    ),
    project('科技馆免费开放补助', '13020026P00689510005M', museum, execution('107', '107', '107'), fullRows),
  ];
  const about = { unit: headOffice.name, code: null, name: projects[1]?.project.name ?? '' };
  const run: ScoreRun = {
    year: 2026,
    departmentInCharge: null,
    tool: { name: 'perf-score', version: '0.1.0' },
    profile: sampleProfile,
    profileChoice: 'named',
    profileSource: { file: 'scoring-profiles/mof-2020.json', sha256: 'a1'.repeat(32) },
    rules: Object.values(sampleRules).map(([use]) => ({
      id: use.id,
      source: { file: 'rules/national.json', sha256: 'b2'.repeat(32) },
    })),
    inputs: [
      { role: 'goals', file: goalsFile, sha256: 'c3'.repeat(32) },
      { role: 'actuals', file: actualsFile, sha256: 'd4'.repeat(32) },
    ],
    handedIn: [],
    projects,
    decisions: [],
    findings: [],
  };
  const place = { file: actualsFile, sheet: '指标', cell: 'L3' };
  return withFindings(run, [
    finding('file-not-found', { file: '科技馆-佐证材料.xlsx' }, { project: about, place }),
    finding(
      'actual-missing',
      { name: '参与青少年人次', empty: '', emptyEn: '' },
      { project: about, place, indicator: 2 },
    ),
  ]);
}
