import { assessableWords } from '../../model/actuals/reviewed.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { settingCatalogue, settingKind } from '../../model/policy/setting.ts';
import { bandSchema, targetKindSchema } from '../../model/target/target.ts';

/** What sort of value a fact has, and which values. A fact that does not exist for a row is null and no comparison holds. */
export type FactKind =
  | { readonly type: 'yes-no'; readonly title: Bilingual }
  | { readonly type: 'word'; readonly title: Bilingual; readonly words: readonly string[] }
  | { readonly type: 'number'; readonly title: Bilingual; readonly from: number; readonly to: number };

const yesNo = (zh: string, en: string) => ({ type: 'yes-no', title: { zh, en } }) as const;
const word = (zh: string, en: string, words: readonly string[]) =>
  ({ type: 'word', title: { zh, en }, words }) as const;
const number = (zh: string, en: string, from = -1e9, to = 1e9) =>
  ({ type: 'number', title: { zh, en }, from, to }) as const;

/** Every fact a rule's conditions may read besides the profile's settings, which are facts under their own names. */
export const factCatalogue = {
  scope: word('计分对象', 'what is scored', ['execution', 'indicator', 'project']),
  kind: word('指标值类型', 'kind of target', targetKindSchema.options),
  measure: word('以什么计分', 'what the score is measured by', [
    'quantity',
    'date',
    'yes-no',
    'share',
    'checklist',
    'execution',
    'none',
  ]),
  satisfaction: yesNo('是满意度指标', 'is a satisfaction indicator'),
  targetPositive: yesNo('指标值大于零', 'the target is above zero'),
  strict: yesNo('指标值不含本数', 'the target excludes its own value'),
  rangeHasWidth: yesNo('区间两端不同', 'the range has a width'),
  falling: yesNo('要求逐年下降', 'the trend is to fall'),
  lastYearPositive: yesNo('上年值大于零', "last year's value is above zero"),
  surveyPresent: yesNo('有调查依据', 'there is survey evidence'),
  evidencePresent: yesNo('有佐证材料', 'there is evidence'),
  timeliness: yesNo('是时效指标', 'is an indicator of time'),
  related: yesNo('复核：与项目相关', 'on review: related to the project'),
  assessable: word('复核：不可评价的程度', 'on review: how far it is not assessable', assessableWords),
  fitsLevel: yesNo('复核：三级指标与二级指标相符', 'on review: level 3 fits level 2'),
  repeated: yesNo('同一指标在前面已经计过', 'the same indicator has counted before'),
  tasksUnfinished: yesNo('复核：有任务未完成', 'on review: tasks are unfinished'),
  notePresent: yesNo('有评判说明', 'there is a note for the judgement'),
  reasonPresent: yesNo('填写了原因', 'a reason is given'),
  manualPresent: yesNo('有人工评分', 'a person entered a score'),
  budgetPositive: yesNo('预算数大于零', 'the budget is above zero'),
  band: word('达成程度', 'judged band', bandSchema.options),
  standardShare: yesNo('评定比例取该档默认值', 'the share is the default of its band'),
  completion: number('完成率（%）', 'completion, percent', 0),
  farAbove: yesNo('完成率超过超额触发线', 'completion above the far-above trigger'),
  onTarget: yesNo('恰好等于指标值', 'the actual equals the target'),
  executionRate: number('预算执行率（%）', 'execution rate, percent', 0),
  executionBelowReason: yesNo('执行率低于须说明原因的线', 'execution below the rate that needs a reason'),
  belowWeight: yesNo('得分低于分值', 'the score is below the weight'),
} as const satisfies Readonly<Record<string, FactKind>>;

/** What a fact is; null when there is no fact of that name. */
export function factKind(name: string): FactKind | null {
  if (Object.hasOwn(factCatalogue, name)) return factCatalogue[name as keyof typeof factCatalogue];
  const setting = settingKind(name);
  if (setting === null) return null;
  return setting.type === 'choice'
    ? { type: 'word', title: setting.title, words: setting.allowed }
    : { type: 'number', title: setting.title, from: setting.from, to: setting.to };
}

/** The names of all facts, for "did you mean". */
export const factNames: readonly string[] = [...Object.keys(factCatalogue), ...Object.keys(settingCatalogue)];

/** Facts that are known only after a row is scored; a rule that scores can't depend on them. */
export const factsAfterScoring: readonly string[] = ['belowWeight'];
