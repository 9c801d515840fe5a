import type { Speak, Words } from '../../findings/speak.ts';
import { sameNamed } from '../../model/goals/same-named.ts';
import type { ReviewedProject, ReviewerView } from '../../model/result/reviewer-view.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { countCell, pointsCell, textCell } from '../tables/cells.ts';
import type { OutputSheet, Row } from '../tables/output-sheet.ts';
import { headings, note } from '../tables/sheet-rows.ts';

const words = {
  title: { zh: '复核预估', en: 'As a reviewer would see it' },
  project: { zh: '项目', en: 'Project' },
  indicator: { zh: '指标', en: 'Indicator' },
  weight: { zh: '分值', en: 'Weight' },
  now: { zh: '自评得分', en: 'Score now' },
  review: { zh: '复核可能给', en: 'A reviewer' },
  why: { zh: '原因', en: 'Why' },
  total: { zh: '合计', en: 'total' },
  grades: { zh: '等级 {now} → {review}', en: 'grade {now} → {review}' },
  same: { zh: '等级不变（{now}）', en: 'the grade stays {now}' },
  risk: {
    zh: '等级 {now} → {review}，低 {lower} 级，结果按 {factor}% 计为 {result}',
    en: 'grade {now} → {review}, {lower} lower: {factor} % of the result is {result}',
  },
  none: { zh: '没有会被扣分的。', en: 'Nothing that would cost points.' },
  note: {
    zh: '按复核规则（没有佐证、满意度没有调查、重复、归类不符得零分）重新计分的预估，只供报送前自查，不是复核结论；复核人员还会看材料。',
    en: 'An estimate by the rules of reviewers (no evidence, satisfaction without a survey, repeated, wrong level: nothing), to be looked at before handing in; reviewers also see the papers.',
  },
} as const satisfies Words;

const grade = (text: string | null): string => text ?? '—';

/** What happens to the grade of a project, in words. */
export function gradeRisk({ now, review, lower, factor, result }: ReviewedProject, say: Speak): string {
  const grades = { now: grade(now.grade), review: grade(review.grade) };
  if (lower > 0) return say(words.risk, { ...grades, lower, factor, result });
  return now.grade === review.grade ? say(words.same, { now: grades.now }) : say(words.grades, grades);
}

function projectRows(project: ReviewedProject, say: Speak): Row[] {
  const { now, review, lower } = project;
  return [
    ...project.rows.map(({ indicator, name, weight, now: own, review: other, why }) => ({
      cells: [
        textCell(project.name),
        textCell(indicator === null ? name : `${indicator}. ${name}`),
        pointsCell(weight),
        pointsCell(own),
        pointsCell(other, 'warning'),
        textCell(say(why)),
      ],
    })),
    {
      cells: [
        textCell(project.name, 'label'),
        textCell(say(words.total), 'label'),
        countCell(100),
        pointsCell(now.score, 'total'),
        pointsCell(review.score, lower > 0 ? 'bad' : 'total'),
        textCell(project.rows.length === 0 ? say(words.none) : gradeRisk(project, say), lower > 0 ? 'bad' : 'body'),
      ],
    },
  ];
}

/** The sheet 复核预估 of a unit's workbook: rows that a reviewer would give less, and what that does to each grade. */
export function reviewerSheet({ say, units }: ReportContext, view: ReviewerView): OutputSheet {
  const own = view.projects.filter(({ unit }) => units.some((one) => sameNamed(one, unit)));
  const columns = [words.project, words.indicator, words.weight, words.now, words.review, words.why];
  return {
    id: 'reviewer',
    title: say(words.title),
    columns: [34, 30, 10, 11, 12, 60],
    rows: [
      { cells: [textCell(say(words.title), 'title', { columns: 6 })], height: 30 },
      note(say(words.note), 6),
      headings(columns.map((heading) => [say(heading)] as const)),
      ...own.flatMap((project) => projectRows(project, say)),
    ],
    headingRows: 3,
    orientation: 'landscape',
  };
}
