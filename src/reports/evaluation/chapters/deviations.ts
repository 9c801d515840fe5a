import { type DecimalText, decimal } from '../../../model/decimal.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import { countCell, percentCell, pointsCell, textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import type { Cell } from '../../tables/sheet.ts';
import { body, fillIn, heading, table } from '../blocks.ts';
import { moneyText } from '../money.ts';
import type { ReportContext } from '../report-context.ts';
import { actualText, lossSubject, pointsText } from '../row-words.ts';
import { type Loss, largestFirst, lossesOf, ratio, total } from '../tally.ts';

/** 四、偏离目标的原因和改进措施: every loss with the reason and the measure that were reported, or the place to add them. */
export function deviations(context: ReportContext): Block[] {
  const { say } = context;
  const losses = largestFirst(lossesOf(context.projects));
  const title = heading(1, say('四、偏离目标的原因和改进措施', '4. Deviations, reasons and measures'), 'deviations');
  if (losses.length === 0) {
    return [title, body(say('没有扣分。', 'No points were deducted.'))];
  }
  return [
    title,
    body(lossSentence(losses, context)),
    table(causeTable(losses, context), say('扣分按规则汇总', 'Losses by rule')),
    table(
      deviationTable(losses, context),
      say('扣分、原因和改进措施（按扣分从大到小）', 'Losses, reasons and measures, largest first'),
      true,
    ),
    ...missingReasons(losses, context),
    fillIn(
      say(
        '造成偏离的共性原因，以及需要主管部门或财政部门协调解决的事项',
        'causes that several deviations share, and what needs the department or the finance bureau',
      ),
    ),
  ];
}

function lossSentence(losses: readonly Loss[], context: ReportContext): string {
  const lost = pointsText(total(losses.map((loss) => loss.deduction.points)), context);
  const projects = new Set(losses.map((loss) => loss.project)).size;
  return context.say(
    `${projects} 个项目共有 ${losses.length} 条扣分，合计 ${lost}。`,
    `${projects} project(s) have ${losses.length} deductions, ${lost} in all.`,
  );
}

interface Cause {
  readonly title: string;
  readonly losses: readonly Loss[];
  readonly points: DecimalText;
}

/** The losses by the rule that made them, the costliest first; equal ones in the order of the input. */
function causesOf(losses: readonly Loss[], context: ReportContext): Cause[] {
  const byRule = new Map<string, Loss[]>();
  for (const loss of losses) {
    const title = ruleTitle(loss, context);
    byRule.set(title, [...(byRule.get(title) ?? []), loss]);
  }
  return [...byRule]
    .map(([title, own]) => ({ title, losses: own, points: total(own.map((loss) => loss.deduction.points)) }))
    .sort((a, b) => decimal(b.points).comparedTo(decimal(a.points)));
}

function causeTable(losses: readonly Loss[], context: ReportContext) {
  const { say } = context;
  const whole = total(losses.map((loss) => loss.deduction.points));
  return listing<Cause>(
    'causes',
    say('按规则的扣分', 'Losses by rule'),
    [
      { heading: say('扣分的规则', 'Rule'), width: 40, entry: (cause) => cause.title },
      {
        heading: say('项目数', 'Projects'),
        width: 10,
        entry: (cause) => countCell(new Set(cause.losses.map((loss) => loss.project)).size),
      },
      { heading: say('条数', 'Lines'), width: 8, entry: (cause) => countCell(cause.losses.length) },
      { heading: say('扣分', 'Lost'), width: 10, entry: (cause) => pointsCell(cause.points) },
      { heading: say('占比', 'Share'), width: 10, entry: (cause) => percentCell(ratio(cause.points, whole)) },
    ],
    causesOf(losses, context),
  );
}

/** Deductions that no rule of the rule set makes, but scoring itself. */
const ownRules: Readonly<Record<string, Bilingual>> = {
  'manual-score': { zh: '人工评分', en: 'score entered by a person' },
  'missing-actual': { zh: '未填报实际完成值', en: 'no actual reported' },
  'invalid-row': { zh: '填报内容无法评分', en: 'what was reported can not be scored' },
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
    say('扣分、原因和改进措施', 'Deviations'),
    [
      { heading: say('项目', 'Project'), width: 16, entry: (loss) => context.titles.of(loss.project) },
      { heading: say('指标', 'Indicator'), width: 16, entry: (loss) => lossSubject(loss, context) },
      { heading: say('目标和实际', 'Target and actual'), width: 18, entry: (loss) => targetAndActual(loss, context) },
      { heading: say('扣分', 'Lost'), width: 7, entry: (loss) => pointsOrBlank(loss.deduction.points) },
      { heading: say('为什么扣分', 'Why'), width: 20, entry: (loss) => context.say(loss.deduction.why) },
      {
        heading: say('偏差原因和改进措施', 'Reason and measure'),
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
    const actual = actualText(loss.indicator) ?? say('未填报', 'not reported');
    return `${say('目标', 'target')} ${loss.indicator.target.text}\n${say('实际', 'actual')} ${actual}`;
  }
  if (loss.part === 'project') return null;
  const { revised, executed } = loss.project.execution;
  return `${say('预算', 'budget')} ${moneyText(revised, context)}\n${say('执行', 'executed')} ${moneyText(executed, context)}`;
}

/** What was reported, or where it has to be added. */
function reasonAndMeasure(loss: Loss, context: ReportContext): Cell | null {
  if (loss.part === 'project') return null;
  const { say } = context;
  const { reason, measure } = reported(loss);
  const toAdd = say('请补充', 'to be added');
  const text = `${say('原因：', 'Reason: ')}${reason ?? toAdd}\n${say('措施：', 'Measure: ')}${measure ?? toAdd}`;
  return textCell(text, reason === null || measure === null ? 'input' : 'body');
}

function missingReasons(losses: readonly Loss[], context: ReportContext): Block[] {
  const { say } = context;
  const reason = losses.filter((loss) => loss.part !== 'project' && reported(loss).reason === null).length;
  const measure = losses.filter((loss) => loss.part !== 'project' && reported(loss).measure === null).length;
  if (reason + measure === 0) return [];
  return [
    fillIn(
      say(
        `上表标有“请补充”的内容：${reason} 条扣分没有偏差原因，${measure} 条没有改进措施`,
        `what the table marks "to be added": ${reason} deduction(s) without a reason, ${measure} without a measure`,
      ),
    ),
  ];
}
