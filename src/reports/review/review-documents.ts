import type { Language } from '../../findings/finding.ts';
import { type Speak, speak, type Words } from '../../findings/speak.ts';
import { decimal, points } from '../../model/decimal.ts';
import type { ReviewedWorkbook } from '../../model/review/reviewed-workbook.ts';
import { pointsCell, textCell } from '../tables/cells.ts';
import type { Block, ReportDocument } from '../tables/document.ts';
import { type ListingColumn, listing } from '../tables/listing.ts';
import type { OutputSheet } from '../tables/output-sheet.ts';
import { type ProjectResult, projectResult, reasonOf } from './review-result.ts';

const words = {
  opinion: { zh: '绩效自评复核意见', en: 'Opinion on the self-evaluation' },
  report: { zh: '绩效自评复核报告', en: 'Report of the review' },
  year: { zh: '{year}年度', en: '{year}' },
  to: { zh: '{unit}：', en: '{unit}:' },
  intro: {
    zh: '对报送的 {projects} 个项目{year}绩效自评表逐项复核了 {rows} 项得分，自评与复核一致 {same} 项，调整 {changed} 项。',
    en: 'The self-evaluation forms of {projects} project(s) {year} were reviewed: {rows} scores, of which {same} stand as claimed and {changed} were changed.',
  },
  project: { zh: '项目名称', en: 'Project' },
  self: { zh: '自评得分', en: 'Claimed' },
  score: { zh: '复核得分', en: 'Reviewed' },
  lost: { zh: '偏差', en: 'Difference' },
  reasons: { zh: '主要偏差原因', en: 'Main reasons' },
  reason: { zh: '{name} 差{points}分', en: '{name} {points}' },
  none: { zh: '无', en: 'none' },
  more: { zh: '等{count}项', en: 'and {count} in all' },
  mend: { zh: '整改事项', en: 'To be mended' },
  due: {
    zh: '请于　　　　年　　月　　日前更正自评表，补充佐证材料，并书面反馈整改情况。',
    en: 'Please correct the forms, add evidence and answer in writing by ____-__-__.',
  },
  item: {
    zh: '{project}：{name}（自评{self}分，复核{score}分）{remark}',
    en: '{project}: {name} (claimed {self}, reviewed {score}) {remark}',
  },
  itemsMore: { zh: '其余 {count} 项见复核报告。', en: 'The other {count} are in the report.' },
  nothing: { zh: '没有需要调整的得分。', en: 'No score had to be changed.' },
  signed: {
    zh: '复核人：　　　　　　复核单位（盖章）　　　　　　年　　月　　日',
    en: 'Reviewer:            (seal)            ____-__-__',
  },
  work: { zh: '一、复核工作情况', en: '1. The review' },
  workText: {
    zh: '本次复核依据单位报送的项目支出绩效自评表和复核工作簿（{file}）。各行得分按计分方案重算后，由复核人对照佐证材料逐行核对，已标记“已核” {ticked} 行，共 {rows} 行。',
    en: "The review rests on the forms handed in and on the reviewer's workbook ({file}). Every score was recomputed by the profile and looked at by the reviewer: {ticked} of {rows} rows are ticked.",
  },
  result: { zh: '二、复核结果', en: '2. Results' },
  changes: { zh: '三、得分调整及理由', en: '3. Changes and reasons' },
  issues: { zh: '四、问题清单', en: '4. Issues' },
  details: { zh: '五、逐项复核情况', en: '5. Row by row' },
  advice: { zh: '六、整改要求', en: '6. What is to be mended' },
  indicator: { zh: '指标', en: 'Indicator' },
  target: { zh: '指标值', en: 'Target' },
  actual: { zh: '完成值', en: 'Actual' },
  weight: { zh: '权重', en: 'Weight' },
  remark: { zh: '备注', en: 'Remark' },
  level: { zh: '等级', en: 'Level' },
  aspect: { zh: '复核维度', en: 'Aspect' },
  subject: { zh: '对象', en: 'Subject' },
  place: { zh: '位置', en: 'Place' },
  found: { zh: '复核发现', en: 'Found' },
  judged: { zh: '事实及判定', en: 'Facts and judgement' },
  action: { zh: '处理建议', en: 'What to do' },
} as const satisfies Words;

/** How many changes the one page names; all stand in the report. */
const onOnePage = { projects: 8, items: 6, reasons: 2, remark: 60 } as const;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

function reasonsText({ changed }: ProjectResult, most: number, say: Speak): string {
  if (changed.length === 0) return say(words.none);
  const shown = changed
    .slice(0, most)
    .map(({ name, level1, lost }) => say(words.reason, { name: name || level1, points: points(lost) }));
  const more = changed.length > most ? say(words.more, { count: changed.length }) : '';
  return `${shown.join(say.marks.semicolon)}${more}`;
}

function resultTable(results: readonly ProjectResult[], most: number, say: Speak): OutputSheet {
  const columns: ListingColumn<ProjectResult>[] = [
    { heading: say(words.project), width: 30, entry: ({ project }) => project.name },
    { heading: say(words.self), width: 10, entry: ({ self }) => pointsCell(self) },
    { heading: say(words.score), width: 10, entry: ({ score }) => pointsCell(score) },
    { heading: say(words.lost), width: 10, entry: ({ lost }) => pointsCell(lost) },
    { heading: say(words.reasons), width: 40, entry: (one) => reasonsText(one, most, say) },
  ];
  return listing('result', say(words.result), columns, results);
}

const yearOf = ({ projects }: ReviewedWorkbook, say: Speak): string => {
  const year = projects.find((one) => one.year !== null)?.year ?? null;
  return year === null ? '' : say(words.year, { year });
};

