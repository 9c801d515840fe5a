import type { Bilingual } from '../../../model/json/shape.ts';
import { asksForReason } from '../../self-evaluation/rows.ts';
import { textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import type { Cell } from '../../tables/output-sheet.ts';
import { table } from '../blocks.ts';
import { moneyText } from '../money.ts';
import type { ReportContext } from '../report-context.ts';
import { actualText, lossSubject } from '../row-words.ts';
import { type Loss, largestFirst, lossesOf } from '../tally.ts';

/** Every loss with the reason and the measure that were reported, the largest first; nothing where there is none. */
export function deviationTables(context: ReportContext): Block[] {
  const losses = largestFirst(lossesOf(context.projects));
  if (losses.length === 0) return [];
  const caption = {
    zh: '扣分、原因和改进措施（按扣分从大到小）',
    en: 'Losses, reasons and measures, largest first',
  };
  return [table(deviationTable(losses, context), context.say(caption), true)];
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

/** What was reported; where the profile wants a reason and nobody gave one, that it has to be added. */
function reasonAndMeasure(loss: Loss, { say }: ReportContext): Cell | null {
  const { reason, measure } = reported(loss);
  const isDue = reason === null && asksForReason(loss.row?.findings ?? []);
  const lines = [
    ...(reason === null && !isDue ? [] : [say({ zh: '原因：', en: 'Reason: ' }) + (reason ?? say(toAdd))]),
    ...(measure === null ? [] : [say({ zh: '措施：', en: 'Measure: ' }) + measure]),
  ];
  return textCell(lines.join('\n'), isDue ? 'input' : 'body');
}

const toAdd = { zh: '待补充', en: 'to be added' } as const satisfies Bilingual;
