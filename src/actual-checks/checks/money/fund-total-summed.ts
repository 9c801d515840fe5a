import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('fund-total-summed', {
  severity: 'review',
  title: { zh: '总额没有填，按各来源合计', en: 'total not entered, added up from the sources' },
  found: {
    zh: '{column}的总额没有填，按各来源合计{total}万元计',
    en: '{column} has no total; the sources add up to {total}万元, which was used',
  },
  expected: { zh: '“年度资金总额”一行的金额', en: 'an amount in the row 年度资金总额' },
  action: {
    zh: '请填写年度资金总额，或核对各来源是否都填了',
    en: 'enter the total, or make sure that no source is missing',
  },
  why: {
    zh: '少填一个来源，合计就不是总额，执行率会算错。',
    en: 'With a source missing the sum is no total, and the execution rate is wrong.',
  },
});

const columns = [
  ['initial', '年初预算数'],
  ['revised', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

/** Finds totals that nobody entered and that were formed from the fund sources. */
export const fundTotalSummed: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '年度资金总额没有填，按各来源合计计算的列。',
    en: 'Columns whose total is blank and was added up from the fund sources.',
  },
  silentOn: {
    zh: '填了总额的列，以及总额和来源都没有填的列（另有提示）。',
    en: 'Columns with a total, and those without any amount, which have a finding of their own.',
  },
  run: (project) => {
    const { actual, score } = project;
    return columns.flatMap(([column, word]) => {
      const total = score.execution[column];
      if (total === null || actual.execution[column] !== null) return [];
      return [kind.found({ column: word, total }, project.at(null))];
    });
  },
  accept: [{ projects: [{ money: '100/100/90', sources: { fiscal: '100/100/90' } }, { money: '100//' }] }],
  reject: [
    {
      projects: [{ money: '100/100/90', blank: ['executed'], sources: { fiscal: '60/60/60', other: '40/40/30' } }],
      finds: ['全年执行数的总额没有填，按各来源合计90万元计'],
    },
  ],
};
