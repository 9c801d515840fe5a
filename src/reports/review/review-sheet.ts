import type { Speak, Words } from '../../findings/speak.ts';
import { decimal, plain, sum } from '../../model/decimal.ts';
import type { ReviewedFigure, ReviewedForm } from '../../model/review/review.ts';
import { reviewColumns, reviewRows, reviewSheetId } from '../../model/review/review-layout.ts';
import { usedColumns, withWorking, workingTitle } from '../form/form-parts.ts';
import { reference } from '../form/known-number.ts';
import { blankCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputSheet } from '../tables/output-sheet.ts';
import { note } from '../tables/sheet-rows.ts';
import { noFacts } from './review-fact-cells.ts';
import { deviationCell, executionRow, indicatorRow, type ReviewRow, wholeRow } from './review-row.ts';

const words = {
  title: { zh: '{project}项目支出绩效自评复核表', en: 'Review of the self-evaluation of {project}' },
  head: { zh: '{unit}　{year}　计分方案：{profile}', en: '{unit}   {year}   profile: {profile}' },
  year: { zh: '{year}年度', en: '{year}' },
  how: {
    zh: '黄色格由复核人填写：复核完成值空着按自评完成值计；佐证“无”、与项目无关、归类不符、重复的得 0 分，不可评价和任务未完成按分值扣；看过的行在“已核”选 √；改动得分须在备注写明理由。偏离度＝（自评得分－复核得分）÷自评得分。',
    en: "Yellow cells are the reviewer's: a blank reviewed actual counts as claimed; no evidence, unrelated, wrong level and repeated score 0, what is not assessable and unfinished tasks cost a share of the weight; tick the rows looked at; give a reason for every change. Deviation = (claimed − reviewed) ÷ claimed.",
  },
} as const satisfies Words;

/** The rows of a form with the numbers that its summary is made of. */
export interface ReviewSheet {
  readonly sheet: OutputSheet;
  readonly self: string;
  readonly score: string;
  /** The cells that tell each difference, on this sheet. */
  readonly told: readonly CellReference[];
  readonly toldNow: string;
}

const figureOf = (
  form: ReviewedForm,
  kind: ReviewedFigure['kind'],
  ordinal: number | null,
): ReviewedFigure | undefined => form.figures.find((one) => one.kind === kind && one.ordinal === ordinal);

/** The claimed score of a row as a number, as the verdict takes it. */
function selfOf(figure: ReviewedFigure): string | null {
  const { recomputed, difference } = figure;
  if (recomputed !== null && difference !== null) return plain(decimal(recomputed).plus(decimal(difference)));
  const text = /^(\d{1,3}(?:\.\d{1,6})?)\s*[分%]?$/.exec(figure.claimed?.trim() ?? '')?.[1];
  return text ?? null;
}

function rowsOf(
  form: ReviewedForm,
  say: Speak,
): readonly { readonly row: ReviewRow; readonly id: string; readonly self: string | null }[] {
  const execution = figureOf(form, 'execution-score', null);
  const first =
    execution === undefined
      ? []
      : [
          {
            id: 'execution',
            self: selfOf(execution),
            row: executionRow(form.execution, { figure: execution, self: selfOf(execution), say }),
          },
        ];
  const others = form.indicators.flatMap((row) => {
    const { ordinal } = row.indicator;
    const figure = figureOf(form, 'indicator', ordinal);
    if (figure === undefined) return [];
    const self = selfOf(figure);
    return [{ id: `indicator-${ordinal}`, self, row: indicatorRow(row, form.profile, { figure, self, say }) }];
  });
  return [...first, ...others];
}

const numberIn = (cells: readonly Cell[], id: string): string => {
  const content = cells.find((cell) => cell.id === id)?.content;
  return content?.kind === 'number' ? content.value : '0';
};

function totalRow(ids: readonly string[], cells: readonly Cell[], say: Speak) {
  // What a cap takes off has no weight.
  const idsOf = (part: string) => (part === 'weight' ? ids.filter((id) => id !== 'whole') : ids);
  const whole = (part: string) => plain(sum(idsOf(part).map((id) => decimal(numberIn(cells, `${id}.${part}`)))));
  const sums = (part: string, id: string) =>
    pointsCell(whole(part), 'total', {
      id,
      align: 'center',
      formula: {
        kind: 'sum',
        of: idsOf(part).map((one) => reference(`${one}.${part}`)),
        rounding: { mode: 'half-up', digits: 9 },
      },
    });
  const [self, score] = [whole('self'), whole('score')];
  const row: Cell[] = [
    textCell(say(reviewRows.total), 'total', { columns: 6 }),
    sums('weight', 'total.weight'),
    blankCell('total'),
    sums('self', 'total.self'),
    blankCell('total', { columns: 2 }),
    sums('score', 'total.score'),
    deviationCell('total', self, score, [reference('total.self'), reference('total.score')]),
    blankCell('total'),
    ...noFacts('total'),
  ];
  return { row, self, score };
}

/** Widths of the printed columns, in characters of half width. */
const widths = [12, 14, 26, 10, 14, 9, 8, 14, 10, 14, 7, 10, 10, 48, 8, 13, 11, 10, 10, 13, 13] as const;

/** 《××项目支出绩效自评复核表》 of one form. */
export function reviewSheet(form: ReviewedForm, index: number, name: string, say: Speak): ReviewSheet {
  const scored = rowsOf(form, say);
  const whole = wholeRow(
    form,
    scored.map(({ id, row }) => ({ id, score: numberIn(row.cells, `${id}.score`) })),
    say,
  );
  const rows = whole === null ? scored : [...scored, { id: 'whole', self: whole.self, row: whole }];
  const columns = usedColumns(rows.map(({ row: { cells, working } }) => ({ cells, working })));
  const { project, year } = form.form;
  const ids = rows.map(({ id }) => id);
  const cells = rows.flatMap(({ row }) => row.cells);
  const total = totalRow(ids, cells, say);
  const titles = Object.values(reviewColumns).map((column) => textCell(say(column), 'heading'));
  const headings = [
    ...titles,
    ...(columns.length === 0
      ? []
      : [blankCell('note'), ...columns.map((column) => textCell(workingTitle(column, say), 'heading'))]),
  ];
  const head = {
    unit: project.unit.name,
    year: year === null ? '' : say(words.year, { year }),
    profile: `${form.profile.id} ${form.profile.version}`,
  };
  const all = widths.length;
  const sheet: OutputSheet = {
    id: reviewSheetId(index),
    title: name,
    columns: [...widths, ...(columns.length === 0 ? [] : [3, ...columns.map(() => 14)])],
    rows: [
      { cells: [textCell(say(words.title, { project: project.name }), 'title', { columns: all })], height: 28 },
      { cells: [textCell(say(words.head, head), 'subtitle', { columns: all })] },
      note(say(words.how), all),
      { cells: headings },
      ...rows.map(({ row }) => withWorking(row, columns)),
      { cells: total.row },
    ],
    headingRows: 4,
    printColumns: all,
    orientation: 'landscape',
  };
  const toldNow = scored
    .map(({ row }) => row.working.find(({ column }) => column === 'told')?.cell.content)
    .map((content) => (content?.kind === 'text' ? content.text : ''))
    .join('');
  const told = scored.map(({ id }) => reference(`${id}.told`, null, reviewSheetId(index)));
  return { sheet, self: total.self, score: total.score, told, toldNow };
}
