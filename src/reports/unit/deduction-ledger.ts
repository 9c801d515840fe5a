import { formulaText } from '../../explanation/formula-text.ts';
import { placeText } from '../../findings/finding.ts';
import { type DecimalText, decimal, plain, sum } from '../../model/decimal.ts';
import type { IndicatorScore, ProjectScore } from '../../model/result/result.ts';
import { reported, ruleTitle } from '../evaluation/chapters/deviations.ts';
import { basisText } from '../evaluation/chapters/evaluation-work.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import {
  actualText,
  confirmedLine,
  confirmedWithoutLoss,
  judgedAndConfirmed,
  lossSubject,
} from '../evaluation/row-words.ts';
import { absenceText } from '../evaluation/states.ts';
import { type Loss, lossesOf } from '../evaluation/tally.ts';
import { executionId, formCells, indicatorId, onForm, wholeId } from '../form/form-ids.ts';
import { isReduced, lessId } from '../form/live-score.ts';
import { pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputFormula, OutputSheet, Row } from '../tables/output-sheet.ts';
import { headings, note, projectBand, sameAs } from '../tables/sheet-rows.ts';

const columns = [21, 9.5, 46, 28, 27, 31, 24] as const;
const all = columns.length;
const exact = { mode: 'half-up', digits: 9 } as const;

/** Id of the sheet 扣分说明 and of the points of the line at `line` (from 0) of the project at `index`. */
export const ledgerSheetId = 'ledger';
export function ledgerLine(index: number, line: number): CellReference {
  return { cell: `line-${index + 1}-${line + 1}`, sheet: ledgerSheetId };
}

/** The id of the row of the form that a loss is about. */
function rowId(loss: Loss): string {
  return loss.indicator === null ? executionId : indicatorId(loss.indicator);
}

/** True for the only line beside the score rule's own: its points stand in a working cell of the form. */
function isOnlyOther({ row }: Loss): boolean {
  const others = row?.deductions.filter(({ rule }) => rule !== row.rule?.id) ?? [];
  return row !== null && others.length === 1 && isReduced(row);
}

/**
 * The points of a line as a formula: what the row's weight exceeds its score by, less the row's other lines. Only one line of a row
 * can follow the score; the others, by rules that deduct fixed points, stay numbers.
 */
function pointsFormula(losses: readonly Loss[], at: number, index: number): OutputFormula | null {
  const loss = losses[at];
  if (loss === undefined) return null;
  if (loss.part === 'project') {
    const line = losses.filter((one, before) => one.part === 'project' && before < at).length;
    return { kind: 'sum', of: [], minus: [onForm(index, wholeId(line))], rounding: exact };
  }
  const sameRow = losses.flatMap((one, other) => (one.row === loss.row ? [other] : []));
  const follower = sameRow.find((other) => losses[other]?.deduction.rule === loss.row?.rule?.id) ?? sameRow[0];
  if (follower !== at) return isOnlyOther(loss) ? sameAs(onForm(index, lessId(`${rowId(loss)}.score`))) : null;
  const others = sameRow.filter((other) => other !== at).map((other) => ({ cell: ledgerLine(index, other).cell }));
  const id = rowId(loss);
  return {
    kind: 'sum',
    of: [onForm(index, `${id}.weight`)],
    minus: [onForm(index, `${id}.score`), ...others],
    rounding: exact,
  };
}

function ruleText(loss: Loss, context: ReportContext): string {
  const title = ruleTitle(loss, context);
  const own = loss.deduction.rule === loss.row?.rule?.id ? loss.row.trace : null;
  const trace = loss.deduction.trace ?? own;
  if (trace === null) return title;
  const { say } = context;
  return `${title}\n${formulaText(trace, say.language)}\n${say({ zh: '＝', en: '=' })} ${trace.substituted}`;
}

function valuesText(row: IndicatorScore, context: ReportContext): string {
  const { say, language } = context;
  const target = say({ zh: `指标值：${row.target.text}`, en: `target: ${row.target.text}` });
  const actual = actualText(row);
  const told = actual ?? say({ zh: '未填报', en: 'not reported' });
  const lines = [
    target,
    `〔${placeText(row.indicator.source, language)}〕`,
    say({ zh: `实际值：${told}`, en: `actual: ${told}` }),
  ];
  if (row.actual?.actual) lines.push(`〔${placeText(row.actual.actual.place, language)}〕`);
  return lines.join('\n');
}

