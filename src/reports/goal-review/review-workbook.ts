import type { Language } from '../../findings/finding.ts';
import { type Speak, speak, type Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import { goalCheckJson } from '../findings/checked-findings.ts';
import { findingsWorkbook } from '../findings/findings-workbook.ts';
import { blankCell, countCell, linkCell, textCell } from '../tables/cells.ts';
import { listing } from '../tables/listing.ts';
import type { Cell, OutputSheet, Workbook } from '../tables/output-sheet.ts';
import { type GoalReview, goalReview, type ProjectReview } from './goal-review.ts';
import { reviewItems } from './review-items.ts';
import { overallCell, reviewSheet } from './review-sheet.ts';

const words = {
  title: { zh: '绩效目标审核表', en: 'Review of goals' },
  summary: { zh: '汇总', en: 'Summary' },
  number: { zh: '序号', en: 'No.' },
  project: { zh: '项目', en: 'Project' },
  unit: { zh: '预算单位', en: 'Unit' },
  suggested: { zh: '{name}（建议）', en: '{name} (suggested)' },
  human: { zh: '人工', en: 'person' },
  findings: { zh: '问题数', en: 'Findings' },
  first: { zh: '初审综合评定', en: 'First review' },
  second: { zh: '复审综合评定', en: 'Second review' },
  rest: {
    zh: '不属于某个项目的问题 {count} 条，见“问题清单”。',
    en: '{count} findings about no single project: see the list.',
  },
} as const satisfies Words;

const sheetId = (at: number): string => `review-${at + 1}`;

/** The overall grade as it now stands on the sheet of a project. */
function overall(at: number, stage: 'first' | 'second'): Cell {
  const cell = { cell: overallCell(stage), sheet: sheetId(at) };
  return blankCell('total', {
    align: 'center',
    formula: { kind: 'sentence', parts: [{ kind: 'cell', cell }] },
  });
}

function summarySheet({ projects, rest }: GoalReview, say: Speak): OutputSheet {
  const suggestions = reviewItems.map((item, at) => ({
    heading: say(words.suggested, { name: say(item.name) }),
    width: 11,
    entry: ({ items }: ProjectReview) => {
      const suggested = items[at]?.suggested ?? null;
      const role = suggested === '差' ? 'bad' : suggested === '中' ? 'warning' : 'body';
      return textCell(suggested ?? say(words.human), suggested === null ? 'muted' : role, { align: 'center' });
    },
  }));
  const columns = [
    { heading: say(words.number), width: 6, entry: (_: ProjectReview, at: number) => countCell(at + 1) },
    {
      heading: say(words.project),
      width: 36,
      entry: ({ project }: ProjectReview, at: number) => linkCell(project.name, sheetId(at)),
    },
    { heading: say(words.unit), width: 24, entry: ({ project }: ProjectReview) => project.unit.name },
    ...suggestions,
    {
      heading: say(words.findings),
      width: 9,
      entry: ({ items }: ProjectReview) => countCell(items.reduce((sum, { findings }) => sum + findings.length, 0)),
    },
    { heading: say(words.first), width: 10, entry: (_: ProjectReview, at: number) => overall(at, 'first') },
    { heading: say(words.second), width: 10, entry: (_: ProjectReview, at: number) => overall(at, 'second') },
  ];
  const text = rest.length === 0 ? '' : say(words.rest, { count: rest.length });
  const closing = [
    {
      cells: [
        text === ''
          ? blankCell('note', { columns: columns.length })
          : textCell(text, 'note', { columns: columns.length }),
      ],
    },
  ];
  return listing('summary', say(words.summary), columns, projects, { orientation: 'landscape', closing });
}

/** The review forms of checked goal tables: a summary over the projects, a form for each, and the list of all findings. */
export function reviewWorkbook(
  documents: readonly GoalDocument[],
  findings: readonly Finding[],
  language: Language,
): Workbook {
  const say = speak(language);
  const review = goalReview(documents, findings);
  const forms = review.projects.map((one, at) => reviewSheet(one, sheetId(at), `${at + 1}.${one.project.name}`, say));
  const [list] = findingsWorkbook(goalCheckJson(documents, findings, language).findings, language).sheets;
  return {
    title: say(words.title),
    language,
    sheets: [summarySheet(review, say), ...forms, ...(list === undefined ? [] : [list])],
  };
}
