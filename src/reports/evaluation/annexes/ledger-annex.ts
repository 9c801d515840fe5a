import { formulaText } from '../../../explanation/formula-text.ts';
import { placeText } from '../../../findings/finding.ts';
import { decimal, points } from '../../../model/decimal.ts';
import type { Place } from '../../../model/place.ts';
import type { ProjectScore } from '../../../model/result/result.ts';
import { textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { type ListingColumn, listing, pointsOrBlank } from '../../tables/listing.ts';
import type { OutputSheet, Row } from '../../tables/output-sheet.ts';
import { note } from '../../tables/sheet-rows.ts';
import { body, heading, table } from '../blocks.ts';
import { ruleTitle, targetAndActual } from '../chapters/deviations.ts';
import { basisText } from '../chapters/evaluation-work.ts';
import type { ReportContext } from '../report-context.ts';
import { confirmedLine, confirmedWithoutLoss, judgedAndConfirmed, lossSubject } from '../row-words.ts';
import { absenceText } from '../states.ts';
import { type Loss, lossesOf } from '../tally.ts';
import { leftToUnits } from './left-to-units.ts';

/** 附件二 扣分说明: for every project full − each line = score, with rule, formula, inputs and their places, and basis. */
export function ledgerAnnex(context: ReportContext): Block[] {
  const { say } = context;
  const title = heading(1, say({ zh: '附件二　扣分说明', en: 'Annex 2. Ledger of points' }), 'ledger');
  const left = leftToUnits('ledger', context);
  if (left !== null) return [title, left];
  return [
    title,
    body(
      say({
        zh: '每个项目的得分等于满分减去下列各条扣分；公式一栏代入了实际数字，可以逐条重算。',
        en: 'The score of a project is its full points less the lines below; the formulas carry the numbers, so each line can be redone.',
      }),
    ),
    table(ledgerTable(context), '', true),
  ];
}

const pointsOf = (value: string) => points(decimal(value));

function ledgerColumns(context: ReportContext): ListingColumn<Loss>[] {
  const { say } = context;
  return [
    { heading: say({ zh: '指标', en: 'Indicator' }), width: 17, entry: (loss) => lossSubject(loss, context) },
    { heading: say({ zh: '分值', en: 'Weight' }), width: 7, entry: (loss) => pointsOrBlank(loss.row?.weight ?? null) },
    {
      heading: say({ zh: '得分', en: 'Score' }),
      width: 7,
      entry: (loss) => pointsOrBlank(loss.row?.outcome.score ?? null),
    },
    { heading: say({ zh: '扣分', en: 'Lost' }), width: 7, entry: (loss) => pointsOrBlank(loss.deduction.points) },
    {
      heading: say({ zh: '规则、公式和代入的数字', en: 'Rule, formula, numbers' }),
      width: 32,
      entry: (loss) => ruleText(loss, context),
    },
    {
      heading: say({ zh: '目标和实际（出处）', en: 'Target and actual (source)' }),
      width: 36,
      entry: (loss) => inputs(loss, context),
    },
    { heading: say({ zh: '为什么扣分', en: 'Why' }), width: 20, entry: (loss) => say(loss.deduction.why) },
    { heading: say({ zh: '依据', en: 'Basis' }), width: 20, entry: (loss) => basisText(loss.deduction.basis, context) },
  ];
}

function ledgerTable(context: ReportContext): OutputSheet {
  const columns = ledgerColumns(context);
  const title = context.say({ zh: '扣分说明', en: 'Ledger' });
  const empty = listing('ledger-table', title, columns, [], { orientation: 'landscape' });
  const rows = context.projects.flatMap((project, index) => {
    const losses = lossesOf([project]);
    const lines = listing('lines', '', columns, losses).rows.slice(1);
    const confirmed = confirmedWithoutLoss(project, losses, context).map(({ subject, lines: told }) => {
      const text = `${subject}${context.say.marks.colon}${told.join('\n')}`;
      return { cells: [textCell(text, 'body', { columns: columns.length, align: 'left' })] };
    });
    const group = textCell(`${index + 1} ${context.titles.of(project)}`, 'label', { columns: columns.length });
    const absence = absenceText(project, context.say);
    const closing =
      absence === null ? closingRow(project, columns.length, context) : note(absence, columns.length, 'body');
    return [{ cells: [group] }, ...lines, ...confirmed, closing];
  });
  return { ...empty, rows: [...empty.rows, ...rows] };
}

/** The rule, and for the rule that scored the row (or that a person overruled) its formula with the numbers. */
function ruleText(loss: Loss, context: ReportContext): string {
  const title = ruleTitle(loss, context);
  const { rule, trace = null } = loss.row ?? {};
  const scored = loss.deduction.rule === rule?.id || loss.deduction.rule === 'manual-score';
  if (trace === null || !scored) return title;
  return `${title}\n${formulaText(trace, context.say.language)}\n${trace.substituted}`;
}

function inputs(loss: Loss, context: ReportContext): string | null {
  const values = targetAndActual(loss, context);
  if (values === null) return null;
  const places =
    loss.indicator === null
      ? [loss.project.actual?.execution.executed?.place]
      : [loss.indicator.indicator.source, loss.indicator.actual?.actual?.place];
  const told = places.filter((place): place is Place => place !== undefined && place !== null);
  const more =
    loss.indicator === null
      ? confirmedLine(loss.project.actual?.execution.confirmed, context)
      : judgedAndConfirmed(loss.indicator, context);
  return [values, ...told.map((place) => `〔${placeText(place, context.language)}〕`), ...more].join('\n');
}

function closingRow(project: ProjectScore, columns: number, context: ReportContext): Row {
  const { full, score, deducted } = project.ledger;
  const text = context.say({
    zh: `满分 ${pointsOf(full)} − 扣分 ${pointsOf(deducted)} = 得分 ${pointsOf(score)}`,
    en: `${pointsOf(full)} − ${pointsOf(deducted)} deducted = ${pointsOf(score)}`,
  });
  return { cells: [textCell(text, 'total', { columns, align: 'left' })] };
}
