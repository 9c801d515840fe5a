import { inBoth } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import { grouped } from '../../../model/grouped.ts';
import { comparableWords } from '../../../model/text/same-text.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank, lostPoints } from '../../row-facts.ts';

const kind = findingKind('reasons-copied', {
  severity: 'note',
  title: { zh: '几个指标用了同一段原因', en: 'one reason for several indicators' },
  found: {
    zh: '{names}的偏差原因一字不差：“{reason}”',
    en: '{namesEn} have word for word the same reason: "{reason}"',
  },
  expected: { zh: '每个指标写自己的原因', en: 'a reason of its own for each indicator' },
  action: {
    zh: '请分别写明各指标差在哪里，或说明它们确实是同一件事造成的',
    en: 'say for each what was short, or that one event caused them all',
  },
  why: {
    zh: '照抄的原因多半没有分析；同一件事造成几个指标落空时，也应写明各自影响了多少。',
    en: 'Copied reasons are rarely an analysis; even one cause affects each indicator by its own amount.',
  },
});

/** Finds one reason pasted into several rows of a project. */
export const reasonsCopied: ProjectCheck = {
  kind,
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
    const groups = grouped(project.rows, (row) =>
      isBlank(row.actual.reason) || !lostPoints(row) ? null : comparableWords(row.actual.reason?.text ?? ''),
    );
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
      return [kind.found(args, second.at(second.actual.reason))];
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