function moneyText(project: ProjectScore, context: ReportContext): string {
  const { say, language } = context;
  const { initial, revised, executed } = project.execution;
  const amounts = [
    say({ zh: `年初预算数：${initial ?? '—'}`, en: `initial: ${initial ?? '—'}` }),
    say({ zh: `全年预算数：${revised ?? '—'}`, en: `revised: ${revised ?? '—'}` }),
    say({ zh: `全年执行数：${executed ?? '—'}`, en: `executed: ${executed ?? '—'}` }),
  ];
  const entry = project.actual?.execution.executed;
  if (entry != null) amounts.push(`〔${placeText(entry.place, language)}〕`);
  return amounts.join('\n');
}

function inputsText(loss: Loss, context: ReportContext): string {
  const { indicator, project } = loss;
  if (indicator !== null) return [valuesText(indicator, context), ...judgedAndConfirmed(indicator, context)].join('\n');
  if (loss.part !== 'execution') return '';
  return [moneyText(project, context), ...confirmedLine(project.actual?.execution.confirmed, context)].join('\n');
}

function reasonText(loss: Loss, context: ReportContext): Cell {
  const { reason, measure } = reported(loss);
  const { say } = context;
  if (loss.part === 'project') return textCell('');
  const told = [
    reason === null
      ? say({ zh: '未说明原因', en: 'no reason given' })
      : say({ zh: `原因：${reason}`, en: `reason: ${reason}` }),
    measure === null
      ? say({ zh: '未填写措施', en: 'no measure given' })
      : say({ zh: `措施：${measure}`, en: `measure: ${measure}` }),
  ];
  return textCell(told.join('\n'), reason === null ? 'warning' : 'body');
}

function lineRow(losses: readonly Loss[], at: number, index: number, context: ReportContext): Row {
  const loss = losses[at];
  if (loss === undefined) return { cells: [] };
  const { deduction } = loss;
  const formula = pointsFormula(losses, at, index);
  const { cell: id } = ledgerLine(index, at);
  const remark = context.say({
    zh: '此格不是公式：该规则按定值扣分。',
    en: 'Not a formula: this rule deducts a fixed number of points.',
  });
  return {
    cells: [
      textCell(lossSubject(loss, context)),
      pointsCell(deduction.points, 'number', { id, ...(formula === null ? { remark } : { formula }) }),
      textCell(ruleText(loss, context)),
      textCell(inputsText(loss, context)),
      textCell(context.say(deduction.why)),
      reasonText(loss, context),
      textCell(basisText(deduction.basis, context)),
    ],
  };
}

/** Rows without a deduction: nothing now, but a changed actual must show here, or the ledger would no longer add up. */
function restRow(project: ProjectScore, losses: readonly Loss[], index: number, context: ReportContext): Row {
  const { say } = context;
  const lost = new Set(losses.map(rowId));
  const rows = [
    { id: executionId, row: project.execution },
    ...project.indicators.map((row) => ({ id: indicatorId(row), row })),
  ].filter(({ id }) => !lost.has(id));
  const now = sum(rows.map(({ row }) => decimal(row.weight).minus(decimal(row.outcome.score ?? '0'))));
  return {
    cells: [
      textCell(say({ zh: '其余各行', en: 'all other rows' })),
      pointsCell(plain(now), 'number', {
        id: `rest-${index + 1}`,
        formula: {
          kind: 'sum',
          of: rows.map(({ id }) => onForm(index, `${id}.weight`)),
          minus: rows.map(({ id }) => onForm(index, `${id}.score`)),
          rounding: exact,
        },
      }),
      textCell(
        say({
          zh: '没有扣分的行；在自评表中改动实际完成值后，新的扣分先记在这里',
          en: 'rows without a deduction; if an actual is changed on the form, what it costs shows here',
        }),
        'muted',
        { columns: all - 2 },
      ),
    ],
  };
}

/** A number of the closing row with its name before it: 得分 91.88. */
function namedPoints(name: string, id: string, value: DecimalText, formula: OutputFormula): Cell {
  const decimals = Math.max(2, decimal(value).decimalPlaces());
  return { content: { kind: 'number', value, decimals, prefix: `${name} ` }, role: 'total', id, formula };
}

