import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import type { MonitoringProfile } from '../../src/model/monitoring/monitoring-profile.ts';
import { judgeExecution, plannedPercent } from '../../src/monitoring/judge-execution.ts';
import { judgeIndicator } from '../../src/monitoring/judge-indicator.ts';
import { projectCourse } from '../../src/monitoring/monitor.ts';
import { readActual } from '../../src/targets/actual/read-actual.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { loadMonitoringProfile } from '../../src/use-cases/monitoring/load-monitoring-profile.ts';
import { monitoringTexts } from '../support/definitions.ts';
import { testProject } from '../support/scoring.ts';

const profile = (id: string): MonitoringProfile => {
  const { value, findings } = loadMonitoringProfile(id, monitoringTexts());
  expect(findings).toEqual([]);
  if (value === null) throw new Error(id);
  return value;
};
const { goal } = testProject([{ target: '≥100人次', name: '培训人次' }]);
const planned = (...percents: readonly (string | null)[]): Project => ({
  ...goal,
  spendingPlan: ['3月底', '6月底', '10月底', '12月底'].map((label, at) => ({ label, percent: percents[at] ?? null })),
});

describe('the spending plan', () => {
  it.each([
    [3, '25'],
    [6, '50'],
    [7, '56.25'],
    [2, '16.666666666666666667'],
    [12, '100'],
  ])('asks at month %i for %s percent, linear between its checkpoints', (month, expected) => {
    expect(
      plannedPercent(planned('25', '50', '75', '100'), month)
        ?.toSignificantDigits(20)
        .toFixed(),
    ).toBe(new Decimal(expected).toFixed());
  });

  it('is none where only the end of the year is filled in', () => {
    expect(plannedPercent(planned(null, null, null, '100'), 7)).toBeNull();
    expect(plannedPercent(goal, 7)).toBeNull();
  });
});

describe('execution', () => {
  it.each([
    ['pace', goal, 7, '0.5834', 'normal', '序时进度（7÷12）＝100.01%'],
    ['pace', goal, 7, '0.46', 'slow', '＝78.86%'],
    ['pace', goal, 7, '0.34', 'behind', '＝58.29%'],
    ['pace', goal, 6, '0.3', 'slow', '＝60%'],
    ['pace', goal, 6, '0.4', 'normal', '＝80%'],
    // A health insurance office: 672.44 of 2,646.34 by June.
    ['pace', goal, 6, '0.2541', 'behind', '＝50.82%'],
    ['pace', planned('25', '50', '75', '100'), 7, '0.45', 'normal', '资金支出计划（56.25%）＝80%'],
    ['pace', planned('10', '20', '50', '100'), 7, '0.15', 'behind', '资金支出计划（27.5%）＝54.55%'],
    ['sichuan-2025', goal, 6, '0.3999', 'slow', '1-6月应不低于40%'],
    ['sichuan-2025', goal, 6, '0.4', 'normal', '1-6月应不低于40%'],
    ['sichuan-2025', goal, 7, '0.41', 'normal', '1-6月应不低于40%'],
    ['sichuan-2025', goal, 8, '0.59', 'slow', '1-8月应不低于60%'],
    ['sichuan-2025', goal, 11, '0.79', 'slow', '1-10月应不低于80%'],
    ['sichuan-2025', goal, 3, '0', 'unjudged', '不评'],
    ['jilin-2024', goal, 7, '0', 'behind', '资金执行率为0'],
    ['jilin-2024', goal, 7, '0.01', 'unjudged', '不评'],
  ] as const)('%s, month %#', (id, project, month, rate, light, rule) => {
    const judged = judgeExecution(new Decimal(rate), project, { year: 2026, month }, profile(id));
    expect(judged.light).toBe(light);
    expect(judged.rule.zh).toContain(rule);
  });
});

describe('indicators at the end of June', () => {
  const asOf = { year: 2026, month: 6 };
  const judge = (target: string, progress: string | null, stage: string | null = null) => {
    const wanted = readTarget(target, { year: 2026 });
    const read = (text: string | null) =>
      text === null ? null : readActual({ kind: 'text', text }, wanted, { year: 2026 });
    return judgeIndicator(wanted, read(progress), read(stage), asOf, profile('pace')).light;
  };

  it.each([
    ['≥100人次', '29人次', 'behind'],
    ['≥100人次', '30人次', 'slow'],
    ['≥100人次', '40人次', 'normal'],
    ['≥100人次', '59人次', 'normal'],
    ['≥100人次', '60人次', 'fast'],
    // A rate doesn't grow with the months.
    ['≥95%', '96%', 'normal'],
    ['≥95%', '70%', 'slow'],
    ['≥95%', '50%', 'behind'],
    ['≤10万元', '9.9万元', 'normal'],
    ['≤10万元', '10.1万元', 'behind'],
    ['18—54周岁', '40周岁', 'normal'],
    ['2026年12月31日前', '推进中', 'unjudged'],
    ['2026年3月底前', '推进中', 'behind'],
    ['2026年3月底前', '2026-03-20', 'normal'],
    ['2026年3月底前', null, 'behind'],
    ['是否按时完成', '否', 'slow'],
    ['显著提高', '部分达成预期指标并具有一定效果', 'slow'],
    ['显著提高', '办了两期', 'unjudged'],
    ['≥100人次', '60公里', 'unjudged'],
    ['≥100人次', null, 'unjudged'],
  ])('%s with %s is %s', (target, progress, light) => {
    expect(judge(target, progress)).toBe(light);
  });

  it.each([
    ['50人次', '35人次', 'normal'],
    ['50人次', '34人次', 'slow'],
    ['50人次', '65人次', 'normal'],
    ['50人次', '66人次', 'fast'],
  ])('a stage of %s with %s is %s', (stage, progress, light) => {
    expect(judge('≥100人次', progress, stage)).toBe(light);
  });
});

describe('a project', () => {
  it('has the worst of its lights, and says the gap between goals and money', () => {
    const place = { file: 'm.xlsx' };
    const number = (text: string) => ({ kind: 'number', text, place }) as const;
    const row = { stage: null, expected: null, reasons: [], reasonText: null, likelihood: null, remark: null, place };
    const reported = {
      project: goal,
      place,
      funds: { total: { initial: number('100'), executed: number('58'), expected: number('100') } },
      indicators: new Map([[1, { ...row, ordinal: 1, progress: number('45') }]]),
    };
    const course = projectCourse(goal, reported, { year: 2026, month: 7 }, profile('pace'));
    expect([course.execution.light, course.indicators[0]?.judgement.light, course.gap?.light, course.light]).toEqual([
      'normal',
      'slow',
      'slow',
      'slow',
    ]);
    expect(course.gap?.rule.zh).toContain('相差13个百分点');
  });
});
