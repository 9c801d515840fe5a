import { findingKind } from '../findings/finding-kind.ts';
import { decimal, percentText } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { ProjectCourse } from '../model/monitoring/monitoring-run.ts';

export const expectedExecutionBelow = findingKind('monitor-expected-execution-below', {
  severity: 'review',
  title: { zh: '全年预计执行数小于已执行数', en: 'less is expected to be spent than was spent' },
  found: {
    zh: '已执行{executed}万元，全年预计执行{expected}万元',
    en: '{executed} spent, {expected} expected for the year (万元)',
  },
  expected: { zh: '全年预计执行数不小于已执行数', en: 'an expectation not below what was spent' },
  action: { zh: '请改正全年预计执行数或执行数', en: 'correct one of the two' },
  why: { zh: '花出去的钱不会减少。', en: 'What was spent does not become less.' },
});

export const rateOnArrived = findingKind('monitor-rate-on-arrived-money', {
  severity: 'review',
  title: {
    zh: '可能按到位资金而不是预算数计算执行率',
    en: 'the rate may rest on money that arrived instead of the budget',
  },
  found: {
    zh: '填写的预算数{entered}万元等于执行数，目标表的预算是{budget}万元；按预算执行率为{rate}',
    en: 'the budget entered ({entered}) equals what was spent; the goal table has {budget} (万元), which makes {rate}',
  },
  expected: { zh: '年初预算数与绩效目标表一致', en: 'the budget of the goal table' },
  action: {
    zh: '请改填年初预算数；预算确有调减的，请先调整目标表',
    en: 'enter the budget; where it was really cut, change the goal table first',
  },
  why: {
    zh: '按到位数算，花多少到多少，执行率永远是100%。',
    en: 'Of money that arrives as it is spent, the rate is always 100 %.',
  },
});

export const nothingSpentAllDone = findingKind('monitor-nothing-spent-all-done', {
  severity: 'review',
  title: { zh: '没有支出而指标全部完成', en: 'nothing was spent and everything is done' },
  found: {
    zh: '“{name}”执行数为0，{count}项指标都已达到全年目标',
    en: '"{name}" spent nothing, and all {count} indicators have reached the target of the year',
  },
  expected: { zh: '支出和完成情况大体相当', en: 'spending and results that go together' },
  action: {
    zh: '请核对执行数和完成情况，或在备注中说明没有支出而完成的原因',
    en: 'check both, or explain in the remark',
  },
  why: {
    zh: '多是执行数没有填，或把计划当成了完成。',
    en: 'Mostly the amount is missing, or a plan was reported as done.',
  },
});

export const projectNotMonitored = findingKind('monitor-project-missing', {
  severity: 'review',
  title: { zh: '项目没有填报监控情况', en: 'a project was not reported' },
  found: { zh: '没有“{name}”的执行数和指标执行情况', en: 'neither money nor indicators of "{name}" were reported' },
  expected: { zh: '目标表中的每个项目都填报', en: 'every project of the goal tables' },
  action: { zh: '请在监控填报表中补填', en: 'fill it in' },
  why: { zh: '没有填的项目不能判断进度。', en: 'What is not reported cannot be judged.' },
});

/** What the money of a project says against itself, and whether it was reported at all. */
export function moneyFindings(course: ProjectCourse): Finding[] {
  const { project, ref, reported, executed, expected, budget, indicators } = course;
  const about = { place: reported?.place ?? project.source, project: ref };
  const isBlank = executed === null && indicators.every(({ progress }) => progress === null);
  if (reported === null || isBlank) return [projectNotMonitored.found({ name: project.name }, about)];
  const found: Finding[] = [];
  const at = reported.funds.total;
  if (executed !== null && expected?.lessThan(executed)) {
    const args = { executed: executed.toFixed(), expected: expected.toFixed() };
    found.push(expectedExecutionBelow.found(args, { ...about, place: at?.expected?.place ?? about.place }));
  }
  const stated = project.budget.total === null ? null : decimal(project.budget.total);
  if (executed?.greaterThan(0) && stated?.greaterThan(0) && budget?.equals(executed) && budget.lessThan(stated)) {
    const args = { entered: budget.toFixed(), budget: stated.toFixed(), rate: percentText(executed.div(stated)) };
    found.push(rateOnArrived.found(args, { ...about, place: at?.initial?.place ?? about.place }));
  }
  const known = indicators.flatMap(({ completion }) => completion ?? []);
  if (executed?.isZero() && known.length > 0 && known.every((one) => one.greaterThanOrEqualTo(1))) {
    found.push(nothingSpentAllDone.found({ name: project.name, count: String(known.length) }, about));
  }
  return found;
}
