import type { Expression } from '../../src/model/policy/expression.ts';
import type { Profile } from '../../src/model/policy/profile.ts';
import type { Basis } from '../../src/model/policy/rule.ts';
import type { RuleUse } from '../../src/model/result/result.ts';
import { call, compare, either, minus, over, times } from './expressions.ts';

const nationalRules: Basis = { document: '《项目支出绩效评价管理办法》（财预〔2020〕10号）', certainty: 'source' };
const practice: Basis = { document: '财政业务系统的通行做法', certainty: 'practice' };

const rule = (id: string, zh: string, text: string, basis: Basis): RuleUse => ({
  id,
  effect: 'score',
  title: { zh, en: id.replaceAll('-', ' ') },
  text: { zh: text, en: `rule ${id}` },
  basis: [basis],
  conditions: [{ fact: 'kind', operator: 'equal', value: id, was: id, held: true }],
});

/** Score rules of the samples with their formulas, one per shape. */
export const sampleRules = {
  execution: [
    rule('execution-ratio', '预算执行率按比例', '执行率不超过1时，得分＝分值×全年执行数÷全年预算数。', nationalRules),
    times('weight', call('min', '1', over('executed', 'revised'))),
  ],
  atLeast: [
    rule('at-least-ratio', '不低于：按完成率', '达到指标值得满分，未达到按实际÷目标计分。', practice),
    call('min', 'weight', over(times('weight', 'actual'), 'target')),
  ],
  atMost: [
    rule('at-most-target-over-actual', '不超过：目标÷实际', '不超过指标值得满分，超过按目标÷实际计分。', practice),
    either(compare('actual', '<=', 'target'), 'weight', call('max', '0', over(times('weight', 'target'), 'actual'))),
  ],
  date: [
    rule('date-late-per-day', '时间：逾期按天扣分', '按期得满分，每逾期一天扣分值的规定比例。', practice),
    either(
      compare('actual', '<=', 'target'),
      'weight',
      call('max', '0', minus('weight', over(times(times('weight', minus('actual', 'target')), 'lateStepCost'), '100'))),
    ),
  ],
  yesNo: [rule('yes-no', '是否类', '“是”得满分，“否”得零分。', practice), times('weight', 'yes')],
  qualitative: [
    rule('qualitative-band', '定性三档', '按达成程度在档内评定比例，得分＝分值×比例。', nationalRules),
    times('weight', 'share'),
  ],
  range: [
    rule('range-inside', '区间：区间内得满分', '实际值在区间内得满分，区间外不得分。', practice),
    either(compare('actual', '>=', 'target'), either(compare('actual', '<=', 'targetUpper'), 'weight', '0'), '0'),
  ],
} as const satisfies Record<string, readonly [RuleUse, Expression]>;

export type SampleRule = keyof typeof sampleRules;

/** The profile of the samples: 10/50/30/10, grades 90/80/60, half up to the cent. */
export const sampleProfile: Profile = {
  id: 'mof-2020',
  version: '1.0',
  title: { zh: '财政部2020年办法', en: 'MOF rules of 2020' },
  effective: { from: 2020, to: null },
  basis: [nationalRules],
  lineage: [],
  executionWeight: '10',
  categories: [
    { id: 'output', title: { zh: '产出指标', en: 'outputs' }, level1: ['产出指标'], weight: '50' },
    { id: 'benefit', title: { zh: '效益指标', en: 'benefits' }, level1: ['效益指标'], weight: '30' },
    { id: 'satisfaction', title: { zh: '满意度指标', en: 'satisfaction' }, level1: ['满意度指标'], weight: '10' },
  ].map((category) => ({ ...category, level2: [], whenMissing: 'share', basis: [nationalRules] })),
  weighting: 'equal',
  weightStep: '0.01',
  form: null,
  grades: [
    { grade: '优', atLeast: '90' },
    { grade: '良', atLeast: '80' },
    { grade: '中', atLeast: '60' },
    { grade: '差', atLeast: '0' },
  ],
  rounding: { mode: 'half-up', digits: 2 },
  missingActual: 'draft',
  notApplicable: 'rescale',
  settings: { executionDenominator: 'revised', late: 'per-day', lateStepCost: '1', rescaleWithin: 'category' },
  tables: {},
  qualitativeBands: [
    { band: 'met', from: '80', to: '100', standard: '90' },
    { band: 'partly', from: '60', to: '80', standard: '70' },
    { band: 'not-met', from: '0', to: '60', standard: '30' },
  ],
  sources: {},
};
