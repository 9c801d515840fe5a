import { finding } from '../../../findings/finding.ts';
import type { ProjectCheck } from '../../check.ts';
import { targetKey, twins } from '../../facts/row-twins.ts';

/** Finds rows of one project with the same name and description but different targets. */
export const indicatorWithTwoTargets: ProjectCheck = {
  code: 'indicator-with-two-targets',
  scope: 'project',
  looksAt: {
    zh: '同一项目中名称和描述相同、指标值不同的行。',
    en: 'Rows of one project with the same name and description but different targets.',
  },
  silentOn: {
    zh: '描述能区分的行；一个上限、一个下限合成区间的。',
    en: 'Rows told apart by the description; a lower and an upper bound that make a range.',
  },
  run: (project) =>
    twins(project).flatMap(([row, earlier]) => {
      const kinds = new Set([row.target.kind, earlier.target.kind]);
      const isRange = kinds.has('at-least') && kinds.has('at-most');
      if (isRange || targetKey(row) === targetKey(earlier)) return [];
      return [
        finding(
          'indicator-with-two-targets',
          {
            name: row.quoted,
            target: row.target.text,
            other: String(earlier.indicator.ordinal),
            otherTarget: earlier.target.text,
          },
          row.where,
        ),
      ];
    }),
  accept: [
    {
      projects: [
        { rows: ['产出指标|数量指标|培训次数|院士|≥4次', '产出指标|数量指标|培训次数|企业|≥6次'] },
        { rows: ['产出指标|数量指标|设备台数|≥4台', '产出指标|数量指标|设备台数|≤6台'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|成本指标|按照预算执行率|≥95%', '产出指标|成本指标|按照预算执行率|≥85%'] }],
      finds: ['≥85%'],
    },
  ],
};
