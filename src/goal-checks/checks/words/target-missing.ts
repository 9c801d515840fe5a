import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { isBlankTarget } from '../../facts/target-amounts.ts';

const kind = findingKind('target-missing', {
  severity: 'block',
  title: { zh: '没有指标值', en: 'no target' },
  found: { zh: '“{name}”没有填写指标值', en: '"{name}" has no target' },
  expected: { zh: '数量、比率、日期或可判断的描述', en: 'a quantity, a rate, a date or words that can be judged' },
  action: { zh: '请补填指标值，或删去这一行', en: 'fill in the target, or remove the row' },
  why: {
    zh: '没有指标值，完成得怎样无从比较，这一行不能计分。',
    en: 'Without a target there is nothing to compare with, so the row cannot be scored.',
  },
});

/** First levels that score how a project was managed; their rows have no target by design. */
const process = /决策|管理|投入|过程/u;

/** Finds rows without a target. */
export const targetMissing: IndicatorCheck = {
  kind,
  scope: 'indicator',
  replaces: ['goal-target-missing'],
  looksAt: { zh: '指标值为空，或只有横线、斜线。', en: 'A blank target, or only a dash or slash.' },
  silentOn: {
    zh: '决策、管理、投入类的评分项；整行空白。',
    en: 'Rows that score decisions, management or input; rows blank altogether.',
  },
  run: (row) => {
    if (row.name === '' || process.test(row.indicator.level1 ?? '')) return [];
    if (!isBlankTarget(row.target)) return [];
    return [kind.found({ name: row.quoted }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '项目管理(13分)|财务管理|财务管理制度有效性|—',
            '产出指标|数量指标||',
            '产出指标|数量指标|会议次数|≥4次',
            '产出指标|质量指标|事故起数|0',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|数量指标|会议次数|'] }], finds: ['会议次数'] },
    { projects: [{ rows: ['产出指标|数量指标|会议次数|—'] }], finds: ['会议次数'] },
  ],
};
