import type { Speak } from '../../findings/speak.ts';
import { sum as added, plain } from '../../model/decimal.ts';
import { asOfText, likelihoodWords, periodText, reasonWords } from '../../model/monitoring/monitored.ts';
import {
  type Judgement,
  type Light,
  lights,
  type MonitoringRun,
  type ProjectCourse,
} from '../../model/monitoring/monitoring-run.ts';
import { blankCell, countCell, moneyCell, percentCell, textCell } from '../tables/cells.ts';
import { listing } from '../tables/listing.ts';
import type { Cell, OutputSheet, Row } from '../tables/output-sheet.ts';
import { lightCell } from './monitoring-form.ts';

const money = ['budget', 'executed', 'expected'] as const;

/** How many judgements of a project have a light. */
const countOf = ({ indicators }: ProjectCourse, light: Light): number =>
  indicators.filter(({ judgement }) => judgement.light === light).length;

function summaryRow(course: ProjectCourse, at: number, run: MonitoringRun, say: Speak): Row {
  const { project, rate, earlierRate } = course;
  const id = (name: string) => `${at}.${name}`;
  const amount = (name: (typeof money)[number]): Cell => {
    const value = course[name];
    return moneyCell(value === null ? null : plain(value), 'number', { id: id(name) });
  };
  const live =
    rate === null
      ? blankCell('number')
      : percentCell(plain(rate), 'number', {
          formula: { kind: 'quotient', of: [{ cell: id('executed') }], by: [{ cell: id('budget') }] },
        });
  const earlier = run.earlier === null ? [] : [percentCell(earlierRate === null ? null : plain(earlierRate), 'number')];
  return {
    cells: [
      textCell(project.unit.name, 'body', { align: 'left' }),
      textCell(project.name, 'body', { align: 'left' }),
      amount('budget'),
      amount('executed'),
      live,
      ...earlier,
      amount('expected'),
      lightCell(course.execution, say),
      percentCell(course.meanCompletion === null ? null : plain(course.meanCompletion), 'number'),
      ...lights.map((light) => countCell(countOf(course, light))),
      lightCell({ light: course.light }, say),
    ],
  };
}

function totalRow(count: number, run: MonitoringRun, say: Speak): Row {
  const sum = (name: (typeof money)[number]): Cell => {
    const known = run.projects.flatMap((course) => course[name] ?? []);
    const of = Array.from({ length: count }, (_, at) => ({ cell: `${at}.${name}` }));
    return known.length === 0
      ? blankCell('total')
      : moneyCell(plain(added(known)), 'total', {
          formula: { kind: 'sum', of, rounding: { mode: 'half-up', digits: 6 } },
        });
  };
  return {
    cells: [
      textCell(say({ zh: '合计', en: 'total' }), 'total', { columns: 2 }),
      sum('budget'),
      sum('executed'),
      blankCell('total'),
      ...(run.earlier === null ? [] : [blankCell('total')]),
      sum('expected'),
      ...Array.from({ length: 3 + lights.length }, () => blankCell('total')),
    ],
  };
}

