import { listed } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';
import { kindNames } from '../../facts/indicator-level.ts';

const kind = findingKind('output-kind-missing', {
  severity: 'note',
  title: { zh: '产出指标缺少二级指标', en: 'a second-level kind of output is missing' },
  found: { zh: '项目没有{kinds}', en: 'the project has no {kindsEn}' },
  expected: {
    zh: '产出从数量、质量、时效、成本几方面设置',
    en: 'outputs seen as quantity, quality, timeliness and cost',
  },
  action: { zh: '请补设{kinds}，或说明不适用的理由', en: 'add {kindsEn}, or say why it does not apply' },
  why: {
    zh: '少一个方面，产出的分值就压在其余几行上，一处未完成扣分更多；审核时也会要求补齐。',
    en: 'With an aspect missing its points fall on the other rows, and reviewers ask for it.',
  },
});

const kinds = ['quantity', 'quality', 'timeliness', 'cost'] as const;

/** Finds projects whose outputs leave out quantity, quality, timeliness or cost (cost may stand at level 1). */
export const outputKindMissing: ProjectCheck = {
  kind,
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
    return missing.length === 0 ? [] : [kind.found(listed('kinds', missing), project.where)];
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
