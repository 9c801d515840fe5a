import { inBoth } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { ProjectCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';
import { isQuantity } from '../../facts/target-amounts.ts';
import { unitMissing } from '../measure/unit-missing.ts';
import { targetMissing } from '../words/target-missing.ts';
import { indicatorNameMissing } from './indicator-name-missing.ts';

const kind = findingKind('column-blank', {
  severity: 'review',
  title: { zh: '整列没有填写', en: 'a column without contents' },
  found: {
    zh: '{count}条指标全部没有{column}，如“{name}”',
    en: 'all of {count} indicators lack {columnEn}, such as "{name}"',
  },
  expected: { zh: '每条指标都有{column}', en: '{columnEn} for each indicator' },
  action: {
    zh: '请补填这一列，或检查表头与各列是否错位',
    en: 'fill the column in, or check whether headings and cells are shifted',
  },
  why: {
    zh: '整列空白多是漏了一列或列次错位，补上这一列就都改好了。',
    en: 'A column without contents was mostly left out or shifted, and is quickly corrected.',
  },
});

/** Fewer rows than this are said one by one. */
const fewest = 3;

interface Column {
  readonly column: Bilingual;
  /** What is said of single rows instead: codes of reading and of checks. */
  readonly codes: readonly string[];
  readonly lacks: (row: RowView) => boolean;
  /** Rows that need the column at all. */
  readonly concerns: (row: RowView) => boolean;
}

const columns: readonly Column[] = [
  {
    column: { zh: '指标值', en: 'a target' },
    codes: ['target-missing', 'goal-target-missing'],
    lacks: (row) => targetMissing.run(row).length > 0,
    concerns: () => true,
  },
  {
    column: { zh: '计量单位', en: 'a unit' },
    codes: ['unit-missing'],
    lacks: (row) => unitMissing.run(row).length > 0,
    concerns: ({ target, measure }) =>
      isQuantity(target) && !['rate', 'satisfaction', 'score'].includes(measure ?? '') && target.amount !== '0',
  },
  {
    column: { zh: '三级指标名称', en: 'a level 3 name' },
    codes: ['indicator-name-missing', 'goal-indicator-unnamed'],
    lacks: (row) => indicatorNameMissing.run(row).length > 0,
    concerns: () => true,
  },
  {
    column: { zh: '一级指标', en: 'level 1' },
    codes: ['goal-level1-missing'],
    lacks: ({ indicator }) => indicator.level1 === null,
    concerns: () => true,
  },
];

/** Finds columns that no row of a table fills in, which is one fault however many rows there are. */
export const columnBlank: ProjectCheck = {
  kind,
  scope: 'project',
  replacesRows: ({ args }) => columns.find(({ column }) => column.zh === args['column'])?.codes ?? [],
  looksAt: {
    zh: '一张表的三条以上指标是否全部没有指标值、计量单位、三级指标名称或一级指标；各行不再逐条报告。',
    en: 'Whether all indicators of a table, three or more, lack target, unit, name or level 1; the rows are not reported one by one then.',
  },
  silentOn: {
    zh: '只有部分指标没有填写的（逐条报告）；不需要单位的率和满意度。',
    en: 'Tables where some rows have it (said row by row); rates and satisfaction, which need no unit.',
  },
  run: ({ rows, where }) =>
    columns.flatMap(({ column, lacks, concerns }) => {
      const concerned = rows.filter(concerns);
      const [first] = concerned;
      if (first === undefined || concerned.length < fewest || !concerned.every(lacks)) return [];
      return [kind.found({ count: `${concerned.length}`, name: first.quoted, ...inBoth('column', column) }, where)];
    }),
  accept: [
    {
      projects: [
        { rows: ['产出指标|数量指标|次数|', '产出指标|数量指标|人数|≥5人', '产出指标|数量指标|场数|'] },
        { rows: ['产出指标|数量指标|次数|10', '产出指标|数量指标|人数|20'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|数量指标|次数|', '产出指标|数量指标|人数|', '产出指标|质量指标|合格率|'] }],
      finds: ['没有指标值'],
    },
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|建设村庄数量|10',
            '产出指标|数量指标|改厕数量|200',
            '产出指标|数量指标|培训人数|50',
            '产出指标|质量指标|合格率|95',
          ],
        },
      ],
      finds: ['没有计量单位'],
    },
  ],
};