function unitsOf({ projects }: ReviewedWorkbook): string {
  return [...new Set(projects.map(({ unit }) => unit).filter((unit) => unit !== ''))].join('、');
}

function introText(book: ReviewedWorkbook, results: readonly ProjectResult[], say: Speak): string {
  const rows = book.projects.reduce((count, { lines }) => count + lines.length, 0);
  const changed = results.reduce((count, one) => count + one.changed.length, 0);
  const year = yearOf(book, say);
  return say(words.intro, { projects: results.length, year, rows, same: rows - changed, changed });
}

function items(results: readonly ProjectResult[], most: number, length: number, say: Speak): string[] {
  const all = results.flatMap(({ project, changed }) =>
    changed.map((line) =>
      say(words.item, {
        project: project.name,
        name: line.name || line.level1,
        self: points(decimal(line.self ?? '0')),
        score: points(decimal(line.score ?? '0')),
        remark: cut(reasonOf(line, say.marks.semicolon), length),
      }),
    ),
  );
  const rest = all.length - most;
  return rest > 0 ? [...all.slice(0, most), say(words.itemsMore, { count: rest })] : all;
}

const signed = (say: Speak): Block => ({ kind: 'paragraph', text: say(words.signed) });

/** 复核意见: one page to the unit, with its projects, the differences and what to mend. */
export function reviewOpinion(book: ReviewedWorkbook, language: Language): ReportDocument {
  const say = speak(language);
  const results = book.projects.map(projectResult);
  const shown = [...results].sort((a, b) => decimal(b.lost).comparedTo(decimal(a.lost))).slice(0, onOnePage.projects);
  const mend = items(shown, onOnePage.items, onOnePage.remark, say);
  const unit = unitsOf(book);
  return {
    title: say(words.opinion),
    subtitle: yearOf(book, say),
    language,
    blocks: [
      ...(unit === '' ? [] : [{ kind: 'paragraph', text: say(words.to, { unit }) } as const]),
      { kind: 'paragraph', text: introText(book, results, say) },
      { kind: 'table', table: resultTable(shown, onOnePage.reasons, say), caption: '' },
      ...(mend.length === 0
        ? [{ kind: 'paragraph', text: say(words.nothing) } as const]
        : ([
            { kind: 'heading', level: 2, text: say(words.mend) },
            { kind: 'list', items: mend, ordered: true },
            { kind: 'paragraph', text: say(words.due) },
          ] as const)),
      signed(say),
    ],
  };
}

function detailTable({ project }: ProjectResult, say: Speak): OutputSheet {
  type Line = ProjectResult['project']['lines'][number];
  const number = (value: string | null) => (value === null ? textCell('—', 'muted') : pointsCell(value));
  const columns: ListingColumn<Line>[] = [
    { heading: say(words.indicator), width: 24, entry: ({ name, level1 }) => name || level1 },
    { heading: say(words.target), width: 14, entry: ({ target }) => target },
    {
      heading: say(words.actual),
      width: 14,
      entry: ({ reviewedActual, claimedActual }) => reviewedActual || claimedActual,
    },
    { heading: say(words.weight), width: 8, entry: ({ weight }) => number(weight) },
    { heading: say(words.self), width: 8, entry: ({ self }) => number(self) },
    { heading: say(words.score), width: 8, entry: ({ score }) => number(score) },
    { heading: say(words.remark), width: 36, entry: (line) => reasonOf(line, say.marks.semicolon) },
  ];
  return listing('detail', project.name, columns, project.lines, { orientation: 'landscape' });
}

function issueTable({ issues }: ReviewedWorkbook, say: Speak): OutputSheet {
  const headings = [words.level, words.aspect, words.subject, words.place, words.found, words.judged, words.action];
  const widths = [7, 10, 22, 18, 20, 40, 22];
  const columns = headings.map((heading, at): ListingColumn<readonly string[]> => {
    return { heading: say(heading), width: widths[at] ?? 12, entry: (issue) => issue[at] ?? '' };
  });
  return listing('issues', say(words.issues), columns, issues, { orientation: 'landscape' });
}

/** 复核报告: the work, the results, each change with its reason, the issues and every row. */
export function reviewReport(book: ReviewedWorkbook, language: Language): ReportDocument {
  const say = speak(language);
  const results = book.projects.map(projectResult);
  const lines = book.projects.flatMap((project) => project.lines);
  const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
  const changes = items(results, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, say);
  const ticked = lines.filter((line) => line.ticked).length;
  return {
    title: say(words.report),
    subtitle: [unitsOf(book), yearOf(book, say)].filter(Boolean).join('　'),
    language,
    blocks: [
      heading(say(words.work)),
      { kind: 'paragraph', text: introText(book, results, say) },
      {
        kind: 'paragraph',
        text: say(words.workText, { file: book.source.file.split(/[\\/]/).at(-1) ?? '', ticked, rows: lines.length }),
      },
      heading(say(words.result)),
      { kind: 'table', table: resultTable(results, 4, say), caption: '' },
      heading(say(words.changes)),
      changes.length === 0
        ? { kind: 'paragraph', text: say(words.nothing) }
        : { kind: 'list', items: changes, ordered: true },
      heading(say(words.issues)),
      ...(book.issues.length === 0
        ? [{ kind: 'paragraph', text: say(words.none) } as const]
        : [{ kind: 'table', table: issueTable(book, say), caption: '' } as const]),
      heading(say(words.details)),
      ...results.flatMap((one): Block[] => [
        heading(one.project.name, 2),
        { kind: 'table', table: detailTable(one, say), caption: '' },
      ]),
      heading(say(words.advice)),
      { kind: 'paragraph', text: say(words.due) },
      signed(say),
    ],
  };
}
