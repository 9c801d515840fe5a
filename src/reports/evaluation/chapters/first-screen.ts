import { countStates } from '../../../model/result/project-state.ts';
import type { ProjectScore } from '../../../model/result/result.ts';
import { projectStateWords } from '../../../model/result/state-words.ts';
import { reportFinding } from '../../../wordings/report-finding.ts';
import { reportingProjects } from '../../run/submissions.ts';
import type { Chapter } from '../../self-evaluation/self-evaluation.ts';
import type { Block, KeyFigure } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import { heading, table } from '../blocks.ts';
import { lackingText, percentText } from '../money.ts';
import type { ReportContext } from '../report-context.ts';
import { unitName } from '../report-context.ts';
import { lossSubject, pointsText } from '../row-words.ts';
import { absenceText, isAbsent, openProjects, statesOf } from '../states.ts';
import { largestFirst, lossesOf, meanScore, moneySums } from '../tally.ts';
import { openWarning } from '../verdict.ts';

const tones: readonly KeyFigure['tone'][] = ['good', 'good', 'warning', 'bad'];

/** What a hurried reader must see, on one page: how much, how good, what it means, where the most points went, and what is open. */
export function firstScreen(context: ReportContext, chapters: readonly Chapter[]): Block[] {
  const [lead] = chapters.find(({ id }) => id === 'conclusion')?.blocks ?? [];
  return [
    heading(1, context.say({ zh: '结果一览', en: 'Results at a glance' }), 'overview'),
    { kind: 'figures', figures: keyFigures(context) },
    ...(lead?.kind === 'paragraph' ? [{ ...lead, role: 'verdict' as const }] : []),
    ...openWarning(context),
    ...largestLosses(context),
    ...openLines(context),
  ];
}

// With three projects the page of a department with the longest names met is full; the conclusion lists all of them with places.
const maxOpen = 3;

/** The first projects that are open or were not carried out, a line for each, and how many more there are. */
function openLines(context: ReportContext): Block[] {
  const { say, projects, titles } = context;
  const all = projects.filter(({ state }) => state !== 'final');
  if (all.length === 0) return [];
  const items = all.slice(0, maxOpen).map((project) => {
    const word = say.marks.bracketed(say(projectStateWords[project.state]));
    const [first] = project.blocking;
    const what =
      absenceText(project, say, 'kind') ?? (first === undefined ? null : reportFinding(first, say.language).title);
    return `${titles.of(project)}${word}${what === null ? '' : `${say.marks.colon}${what}`}`;
  });
  const more = all.length - items.length;
  if (more > 0)
    items.push(
      say({ zh: '……另有 {more} 个项目，见综合评价结论', en: '... and {more} more, see the conclusion' }, { more }),
    );
  return [{ kind: 'list', ordered: false, items }];
}

function keyFigures(context: ReportContext): KeyFigure[] {
  const { say, projects, run } = context;
  const states = countStates(projects);
  const counted = say({ zh: `${projects.length} 个`, en: String(projects.length) });
  return [
    { label: say({ zh: '评价年度', en: 'Year' }), value: say({ zh: `${run.year}年`, en: String(run.year) }) },
    {
      label: say({ zh: '预算单位', en: 'Budget units' }),
      value: say({ zh: `${context.units.length} 个`, en: String(context.units.length) }),
      ...(context.units.length === 1 ? { note: context.units.map((unit) => unitName(unit, context)).join('') } : {}),
    },
    {
      label: say({ zh: '自评项目', en: 'Projects' }),
      value: counted,
      note: states.final === projects.length ? say({ zh: '全部已定分', en: 'all final' }) : statesOf(projects, say),
      ...(openProjects(projects).length === 0 ? {} : { tone: 'warning' as const }),
    },
    executionFigure(context),
    ...scoreFigures(context),
  ];
}

function executionFigure(context: ReportContext): KeyFigure {
  const { say, projects } = context;
  const { rate, executed } = moneySums(projects);
  return {
    label: say({ zh: '预算执行率', en: 'Execution rate' }),
    value: rate === null ? '—' : percentText(rate),
    note:
      rate === null
        ? say({ zh: '没有项目填报资金', en: 'no money was reported' })
        : `${say({ zh: '全年执行数 ÷ 全年预算数', en: 'executed ÷ revised budget' })}${lackingText(executed, say)}`,
  };
}

function scoreFigures(context: ReportContext): KeyFigure[] {
  const { say, run } = context;
  const only = context.projects.length === 1 ? context.projects[0] : undefined;
  if (only !== undefined) return singleScore(only, context);
  const mean = meanScore(context.projects, run.profile);
  const label = say({ zh: '平均得分', en: 'Mean score' });
  if (mean === null)
    return [{ label, value: '—', note: say({ zh: '尚无已定分的项目', en: 'no project is final yet' }) }];
  const { grade } = mean;
  return [
    {
      label,
      value: pointsText(mean.score, context),
      note: mean.weighted
        ? say({ zh: '已定分项目，按全年预算数加权', en: 'final projects, weighted by revised budget' })
        : say({ zh: '已定分项目的简单平均', en: 'plain mean of final projects' }),
    },
    ...(grade === null
      ? []
      : [gradeFigure(grade, say({ zh: '平均得分对应的等级', en: 'grade of the mean score' }), context)]),
  ];
}

function singleScore(project: ProjectScore, context: ReportContext): KeyFigure[] {
  const { say } = context;
  const grade = project.total.grade;
  return [
    {
      label: say({ zh: '总分', en: 'Total' }),
      value: isAbsent(project) ? say(projectStateWords[project.state]) : pointsText(project.total.score, context),
      note:
        absenceText(project, say) ??
        `${say({ zh: '满分', en: 'of' })} ${pointsText(project.ledger.full, context)}${say({ zh: '，', en: ', ' })}${say(projectStateWords[project.state])}`,
    },
    ...(grade === null ? [] : [gradeFigure(grade, say({ zh: '评价等级', en: 'grade' }), context)]),
  ];
}

function gradeFigure(grade: string, what: string, context: ReportContext): KeyFigure {
  const at = context.run.profile.grades.findIndex((known) => known.grade === grade);
  const tone = tones[at];
  return {
    label: context.say({ zh: '等级', en: 'Grade' }),
    value: grade,
    note: what,
    ...(tone === undefined ? {} : { tone }),
  };
}

function largestLosses(context: ReportContext): Block[] {
  const { say } = context;
  const losses = largestFirst(lossesOf(reportingProjects(context.run).filter((one) => context.projects.includes(one))));
  const largest = losses.slice(0, 3);
  if (largest.length === 0) return [];
  const sheet = listing(
    'largest-losses',
    say({ zh: '扣分最多的三项', en: 'The three largest losses' }),
    [
      { heading: say({ zh: '扣分', en: 'Lost' }), width: 9, entry: (loss) => pointsOrBlank(loss.deduction.points) },
      { heading: say({ zh: '项目', en: 'Project' }), width: 24, entry: (loss) => context.titles.of(loss.project) },
      { heading: say({ zh: '指标', en: 'Indicator' }), width: 20, entry: (loss) => lossSubject(loss, context) },
      { heading: say({ zh: '扣分原因', en: 'Why' }), width: 40, entry: (loss) => context.say(loss.deduction.why) },
    ],
    largest,
  );
  return [
    table(
      sheet,
      say({
        zh: `扣分最多的${largest.length}项（共 ${losses.length} 条扣分）`,
        en: `The ${largest.length} largest of ${losses.length} deductions`,
      }),
    ),
  ];
}
