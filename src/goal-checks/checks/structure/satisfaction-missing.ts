import { finding } from '../../../findings/finding.ts';
import type { ProjectCheck } from '../../check.ts';

/** Finds projects without an indicator of satisfaction. */
export const satisfactionMissing: ProjectCheck = {
  code: 'satisfaction-missing',
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
    return has || project.rows.length === 0 ? [] : [finding('satisfaction-missing', {}, project.where)];
  },
  accept: [
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|群众满意度|≥90%'] }, {}] },
    { projects: [{ rows: ['效益指标|社会效益指标|群众满意度|≥90%'] }] },
  ],
  reject: [{ projects: [{ rows: ['产出指标|数量指标|会议次数|≥4次'] }], finds: ['没有满意度指标'] }],
};
