import type { Bilingual } from '../json/shape.ts';
import { reviewFacts, taskColumns } from './review-facts.ts';

/** The columns of a reviewer's sheet, in their order, those of what the reviewer found last; they are found by heading when the sheet comes back. */
export const reviewColumns = {
  level1: { zh: '一级指标', en: 'Level 1' },
  level2: { zh: '二级指标', en: 'Level 2' },
  level3: { zh: '三级指标', en: 'Level 3' },
  nature: { zh: '指标性质', en: 'Comparator' },
  target: { zh: '指标值', en: 'Target' },
  unit: { zh: '度量单位', en: 'Unit' },
  weight: { zh: '权重', en: 'Weight' },
  actual: { zh: '自评完成值', en: 'Claimed actual' },
  self: { zh: '自评得分', en: 'Claimed score' },
  reviewed: { zh: '复核完成值', en: 'Reviewed actual' },
  ticked: { zh: '已核', en: 'Checked' },
  score: { zh: '复核得分', en: 'Review score' },
  deviation: { zh: '偏离度', en: 'Deviation' },
  remark: { zh: '备注', en: 'Remark' },
  evidence: reviewFacts.evidence.heading,
  assessable: reviewFacts.assessable.heading,
  related: reviewFacts.related.heading,
  fitsLevel: reviewFacts.fitsLevel.heading,
  repeated: reviewFacts.repeated.heading,
  ...taskColumns,
} as const satisfies Record<string, Bilingual>;
export type ReviewColumn = keyof typeof reviewColumns;

/** The tick that tells "agreed" from "not looked at". */
export const tick = '√';

/** Sheets that are no project's. */
export const reviewSheets = {
  summary: { zh: '汇总', en: 'Summary' },
  issues: { zh: '问题清单', en: 'Issues' },
  key: { zh: '_perf-score-review', en: '_perf-score-review' },
} as const satisfies Record<string, Bilingual>;

/** First and last row of a reviewer's sheet. */
export const reviewRows = {
  execution: { zh: '预算执行', en: 'Budget execution' },
  total: { zh: '合计', en: 'Total' },
} as const satisfies Record<string, Bilingual>;

/** How the remark of a row begins that no rule can decide: the reviewer has to say more. */
export const undecidedRemark = { zh: '待复核人判断', en: 'for the reviewer to judge' } as const;

/** Id of the sheet of the form at `index`, from 0. */
export const reviewSheetId = (index: number): string => `review-${index + 1}`;

/** Version of the workbook's layout, on its hidden sheet. */
export const reviewLayout = '1.0';
