import { inBoth } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import { repeatedProjects } from '../../../model/goals/repeated-projects.ts';
import type { DocumentCheck } from '../../check.ts';

const kind = findingKind('duplicate-project', {
  severity: 'review',
  title: { zh: '项目重复', en: 'project twice' },
  found: {
    zh: '“{name}”与第{other}个项目的{what}相同',
    en: '"{name}" has the same {whatEn} as project number {other}',
  },
  expected: { zh: '同一单位的每个项目只出现一次', en: 'each project of a unit once' },
  action: { zh: '请删去重复的一张表，或改正名称、编码', en: 'remove one of the tables, or correct name or code' },
  why: {
    zh: '重复的项目会被计分两次，填报的完成值也无法对应到其中一张表。',
    en: 'A project that stands there twice is scored twice, and its actuals cannot be matched to one table.',
  },
});

/** Finds projects of one unit with the same code or the same name. */
export const duplicateProject: DocumentCheck = {
  kind,
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
      return [kind.found({ name: project.name, other, ...what }, where)];
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
