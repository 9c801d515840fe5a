import type { Words } from '../../findings/speak.ts';
import { percentText } from '../../model/decimal.ts';
import { periodText } from '../../model/monitoring/monitored.ts';
import { lights, lightWords, type MonitoringRun } from '../../model/monitoring/monitoring-run.ts';
import type { CliContext } from '../context.ts';
import { textTable } from './text-table.ts';

const words = {
  head: {
    zh: '{year}年{period}绩效运行监控，方案 {profile}（{title}）',
    en: 'monitoring {year}, {period}, profile {profile}: {title}',
  },
  unit: { zh: '单位', en: 'unit' },
  project: { zh: '项目', en: 'project' },
  rate: { zh: '执行率', en: 'rate' },
  execution: { zh: '执行进度', en: 'execution' },
  indicators: { zh: '指标', en: 'indicators' },
  light: { zh: '判断', en: 'light' },
} as const satisfies Words;

/** A round of monitoring as a table: every project with rate, lights and how many indicators have which. */
export function printMonitoring(run: MonitoringRun, { say, columns }: CliContext): string {
  const { asOf, profile } = run;
  const shown = (light: (typeof lights)[number]) => `${lightWords[light].sign} ${say(lightWords[light])}`;
  const rows = run.projects.map(({ project, rate, execution, indicators, light }) => {
    const counted = lights.flatMap((one) => {
      const count = indicators.filter(({ judgement }) => judgement.light === one).length;
      return count === 0 ? [] : [`${say(lightWords[one])}${say({ zh: '', en: ' ' })}${count}`];
    });
    const percent = rate === null ? '—' : percentText(rate);
    return [
      project.unit.name,
      project.name,
      percent,
      shown(execution.light),
      counted.join(say.marks.comma),
      shown(light),
    ];
  });
  const headings = [
    { heading: say(words.unit), least: 12 },
    { heading: say(words.project), least: 20 },
    { heading: say(words.rate) },
    { heading: say(words.execution) },
    { heading: say(words.indicators), least: 16 },
    { heading: say(words.light) },
  ];
  const head = say(words.head, {
    year: String(asOf.year),
    period: periodText(asOf),
    profile: profile.id,
    title: say(profile.title),
  });
  return `${head}\n${textTable(headings, rows, columns)}`;
}
