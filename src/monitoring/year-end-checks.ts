import { findingKind } from '../findings/finding-kind.ts';
import { projectKey } from '../model/actuals/actuals-keys.ts';
import { decimal } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { MonitoringDocument } from '../model/monitoring/monitoring-document.ts';
import type { ResultJson } from '../model/result/result-json.ts';
import { comparable } from '../model/text/same-text.ts';

export const impossibleThenFull = findingKind('monitor-impossible-then-full', {
  severity: 'review',
  title: { zh: '监控时说完全不可能，年底全部完成', en: 'impossible in the course of the year, complete at its end' },
  found: {
    zh: '“{name}”在{month}监控时选了“完全不可能”，自评实际完成值是{actual}，达到指标值',
    en: '"{name}" was marked "完全不可能" in {month}; the self-evaluation reports {actual}, which meets the target',
  },
  expected: { zh: '能说明怎样完成的', en: 'an account of how it was done' },
  action: { zh: '请核对实际完成值和佐证材料，并说明完成的过程', en: 'check the actual and its evidence, and explain' },
  why: { zh: '两次填报相差太大，复核时一定会问。', en: 'The two reports are far apart; a reviewer will ask.' },
});

export const actualUnchanged = findingKind('monitor-actual-unchanged', {
  severity: 'review',
  title: { zh: '年底的完成值与监控时相同', en: 'the same actual as in the course of the year' },
  found: {
    zh: '“{name}”的实际完成值{actual}与{month}监控时的执行情况相同，没有达到指标值',
    en: 'the actual of "{name}", {actual}, is what was reported in {month}, and the target is missed',
  },
  expected: { zh: '全年的完成值', en: 'the value of the whole year' },
  action: { zh: '请核对是不是把监控时的数抄了过来', en: 'check whether the number of that month was copied' },
  why: { zh: '下半年没有任何进展的情况不多。', en: 'That nothing was done since is rare.' },
});

/** What a year-end result says against an earlier round of monitoring of the same projects. */
export function yearEndFindings(round: MonitoringDocument, result: Pick<ResultJson, 'projects'>): Finding[] {
  const watched = new Map(round.projects.map((one) => [projectKey(one.unit, one), one]));
  return result.projects.flatMap((project) => {
    const before = watched.get(projectKey(project.unit, project));
    if (before === undefined) return [];
    const ref = { unit: project.unit.code ?? project.unit.name, code: project.code, name: project.name };
    return project.indicators.flatMap((row): Finding[] => {
      const then = before.indicators.find(({ ordinal }) => ordinal === row.ordinal);
      if (then === undefined || row.actual === null) return [];
      const about = { place: row.actualPlace, project: ref, indicator: row.ordinal };
      const name = row.level3 ?? row.description ?? `#${row.ordinal}`;
      const args = { name, month: round.asOf, actual: row.actual.text };
      const met = row.completion !== null && decimal(row.completion).greaterThanOrEqualTo(1);
      const full = met || (row.score !== null && row.completion === null && row.score === row.weight);
      if (then.likelihood === 'impossible' && full) return [impossibleThenFull.found(args, about)];
      const same = then.progress !== null && comparable(then.progress) === comparable(row.actual.text);
      const counted = row.completion !== null && !met && row.actual.dimension !== 'percent';
      return same && counted ? [actualUnchanged.found(args, about)] : [];
    });
  });
}
