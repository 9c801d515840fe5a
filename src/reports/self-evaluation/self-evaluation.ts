import { type ReportChapter, reportChapters } from '../../model/policy/report-style.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { chineseNumber } from '../../model/text/chinese-number.ts';
import { heading } from '../evaluation/blocks.ts';
import type { Block } from '../tables/document.ts';
import { background, goals, organisation, overview } from './basics.ts';
import { conclusion, metByUnit } from './conclusion.ts';
import { deviations } from './deviations.ts';
import { indicatorKinds } from './indicators.ts';
import { comparedWithLastYear } from './last-year.ts';
import { moneySpent } from './money.ts';
import { ownWords, problemsOrMeasures } from './own-words.ts';
import { capital } from './sentence.ts';
import { type Subject, type Telling, type View, viewOf } from './view.ts';

export type { Subject, Telling };

/** A chapter of 绩效自评报告: its numbered title, and sections with their headings. */
export interface Chapter {
  readonly id: ReportChapter;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A section of a chapter before it is numbered; one without content is left out. */
interface Section {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly blocks: readonly Block[];
}

interface Draft {
  readonly id: ReportChapter;
  readonly zh: string;
  readonly en: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/**
 * The chapters of the self-evaluation report of a department, a unit or a project, made of `result.json` alone: every number in a
 * paragraph or list is a figure of it, with its path in the block. What only the unit knows is in its own words; where it wrote none
 * and gaps are marked there is a fill-in block, each once.
 */
export function selfEvaluation(result: ResultJson, subject: Subject, telling: Telling): readonly Chapter[] {
  const view = viewOf(result, subject, telling);
  const all = new Map(draftsOf(view).map((draft) => [draft.id, draft]));
  const asked = (telling.chapters ?? reportChapters).flatMap((id) => all.get(id) ?? []);
  const drafts = asked.filter(
    ({ blocks, sections }) => blocks.length + sections.flatMap(({ blocks: own }) => own).length > 0,
  );
  return drafts.map(({ id, zh, en, blocks, sections }, index) => ({
    id,
    title: view.language === 'zh' ? `${chineseNumber(index + 1)}、${zh}` : `${index + 1}. ${en}`,
    blocks: [...blocks, ...numbered(sections, id, index + 1, view)],
  }));
}

function numbered(sections: readonly Section[], chapter: string, number: number, { language }: View): readonly Block[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ id, zh, en, blocks }, index) => [
      heading(
        2,
        language === 'zh' ? `（${chineseNumber(index + 1)}）${zh}` : `${number}.${index + 1} ${en}`,
        `${chapter}-${id}`,
      ),
      ...blocks,
    ]);
}

function draftsOf(view: View): readonly Draft[] {
  const { of } = view;
  return [
    {
      id: 'basics',
      zh: '基本情况',
      en: 'The projects',
      blocks: [],
      sections: [
        {
          id: 'duties',
          zh: of === 'department' ? '部门职能' : '单位职能和项目背景',
          en: 'Functions and background',
          blocks: background(view),
        },
        { id: 'overview', zh: '项目概况', en: 'Overview', blocks: overview(view) },
        { id: 'goals', zh: '绩效目标', en: 'Goals', blocks: goals(view) },
      ],
    },
    {
      id: 'organisation',
      zh: '自评工作组织情况',
      en: 'How the evaluation was done',
      blocks: organisation(view),
      sections: [],
    },
    { id: 'conclusion', zh: '综合评价结论', en: 'Conclusion', blocks: conclusion(view), sections: [] },
    { id: 'results', zh: '绩效目标完成情况分析', en: 'Money and results', blocks: [], sections: results(view) },
    {
      id: 'deviations',
      zh: '偏离绩效目标的原因和改进措施',
      en: 'Deviations, reasons and measures',
      blocks: [],
      sections: [
        { id: 'causes', zh: '偏离情况和原因', en: 'Deviations and reasons', blocks: deviations(view) },
        { id: 'measures', zh: '改进措施', en: 'Measures', blocks: problemsOrMeasures(view, 'measures') },
      ],
    },
    {
      id: 'experience',
      zh: '主要经验和存在的问题',
      en: 'Experience and problems',
      blocks: [],
      sections: [
        { id: 'experience', zh: '主要经验', en: 'Experience', blocks: ownWords(view, 'experience') },
        { id: 'problems', zh: '存在的问题', en: 'Problems', blocks: problemsOrMeasures(view, 'problems') },
      ],
    },
    {
      id: 'use',
      zh: '结果应用和公开',
      en: 'Use and publication of the results',
      blocks: ownWords(view, 'use'),
      sections: [],
    },
  ];
}

function results(view: View): readonly Section[] {
  return [
    { id: 'money', zh: '资金执行情况', en: 'Money', blocks: moneySpent(view) },
    ...indicatorKinds(view).map(({ id, title, blocks }) => ({
      id,
      zh: `${title}完成情况`,
      en: capital(title),
      blocks,
    })),
    ...(view.of === 'department'
      ? [{ id: 'units', zh: '各单位绩效指标完成情况', en: 'Indicators by unit', blocks: metByUnit(view) }]
      : []),
    { id: 'last-year', zh: '与上年比较', en: 'Against last year', blocks: comparedWithLastYear(view) },
  ];
}
