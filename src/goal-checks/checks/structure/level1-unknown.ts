import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';
import { categoryOfLevel1 } from '../../facts/indicator-level.ts';

const kind = findingKind('level1-unknown', {
  severity: 'review',
  title: { zh: '认不出的一级指标', en: 'unknown level 1' },
  found: {
    zh: '一级指标“{level1}”（{count}条指标）不是产出、效益、满意度或成本',
    en: 'level 1 "{level1}" ({count} indicators) is none of output, benefit, satisfaction and cost',
  },
  expected: {
    zh: '产出指标、效益指标、满意度指标，或单列的成本指标',
    en: '"产出指标", "效益指标", "满意度指标", or "成本指标" as a level of its own',
  },
  action: {
    zh: '请改为规范的一级指标；本地另有分类的，请在评分方案的 categories 中写明',
    en: 'use a level 1 of the form; where your place has others, name them in the categories of a profile',
  },
  why: {
    zh: '分值按一级指标分配，认不出的一级指标分不到分值，年终无法评分。',
    en: 'Points are shared out by level 1; one that nobody knows gets none, and the table cannot be scored.',
  },
});

/** Rows of whole-department tables that score how money is run. */
const process = /投入|过程|管理|决策|预算|资金|履职|运行/;

/** Finds first levels that are no category of the national form, once for each. */
export const level1Unknown: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '一级指标是否属于产出、效益、满意度、成本之一（各种写法见 docs/goal-columns.md）。',
    en: 'Whether level 1 is one of output, benefit, satisfaction and cost, in any spelling of docs/goal-columns.md.',
  },
  silentOn: {
    zh: '没有一级指标的行（另有提示）；整体支出表的投入、过程、管理类。',
    en: 'Rows without level 1, which is said when reading; input and process of department tables.',
  },
  run: ({ rows, where }) => {
    const unknown = new Map<string, number>();
    for (const { indicator } of rows) {
      // «产出 指标» was broken over lines in a narrow cell.
      const level1 = indicator.level1?.replace(/\s+/g, '') ?? '';
      if (level1 === '' || categoryOfLevel1(level1) !== null || process.test(level1)) continue;
      unknown.set(level1, (unknown.get(level1) ?? 0) + 1);
    }
    return [...unknown].map(([level1, count]) => kind.found({ level1, count: `${count}` }, where));
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '一、项目产出指标（50分）|数量指标|次数|≥4次',
            '成效指标|社会效益指标|人数|≥40人',
            '项目管理(13分)|财务管理|财务管理制度有效性|健全',
            '社会公众满意度|满意度|群众满意度|≥90%',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        { rows: ['工作指标|重点工作|活动次数|≥4次', '工作指标|日常工作|会议次数|≥4次', '产出指标|数量指标|人数|≥5人'] },
      ],
      finds: ['“工作指标”（2条指标）'],
    },
  ],
};
