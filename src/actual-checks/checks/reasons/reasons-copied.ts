import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { comparableWords } from '../../../model/text/same-text.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank, lostPoints } from '../../row-facts.ts';

/** Finds one reason pasted into several rows of a project. */
export const reasonsCopied: ProjectCheck = {
  code: 'reasons-copied',
  scope: 'project',
  looksAt: {
    zh: '同一项目里，两个以上扣了分的指标偏差原因一字不差（不计标点和空格）。',
    en: 'Two or more rows of a project that lost points with word for word the same reason.',
  },
  silentOn: {
    zh: '没有扣分的指标，以及不同项目之间相同的原因。',
    en: 'Rows that lost nothing, and equal reasons in different projects.',
  },
  run: (project) => {
    const groups = new Map<string, (typeof project.rows)[number][]>();
    for (const row of project.rows) {
      if (isBlank(row.actual.reason) || !lostPoints(row)) continue;
      const key = comparableWords(row.actual.reason?.text ?? '');
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((rows) => {
      const [first, second] = rows;
      if (first === undefined || second === undefined) return [];
      const args = {
        ...inBoth('names', {
          zh: rows.map((row) => `“${row.name}”`).join('、'),
          en: rows.map((row) => `"${row.name}"`).join(', '),
        }),
        reason: first.actual.reason?.text.trim() ?? '',
      };
      return [finding('reasons-copied', args, second.at(second.actual.reason))];
    });
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '甲', target: '≥5次', actual: '4次', score: '8', reason: '讲师生病，一期改到下一年' },
            { name: '乙', target: '≥5次', actual: '4次', score: '8', reason: '场地维修，一期改到下一年' },
            { name: '丙', target: '≥5次', actual: '5次', reason: '讲师生病，一期改到下一年' },
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
            { name: '甲', target: '≥5次', actual: '4次', score: '8', reason: '讲师生病，一期改到下一年' },
            { name: '乙', target: '≥5次', actual: '4次', score: '8', reason: '讲师生病 一期改到下一年。' },
          ],
        },
      ],
      finds: ['“甲”、“乙”的偏差原因一字不差'],
    },
  ],
};
