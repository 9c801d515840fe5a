import { findingKind } from '../../../findings/finding-kind.ts';
import { byteLengths, systemLimits } from '../../../model/text/byte-lengths.ts';
import type { ProjectCheck } from '../../check.ts';

const limit = systemLimits.attachment;

const kind = findingKind('attachment-name-long-for-system', {
  severity: 'note',
  title: { zh: '附件名称太长，系统可能收不下', en: 'an attachment name that systems may refuse' },
  found: {
    zh: '佐证材料名称超长的 {count} 个，最长的是“{name}”的“{attachment}”：{utf8} 字节（UTF-8），按 GBK 计 {gbk} 字节',
    en: '{count} names of evidence are too long, most of all "{attachment}" of "{name}": {utf8} bytes in UTF-8, {gbk} in GBK',
  },
  expected: {
    zh: '不超过 {limit} 字节（UTF-8 约 16 个汉字，GBK 约 25 个）',
    en: 'at most {limit} bytes (about 16 Chinese characters in UTF-8, 25 in GBK)',
  },
  action: {
    zh: '上传附件时请用短一些的文件名；这里照写材料全名也可以',
    en: 'give the file a shorter name when it is uploaded; the full name may stay here',
  },
  why: {
    zh: '一体化系统的附件名称以 50 字节为限；按哪种编码计没有公开，从严看。',
    en: 'Budget systems take attachment names of 50 bytes. Which encoding counts is not published, so the stricter one does.',
  },
});

// 签到表；验收单、支付凭证: names in one cell are set apart so. A comma or dot may be part of a name.
const between = /[、；;\r\n]/;

/** Finds evidence whose name is longer than systems take as the name of an attachment. */
export const attachmentNameLongForSystem: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '佐证材料一栏里用顿号、分号或换行隔开的每个名称的字节数，按 UTF-8 和 GBK 各数一遍；一个项目报一次，举最长的。',
    en: 'The bytes of each name in the evidence, set apart by 、; or a line, in UTF-8 and in GBK; told once for a project, with the longest.',
  },
  silentOn: {
    zh: '正好 50 字节的名称；一格里合起来超过、各个不超过的。',
    en: 'Names of just 50 bytes; several that are too long only together.',
  },
  run: ({ rows }) => {
    const long = rows.flatMap((row) =>
      (row.actual.evidence?.text ?? '').split(between).flatMap((text) => {
        const attachment = text.trim();
        const lengths = byteLengths(attachment);
        return lengths.utf8 > limit ? [{ row, attachment, ...lengths }] : [];
      }),
    );
    const [longest] = long.toSorted((a, b) => b.utf8 - a.utf8);
    if (longest === undefined) return [];
    const { row, attachment, utf8, gbk } = longest;
    const args = { count: `${long.length}`, name: row.name, attachment, limit: `${limit}` };
    return [kind.found({ ...args, utf8: `${utf8}`, gbk: `${gbk}` }, row.at(row.actual.evidence))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            {
              name: '次数',
              target: '≥5次',
              actual: '5次',
              evidence: '签到表、验收单、支付凭证、培训通知、现场照片、总结',
            },
            { name: '场次', target: '≥5场', actual: '5场', evidence: `${'表'.repeat(16)}.1` },
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
            { name: '次数', target: '≥5次', actual: '5次', evidence: `签到表；${'单'.repeat(17)}` },
            { name: '场次', target: '≥5场', actual: '5场', evidence: '表'.repeat(18) },
          ],
        },
      ],
      finds: ['2 个，最长的是“场次”的“表表表表表表表表表表表表表表表表表表”：54 字节（UTF-8），按 GBK 计 36 字节'],
    },
  ],
};
