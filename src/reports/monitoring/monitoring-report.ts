import type { Speak } from '../../findings/speak.ts';
import { type Decimal, percentText, sum } from '../../model/decimal.ts';
import { asOfText, periodText, reasonClasses, reasonWords } from '../../model/monitoring/monitored.ts';
import { lights, lightWords, type MonitoringRun } from '../../model/monitoring/monitoring-run.ts';
import type { Block, ReportDocument } from '../tables/document.ts';
import { monitoringSummary, monitoringWarnings } from './monitoring-summary.ts';

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** More warnings than this stand in the workbook alone. */
const maxListed = 30;

function moneySentence({ projects, asOf }: MonitoringRun, say: Speak): string {
  const both = projects.filter(({ budget, executed }) => budget !== null && executed !== null);
  const total = (of: (course: (typeof both)[number]) => Decimal | null) => sum(both.flatMap((one) => of(one) ?? []));
  const [budget, executed] = [total((one) => one.budget), total((one) => one.executed)];
  const shown = budget.isZero() ? '—' : percentText(executed.div(budget));
  return say({
    zh: `纳入监控的项目${projects.length}个，其中${both.length}个报送了执行数：年初预算${budget.toFixed()}万元，${periodText(asOf)}执行${executed.toFixed()}万元，执行率${shown}。`,
    en: `${projects.length} projects are monitored, of which ${both.length} reported money: budget ${budget.toFixed()}, spent ${executed.toFixed()} (万元), a rate of ${shown}.`,
  });
}

function lightSentence(run: MonitoringRun, say: Speak): string {
  const rows = run.projects.flatMap(({ indicators }) => indicators);
  const counted = lights.flatMap((light) => {
    const count = rows.filter(({ judgement }) => judgement.light === light).length;
    return count === 0
      ? []
      : [say({ zh: `${lightWords[light].zh}${count}项`, en: `${count} ${lightWords[light].en}` })];
  });
  return say({
    zh: `绩效指标${rows.length}项：${counted.join('，')}。`,
    en: `${rows.length} indicators: ${counted.join(', ')}.`,
  });
}

function reasonSentence({ projects }: MonitoringRun, say: Speak): string {
  const rows = projects.flatMap(({ indicators }) => indicators);
  const counted = reasonClasses.flatMap((one) => {
    const count = rows.filter(({ reported }) => reported?.reasons.includes(one) === true).length;
    return count === 0 ? [] : [say({ zh: `${reasonWords[one].zh}${count}项`, en: `${reasonWords[one].en} ${count}` })];
  });
  return counted.length === 0
    ? say({ zh: '没有指标勾选偏差原因。', en: 'No reason was ticked.' })
    : say({ zh: `勾选的偏差原因：${counted.join('，')}。`, en: `Reasons ticked: ${counted.join(', ')}.` });
}

/** The outline of the monitoring report (绩效运行监控报告): what the round shows, and places for what only people can say. */
export function monitoringReport(run: MonitoringRun, say: Speak): ReportDocument {
  const warnings = monitoringWarnings(run, say);
  const listed = warnings.slice(0, maxListed).map(({ course, what, judgement }) => {
    const light = say(lightWords[judgement.light]);
    return `${course.project.unit.name} · ${course.project.name} · ${what}${say.marks.colon}${light}${say.marks.bracketed(say(judgement.rule))}`;
  });
  const more = warnings.length - listed.length;
  return {
    title: say({
      zh: `${run.asOf.year}年${periodText(run.asOf)}绩效运行监控报告`,
      en: `Monitoring report ${asOfText(run.asOf)}`,
    }),
    subtitle: say(run.profile.title),
    language: say.language,
    blocks: [
      heading(1, say({ zh: '一、总体情况', en: '1 Overview' })),
      paragraph(moneySentence(run, say)),
      paragraph(lightSentence(run, say)),
      heading(1, say({ zh: '二、各项目情况', en: '2 Projects' })),
      { kind: 'table', table: monitoringSummary(run, say), caption: '' },
      heading(1, say({ zh: '三、预警和偏差', en: '3 Warnings' })),
      ...(listed.length === 0
        ? [paragraph(say({ zh: '没有预警。', en: 'There are no warnings.' }))]
        : [{ kind: 'list', items: listed, ordered: true } as const]),
      ...(more > 0
        ? [paragraph(say({ zh: `其余${more}项见预警清单。`, en: `${more} more are in the list of warnings.` }))]
        : []),
      heading(1, say({ zh: '四、偏差原因', en: '4 Reasons' })),
      paragraph(reasonSentence(run, say)),
      heading(1, say({ zh: '五、下一步措施和建议', en: '5 What will be done' })),
      {
        kind: 'fill-in',
        what: say({ zh: '拟采取的措施、需要调整的预算或目标', en: 'measures, and budgets or goals to be changed' }),
      },
    ],
    origin: `${run.tool.name} ${run.tool.version} · ${run.profile.id}`,
  };
}
