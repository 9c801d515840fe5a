import type { Language } from '../../findings/finding.ts';
import { type Speak, speak, type Words } from '../../findings/speak.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { Review, ReviewedForm } from '../../model/review/review.ts';
import { reviewLayout, reviewSheetId, reviewSheets } from '../../model/review/review-layout.ts';
import { reference } from '../form/known-number.ts';
import { linkCell, pointsCell, textCell } from '../tables/cells.ts';
import { listing } from '../tables/listing.ts';
import type { OutputSheet, Row, Workbook } from '../tables/output-sheet.ts';
import { sameAs } from '../tables/sheet-rows.ts';
import { type Issue, reviewIssues } from './review-issues.ts';
import { deviationCell } from './review-row.ts';
import { type ReviewSheet, reviewSheet } from './review-sheet.ts';

const words = {
  title: { zh: '绩效自评复核', en: 'Review of self-evaluations' },
  summary: { zh: '绩效自评复核汇总表', en: 'Summary of the review' },
  project: { zh: '项目名称', en: 'Project' },
  self: { zh: '自评得分', en: 'Claimed' },
  score: { zh: '复核得分', en: 'Reviewed' },
  difference: { zh: '偏差', en: 'Difference' },
  deviation: { zh: '偏差率', en: 'Deviation' },
  reasons: { zh: '主要偏差原因', en: 'Main reasons' },
  level: { zh: '等级', en: 'Level' },
  aspect: { zh: '复核维度', en: 'Aspect' },
  subject: { zh: '对象', en: 'Subject' },
  place: { zh: '位置', en: 'Place' },
  found: { zh: '复核发现', en: 'Found' },
  judged: { zh: '事实及判定', en: 'Facts and judgement' },
  action: { zh: '处理建议', en: 'What to do' },
  basis: { zh: '核验依据', en: 'Basis' },
  passed: { zh: '通过', en: 'passed' },
} as const satisfies Words;

function summaryRow({ form }: ReviewedForm, own: ReviewSheet, index: number): Row {
  const sheet = reviewSheetId(index);
  const [self, score] = [reference('total.self', null, sheet), reference('total.score', null, sheet)];
  const lost = plain(decimal(own.self).minus(decimal(own.score)));
  return {
    cells: [
      linkCell(form.project.name, sheet),
      pointsCell(own.self, 'number', { formula: sameAs(self) }),
      pointsCell(own.score, 'number', { formula: sameAs(score) }),
      pointsCell(lost, 'number', {
        formula: { kind: 'sum', of: [self], minus: [score], rounding: { mode: 'half-up', digits: 9 } },
      }),
      deviationCell('number', own.self, own.score, [self, score]),
      textCell(own.toldNow, 'body', {
        formula: { kind: 'sentence', parts: own.told.map((cell) => ({ kind: 'cell', cell }) as const) },
      }),
    ],
  };
}

function summary(review: Review, sheets: readonly ReviewSheet[], say: Speak): OutputSheet {
  const headings = [words.project, words.self, words.score, words.difference, words.deviation, words.reasons];
  const rows = review.forms.flatMap((form, at) => {
    const own = sheets[at];
    return own === undefined ? [] : [summaryRow(form, own, at)];
  });
  return {
    id: 'summary',
    title: say(reviewSheets.summary),
    columns: [36, 12, 12, 12, 12, 60],
    rows: [
      { cells: [textCell(say(words.summary), 'title', { columns: 6 })], height: 28 },
      { cells: headings.map((text) => textCell(say(text), 'heading')) },
      ...rows,
    ],
    headingRows: 2,
    orientation: 'landscape',
  };
}

function issues(review: Review, language: Language, say: Speak): OutputSheet {
  const column = (heading: Words[string], width: number, entry: (issue: Issue) => string) => ({
    heading: say(heading),
    width,
    entry,
  });
  const columns = [
    column(words.level, 8, ({ level }) => (level === 'passed' ? say(words.passed) : level)),
    column(words.aspect, 12, ({ aspect }) => aspect),
    column(words.subject, 26, ({ subject }) => subject),
    column(words.place, 20, ({ place }) => place),
    column(words.found, 24, ({ found }) => found),
    column(words.judged, 48, ({ judged }) => judged),
    column(words.action, 26, ({ action }) => action),
    column(words.basis, 22, ({ basis }) => basis),
  ];
  return listing('issues', say(reviewSheets.issues), columns, reviewIssues(review, language), {
    orientation: 'landscape',
  });
}

/** Whose each sheet is, for the way back: name and value in two columns. */
function keys({ forms }: Review, names: readonly string[]): OutputSheet {
  const row = (...texts: readonly string[]): Row => ({ cells: texts.map((text) => textCell(text, 'muted')) });
  return {
    id: 'keys',
    title: reviewSheets.key.zh,
    columns: [24, 40, 40, 12, 24, 40],
    rows: [
      row('layout', reviewLayout),
      ...forms.map(({ form: { project, year, source }, profile }, at) =>
        row('form', names[at] ?? '', project.unit.name, `${year ?? ''}`, profile.id, source.sha256, project.name),
      ),
    ],
    headingRows: 0,
    orientation: 'portrait',
    hidden: true,
  };
}

/** A name for each sheet: the project's, told apart by a number; shorter than what a spreadsheet takes. */
const sheetTitles = ({ forms }: Review): readonly string[] =>
  forms.map(({ form }, at) => `${at + 1}.${form.project.name.replace(/[\\/?*[\]:：]/g, ' ').slice(0, 24)}`.trim());

/** The reviewer's workbook: 汇总, one sheet for each form, 问题清单. */
export function reviewWorkbook(review: Review, language: Language): Workbook {
  const say = speak(language);
  const names = sheetTitles(review);
  const sheets = review.forms.map((form, at) => reviewSheet(form, at, names[at] ?? '', say));
  const year = review.forms.find(({ form }) => form.year !== null)?.form.year ?? null;
  return {
    title: say(words.title),
    language,
    ...(year === null ? {} : { date: `${year}-12-31` }),
    sheets: [
      summary(review, sheets, say),
      ...sheets.map(({ sheet }) => sheet),
      issues(review, language, say),
      keys(review, names),
    ],
  };
}
