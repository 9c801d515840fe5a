import type { Bilingual } from '../json/shape.ts';

/** What a reviewer says of a row in a column of its own: its heading and the words that count, the adverse ones first. */
export const reviewFacts = {
  evidence: {
    heading: { zh: '佐证', en: 'Evidence' },
    adverse: [{ zh: '无', en: 'none' }],
    fair: { zh: '有', en: 'given' },
  },
  assessable: {
    heading: { zh: '不可评价程度', en: 'Not assessable' },
    adverse: [
      { zh: '严重', en: 'severe' },
      { zh: '中度', en: 'medium' },
      { zh: '轻度', en: 'light' },
    ],
    fair: { zh: '可评价', en: 'assessable' },
  },
  related: {
    heading: { zh: '与项目相关', en: 'Related' },
    adverse: [{ zh: '否', en: 'no' }],
    fair: { zh: '是', en: 'yes' },
  },
  fitsLevel: {
    heading: { zh: '归类相符', en: 'Fits its level' },
    adverse: [{ zh: '否', en: 'no' }],
    fair: { zh: '是', en: 'yes' },
  },
  repeated: {
    heading: { zh: '重复指标', en: 'Repeated' },
    adverse: [{ zh: '是', en: 'yes' }],
    fair: { zh: '否', en: 'no' },
  },
} as const satisfies Readonly<
  Record<string, { readonly heading: Bilingual; readonly adverse: readonly Bilingual[]; readonly fair: Bilingual }>
>;
export type ReviewFact = keyof typeof reviewFacts;

/** Facts whose adverse word leaves a row nothing. */
export const zeroFacts = ['evidence', 'related', 'fitsLevel', 'repeated'] as const satisfies readonly ReviewFact[];

/** Columns of numbers: tasks set and tasks done. */
export const taskColumns = {
  tasksSet: { zh: '应完成任务数', en: 'Tasks set' },
  tasksDone: { zh: '已完成任务数', en: 'Tasks done' },
} as const satisfies Record<string, Bilingual>;

/** Why a row lost points, as its adverse facts say. */
const because: Readonly<Record<ReviewFact | 'tasks', Bilingual>> = {
  evidence: { zh: '没有佐证材料', en: 'no evidence' },
  assessable: { zh: '{word}不可评价', en: '{word}: not assessable' },
  related: { zh: '与项目无关', en: 'unrelated to the project' },
  fitsLevel: { zh: '三级指标与二级指标不符', en: 'level 3 does not fit level 2' },
  repeated: { zh: '重复的指标', en: 'counted before' },
  tasks: { zh: '任务没有全部完成', en: 'tasks are unfinished' },
};

/** What stands in the fact columns of a row, by column; "" where nothing does. */
export type FactTexts = Readonly<Record<ReviewFact | keyof typeof taskColumns, string>>;

/** What a row's facts come to: the adverse ones in words, and the columns whose words nobody knows. */
export interface ReadFacts {
  readonly adverse: readonly string[];
  readonly unread: readonly (keyof FactTexts)[];
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
const isOneOf = (text: string, words: readonly Bilingual[]): boolean =>
  words.some(({ zh, en }) => folded(text) === zh || folded(text) === en);

/** Reads the fact columns of a row; unfinished tasks bear on indicators of time alone. */
export function readFacts(texts: FactTexts, ofTime: boolean, language: keyof Bilingual): ReadFacts {
  const unread: (keyof FactTexts)[] = [];
  const adverse: string[] = [];
  for (const fact of Object.keys(reviewFacts) as ReviewFact[]) {
    const text = texts[fact];
    const { adverse: bad, fair } = reviewFacts[fact];
    if (text === '' || isOneOf(text, [fair])) continue;
    if (isOneOf(text, bad)) adverse.push(because[fact][language].replace('{word}', text));
    else unread.push(fact);
  }
  const counts = (['tasksSet', 'tasksDone'] as const).map((one) => [one, folded(texts[one])] as const);
  const given = counts.filter(([, text]) => text !== '');
  for (const [one, text] of counts) {
    // One number without the other says nothing.
    if (given.length > 0 && !/^\d{1,6}$/.test(text)) unread.push(one);
  }
  const [set, done] = counts.map(([, text]) => Number(text));
  if (ofTime && given.length === 2 && set !== undefined && done !== undefined && done < set)
    adverse.push(because.tasks[language]);
  return { adverse, unread };
}

/** True for an indicator of time, by its level 2. */
export const isOfTime = (level2: string | null): boolean => level2?.includes('时效') === true;