/** 满分 − 得分 − 扣分合计 = 0 in one row, live: what was deducted, what is left, and the check that nothing is lost between them. */
function closingRow(project: ProjectScore, losses: readonly Loss[], index: number, context: ReportContext): Row {
  const { say } = context;
  const { full, score, deducted } = project.ledger;
  const id = (name: string) => `${name}-${index + 1}`;
  const lines = losses.map((_, at) => ({ cell: ledgerLine(index, at).cell }));
  const check = plain(decimal(full).minus(decimal(score)).minus(decimal(deducted)));
  const checked: OutputFormula = {
    kind: 'sum',
    of: [{ cell: id('full') }],
    minus: [{ cell: id('score') }, { cell: id('lost') }],
    rounding: exact,
  };
  const lost: OutputFormula = { kind: 'sum', of: [...lines, { cell: id('rest') }], rounding: exact };
  return {
    cells: [
      textCell(say({ zh: '扣分合计', en: 'deducted' }), 'total'),
      pointsCell(deducted, 'total', { id: id('lost'), align: 'right', formula: lost }),
      namedPoints(say({ zh: '得分', en: 'score' }), id('score'), score, sameAs(onForm(index, formCells.total))),
      namedPoints(say({ zh: '满分', en: 'full points' }), id('full'), full, sameAs(onForm(index, formCells.full))),
      namedPoints(say({ zh: '核对差额', en: 'difference' }), id('check'), check, checked),
      textCell(say({ zh: '满分－得分－扣分合计，应为0', en: 'full − score − deducted, must be 0' }), 'total', {
        columns: 2,
        align: 'left',
      }),
    ],
  };
}

/** Outliers that were confirmed in rows that lost nothing: a reader of the ledger is to meet them all. */
function confirmationRows(project: ProjectScore, losses: readonly Loss[], context: ReportContext): Row[] {
  const { say } = context;
  return confirmedWithoutLoss(project, losses, context).map(({ indicator, subject, lines }) => ({
    cells: [
      textCell(subject),
      textCell('—', 'body', { align: 'right' }),
      textCell(say({ zh: '没有扣分', en: 'nothing was deducted' }), 'muted'),
      textCell(indicator === null ? moneyText(project, context) : valuesText(indicator, context)),
      textCell(lines.join('\n'), 'body', { columns: all - 4 }),
    ],
  }));
}

function projectRows(project: ProjectScore, index: number, context: ReportContext): Row[] {
  const absence = absenceText(project, context.say);
  if (absence !== null) return [projectBand(project.project.name, index, all), note(absence, all, 'body')];
  const losses = lossesOf([project]);
  return [
    projectBand(project.project.name, index, all),
    ...losses.map((_, at) => lineRow(losses, at, index, context)),
    ...confirmationRows(project, losses, context),
    restRow(project, losses, index, context),
    closingRow(project, losses, index, context),
  ];
}

/** 扣分说明: for every project each deduction with rule, formula, inputs, reason and basis; and full = score + deducted, live. */
export function deductionLedger(context: ReportContext): OutputSheet {
  const { say, projects } = context;
  const title = say({ zh: '扣分说明', en: 'Deductions' });
  return {
    id: ledgerSheetId,
    title,
    columns,
    rows: [
      { cells: [textCell(title, 'title', { columns: all })], height: 30 },
      note(
        say({
          zh: '每个项目：满分＝得分＋各条扣分。分数各格是公式，随自评表变动；公式和数字两栏是评分时的原样。',
          en: 'For every project: full points = score + every deduction. Points are formulas that follow the forms; formulas in words show the numbers as scored.',
        }),
        all,
      ),
      headings([
        [say({ zh: '指标', en: 'Indicator' })],
        [say({ zh: '扣分', en: 'Lost' })],
        [say({ zh: '规则、公式和代入的数字', en: 'Rule, formula, numbers' })],
        [say({ zh: '指标值和实际值（出处）', en: 'Target and actual (source)' })],
        [say({ zh: '扣分说明', en: 'Why' })],
        [say({ zh: '填报的原因和措施', en: 'Reason and measure' })],
        [say({ zh: '依据', en: 'Basis' })],
      ]),
      ...projects.flatMap((project, index) => projectRows(project, index, context)),
    ],
    headingRows: 3,
    orientation: 'landscape',
  };
}
