import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';
import { targetKey, twins } from '../../facts/row-twins.ts';

const kind = findingKind('duplicate-indicator', {
  severity: 'review',
  title: { zh: '指标重复', en: 'indicator twice' },
  found: {
    zh: '“{name}”（{target}）与第{other}行完全相同',
    en: '"{name}" ({target}) is the same as row {other}',
  },
  expected: { zh: '每个指标只出现一次', en: 'each indicator once' },
  action: {
    zh: '请删去重复的一行，或写明两行各衡量什么',
    en: 'remove one row, or say what each of the two measures',
  },
  why: {
    zh: '同一件事占了两份分值，一处未完成会扣两次。',
    en: 'One thing takes two shares of the points and is deducted twice.',
  },
});

/** Finds rows of one project that are the same in level 2, name, description and target. */
export const duplicateIndicator: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '同一项目中二级指标、名称、描述和指标值都相同的行。',
    en: 'Rows of one project with the same level 2, name, description and target.',
  },
  silentOn: {
    zh: '指标值不同的（另有检查）；描述能区分的行。',
    en: 'Rows with another target (a check of its own) or a description that tells them apart.',
  },
  run: (project) =>
    twins(project).flatMap(([row, earlier]) =>
      targetKey(row) === targetKey(earlier)
        ? [
            kind.found(
              { name: row.quoted, target: row.target.text, other: String(earlier.indicator.ordinal) },
              row.where,
            ),
          ]
        : [],
    ),
  accept: [
    {
      projects: [
        { rows: ['产出指标|数量指标|培训次数|院士|≥4次', '产出指标|数量指标|培训次数|企业|≥4次'] },
        { rows: ['产出指标|数量指标|培训次数|院士|≥4次'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|数量指标|培训次数|≥4次', '产出指标|数量指标|培训次数 |≥ 4次'] }],
      finds: ['第1行'],
    },
  ],
};
