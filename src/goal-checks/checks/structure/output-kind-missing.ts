import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { ProjectCheck } from '../../check.ts';
import { kindNames } from '../../facts/indicator-level.ts';

const kinds = ['quantity', 'quality', 'timeliness', 'cost'] as const;

/** Finds projects whose outputs leave out quantity, quality, timeliness or cost (cost may stand at level 1). */
export const outputKindMissing: ProjectCheck = {
  code: 'output-kind-missing',
  scope: 'project',
  looksAt: {
    zh: '产出指标是否包括数量、质量、时效、成本。',
    en: 'Whether outputs cover quantity, quality, timeliness and cost.',
  },
  silentOn: {
    zh: '成本指标单列为一级指标；二级指标不是这种分法的表；没有产出指标的项目（另有检查）。',
    en: 'Cost as a level of its own; tables with other second levels; projects without outputs (a check of its own).',
  },
  run: (project) => {
    const outputs = project.rows.filter((row) => row.category === 'output');
    const present = new Set(project.rows.map((row) => (row.kind === 'outer-cost' ? 'cost' : row.kind)));
    if (outputs.length === 0 || outputs.every((row) => row.kind === null)) return [];
    const missing = kinds.filter((kind) => !present.has(kind)).map((kind) => kindNames[kind]);
    return missing.length === 0 ? [] : [finding('output-kind-missing', listed('kinds', missing), project.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|会议次数|≥4次',
            '产出指标|质量指标|合格率|≥95%',
            '产出指标|时效指标|及时率|≥95%',
            '成本指标|经济成本指标|项目总成本|≤8万元',
          ],
        },
        { rows: ['产出指标|决策咨询|报告篇数|≥4篇'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次', '产出指标|质量指标|合格率|≥95%'] }],
      finds: ['时效指标、成本指标'],
    },
  ],
};
