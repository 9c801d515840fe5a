import { type DecimalText, decimal } from '../../../model/decimal.ts';
import { grouped } from '../../../model/grouped.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import { countCell, percentCell, pointsCell, textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import type { Cell } from '../../tables/output-sheet.ts';
import { body, fillIn, heading, table } from '../blocks.ts';
import { moneyText } from '../money.ts';
import type { ReportContext } from '../report-context.ts';
import { actualText, lossSubject, pointsText } from '../row-words.ts';
import { type Loss, largestFirst, lossesOf, ratio, total } from '../tally.ts';

/** 四、偏离目标的原因和改进措施: every loss with the reason and the measure that were reported, or the place to add them. */
export function deviations(context: ReportContext): Block[] {
  const { say } = context;
  const losses = largestFirst(lossesOf(context.projects));
  const title = heading(
    1,
    say({ zh: '四、偏离目标的原因和改进措施', en: '4. Deviations, reasons and measures' }),
    'deviations',
  );
  if (losses.length === 0) {
    return [title, body(say({ zh: '没有扣分。', en: 'No points were deducted.' }))];
  }
  return [
    title,
    body(lossSentence(losses, context)),
    table(causeTable(losses, context), say({ zh: '扣分按规则汇总', en: 'Losses by rule' })),
    table(
      deviationTable(losses, context),
      say({ zh: '扣分、原因和改进措施（按扣分从大到小）', en: 'Losses, reasons and measures, largest first' }),
      true,
    ),
    ...missingReasons(losses, context),
    fillIn(
      say({
        zh: '造成偏离的共性原因，以及需要主管部门或财政部门协调解决的事项',
        en: 'causes that several deviations share, and what needs the department or the finance bureau',
      }),
    ),
  ];
}

function lossSentence(losses: readonly Loss[], context: ReportContext): string {
  const lost = pointsText(total(losses.map((loss) => loss.deduction.points)), context);
  const projects = new Set(losses.map((loss) => loss.project)).size;
  return context.say({
    zh: `${projects} 个项目共有 ${losses.length} 条扣分，合计 ${lost}。`,
    en: `${projects} project(s) have ${losses.length} deductions, ${lost} in all.`,
  });
}

interface Cause {
  readonly title: string;
  readonly losses: readonly Loss[];
  readonly points: DecimalText;
}

/** The losses by the rule that made them, the costliest first; equal ones in the order of the input. */
function causesOf(losses: readonly Loss[], context: ReportContext): Cause[] {
  return [...grouped(losses, (loss) => ruleTitle(loss, context))]
    .map(([title, own]) => ({ title, losses: own, points: total(own.map((loss) => loss.deduction.points)) }))
    .sort((a, b) => decimal(b.points).comparedTo(decimal(a.points)));
}

function causeTable(losses: readonly Loss[], context: ReportContext) {
  const { say } = context;
  const whole = total(losses.map((loss) => loss.deduction.points));
  return listing<Cause>(
    'causes',
    say({ zh: '按规则的扣分', en: 'Losses by rule' }),
    [
      { heading: say({ zh: '扣分的规则', en: 'Rule' }), width: 40, entry: (cause) => cause.title },
      {
        heading: say({ zh: '项目数', en: 'Projects' }),
        width: 10,
        entry: (cause) => countCell(new Set(cause.losses.map((loss) => loss.project)).size),
      },
      { heading: say({ zh: '条数', en: 'Lines' }), width: 8, entry: (cause) => countCell(cause.losses.length) },
      { heading: say({ zh: '扣分', en: 'Lost' }), width: 10, entry: (cause) => pointsCell(cause.points) },
      {
        heading: say({ zh: '占比', en: 'Share' }),
        width: 10,
        entry: (cause) => percentCell(ratio(cause.points, whole)),
      },
    ],
    causesOf(losses, context),
  );
}

/** Deductions that no rule of the rule set makes, but scoring itself. */
const ownRules: Readonly<Record<string, Bilingual>> = {
  'manual-score': { zh: '人工评分', en: 'score entered by a person' },
  'missing-actual': { zh: '未填报实际完成值', en: 'no actual reported' },
  'invalid-row': { zh: '填报内容无法评分', en: 'what was reported cannot be scored' },
};

