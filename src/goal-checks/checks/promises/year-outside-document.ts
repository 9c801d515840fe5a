import { findingKind } from '../../../findings/finding-kind.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { DocumentCheck } from '../../check.ts';
import type { DocumentView, Where } from '../../document-view.ts';
import { foreignYear } from '../../facts/foreign-year.ts';
import { departmentPart, tableParts } from '../../facts/table-parts.ts';

const kind = findingKind('year-outside-document', {
  severity: 'review',
  title: { zh: '年份不在本年度', en: "year outside the document's year" },
  found: {
    zh: '{where}写的是“{text}”，本表是{year}年度',
    en: '{whereEn} says "{text}", but the table is for {year}',
  },
  expected: { zh: '{year}年内的时间', en: 'a time within {year}' },
  action: {
    zh: '请改为{year}年，或说明为何涉及其他年度',
    en: 'change it to {year}, or say why another year is meant',
  },
  why: {
    zh: '多半是沿用往年表格没有改；时限在年度之外，年终无法判断是否按时。',
    en: 'Mostly a leftover of an earlier table; a deadline outside the year cannot be judged at year end.',
  },
});

interface Text {
  readonly stands: Bilingual;
  readonly text: string;
  readonly where: Where;
}

function textsOf(document: DocumentView): Text[] {
  const { department } = document.document;
  const parts = (department?.parts ?? []).map((part) => ({
    stands: departmentPart(part.title),
    text: [part.goal, part.indicators].join('。'),
    where: document.where,
  }));
  const overall = (department?.overall ?? []).map((text) => ({
    stands: tableParts.overall,
    text,
    where: document.where,
  }));
  const goals = document.projects.flatMap(({ project, where }) => [
    ...project.goals.map((text) => ({ stands: tableParts.goal, text, where })),
    {
      stands: tableParts.purpose,
      text: project.goals.includes(project.purpose ?? '') ? '' : (project.purpose ?? ''),
      where,
    },
  ]);
  const rows = document.projects.flatMap((project) =>
    project.rows.map((row) => ({
      stands: tableParts.indicator,
      text: `${row.indicator.level3 ?? ''}。${row.description === row.name ? '' : (row.indicator.description ?? '')}`,
      where: row.where,
    })),
  );
  return [...overall, ...parts, ...goals, ...rows];
}

function deadlines(document: DocumentView, year: number): Finding[] {
  return document.projects.flatMap(({ rows }) =>
    rows.flatMap(({ target, where }) => {
      const outside = target.kind === 'date' && target.date !== null && !target.date.startsWith(String(year));
      return outside
        ? [
            kind.found(
              { where: tableParts.target.zh, whereEn: tableParts.target.en, text: target.text, year: String(year) },
              where,
            ),
          ]
        : [];
    }),
  );
}

/** Finds deadlines outside the document's year, and texts that speak of doing this year's work in another year. */
export const yearOutsideDocument: DocumentCheck = {
  kind,
  scope: 'document',
  replaces: ['goal-year-contradiction'],
  looksAt: {
    zh: '指标值的日期不在本年度；目标、用途、指标文字中“完成／开展……某年（度）”的年份不是本年度。',
    en: "Deadlines outside the year; goals, purposes and names that speak of carrying out another year's work.",
  },
  silentOn: {
    zh: '年度未知的文件；书名号内的年份（年鉴、文件名）；“……年以前”“……年以来”；跨年度期间和规划期；上年结转的尾款、项目名称中的资金年度。',
    en: 'Documents of unknown year; years in titles (《…》), "before" and "since" a year, periods and plans, remainders of earlier years, and the funding year in a project name.',
  },
  run: (document) => {
    const { year } = document.document;
    if (year === null) return [];
    const inTexts = textsOf(document).flatMap(({ stands: part, text, where }) => {
      const found = foreignYear(text, year);
      return found === null
        ? []
        : [kind.found({ where: part.zh, whereEn: part.en, text: found, year: String(year) }, where)];
    });
    return [...inTexts, ...deadlines(document, year)];
  },
  accept: [
    {
      year: 2022,
      projects: [
        {
          name: '2021年结转科普资金',
          goals: ['1.支付天津科技馆2021年以前免费开放项目尾款。', '2.编辑《2021科技年鉴》。', '3.完成2022年度任务。'],
          purpose: '2021—2025年规划任务，完成2020-2022年建设。',
          rows: ['产出指标|时效指标|完成时限|2022.12.31', '产出指标|时效指标|完成时限|2022年底前'],
        },
      ],
    },
  ],
  reject: [
    {
      year: 2021,
      department: [{ title: '科普活动经费', indicators: '完成2020年度科普活动工作任务' }],
      projects: [{}],
      finds: ['2020年度'],
    },
    { year: 2026, projects: [{ rows: ['产出指标|时效指标|完成时限|2025.12.31'] }], finds: ['2025.12.31'] },
  ],
};
