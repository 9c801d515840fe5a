import type { Language } from '../../findings/finding.ts';
import { type Speak, speak } from '../../findings/speak.ts';
import { type DecimalText, decimal, points } from '../../model/decimal.ts';
import { statesText } from '../../model/result/project-state.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { lackingText } from '../evaluation/money.ts';
import { reportContext, unitNames } from '../evaluation/report-context.ts';
import { openProjects } from '../evaluation/states.ts';
import { contentText } from '../tables/cell-text.ts';
import { moneyCell } from '../tables/cells.ts';
import type { Block, KeyFigure, ReportDocument } from '../tables/document.ts';
import { departmentWorkbook } from './department-workbook.ts';
import { type RollUp, rollUp } from './roll-up.ts';

/** The roll-up of a run over its units as a page: the figures, two charts, and the tables of the department's workbook. */
export function departmentPage(run: ScoreRun, language: Language): ReportDocument {
  const say = speak(language);
  const rolled = rollUp(run);
  const workbook = departmentWorkbook(run, language);
  const tables = workbook.sheets.flatMap((table, index): Block[] => [
    { kind: 'heading', level: 1, text: table.title, id: `part-${index + 1}` },
    { kind: 'table', table, caption: '', searchable: table.rows.length - table.headingRows > 12 },
  ]);
  return {
    title: workbook.title,
    subtitle: unitNames(reportContext(run, language, null)),
    language,
    blocks: [
      { kind: 'heading', level: 1, text: say({ zh: '结果一览', en: 'Results at a glance' }), id: 'overview' },
      { kind: 'figures', figures: keyFigures(rolled, say, language) },
      {
        kind: 'chart',
        chart: {
          title: say({ zh: '各单位平均得分（分）', en: 'Mean score by unit (points)' }),
          series: [say({ zh: '平均得分', en: 'mean score' })],
          groups: rolled.units.map(({ unit, figures }) => ({
            label: unit.name,
            values: [figures.mean?.score ?? null],
          })),
          maximum: '100',
        },
      },
      {
        kind: 'chart',
        chart: {
          title: say({ zh: '各类原因扣分（分）', en: 'Points lost by cause' }),
          series: [say({ zh: '扣分', en: 'points lost' })],
          groups: rolled.causes
            .slice(0, 12)
            .map(({ title, points: lost }) => ({ label: title[language], values: [lost] })),
        },
      },
      ...tables,
    ],
    ...(openProjects(run.projects).length > 0 ? { mark: say({ zh: '未定稿', en: 'NOT FINAL' }) } : {}),
    origin: `${run.tool.name} ${run.tool.version} · ${run.profile.id} ${run.profile.version}`,
  };
}

function moneyShown(amount: DecimalText | null): string {
  return amount === null ? '—' : contentText(moneyCell(amount).content);
}

function keyFigures({ all, reported }: RollUp, say: Speak, language: Language): KeyFigure[] {
  const rate = all.rate === null ? '—' : `${decimal(all.rate).times(100).toFixed(2)}%`;
  const weighted =
    all.mean?.weighted === true
      ? say({ zh: '按全年预算数加权', en: 'weighted by revised budget' })
      : say({ zh: '简单平均', en: 'plain mean' });
  return [
    {
      label: say({ zh: '项目', en: 'projects' }),
      value: String(all.projects),
      note: statesText(all.states, language),
    },
    {
      label: say({ zh: '全年预算数（万元）', en: 'revised budget (10,000 yuan)' }),
      value: moneyShown(all.revised.value),
      note: `${say({ zh: '全年执行数', en: 'executed' })} ${moneyShown(all.executed.value)}${lackingText(all.executed, say)}`,
    },
    { label: say({ zh: '预算执行率', en: 'execution rate' }), value: rate },
    {
      label: say({ zh: '平均得分', en: 'mean score' }),
      value: all.mean === null ? '—' : points(decimal(all.mean.score)),
      note: weighted,
    },
    {
      label: say({ zh: '等级', en: 'grade' }),
      value: all.grade ?? '—',
      note: all.grades.map(({ grade, count }) => `${grade} ${count}`).join(say({ zh: '，', en: ', ' })),
    },
    {
      label: say({ zh: '扣分', en: 'points lost' }),
      value: points(decimal(reported.lost)),
      note: say({ zh: `满分合计 ${points(decimal(reported.full))}`, en: `of ${points(decimal(reported.full))}` }),
    },
  ];
}
