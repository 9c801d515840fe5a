import { inBoth } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import type { Entry } from '../../../model/actuals/actuals.ts';
import type { Finding } from '../../../model/finding.ts';
import { byteLengths, systemLimits } from '../../../model/text/byte-lengths.ts';
import type { ProjectCheck } from '../../check.ts';
import type { ProjectView } from '../../project-view.ts';

const limit = systemLimits.text;

const kind = findingKind('text-long-for-system', {
  severity: 'note',
  title: { zh: '文字太长，系统可能收不下', en: 'a text that systems may refuse' },
  found: {
    zh: '{what}有 {utf8} 字节（UTF-8），按 GBK 计 {gbk} 字节',
    en: '{whatEn} has {utf8} bytes in UTF-8, {gbk} in GBK',
  },
  expected: {
    zh: '不超过 {limit} 字节（UTF-8 约 660 个汉字，GBK 约 1000 个）',
    en: 'at most {limit} bytes (about 660 Chinese characters in UTF-8, 1,000 in GBK)',
  },
  action: { zh: '请精简这段文字，细节放进佐证材料', en: 'shorten the text; details belong in the evidence' },
  why: {
    zh: '一体化系统的文字栏以 2000 字节为限，超过的导入时会被退回或截断；按哪种编码计没有公开，从严看。',
    en: 'Budget systems take texts of 2,000 bytes; longer ones are refused or cut. Which encoding counts is not published, so the stricter one does.',
  },
});

type Named = readonly [zh: string, en: string, entry: Entry | null | undefined];

/** Every text of a project that a system has a field for. */
function textsOf({ actual, rows }: ProjectView): Named[] {
  return [
    ['预算执行的偏差原因', 'the reason of the execution', actual.execution.reason],
    ['预算执行的改进措施', 'the measure of the execution', actual.execution.measure],
    ['存在的问题', 'the text on problems', actual.texts?.problems],
    ['改进措施', 'the text on measures', actual.texts?.measures],
    ...rows.flatMap(({ name, actual: row }): Named[] => [
      [`“${name}”的实际完成情况`, `the actual of "${name}"`, row.actual],
      [`“${name}”的偏差原因`, `the reason of "${name}"`, row.reason],
      [`“${name}”的改进措施`, `the measure of "${name}"`, row.measure],
    ]),
  ];
}

/** Finds texts that are longer than budget systems take. */
export const textLongForSystem: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '完成情况、偏差原因、改进措施、存在的问题、总体目标完成情况的字节数，按 UTF-8 和 GBK 各数一遍。',
    en: 'The bytes of actuals, reasons, measures, problems and what became of the goals, in UTF-8 and in GBK.',
  },
  silentOn: { zh: '正好 2000 字节的文字。', en: 'Texts of just 2,000 bytes.' },
  run: (project) => {
    const found = (zh: string, en: string, text: string, entry: Entry | null): readonly Finding[] => {
      const { utf8, gbk } = byteLengths(text);
      if (utf8 <= limit) return [];
      const args = { ...inBoth('what', { zh, en }), utf8: `${utf8}`, gbk: `${gbk}`, limit: `${limit}` };
      return [kind.found(args, project.at(entry))];
    };
    return [
      ...found('总体目标完成情况', 'what became of the goals', project.actual.completed ?? '', null),
      ...textsOf(project).flatMap(([zh, en, entry]) => (entry == null ? [] : found(zh, en, entry.text, entry))),
    ];
  },
  accept: [
    {
      projects: [
        { reason: '雨'.repeat(666), rows: [{ name: '次数', target: '≥5次', actual: '5次', reason: 'a'.repeat(2000) }] },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          reason: '雨'.repeat(667),
          rows: [{ name: '次数', target: '≥5次', actual: '4次', score: '8', reason: `${'雨'.repeat(1000)}。` }],
        },
      ],
      finds: [
        '预算执行的偏差原因有 2001 字节（UTF-8），按 GBK 计 1334 字节',
        '“次数”的偏差原因有 3003 字节（UTF-8），按 GBK 计 2002 字节',
      ],
    },
  ],
};
