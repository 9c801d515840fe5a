import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import { decimal, points } from '../../model/decimal.ts';
import { statesText } from '../../model/result/project-state.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { openProjects } from '../evaluation/states.ts';
import type { Block, KeyFigure, ReportDocument } from '../tables/document.ts';
import { departmentWorkbook } from './department-workbook.ts';
import { type Figures, rollUp } from './roll-up.ts';

type Say = (zh: string, en: string) => string;

/** The roll-up of a run over its units as a page: the figures, two charts, and the tables of the department's workbook. */
export function departmentPage(run: ScoreRun, language: Language): ReportDocument {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { and, bracketed } = marks[language];
  const rolled = rollUp(run);
  const workbook = departmentWorkbook(run, language);
  const tables = workbook.sheets.flatMap((table, index): Block[] => [
    { kind: 'heading', level: 1, text: table.title, id: `part-${index + 1}` },
    { kind: 'table', table, caption: '', searchable: table.rows.length - table.headingRows > 12 },
  ]);
  return {
    title: workbook.title,
    subtitle: rolled.units.map(({ unit }) => `${unit.name}${unit.code === null ? '' : bracketed(unit.code)}`).join(and),
    language,
    blocks: [
      { kind: 'heading', level: 1, text: say('结果一览', 'Results at a glance'), id: 'overview' },
      { kind: 'figures', figures: keyFigures(rolled.all, say, language) },
      {
        kind: 'chart',
        chart: {
          title: say('各单位平均得分（分）', 'Mean score by unit (points)'),
          series: [say('平均得分', 'mean score')],
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
          title: say('各类原因扣分（分）', 'Points lost by cause'),
          series: [say('扣分', 'points lost')],
          groups: rolled.causes
            .slice(0, 12)
            .map(({ title, points: lost }) => ({ label: title[language], values: [lost] })),
        },
      },
      ...tables,
    ],
    ...(openProjects(run.projects).length > 0 ? { mark: say('未定稿', 'NOT FINAL') } : {}),
    origin: `${run.tool.name} ${run.tool.version} · ${run.profile.id} ${run.profile.version}`,
  };
}

function keyFigures(all: Figures, say: Say, language: Language): KeyFigure[] {
  const rate = all.rate === null ? '—' : `${decimal(all.rate).times(100).toFixed(2)}%`;
  const weighted =
    all.mean?.weighted === true ? say('按全年预算数加权', 'weighted by revised budget') : say('简单平均', 'plain mean');
  return [
    {
      label: say('项目', 'projects'),
      value: String(all.projects),
      note: statesText(all.states, language),
    },
    {
      label: say('全年预算数（万元）', 'revised budget (10,000 yuan)'),
      value: all.revised ?? '—',
      note: say(`全年执行数 ${all.executed ?? '—'}`, `executed ${all.executed ?? '—'}`),
    },
    { label: say('预算执行率', 'execution rate'), value: rate },
    {
      label: say('平均得分', 'mean score'),
      value: all.mean === null ? '—' : points(decimal(all.mean.score)),
      note: weighted,
    },
    {
      label: say('等级', 'grade'),
      value: all.grade ?? '—',
      note: all.grades.map(({ grade, count }) => `${grade} ${count}`).join(say('，', ', ')),
    },
    {
      label: say('扣分', 'points lost'),
      value: points(decimal(all.lost)),
      note: say(`满分合计 ${points(decimal(all.full))}`, `of ${points(decimal(all.full))}`),
    },
  ];
}
