import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';

const kind = findingKind('date-outside-period', {
  severity: 'review',
  title: { zh: '日期不在项目期内', en: 'a date outside the period of the project' },
  found: {
    zh: '“{name}”的指标值是“{target}”，项目期是“{period}”',
    en: '"{name}" is due "{target}", but the project runs "{period}"',
  },
  expected: { zh: '项目期内的日期', en: 'a date within the period of the project' },
  action: { zh: '请核对该指标的日期和项目期', en: 'check this date and the period of the project' },
  why: {
    zh: '项目结束之后才到期的指标，年终无法判断是否完成。',
    en: 'A target that falls due after the project has ended cannot be judged at its end.',
  },
});

/** Finds deadlines after the project has ended, or before it begins. */
export const dateOutsidePeriod: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: ['year-outside-document'],
  looksAt: {
    zh: '指标值的日期是否晚于项目期的最后一天，或早于第一天。',
    en: 'Whether the deadline of a target is after the last day of the project, or before its first.',
  },
  silentOn: {
    zh: '没有项目期或项目期读不出起止日期的项目；项目期颠倒的（另有检查）；同时不在本年度的日期（只报年度不符）。',
    en: 'Projects without a period, or with one that names no days or is reversed (a check of its own); dates outside the year, which is said instead.',
  },
  run: ({ target, quoted, project, where }) => {
    const { period } = project.project;
    if (period === undefined || target.kind !== 'date' || target.date === null) return [];
    const { from, to, text } = period;
    if (from !== null && to !== null && from > to) return [];
    const isOutside = (to !== null && target.date > to) || (from !== null && target.date < from);
    const args = { name: quoted, target: target.text, period: text };
    return isOutside ? [kind.found(args, where)] : [];
  },
  accept: [
    {
      projects: [
        { period: '2025-03-01=2026-09-30', rows: ['产出指标|时效指标|完成时间|2026年9月底前'] },
        { rows: ['产出指标|时效指标|完成时间|2026.12.31'] },
        { period: '2026-12-01=2026-01-31', rows: ['产出指标|时效指标|完成时间|2026.6.30'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ period: '2026-01-01=2026-09-30', rows: ['产出指标|时效指标|完成时间|2026年12月'] }],
      finds: ['2026年12月'],
    },
    {
      projects: [{ period: '2026-05-01=2026-12-31', rows: ['产出指标|时效指标|启动时间|2026年3月底前'] }],
      finds: ['2026年3月底前'],
    },
  ],
};