/** 绩效运行监控汇总表: every project with money, rate, lights and how many indicators have which. */
export function monitoringSummary(run: MonitoringRun, say: Speak): OutputSheet {
  const period = periodText(run.asOf);
  const title = say({
    zh: `${run.asOf.year}年${period}绩效运行监控汇总表`,
    en: `Monitoring of ${run.asOf.year}, months 1–${run.asOf.month}`,
  });
  const earlier =
    run.earlier === null ? [] : [say({ zh: `${asOfText(run.earlier)}执行率`, en: `rate at ${asOfText(run.earlier)}` })];
  const headings = [
    say({ zh: '实施单位', en: 'unit' }),
    say({ zh: '项目名称', en: 'project' }),
    say({ zh: '年初预算数', en: 'budget' }),
    say({ zh: `${period}执行数`, en: 'spent so far' }),
    say({ zh: `${period}执行率`, en: 'rate' }),
    ...earlier,
    say({ zh: '全年预计执行数', en: 'expected for the year' }),
    say({ zh: '执行进度', en: 'execution' }),
    say({ zh: '目标平均完成', en: 'mean completion' }),
    say({ zh: '滞后指标', en: 'behind' }),
    say({ zh: '偏慢指标', en: 'slow' }),
    say({ zh: '偏快指标', en: 'fast' }),
    say({ zh: '正常指标', en: 'on course' }),
    say({ zh: '未评指标', en: 'not judged' }),
    say({ zh: '项目判断', en: 'light' }),
  ];
  return {
    id: 'summary',
    title: say({ zh: '监控汇总表', en: 'Summary' }),
    columns: [22, 30, 13, 13, 10, ...earlier.map(() => 12), 14, 11, 12, 8, 8, 8, 8, 8, 11],
    rows: [
      { cells: [textCell(title, 'title', { columns: headings.length })], height: 30 },
      { cells: [textCell(say({ zh: '金额单位：万元', en: 'amounts in 万元' }), 'note', { columns: headings.length })] },
      { cells: headings.map((text) => textCell(text, 'heading')), height: 32 },
      ...run.projects.map((course, at) => summaryRow(course, at, run, say)),
      totalRow(run.projects.length, run, say),
    ],
    headingRows: 3,
    orientation: 'landscape',
  };
}

interface Warning {
  readonly course: ProjectCourse;
  readonly what: string;
  readonly judgement: Judgement;
  readonly reason: string;
  readonly measure: string;
}

/** What has a light other than on course, the worst first. */
export function monitoringWarnings({ projects }: MonitoringRun, say: Speak): readonly Warning[] {
  const all = projects.flatMap((course): Warning[] => {
    const none = { course, reason: '', measure: '' };
    const money = { ...none, what: say({ zh: '预算执行', en: 'execution' }), judgement: course.execution };
    const gap =
      course.gap === null
        ? []
        : [{ ...none, what: say({ zh: '目标与资金', en: 'goals and money' }), judgement: course.gap }];
    const rows = course.indicators.map(({ indicator, judgement, reported }): Warning => {
      const classes = (reported?.reasons ?? []).map((one) => say(reasonWords[one]));
      const likelihood = reported?.likelihood == null ? [] : [say(likelihoodWords[reported.likelihood])];
      return {
        course,
        what: indicator.level3 ?? indicator.description ?? `#${indicator.ordinal}`,
        judgement,
        reason: [classes.join(say.marks.and), reported?.reasonText?.text ?? ''].filter(Boolean).join(say.marks.colon),
        measure: [...likelihood, reported?.remark?.text ?? ''].filter(Boolean).join(say.marks.semicolon),
      };
    });
    return [money, ...gap, ...rows];
  });
  const warned = all.filter(({ judgement: { light } }) => light !== 'normal' && light !== 'unjudged');
  return lights.flatMap((light) => warned.filter(({ judgement }) => judgement.light === light));
}

/** 预警清单: what is behind, slow or fast, with the rule, the unit's reason and what it will do. */
export function warningsSheet(run: MonitoringRun, say: Speak): OutputSheet {
  return listing<Warning>(
    'warnings',
    say({ zh: '预警清单', en: 'Warnings' }),
    [
      { heading: say({ zh: '判断', en: 'light' }), width: 10, entry: ({ judgement }) => lightCell(judgement, say) },
      { heading: say({ zh: '实施单位', en: 'unit' }), width: 22, entry: ({ course }) => course.project.unit.name },
      { heading: say({ zh: '项目', en: 'project' }), width: 28, entry: ({ course }) => course.project.name },
      { heading: say({ zh: '对象', en: 'what' }), width: 24, entry: ({ what }) => what },
      { heading: say({ zh: '依据', en: 'rule' }), width: 46, entry: ({ judgement }) => say(judgement.rule) },
      { heading: say({ zh: '偏差原因', en: 'reason' }), width: 30, entry: ({ reason }) => reason },
      {
        heading: say({ zh: '可能性和措施', en: 'likelihood and measure' }),
        width: 30,
        entry: ({ measure }) => measure,
      },
    ],
    monitoringWarnings(run, say),
    { orientation: 'landscape' },
  );
}
