import { finding } from '../../../findings/finding.ts';
import type { DocumentCheck } from '../../check.ts';
import type { ProjectView } from '../../document-view.ts';
import { plainText } from '../../facts/indicator-name.ts';

const unitKey = ({ project }: ProjectView) => project.unit.code ?? plainText(project.unit.name);

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
    const seen = new Map<string, number>();
    return document.projects.flatMap((view, index) => {
      const { code, name } = view.project;
      const what = code === null ? { zh: '名称', en: 'name' } : { zh: '编码', en: 'code' };
      const key = `${unitKey(view)}|${code ?? plainText(name)}`;
      const other = seen.get(key);
      seen.set(key, other ?? index + 1);
      return other === undefined
        ? []
        : [finding('duplicate-project', { name, other: String(other), what: what.zh, whatEn: what.en }, view.where)];
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
    {
      projects: [
        { name: '科普经费', code: 'A1' },
        { name: '科普活动', code: 'A1' },
      ],
      finds: ['编码相同'],
    },
  ],
};
