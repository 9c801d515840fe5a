import { listed } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import type { ProjectView } from '../../document-view.ts';
import { moneyInWan } from '../../facts/target-amounts.ts';

const kind = findingKind('unit-cost-of-what', {
  severity: 'note',
  title: { zh: '平均成本没有说明按什么平均', en: 'average cost of what' },
  found: {
    zh: '“{name}”{target}，项目的数量指标有{things}',
    en: '"{name}" {target}, while the project counts {thingsEn}',
  },
  expected: { zh: '写明每场、每人、每站等的成本', en: 'a cost per event, person, station or the like' },
  action: {
    zh: '请在名称或描述中写明按什么平均，或分别设置单位成本',
    en: 'say in name or description what the average is taken over, or set one for each',
  },
  why: {
    zh: '按会议算还是按培训算结果不同，年终的完成值无法核对，也无法与预算对应。',
    en: 'An average over meetings or over courses differs, so the actual can neither be checked nor set against the budget.',
  },
});

/** The names of what a project counts, once each. */
function countedThings(project: ProjectView): readonly string[] {
  const rows = project.rows.filter(({ kind, target }) => kind === 'quantity' && target.dimension === 'count');
  return [...new Set(rows.map(({ quoted }) => quoted))];
}

/** Finds average costs that do not say of what, in projects that count several things: 平均成本 with meetings and courses. */
export const unitCostOfWhat: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '名称和描述只有“平均成本”“平均费用”，而项目有两个以上不同的数量指标。',
    en: 'Names and descriptions that only say "average cost" in projects with two or more different quantities.',
  },
  silentOn: {
    zh: '写明每场、每人、每站等的；只有一个数量指标、不会混淆的。',
    en: 'Costs that say per event, person or station; projects with one quantity, where nothing can be confused.',
  },
  run: (row) => {
    // «平均成本» doesn't say of what; «场均成本» and «平均每人成本» do.
    const bare = /^(?:平均|单位)(?:成本|费用|支出|投入)$/u;
    if (row.kind !== 'cost' || moneyInWan(row.target) === null || !bare.test(row.name)) return [];
    const things = countedThings(row.project);
    if ((row.description !== '' && !bare.test(row.description)) || things.length < 2) return [];
    const args = { name: row.quoted, target: row.target.text, ...listed('things', things) };
    return [kind.found(args, row.where)];
  },
  accept: [
    { projects: [{ rows: ['产出指标|数量指标|外出办公次数|≥2次', '产出指标|成本指标|平均成本|平均成本|≤0.64万元'] }] },
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|会议次数|≥7次',
            '产出指标|数量指标|培训次数|≥5次',
            '产出指标|成本指标|平均成本|每场会议成本|≤3.1万元',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|会议次数|≥7次',
            '产出指标|数量指标|培训次数|≥5次',
            '产出指标|成本指标|平均成本|平均成本|≤3.1万元',
          ],
        },
      ],
      finds: ['会议次数、培训次数'],
    },
  ],
};