/** The title of the rule behind a deduction; its id where the rule is not among those of the row. */
export function ruleTitle(loss: Loss, context: ReportContext): string {
  return context.say(lossTitle(loss));
}

/** The same in both languages. */
export function lossTitle(loss: Loss): Bilingual {
  const { rule: id } = loss.deduction;
  const rules = [loss.row?.rule ?? null, ...(loss.row?.otherRules ?? [])];
  return rules.find((one) => one?.id === id)?.title ?? ownRules[id] ?? { zh: id, en: id };
}

/** The reason and the measure that were reported for the row of a loss. */
export function reported(loss: Loss): { readonly reason: string | null; readonly measure: string | null } {
  const from = loss.indicator !== null ? loss.indicator.actual : loss.project.actual?.execution;
  if (loss.part === 'project') return { reason: null, measure: null };
  return { reason: from?.reason?.text ?? null, measure: from?.measure?.text ?? null };
}

function deviationTable(losses: readonly Loss[], context: ReportContext) {
  const { say } = context;
  return listing<Loss>(
    'deviations',
    say({ zh: '扣分、原因和改进措施', en: 'Deviations' }),
    [
      { heading: say({ zh: '项目', en: 'Project' }), width: 16, entry: (loss) => context.titles.of(loss.project) },
      { heading: say({ zh: '指标', en: 'Indicator' }), width: 16, entry: (loss) => lossSubject(loss, context) },
      {
        heading: say({ zh: '目标和实际', en: 'Target and actual' }),
        width: 18,
        entry: (loss) => targetAndActual(loss, context),
      },
      { heading: say({ zh: '扣分', en: 'Lost' }), width: 7, entry: (loss) => pointsOrBlank(loss.deduction.points) },
      { heading: say({ zh: '为什么扣分', en: 'Why' }), width: 20, entry: (loss) => context.say(loss.deduction.why) },
      {
        heading: say({ zh: '偏差原因和改进措施', en: 'Reason and measure' }),
        width: 27,
        entry: (loss) => reasonAndMeasure(loss, context),
      },
    ],
    losses,
  );
}

/** Target and actual as they were written; for the money row revised budget and executed; null for the project as a whole. */
export function targetAndActual(loss: Loss, context: ReportContext): string | null {
  const { say } = context;
  if (loss.indicator !== null) {
    const actual = actualText(loss.indicator) ?? say({ zh: '未填报', en: 'not reported' });
    return `${say({ zh: '目标', en: 'target' })} ${loss.indicator.target.text}\n${say({ zh: '实际', en: 'actual' })} ${actual}`;
  }
  if (loss.part === 'project') return null;
  const { revised, executed } = loss.project.execution;
  return `${say({ zh: '预算', en: 'budget' })} ${moneyText(revised, context)}\n${say({ zh: '执行', en: 'executed' })} ${moneyText(executed, context)}`;
}

/** What was reported, or where it has to be added. */
function reasonAndMeasure(loss: Loss, context: ReportContext): Cell | null {
  if (loss.part === 'project') return null;
  const { say } = context;
  const { reason, measure } = reported(loss);
  const toAdd = say({ zh: '请补充', en: 'to be added' });
  const text = `${say({ zh: '原因：', en: 'Reason: ' })}${reason ?? toAdd}\n${say({ zh: '措施：', en: 'Measure: ' })}${measure ?? toAdd}`;
  return textCell(text, reason === null || measure === null ? 'input' : 'body');
}

function missingReasons(losses: readonly Loss[], context: ReportContext): Block[] {
  const { say } = context;
  const reason = losses.filter((loss) => loss.part !== 'project' && reported(loss).reason === null).length;
  const measure = losses.filter((loss) => loss.part !== 'project' && reported(loss).measure === null).length;
  if (reason + measure === 0) return [];
  return [
    fillIn(
      say({
        zh: `上表标有“请补充”的内容：${reason} 条扣分没有偏差原因，${measure} 条没有改进措施`,
        en: `what the table marks "to be added": ${reason} deduction(s) without a reason, ${measure} without a measure`,
      }),
    ),
  ];
}
