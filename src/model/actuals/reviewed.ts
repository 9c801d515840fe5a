import * as z from 'zod';
import { Decimal } from '../decimal.ts';
import { record } from '../json/shape.ts';
import { comparable } from '../text/same-text.ts';

/** How far an indicator can't be assessed from what was handed in. */
export const assessableWords = ['none', 'light', 'medium', 'severe'] as const;
export type Assessable = (typeof assessableWords)[number];

/**
 * What a reviewer found of one indicator beside its value; null where nobody said. `assessable` is the degree to which it is not
 * assessable; `repeated`: it counts elsewhere already.
 */
export interface Reviewed {
  readonly assessable: Assessable | null;
  readonly related: boolean | null;
  readonly fitsLevel: boolean | null;
  readonly repeated: boolean | null;
  /** True when fewer tasks were done than were set. */
  readonly tasksUnfinished: boolean | null;
}

/** The columns in which a reviewer says so, by heading; numbers of tasks in two. */
export const reviewedColumns = [
  {
    id: 'assessable',
    heading: '不可评价程度',
    words: { none: '可评价', light: '轻度', medium: '中度', severe: '严重' },
  },
  { id: 'related', heading: '与项目相关', words: { yes: '是', no: '否' } },
  { id: 'fitsLevel', heading: '归类相符', words: { yes: '是', no: '否' } },
  { id: 'repeated', heading: '重复指标', words: { yes: '是', no: '否' } },
  { id: 'tasksSet', heading: '应完成任务数', words: null },
  { id: 'tasksDone', heading: '已完成任务数', words: null },
] as const;
export type ReviewedColumn = (typeof reviewedColumns)[number]['id'];

const yesOrNo = z.boolean().nullable().optional();
const tasks = z.int().min(0).nullable().optional();

/** What a reviewer found, as other programs write it; what is absent or null nobody said. Tasks are given in both numbers or not at all. */
export const reviewedJsonSchema = record({
  assessable: z.enum(assessableWords).nullable().optional().describe('不可评价程度'),
  related: yesOrNo.describe('与项目相关'),
  fitsLevel: yesOrNo.describe('归类相符'),
  repeated: yesOrNo.describe('重复指标'),
  tasksSet: tasks.describe('应完成任务数'),
  tasksDone: tasks.describe('已完成任务数'),
});
export type ReviewedJson = z.infer<typeof reviewedJsonSchema>;

/** The facts of a JSON value; null where it says nothing. `half` where only one of the two numbers of tasks is given. */
export function reviewedFromJson(said: ReviewedJson): { readonly value: Reviewed | null; readonly half: boolean } {
  const { assessable = null, related = null, fitsLevel = null, repeated = null, tasksSet, tasksDone } = said;
  const both = tasksSet != null && tasksDone != null;
  const value = { assessable, related, fitsLevel, repeated, tasksUnfinished: both ? tasksDone < tasksSet : null };
  const empty = Object.values(value).every((one) => one === null);
  return { value: empty ? null : value, half: !both && (tasksSet ?? tasksDone) != null };
}

/** The words of each column that are understood, as somebody may type them. */
const spellings: Readonly<Record<string, Assessable | boolean>> = {
  可评价: 'none',
  可评: 'none',
  无: 'none',
  轻度: 'light',
  轻: 'light',
  中度: 'medium',
  中: 'medium',
  严重: 'severe',
  重度: 'severe',
  none: 'none',
  light: 'light',
  medium: 'medium',
  severe: 'severe',
  是: true,
  yes: true,
  否: false,
  no: false,
};

/** What the cells of a row say, and the columns whose words nobody knows. */
export function readReviewed(texts: Readonly<Partial<Record<ReviewedColumn, string>>>): {
  readonly value: Reviewed;
  readonly unread: readonly ReviewedColumn[];
} {
  const unread: ReviewedColumn[] = [];
  const said = (id: ReviewedColumn): string => comparable(texts[id] ?? null);
  const word = (id: ReviewedColumn): Assessable | boolean | null => {
    const text = said(id);
    if (text === '') return null;
    const found = Object.hasOwn(spellings, text) ? (spellings[text] ?? null) : null;
    const fits = found !== null && (typeof found === 'string') === (id === 'assessable');
    if (!fits) unread.push(id);
    return fits ? found : null;
  };
  const count = (id: ReviewedColumn): Decimal | null => {
    const text = said(id);
    if (text === '') return null;
    // 12 tasks; «12项» says the same.
    const digits = /^(\d{1,6})[个项件]?$/.exec(text)?.[1];
    if (digits === undefined) unread.push(id);
    return digits === undefined ? null : new Decimal(digits);
  };
  const yesNo = (id: ReviewedColumn): boolean | null => {
    const found = word(id);
    return typeof found === 'boolean' ? found : null;
  };
  const assessable = word('assessable');
  const [set, done] = [count('tasksSet'), count('tasksDone')];
  return {
    value: {
      assessable: typeof assessable === 'string' ? assessable : null,
      related: yesNo('related'),
      fitsLevel: yesNo('fitsLevel'),
      repeated: yesNo('repeated'),
      tasksUnfinished: set === null || done === null ? null : done.lt(set),
    },
    unread,
  };
}
