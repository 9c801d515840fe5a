import type { BudgetUnit, Indicator, Project } from '../../src/model/goals/goals.ts';
import type { Profile } from '../../src/model/policy/profile.ts';
import type { TargetReading } from '../../src/model/target/target.ts';

export const unit: BudgetUnit = { code: '405001', name: '示例科学技术协会本级' };

const source = { file: '目标表.docx', table: 1, row: 1 };

/** A target as the grammar would read it, given only the parts that matter. */
function target(text: string, parts: Partial<TargetReading> & Pick<TargetReading, 'kind'>): TargetReading {
  return {
    text,
    comparator: null,
    value: null,
    multiplier: null,
    unit: null,
    dimension: null,
    amount: parts.value ?? null,
    upper: null,
    date: null,
    from: null,
    assumptions: [],
    words: null,
    ...parts,
  };
}

const count = (text: string, value: string, unitName: string) =>
  target(text, { kind: 'at-least', comparator: '≥', value, unit: unitName, dimension: 'count' });

const rows: readonly (readonly [string, string, string, string, TargetReading])[] = [
  ['产出指标', '数量指标', '会议次数', '召开会议次数', count('≥7次', '7', '次')],
  [
    '产出指标',
    '质量指标',
    '工作合格率',
    '反映各项工作通过验收的比例',
    target('≥90%', { kind: 'at-least', comparator: '≥', value: '90', unit: '%', dimension: 'percent' }),
  ],
  [
    '产出指标',
    '时效指标',
    '完成时间',
    '全部工作完成的时间',
    target('2026年12月31日前', { kind: 'date', comparator: '≤', date: '2026-12-31' }),
  ],
  [
    '产出指标',
    '成本指标',
    '项目成本',
    '不超过预算',
    target('≤3.1万元', {
      kind: 'at-most',
      comparator: '≤',
      value: '3.1',
      unit: '万元',
      dimension: 'money',
      amount: '31000',
    }),
  ],
  [
    '产出指标',
    '成本指标',
    '控制成本',
    '控制在预算之内',
    target('不超过预算资金', { kind: 'budget-relative', comparator: '≤' }),
  ],
  [
    '效益指标',
    '社会效益指标',
    '受益人数',
    '全年参加活动的人次',
    target('≥15万人次', {
      kind: 'at-least',
      comparator: '≥',
      value: '15',
      multiplier: '万',
      unit: '人次',
      dimension: 'count',
      amount: '150000',
    }),
  ],
  [
    '效益指标',
    '社会效益指标',
    '科学氛围',
    '营造良好的学术氛围，带动更多单位参与',
    target('营造良好氛围', { kind: 'qualitative', words: '营造良好氛围' }),
  ],
  ['效益指标', '社会效益指标', '公众科学素质', '与上年比较', target('逐年提升', { kind: 'trend', words: '逐年提升' })],
  [
    '效益指标',
    '可持续影响指标',
    '工资发放',
    '按月发放临时人员工资',
    target('按月发放', { kind: 'frequency', words: '按月发放' }),
  ],
  [
    '效益指标',
    '可持续影响指标',
    '误差',
    '统计误差',
    target('±3%以内', {
      kind: 'range',
      value: '-3',
      unit: '%',
      dimension: 'percent',
      upper: { value: '3', multiplier: null, unit: '%', dimension: 'percent', amount: '3' },
    }),
  ],
  [
    '效益指标',
    '经济效益指标',
    '外事任务',
    '以批复的任务数为准',
    target('以市外办批复为准', { kind: 'deferred', words: '以市外办批复为准' }),
  ],
  ['效益指标', '经济效益指标', '待定', '占位符', target('≥**%', { kind: 'unreadable' })],
  [
    '满意度指标',
    '服务对象满意度指标',
    '服务对象满意度',
    '抽样调查得到的满意度',
    target('≥95%', { kind: 'at-least', comparator: '≥', value: '95', unit: '%', dimension: 'percent' }),
  ],
];

const indicators = (take: (index: number) => boolean): Indicator[] =>
  rows
    .filter((_, index) => take(index))
    .map(([level1, level2, level3, description, reading], index) => ({
      ordinal: index + 1,
      level1,
      level2,
      level3,
      description,
      target: reading,
      basis: '单位工作计划',
      weight: null,
      source,
    }));

const project = (name: string, code: string | null, total: string, list: Indicator[]): Project => ({
  number: 1,
  name,
  code,
  unit,
  budget: { total, fiscal: total, other: null },
  purpose: null,
  departmentInCharge: null,
  spendingPlan: null,
  goals: [],
  indicators: list,
  source,
});

/** Three projects that between them have every kind of target; the last has no printed code. */
export const templateProjects: readonly Project[] = [
  project(
    '科普活动经费',
    '13020026P00TPXR10005F',
    '37.50',
    indicators(() => true),
  ),
  project(
    '办公设备购置及网络运行维护专项经费',
    '13020026P00TPXR10006G',
    '120.00',
    indicators((index) => index < 7),
  ),
  project(
    '科技馆运行',
    null,
    '8.8',
    indicators((index) => index > 4),
  ),
];

/** A profile with nothing set: the template falls back on the default figures. */
export const plainProfile: Profile = {
  id: 'test',
  version: '1',
  title: { zh: '测试', en: 'test' },
  effective: { from: null, to: null },
  basis: [],
  executionWeight: '10',
  categories: [],
  weighting: 'equal',
  weightStep: '0.01',
  form: null,
  grades: [],
  rounding: { mode: 'half-up', digits: 2 },
  missingActual: 'draft',
  notApplicable: 'rescale',
  settings: {
    farAboveTrigger: '130',
    farAboveFrom: 'above',
    strictEqualled: 'met',
    farAboveAction: 'require-reason',
    executionReasonBelow: '90',
    trend: 'ratio',
    atMost: 'target-over-actual',
  },
  lineage: [],
  tables: {},
  qualitativeBands: [
    { band: 'met', from: '80', to: '100', standard: '100' },
    { band: 'partly', from: '60', to: '80', standard: '70' },
    { band: 'not-met', from: '0', to: '60', standard: '30' },
  ],
  sources: {},
};
