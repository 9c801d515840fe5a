import type { Indicator } from '../../model/goals/goals.ts';
import { plainText } from './indicator-name.ts';

export type Category = 'output' | 'benefit' | 'satisfaction' | 'cost';

/** Second-level kinds of the national form; `outer-cost` is 社会成本 and 生态环境成本, which need not be money. */
export type Kind =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'outer-cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'lasting'
  | 'satisfaction';

export const kindNames: Readonly<Record<Kind, string>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  'outer-cost': '社会成本指标、生态环境成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  lasting: '可持续影响指标',
  satisfaction: '服务对象满意度指标',
};

/** The first that fits decides: 社会成本 is a cost, 服务对象满意度 a satisfaction wherever it stands. */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['satisfaction', /满意/u],
  ['outer-cost', /(?:社会|生态|环境)成本/u],
  ['cost', /成本/u],
  ['quantity', /数量/u],
  ['quality', /质量/u],
  ['timeliness', /时效|进度/u],
  ['economic', /经济/u],
  ['social', /社会/u],
  ['ecological', /生态|环境/u],
  ['lasting', /持续/u],
];

const categories: readonly (readonly [Category, RegExp])[] = [
  ['satisfaction', /满意/u],
  ['cost', /成本/u],
  ['output', /产出|完成/u],
  ['benefit', /效益|效果|影响|结果|成效/u],
];

const categoryOfKind: Readonly<Record<Kind, Category>> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'cost',
  'outer-cost': 'cost',
  economic: 'benefit',
  social: 'benefit',
  ecological: 'benefit',
  lasting: 'benefit',
  satisfaction: 'satisfaction',
};

function firstMatch<T>(table: readonly (readonly [T, RegExp])[], text: string): T | null {
  return table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The second-level kind by the words of level 2, or by level 1 where that alone decides (满意度, 成本). */
export function kindOf(indicator: Pick<Indicator, 'level1' | 'level2'>): Kind | null {
  const byLevel2 = firstMatch(kinds, plainText(indicator.level2));
  if (byLevel2 !== null) return byLevel2;
  const byLevel1 = firstMatch(categories, plainText(indicator.level1));
  return byLevel1 === 'satisfaction' || byLevel1 === 'cost' ? byLevel1 : null;
}

/** The category that the words of level 1 name by themselves. */
export const categoryOfLevel1 = (level1: string | null): Category | null => firstMatch(categories, plainText(level1));

/** The first-level category by level 1; satisfaction under 效益指标 counts as satisfaction; by the kind where level 1 is blank. */
export function categoryOf(indicator: Pick<Indicator, 'level1' | 'level2'>): Category | null {
  const kind = kindOf(indicator);
  if (kind === 'satisfaction') return 'satisfaction';
  return categoryOfLevel1(indicator.level1) ?? (kind === null ? null : categoryOfKind[kind]);
}
