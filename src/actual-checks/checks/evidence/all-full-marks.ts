import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { hasAllPoints } from '../../row-facts.ts';

const kind = findingKind('all-full-marks', {
  severity: 'note',
  title: { zh: '全部满分', en: 'full marks everywhere' },
  found: {
    zh: '{count}个指标和预算执行全部满分',
    en: 'all {count} indicators and the execution score full',
  },
  expected: { zh: '能说明目标有挑战、完成有依据', en: 'targets that were demanding and actuals with evidence' },
  action: {
    zh: '请逐条核对完成值和佐证材料，或说明目标为什么都能达到',
    en: 'check each actual against its evidence, or say why every target could be met',
  },
  why: {
    zh: '项项满分往往是目标定低或照着目标填的，抽查时优先选中。',
    en: 'Full marks throughout often mean low targets or copied figures; such projects are picked first for audit.',
  },
});

/** Below this number of indicators full marks are no pattern. */
const minRows = 5;

/** Finds projects in which nothing whatever lost a point. */
export const allFullMarks: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '5个以上指标和预算执行全部得满分的项目。',
    en: 'Projects with five or more indicators where these and the execution all score full.',
  },
  silentOn: {
    zh: '指标不足5个的项目；有一行扣分、未填报或不适用的项目。',
    en: 'Fewer than five indicators, or any row that lost points, is missing or not applicable.',
  },
  run: (project) => {
    const { execution, indicators } = project.score;
    if (indicators.length < minRows || project.rows.length < indicators.length) return [];
    if (execution.outcome.type !== 'scored' || !project.rows.every(hasAllPoints)) return [];
    if (decimal(execution.outcome.score).lessThan(decimal(execution.weight))) return [];
    return [kind.found({ count: String(indicators.length) }, project.at(null))];
  },
  accept: [
    { projects: [{ rows: Array.from({ length: 4 }, () => ({ name: '次数', target: '≥5次', actual: '5次' })) }] },
    {
      projects: [
        {
          rows: ['10', '10', '10', '10', '9'].map((score) => ({ name: '次数', target: '≥5次', actual: '5次', score })),
        },
        {
          executionScore: '9.5',
          rows: Array.from({ length: 5 }, () => ({ name: '次数', target: '≥5次', actual: '5次' })),
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: Array.from({ length: 5 }, () => ({ name: '次数', target: '≥5次', actual: '5次' })) }],
      finds: ['5个指标和预算执行全部满分'],
    },
  ],
};
