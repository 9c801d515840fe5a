import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('satisfaction-missing', {
  severity: 'review',
  title: { zh: '没有满意度指标', en: 'no satisfaction indicator' },
  found: { zh: '项目没有满意度指标', en: 'the project has no satisfaction indicator' },
  expected: { zh: '至少一个服务对象满意度指标', en: 'at least one indicator of satisfaction' },
  action: {
    zh: '请补设服务对象满意度指标，或说明项目没有直接服务对象',
    en: 'add an indicator of satisfaction, or say that the project serves nobody directly',
  },
  why: {
    zh: '满意度占10分；没有这类指标，这10分要并入效益或按比例分摊，得分口径与其他项目不同。',
    en: 'Satisfaction carries 10 points; without it they go elsewhere and the score is not comparable with others.',
  },
});

/** Finds projects without an indicator of satisfaction. */
export const satisfactionMissing: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '项目有没有满意度指标，无论放在哪一级。',
    en: 'Whether the project has a satisfaction indicator, at whatever level.',
  },
  silentOn: {
    zh: '名称是满意度、放在效益指标下的；没有任何指标的项目表。',
    en: 'Satisfaction named so under benefits; tables without any indicator.',
  },
  run: (project) => {
    const has = project.rows.some((row) => row.category === 'satisfaction' || row.measure === 'satisfaction');
    return has || project.rows.length === 0 ? [] : [kind.found({}, project.where)];
  },
  accept: [
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|群众满意度|≥90%'] }, {}] },
    { projects: [{ rows: ['效益指标|社会效益指标|群众满意度|≥90%'] }] },
  ],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次'] }], finds: ['没有满意度指标'] }],
};
