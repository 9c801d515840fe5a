import { findingKind } from '../../../findings/finding-kind.ts';
import { confirmation, scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { decimal } from '../../../model/decimal.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('actual-scale-doubtful', {
  severity: 'block',
  title: { zh: '数额相差千倍，单位可能不对', en: 'a thousand times off, perhaps another unit' },
  found: {
    zh: '“{name}”的目标是{target}，完成值填了{actual}，按{actual}{unit}理解',
    en: '"{name}" has the target {target}; {actual} was entered and is read as {actual}{unit}',
  },
  expected: {
    zh: '与目标同一单位、不到目标1000倍的数',
    en: 'a number in the unit of the target, below a thousand times it',
  },
  action: {
    zh: '请换算成目标的单位再填，或连单位一起写（如360000元、36万元）；确实如此的，在“确认无误”里写“是”和一句说明',
    en: 'convert it, type the unit with it (360000元, 36万元), or write "是" (yes) and a sentence into the column "确认无误"',
  },
  why: {
    zh: '元和万元差一万倍：不超过类的指标会因此得满分或零分，软件不替填报人换算。',
    en: '元 and 万元 differ ten-thousandfold: an at-most target then gets all points or none; nothing is guessed.',
  },
});

// 375000 beside a target of 37.5万元; «375000元» names its unit, and nothing is in doubt.
const bareNumber = /^[\d０-９.,，．\s]+$/u;

/** Finds amounts typed in 元 beside 万元, or in ones beside 万人次, and the other way round. */
export const actualScaleDoubtful: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '完成值是目标的一千倍以上；或者目标以元、万元、亿元或“万人次”等计，完成值只写了数，是目标的千分之一以下（请人核对）。',
    en: 'A thousand times the target; or, to be looked at, a bare number against money or a count in 万 that is a thousandth of it.',
  },
  silentOn: {
    zh: '填0的，“确认无误”里写了“是”和说明的，目标是0的指标。',
    en: 'Zero, what was confirmed, and targets of zero.',
  },
  run: (row) => {
    const { reading, target } = row.score;
    const { actual } = row.actual;
    if (actual === null || confirmation(row.actual.confirmed) !== null) return [];
    if (reading?.kind !== 'quantity' || reading.amount === null || target.amount === null) return [];
    if (reading.dimension !== target.dimension && reading.unit !== target.unit) return [];
    const [goal, done] = [decimal(target.amount).abs(), decimal(reading.amount).abs()];
    if (goal.isZero() || done.isZero()) return [];
    const large = done.greaterThanOrEqualTo(goal.times(scaleLimits.actual));
    const counted = target.dimension === 'money' || target.multiplier !== null;
    const bare = actual.kind !== 'percent' && bareNumber.test(actual.text);
    if (!large && !(counted && bare && goal.greaterThanOrEqualTo(done.times(scaleLimits.actual)))) return [];
    const args = {
      name: row.name,
      target: target.text,
      actual: row.entered,
      unit: bare ? `${reading.multiplier ?? ''}${reading.unit ?? ''}` : '',
    };
    return [kind.found(args, { ...row.at(actual), severity: large ? 'block' : 'review' })];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '项目成本', target: '≤36.8万元', actual: '36.2', kind: 'number' },
            { name: '项目成本', target: '≤36.8万元', actual: '362000元' },
            { name: '项目成本', target: '≤36.8万元', actual: '0', kind: 'number' },
            { name: '培训人次', target: '≥100人次', actual: '99000', kind: 'number' },
            { name: '网络点击', target: '≥100人次', actual: '120000人次', confirmed: '是，直播被中央台转播' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '培训人次', target: '≥100人次', actual: '120000', kind: 'number' }] }],
      finds: ['填了120000，按120000人次理解'],
    },
    {
      projects: [{ rows: [{ name: '项目成本', target: '≤36.8万元', actual: '362000', kind: 'number' }] }],
      finds: ['填了362000，按362000万元理解'],
    },
    {
      projects: [{ rows: [{ name: '项目成本', target: '≤368000元', actual: '36.2', kind: 'number' }] }],
      finds: ['填了36.2，按36.2元理解'],
    },
    {
      projects: [{ rows: [{ name: '服务人次', target: '≥50万人次', actual: '520,000' }] }],
      finds: ['按520,000万人次理解'],
    },
  ],
};
