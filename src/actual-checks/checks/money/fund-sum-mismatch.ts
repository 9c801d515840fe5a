import { findingKind } from '../../../findings/finding-kind.ts';
import { confirmation, scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { decimal, plain, sum } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('fund-sum-mismatch', {
  severity: 'block',
  title: { zh: '各来源之和不等于总额', en: 'fund sources do not add up' },
  found: {
    zh: '{column}：年度资金总额{total}万元，各来源合计{sum}万元，相差{difference}万元',
    en: '{column}: total {total}, sources {sum}, difference {difference} (万元)',
  },
  expected: {
    zh: '总额＝当年财政拨款＋上年结转资金＋其他资金',
    en: 'the total equals fiscal funds, carry-over and other funds',
  },
  action: {
    zh: '请核对总额和各来源的金额，补上漏填的来源；确实如此的，在“确认无误”里写“是”和一句说明',
    en: 'check the total and its parts and fill in what is missing, or write "是" (yes) and a sentence into the column "确认无误"',
  },
  why: {
    zh: '自评表的资金一栏由上下相加核对，对不上会被退回。',
    en: 'The official form is checked by adding up; a form that does not add up is sent back.',
  },
});

const columns = [
  ['initial', '年初预算数'],
  ['revised', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

/** Finds totals that are not the sum of their fund sources. */
export const fundSumMismatch: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '年初预算、全年预算、全年执行三列：年度资金总额是否等于当年财政拨款、上年结转资金、其他资金之和。',
    en: 'For each of the three columns, whether the total equals fiscal funds, carry-over and other funds.',
  },
  yieldsTo: ['money-scale-doubtful'],
  silentOn: { zh: '没有填总额，或各来源一个都没有填的列。', en: 'Columns without a total, or without any source.' },
  run: (project) => {
    const { execution } = project.score;
    const { confirmed, bySource } = project.actual.execution;
    const contested = bySource.some((row) => row.contested !== undefined);
    if (contested || confirmation(confirmed) !== null) return [];
    return columns.flatMap(([column, word]) => {
      const total = execution[column];
      const parts = execution.bySource.flatMap((source) => source[column] ?? []);
      if (total === null || parts.length === 0) return [];
      const added = sum(parts.map(decimal));
      const difference = decimal(total).minus(added).abs();
      if (difference.isZero()) return [];
      const severity = difference.greaterThan(scaleLimits.fundSum) ? 'block' : 'review';
      const args = { column: word, total, sum: plain(added), difference: plain(difference) };
      return [
        kind.found(args, {
          ...project.at(project.actual.execution[column]),
          severity,
        }),
      ];
    });
  },
  accept: [
    {
      projects: [
        { money: '100/100/90', sources: { fiscal: '80/80/75', 'carry-over': '20/20/15' } },
        { money: '100/100/90' },
        { money: '0.3/0.3/0.3', sources: { fiscal: '0.1/0.1/0.1', other: '0.2/0.2/0.2' } },
      ],
    },
  ],
  reject: [
    {
      projects: [{ money: '100/100/90', sources: { fiscal: '100/100/75', other: '0/0/10' } }],
      finds: ['全年执行数：年度资金总额90万元，各来源合计85万元，相差5万元'],
    },
  ],
};
