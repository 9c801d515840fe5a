import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';
import { targetKey, twins } from '../../facts/row-twins.ts';

const kind = findingKind('indicator-with-two-targets', {
  severity: 'review',
  title: { zh: '同一指标有两个指标值', en: 'one indicator, two targets' },
  found: {
    zh: '“{name}”在本行为“{target}”，在第{other}行为“{otherTarget}”',
    en: '"{name}" is "{target}" here and "{otherTarget}" in row {other}',
  },
  expected: {
    zh: '同一指标一个指标值，或名称能区分',
    en: 'one target for one indicator, or names that tell them apart',
  },
  action: {
    zh: '请在名称或描述中写明两行各指什么，或合并成一行',
    en: 'say in name or description what each row is about, or merge them',
  },
  why: {
    zh: '年终填一个完成值时分不清该与哪个指标值比较，两行的得分可能相互矛盾。',
    en: 'At year end nobody can tell which target an actual belongs to, and the two rows may contradict each other.',
  },
});

/** Finds rows of one project with the same name and description but different targets. */
export const indicatorWithTwoTargets: ProjectCheck = {
  kind,
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
        kind.found(
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
