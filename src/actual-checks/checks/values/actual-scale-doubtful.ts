import { finding } from '../../../findings/finding.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import type { RowCheck } from '../../check.ts';

/** 元 for 万元 is ten thousand times too much; a thousand is far from every honest result, with room for a small one. */
const doubtful = new Decimal(1000);

const bareNumber = /^[\d０-９.,，．\s]+$/u;

/** Finds amounts typed in 元 beside 万元, or in ones beside 万人次, and the other way round. */
export const actualScaleDoubtful: RowCheck = {
  code: 'actual-scale-doubtful',
  scope: 'row',
  looksAt: {
    zh: '目标以元、万元、亿元或“万人次”等计，完成值只写了数，却是目标的一千倍以上或千分之一以下。',
    en: 'A bare number against money or a count in 万, a thousand times the target or a thousandth of it.',
  },
  silentOn: {
    zh: '写明了单位的完成值、填0的，以及不以万、亿计的数量。',
    en: 'Values with their unit, zero, and counts without a multiplier.',
  },
  run: (row) => {
    const { reading, target } = row.score;
    const { actual } = row.actual;
    if (actual === null || actual.kind === 'percent' || !bareNumber.test(actual.text)) return [];
    if (reading?.kind !== 'quantity' || reading.amount === null || target.amount === null) return [];
    if (target.dimension !== 'money' && target.multiplier === null) return [];
    const [goal, done] = [decimal(target.amount).abs(), decimal(reading.amount).abs()];
    if (goal.isZero() || done.isZero()) return [];
    if (done.lessThan(goal.times(doubtful)) && goal.lessThan(done.times(doubtful))) return [];
    const args = {
      name: row.name,
      target: target.text,
      actual: row.entered,
      unit: `${reading.multiplier ?? ''}${reading.unit ?? ''}`,
    };
    return [finding('actual-scale-doubtful', args, row.at(actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '项目成本', target: '≤36.8万元', actual: '36.2', kind: 'number' },
            { name: '项目成本', target: '≤36.8万元', actual: '362000元' },
            { name: '项目成本', target: '≤36.8万元', actual: '0', kind: 'number' },
            { name: '培训人次', target: '≥100人次', actual: '120000', kind: 'number' },
          ],
        },
      ],
    },
  ],
  reject: [
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
