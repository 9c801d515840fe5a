import { findingKind } from '../../../findings/finding-kind.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import { commonMeasure } from '../../../targets/actual/compare.ts';
import { readActual } from '../../../targets/actual/read-actual.ts';
import type { RowCheck } from '../../check.ts';
import { shown } from '../../row-facts.ts';

const kind = findingKind('target-far-below-last-year', {
  severity: 'review',
  title: { zh: '目标远低于上年实际', en: 'target far below last year' },
  found: {
    zh: '“{name}”目标{target}，上年实际{lastYear}，目标只有上年的{share}%',
    en: '"{name}" has the target {target}, last year came to {lastYear}: the target is {share}% as demanding',
  },
  expected: {
    zh: '不低于上年实际的80%，或有任务减少的依据',
    en: 'at least 80 % of last year, or a reason why less is due',
  },
  action: {
    zh: '请核对目标是否定得过低；任务确有减少的，写明依据',
    en: 'see whether the target was set too low; where less was due say on what basis',
  },
  why: {
    zh: '复核人员以上年实际的80%为界，低于的按目标过低处理，超额完成不作数。',
    en: 'Below 80 % of last year reviewers take a target for too low, and count nothing for exceeding it.',
  },
});

/** A target less demanding than this share of last year is too low (practice of reviewers). */
const least = new Decimal('0.8');

/** Finds targets far weaker than what last year reached. */
export const targetFarBelowLastYear: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '填了上年实际值，而本年“不低于”的目标不到它的80%，或“不超过”的目标使它不到目标的80%。',
    en: "A reported last year of which this year's at-least target is less than 80 %, or that is less than 80 % of an at-most target.",
  },
  silentOn: {
    zh: '没有填上年实际值、上年实际为零、或单位不能比较的指标。',
    en: 'Rows without a last year, with zero last year, or in another unit.',
  },
  run: (row) => {
    const { target } = row.score;
    const { lastYear } = row.actual;
    if (lastYear === null || (target.kind !== 'at-least' && target.kind !== 'at-most')) return [];
    const common = commonMeasure(target, readActual(lastYear, target, { year: row.year - 1 }));
    if (!common.ok) return [];
    const [own, before] = [decimal(common.target), decimal(common.actual)];
    const [part, whole] = target.kind === 'at-least' ? [own, before] : [before, own];
    if (!whole.greaterThan(0) || part.isZero() || part.dividedBy(whole).greaterThanOrEqualTo(least)) return [];
    const share = shown(part.times(100).dividedBy(whole));
    return [
      kind.found({ name: row.name, target: target.text, lastYear: lastYear.text.trim(), share }, row.at(lastYear)),
    ];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '次数', target: '≥8次', actual: '9次', lastYear: '10次' },
            { name: '成本', target: '≤3万元', actual: '2.8万元', lastYear: '24000元' },
            { name: '事故', target: '≤2起', actual: '1起', lastYear: '0起' },
            { name: '次数', target: '≥8次', actual: '9次' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '12次', lastYear: '12' }] }],
      finds: ['目标≥7次，上年实际12，目标只有上年的58.33%'],
    },
    {
      projects: [{ rows: [{ name: '成本', target: '≤3万元', actual: '2.8万元', lastYear: '20000元' }] }],
      finds: ['只有上年的66.67%'],
    },
  ],
};
