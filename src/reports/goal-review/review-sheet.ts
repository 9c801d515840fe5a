import { placeText } from '../../findings/finding.ts';
import { severityNames } from '../../findings/severity.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import { blankCell, moneyCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputSheet, Row } from '../tables/output-sheet.ts';
import { headings } from '../tables/sheet-rows.ts';
import { type ItemReview, overallSteps, type ProjectReview, reviewGrades } from './goal-review.ts';

const words = {
  title: { zh: '项目支出绩效目标审核表', en: 'Review of the goals of a project (项目支出绩效目标审核表)' },
  year: { zh: '（{year}年度）', en: '{year}' },
  project: { zh: '项目名称', en: 'Project' },
  code: { zh: '项目编码', en: 'Code' },
  unit: { zh: '预算单位', en: 'Unit' },
  budget: { zh: '预算数（万元）', en: 'Budget (万元)' },
  part: { zh: '审核内容', en: 'Part' },
  item: { zh: '审核项目', en: 'Item' },
  points: { zh: '审核要点', en: 'What to look at' },
  opinion: { zh: '审核意见（机检发现）', en: 'Opinion (what the checks found)' },
  suggested: { zh: '建议等级', en: 'Suggested' },
  first: { zh: '初审等级', en: 'First review' },
  second: { zh: '复审等级', en: 'Second review' },
  human: { zh: '需人工审核', en: 'to be judged by a person' },
  none: { zh: '未发现问题。', en: 'Nothing found.' },
  humanNone: {
    zh: '没有可以自动核对的依据，请审核人员查看立项、实施方案等材料后填写。',
    en: 'Nothing can be checked automatically: see the papers of the project and judge.',
  },
  overall: { zh: '综合评定', en: 'Overall grade' },
  rule: {
    zh: '六项及以上为优且没有中、差的为优；六项及以上为良及以上且没有差的为良；六项及以上为中及以上的为中；其余为差。八项都填写后自动得出。',
    en: '优 with six or more 优 and no 中 or 差; 良 with six or more 良 or better and no 差; 中 with six or more 中 or better; else 差. It shows once all eight are filled in.',
  },
  advice: { zh: '总体意见（修改完善意见）', en: 'Overall opinion and what to improve' },
  conclusion: { zh: '审核结论（通过 / 不通过）', en: 'Result (passed / not passed)' },
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不通过', en: 'not passed' },
  reviewers: { zh: '审核人（初审）', en: 'Reviewer (first)' },
  reviewersAgain: { zh: '审核人（复审）', en: 'Reviewer (second)' },
  note: {
    zh: '注：建议等级只按机检发现得出（没有需复核的问题为优，一条为良，两条及以上为中，有阻断问题为差），供参考；等级由审核人员填写。',
    en: 'The suggested grade follows from the findings alone (none to look at 优, one 良, more 中, one that blocks 差); the grade is for the reviewer to enter.',
  },
  indicator: { zh: '指标{ordinal}“{name}”：', en: 'indicator {ordinal} "{name}": ' },
  more: { zh: '另有 {count} 条，见“问题清单”。', en: '{count} more in the list of findings.' },
} as const satisfies Words;

/** Findings of one item that stand in its cell; the rest is in the list. */
const maxListed = 8;

function findingLine(found: Finding, at: number, { project }: ProjectReview, say: Speak): string {
  const { found: what, action } = reportFinding(found, say.language);
  const { ordinal, level3, description } = project.indicators.find((one) => one.ordinal === found.indicator) ?? {};
  const name = level3 ?? description ?? '';
  const subject = ordinal === undefined ? '' : say(words.indicator, { ordinal, name });
  // The name of the file stands in the list of findings.
  const place = found.place === null ? '' : placeText({ ...found.place, file: '' }, say.language).trim();
  const { boxed, bracketed } = say.marks;
  const stop = say({ zh: '。', en: '. ' });
  const where = place === '' ? '' : bracketed(place);
  return `${at + 1}. ${boxed(say(severityNames[found.severity]))}${subject}${what}${where}${stop}${action}${stop}`.trim();
}

function opinion(review: ItemReview, of: ProjectReview, say: Speak): string {
  const { findings, item } = review;
  if (findings.length === 0) return say(item.human ? words.humanNone : words.none);
  const lines = findings.slice(0, maxListed).map((found, at) => findingLine(found, at, of, say));
  const rest = findings.length - lines.length;
  return [...lines, ...(rest > 0 ? [say(words.more, { count: rest })] : [])].join('\n');
}

