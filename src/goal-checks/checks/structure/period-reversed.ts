import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('period-reversed', {
  severity: 'review',
  title: { zh: '项目期结束早于开始', en: 'a period that ends before it begins' },
  found: { zh: '项目期写的是“{period}”', en: 'the period of the project reads "{period}"' },
  expected: { zh: '结束日期不早于开始日期', en: 'an end that is not before the beginning' },
  action: { zh: '请核对项目期的起止日期', en: 'check the first and the last day' },
  why: {
    zh: '项目期颠倒，完成时限和当年资金都无法核对。',
    en: 'With a reversed period neither deadlines nor the money of the year can be checked.',
  },
});

/** Finds project periods that end before they begin. */
export const periodReversed: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '项目期（起止时间）的结束日期是否早于开始日期。',
    en: 'Whether the period of a project ends before it begins.',
  },
  silentOn: {
    zh: '没有项目期，或只写“长期”“一年”等没有起止日期的项目期。',
    en: 'Projects without a period, or with one that names no days (长期, 一年).',
  },
  run: ({ project: { period }, where }) => {
    if (period === undefined || period.from === null || period.to === null || period.from <= period.to) return [];
    return [kind.found({ period: period.text }, { ...where, place: period.source })];
  },
  accept: [{ projects: [{ period: '2026-01-01=2026-01-01' }, { period: '2026-01-01=' }, {}] }],
  reject: [{ projects: [{ period: '2026-12-01=2026-01-31' }], finds: ['2026-12-01—2026-01-31'] }],
};
