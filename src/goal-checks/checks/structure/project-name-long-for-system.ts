import { findingKind } from '../../../findings/finding-kind.ts';
import { byteLengths, systemLimits } from '../../../model/text/byte-lengths.ts';
import type { DocumentCheck } from '../../check.ts';

const limit = systemLimits.projectName;

const kind = findingKind('project-name-long-for-system', {
  severity: 'note',
  title: { zh: '项目名称太长，系统可能收不下', en: 'a project name that systems may refuse' },
  found: {
    zh: '“{name}”有 {utf8} 字节（UTF-8），按 GBK 计 {gbk} 字节',
    en: '"{name}" has {utf8} bytes in UTF-8, {gbk} in GBK',
  },
  expected: {
    zh: '不超过 {limit} 字节（UTF-8 约 60 个汉字，GBK 约 90 个）',
    en: 'at most {limit} bytes (about 60 Chinese characters in UTF-8, 90 in GBK)',
  },
  action: {
    zh: '请按系统里登记的项目名称填写，或缩短名称',
    en: 'use the name as the system has it, or a shorter one',
  },
  why: {
    zh: '一体化系统的项目名称以 180 字节为限，超过的导入时会被退回或截断；按哪种编码计没有公开，从严看。',
    en: 'Budget systems take names of 180 bytes; longer ones are refused or cut. Which encoding counts is not published, so the stricter one does.',
  },
});

/** Finds project names that are longer than budget systems take. */
export const projectNameLongForSystem: DocumentCheck = {
  kind,
  scope: 'document',
  looksAt: {
    zh: '项目名称的字节数，按 UTF-8 和 GBK 各数一遍。',
    en: 'The bytes of project names, in UTF-8 and in GBK.',
  },
  silentOn: {
    zh: '正好 180 字节的名称；名称是否得当。',
    en: 'Names of just 180 bytes; whether a name is a good one.',
  },
  run: (document) =>
    document.projects.flatMap(({ project, where }) => {
      const { utf8, gbk } = byteLengths(project.name);
      if (utf8 <= limit) return [];
      return [kind.found({ name: project.name, utf8: `${utf8}`, gbk: `${gbk}`, limit: `${limit}` }, where)];
    }),
  accept: [
    { projects: [{ name: '科普经费' }, { name: '科'.repeat(60) }, { name: `${'科'.repeat(40)}${'a'.repeat(60)}` }] },
  ],
  reject: [
    { projects: [{ name: '普'.repeat(61) }], finds: ['183 字节（UTF-8），按 GBK 计 122 字节'] },
    { projects: [{ name: `${'普'.repeat(60)}2` }], finds: ['181 字节（UTF-8），按 GBK 计 121 字节'] },
  ],
};