/** The two reviews; the ids of their cells. */
const stages = ['first', 'second'] as const;
type Stage = (typeof stages)[number];
const gradeCell = (stage: Stage, item: ItemReview['item']): string => `${stage}.${item.id}`;
/** The overall grade of a review, for other sheets. */
export const overallCell = (stage: Stage): string => `${stage}.overall`;

function itemRow(review: ItemReview, at: number, of: ProjectReview, say: Speak): Row {
  const { item, suggested } = review;
  const part: Cell[] = at % 2 === 0 ? [textCell(say(item.part), 'label', { rows: 2 })] : [];
  const tone = suggested === '差' ? 'bad' : suggested === '中' ? 'warning' : 'body';
  return {
    cells: [
      ...part,
      textCell(say(item.name), 'label'),
      textCell(say(item.points), 'body'),
      textCell(opinion(review, of, say), 'body'),
      textCell(suggested ?? say(words.human), suggested === null ? 'muted' : tone, { align: 'center' }),
      ...stages.map((stage) =>
        blankCell('input', { id: gradeCell(stage, item), align: 'center', choices: reviewGrades }),
      ),
    ],
    height: 48,
  };
}

function overallRow({ items }: ProjectReview, say: Speak): Row {
  const overall = (stage: Stage): Cell =>
    blankCell('total', {
      id: overallCell(stage),
      align: 'center',
      formula: {
        kind: 'counted',
        of: items.map(({ item }) => ({ cell: gradeCell(stage, item) })),
        words: reviewGrades,
        steps: overallSteps,
        otherwise: '差',
      },
    });
  return {
    cells: [
      textCell(say(words.overall), 'label', { columns: 2 }),
      textCell(say(words.rule), 'note', { columns: 3 }),
      ...stages.map(overall),
    ],
    height: 40,
  };
}

function headRows({ project, year }: ProjectReview, say: Speak): Row[] {
  const unit = [project.unit.code, project.unit.name].filter((text) => text !== null && text !== '').join(' ');
  return [
    { cells: [textCell(say(words.title), 'title', { columns: 7 })], height: 32 },
    { cells: [textCell(year === null ? '' : say(words.year, { year }), 'subtitle', { columns: 7 })], height: 20 },
    {
      cells: [
        textCell(say(words.project), 'label'),
        textCell(project.name, 'body', { columns: 3 }),
        textCell(say(words.code), 'label'),
        textCell(project.code ?? '', 'body', { columns: 2 }),
      ],
    },
    {
      cells: [
        textCell(say(words.unit), 'label'),
        textCell(unit, 'body', { columns: 3 }),
        textCell(say(words.budget), 'label'),
        moneyCell(project.budget.total, 'number', { columns: 2, align: 'left' }),
      ],
    },
  ];
}

function footRows(say: Speak): Row[] {
  const choices = [say(words.passed), say(words.failed)];
  return [
    {
      cells: [textCell(say(words.advice), 'label', { columns: 2 }), blankCell('input', { columns: 5 })],
      height: 60,
    },
    {
      cells: [textCell(say(words.conclusion), 'label', { columns: 2 }), blankCell('input', { columns: 5, choices })],
      height: 22,
    },
    {
      cells: [
        textCell(say(words.reviewers), 'label', { columns: 2 }),
        blankCell('input'),
        textCell(say(words.reviewersAgain), 'label'),
        blankCell('input', { columns: 3 }),
      ],
      height: 22,
    },
    { cells: [textCell(say(words.note), 'note', { columns: 7 })] },
  ];
}

/** The review form of one project's goals: eight items, what was found, a suggestion, and cells for the grades of two reviews. */
export function reviewSheet(review: ProjectReview, id: string, title: string, say: Speak): OutputSheet {
  const columns = [words.part, words.item, words.points, words.opinion, words.suggested, words.first, words.second];
  const head = headRows(review, say);
  return {
    id,
    title,
    columns: [14, 14, 24, 62, 14, 13, 13],
    rows: [
      ...head,
      headings(columns.map((heading) => [say(heading)] as const)),
      ...review.items.map((item, at) => itemRow(item, at, review, say)),
      overallRow(review, say),
      ...footRows(say),
    ],
    headingRows: 0,
    repeatRows: { first: head.length + 1, last: head.length + 1 },
    orientation: 'landscape',
  };
}
