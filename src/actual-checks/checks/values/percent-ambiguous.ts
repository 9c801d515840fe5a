import { findingKind } from '../../../findings/finding-kind.ts';
import { confirmation, scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { decimal, plain } from '../../../model/decimal.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('percent-ambiguous', {
  severity: 'block',
  title: { zh: '百分数含义不明', en: 'ambiguous percent' },
  found: {
    zh: '“{name}”的目标是{target}，完成值填了{actual}，按{actual}%理解',
    en: '"{name}" has the target {target}; {actual} was entered and is read as {actual}%',
  },
  expected: { zh: '95表示95%', en: '95 for 95%' },
  action: {
    zh: '请改填{suggestion}；确实这么低的，写成“{actual}%”，或在“确认无误”里写“是”和一句说明',
    en: 'enter {suggestion}, or "{actual}%" if it is that low, or write "是" (yes) and a sentence into the column "确认无误"',
  },
  why: {
    zh: '0.95可以是95%，也可以是0.95%，得分相差近百倍，软件不替填报人猜。',
    en: '0.95 may mean 95% or 0.95%; the scores differ a hundredfold, so nothing is guessed.',
  },
});

/** Finds shares typed as 0.95 against a target of 95 %. */
export const percentAmbiguous: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '目标是大于1的百分数，完成值是大于0、不超过1、又没有百分号的数；目标不低于10%、又不是“不超过”的，阻断。',
    en: 'A number above 0 and at most 1 without a percent sign against a percent target above 1; it blocks from 10 % on, unless at-most.',
  },
  silentOn: {
    zh: '写了百分号、或单元格是百分比格式的完成值；目标本身不超过1%的指标。',
    en: 'Values with a percent sign or a percent format, and targets of at most 1 %.',
  },
  run: (row) => {
    const { reading, target } = row.score;
    const entry = row.actual.actual;
    if (
      entry === null ||
      confirmation(row.actual.confirmed) !== null ||
      entry.kind === 'percent' ||
      // «0.95%» and «百分之0.95» say that percent is meant; a bare 0.95 may be 95 %.
      /[%％‰]|百分/u.test(entry.text)
    )
      return [];
    if (reading?.kind !== 'quantity' || reading.value === null || target.dimension !== 'percent') return [];
    const value = decimal(reading.value);
    if (value.lessThanOrEqualTo(0) || value.greaterThan(1)) return [];
    if (target.amount === null || decimal(target.amount).lessThanOrEqualTo(1)) return [];
    const args = { name: row.name, target: target.text, actual: row.entered, suggestion: plain(value.times(100)) };
    const sure = target.kind !== 'at-most' && decimal(target.amount).greaterThanOrEqualTo(scaleLimits.percentFrom);
    return [kind.found(args, { ...row.at(entry), severity: sure ? 'block' : 'review' })];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '合格率', target: '≥95%', actual: '95.5', kind: 'percent' },
            { name: '合格率', target: '≥95%', actual: '0.95%' },
            { name: '合格率', target: '≥95%', actual: '0.95', kind: 'number', confirmed: '是，设备故障只测了一批' },
            { name: '合格率', target: '≥95%', actual: '96', kind: 'number' },
            { name: '差错率', target: '≤1%', actual: '0.5', kind: 'number' },
            { name: '次数', target: '≥5次', actual: '1', kind: 'number' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '合格率', target: '≥95%', actual: '0.95', kind: 'number' }] }],
      finds: ['完成值填了0.95，按0.95%理解'],
    },
    {
      projects: [{ rows: [{ name: '合格率', target: '100%', actual: '1', kind: 'number' }] }],
      finds: ['填了1，按1%理解'],
    },
  ],
};
