import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { repeatedProjects } from '../../../model/goals/repeated-projects.ts';
import type { DocumentCheck } from '../../check.ts';

/** Finds projects of one unit with the same code or the same name. */
export const duplicateProject: DocumentCheck = {
  code: 'duplicate-project',
  scope: 'document',
  replaces: ['goal-project-duplicate'],
  looksAt: {
    zh: '同一预算单位下编码相同或名称相同的项目。',
    en: 'Projects of one unit with the same code or the same name.',
  },
  silentOn: {
    zh: '不同单位的同名项目（如“其他交通费”）；同名但编码不同的项目。',
    en: 'Projects of the same name in different units, or of one name with different codes.',
  },
  run: (document) => {
    const projects = document.projects.map(({ project }) => project);
    const firstOf = repeatedProjects(projects);
    return document.projects.flatMap(({ project, where }) => {
      const first = firstOf.get(project);
      if (first === undefined) return [];
      const byCode = project.code !== null && first.code !== null;
      const what = inBoth('what', byCode ? { zh: '编码', en: 'code' } : { zh: '名称', en: 'name' });
      const other = String(projects.indexOf(first) + 1);
      return [finding('duplicate-project', { name: project.name, other, ...what }, where)];
    });
  },
  accept: [
    {
      projects: [
        { name: '其他交通费', unit: '科技馆' },
        { name: '其他交通费', unit: '进修学院' },
        { name: '科普经费', code: 'A1' },
        { name: '科普经费', code: 'A2' },
      ],
    },
  ],
  reject: [
    { projects: [{ name: '科普经费' }, { name: '科普 经费' }], finds: ['名称相同'] },
    { projects: [{ name: '科普经费（一期）', code: 'A1' }, { name: '科普经费(一期)' }], finds: ['名称相同'] },
    {
      projects: [
        { name: '科普经费', unit: '某市科协（本级）' },
        { name: '科普经费', unit: '某市科协 本级' },
      ],
      finds: ['名称相同'],
    },
    {
      projects: [
        { name: '科普经费', code: 'A1' },
        { name: '科普活动', code: 'A1' },
      ],
      finds: ['编码相同'],
    },
  ],
};
