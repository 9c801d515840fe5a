import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('no-output-or-benefit', {
  severity: 'review',
  title: { zh: '缺少一级指标', en: 'level 1 missing' },
  found: { zh: '项目没有“{category}”', en: 'the project has no "{category}"' },
  expected: { zh: '至少一个“{category}”', en: 'at least one "{category}"' },
  action: {
    zh: '请补设“{category}”，或说明该类指标不适用的理由',
    en: 'add a "{category}", or say why it does not apply',
  },
  why: {
    zh: '产出和效益各占固定分值，缺一类就有整块分值无处落实。',
    en: 'Outputs and benefits carry fixed points; without one of them its points have nowhere to go.',
  },
});

const wanted = [
  ['output', '产出指标'],
  ['benefit', '效益指标'],
] as const;

/** Finds projects without any output or without any benefit indicator. */
export const noOutputOrBenefit: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: { zh: '项目有没有产出指标和效益指标。', en: 'Whether the project has output and benefit indicators.' },
  silentOn: {
    zh: '满意度（另有检查）；没有任何指标，或一级指标一列全部空白的项目表。',
    en: 'Satisfaction (a check of its own); tables without any indicator, or with level 1 blank in every row.',
  },
  run: (project) => {
    if (project.rows.every(({ indicator }) => indicator.level1 === null)) return [];
    const present = new Set(project.rows.map((row) => row.category));
    return wanted.flatMap(([category, name]) =>
      present.has(category) ? [] : [kind.found({ category: name }, project.where)],
    );
  },
  accept: [
    { projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次', '效益指标|社会效益指标|受益人数|≥100人'] }] },
    { projects: [{}] },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次'] }], finds: ['效益指标'] },
    { projects: [{ rows: ['效益指标|满意度指标|群众满意度|≥90%'] }], finds: ['产出指标', '效益指标'] },
  ],
};
