import { inBoth, listed } from '../../../findings/args.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import { columnOfHeading, type GoalColumnId, goalColumns, isReadColumn } from './goal-columns.ts';
import type { Heading } from './headings.ts';

/** A layout of goal tables that is known to be in use, by the headings of its indicator table. */
interface GoalLayout {
  readonly name: Bilingual;
  readonly headings: readonly string[];
}

/** The layouts that are known to be in use; a table need not have one of them, only columns that are known. */
export const goalLayouts: readonly GoalLayout[] = [
  {
    name: { zh: '河北版式', en: 'the layout of Hebei' },
    headings: ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'],
  },
  {
    name: { zh: '天津版式', en: 'the layout of Tianjin' },
    headings: ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值'],
  },
  {
    name: { zh: '财政部项目支出绩效目标申报表', en: 'the application form of the Ministry of Finance' },
    headings: ['一级指标', '二级指标', '三级指标', '指标值'],
  },
  {
    name: { zh: '云南版式', en: 'the layout of Yunnan' },
    headings: [
      '项目名称',
      '项目年度绩效目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '指标内容',
    ],
  },
  {
    name: { zh: '四川版式', en: 'the layout of Sichuan' },
    headings: [
      '项目名称',
      '预算数',
      '年度目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '权重',
      '指标方向性',
    ],
  },
  {
    name: { zh: '湖北版式', en: 'the layout of Hubei' },
    headings: ['一级指标', '二级指标', '指标名称', '年度指标值', '分值', '指标值确定依据'],
  },
];

/** The known layout that shares most columns with the headings found, as an arg of a finding: name and headings. */
export function nearestLayout(headings: readonly string[]) {
  const found = new Set(headings.map(columnOfHeading).filter((id) => id !== null && isReadColumn(id)));
  const likeness = (layout: GoalLayout): number => {
    const ids = layout.headings.map(columnOfHeading);
    const shared = ids.filter((id) => id !== null && found.has(id)).length;
    return shared / (found.size + ids.length - shared);
  };
  const best = goalLayouts.reduce((a, b) => (likeness(b) > likeness(a) ? b : a));
  return inBoth('nearest', {
    zh: `${best.name.zh}（${best.headings.join('、')}）`,
    en: `${best.name.en} (${best.headings.join(', ')})`,
  });
}

const headingOf = (id: GoalColumnId): string => goalColumns.find((column) => column.id === id)?.heading ?? id;

/** The necessary columns that a heading lacks, by their usual headings, as an arg of a finding. */
export function missingColumns(heading: Heading | null) {
  const uses = new Set(heading?.columns.map((column) => column.use));
  const missing: string[] = [];
  if (!uses.has('level3') && !uses.has('description') && !uses.has('level2')) missing.push(headingOf('level3'));
  if (!uses.has('target')) missing.push(headingOf('target'));
  return listed('missing', missing);
}
