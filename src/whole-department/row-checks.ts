import { inBoth } from '../findings/args.ts';
import { findingKind } from '../findings/finding-kind.ts';
import { decimal, plain } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { DepartmentReport, DepartmentRow } from '../model/whole-department/department-run.ts';

export const indicatorOpen = findingKind('department-indicator-open', {
  severity: 'block',
  title: { zh: '部门整体指标没有得分', en: 'an indicator of the department has no points' },
  found: { zh: '“{name}”：{why}', en: '"{nameEn}": {whyEn}' },
  expected: {
    zh: '每项指标都有得分，或写明不适用原因',
    en: 'points for every indicator, or a reason why it does not apply',
  },
  action: {
    zh: '请在部门整体填报表中补填，或在“不适用原因”写明',
    en: 'fill it in, or say under "不适用原因" why it does not apply',
  },
  why: { zh: '缺的数不猜，总分停在草稿。', en: 'Nothing is guessed for what is missing; the total stays a draft.' },
});

export const lossWithoutReason = findingKind('department-loss-without-reason', {
  severity: 'review',
  title: { zh: '扣分没有说明', en: 'points lost without a word' },
  found: {
    zh: '“{name}”得{score}分，扣{lost}分，没有说明',
    en: '"{nameEn}" has {score}, {lost} lost, and no explanation',
  },
  expected: { zh: '扣分的指标在“说明和佐证”写明原因', en: 'an explanation under "说明和佐证"' },
  action: { zh: '请补写原因', en: 'explain it' },
  why: { zh: '复核最先看没有说明的扣分。', en: 'Reviewers look at these first.' },
});

export const stepsUnclear = findingKind('department-steps-unclear', {
  severity: 'note',
  title: { zh: '不足一档怎样扣分，表上没有写明', en: 'the form does not say how a part of a step counts' },
  found: {
    zh: '“{name}”按不足一档也扣计得{started}分，只扣整档得{whole}分；现按方案取{score}分',
    en: '"{nameEn}": {started} where started steps count, {whole} where only whole ones do; the layout gives {score}',
  },
  expected: { zh: '当地明确的扣分方式', en: 'the reading that is used where you are' },
  action: { zh: '请核对方案中的 steps', en: 'check "steps" in the layout' },
  why: { zh: '两种算法差的分，复核时要说得清。', en: 'The points between the two readings have to be explained.' },
});

const named = ({ prepared }: DepartmentRow) => inBoth('name', prepared.indicator.name);

/** Where a row was answered, else where the first of its figures stands, else the file alone. */
function placeOf(
  { answers, prepared }: DepartmentRow,
  { figures }: DepartmentReport,
  file: string | null,
): Place | null {
  const [answer] = answers;
  const known = prepared.figures.flatMap((name) => figures.get(name)?.place ?? [])[0];
  return answer?.place ?? known ?? (file === null ? null : { file });
}

function lostOf({ outcome, weight, prepared, remark }: DepartmentRow): string | null {
  const explained = remark !== null || prepared.indicator.by === 'goals' || prepared.indicator.by === 'projects';
  if (outcome.type !== 'scored' || explained) return null;
  const lost = decimal(weight).minus(outcome.score);
  return lost.greaterThan(0) ? plain(lost) : null;
}

/** What is missing in a row, or lost without a word; `file` is the workbook that was filled in. */
export function rowFindings(rows: readonly DepartmentRow[], report: DepartmentReport, file: string | null): Finding[] {
  return rows.flatMap((row) => {
    const { outcome } = row;
    const about = { place: placeOf(row, report, file) };
    if (outcome.type === 'missing' && outcome.told === true) return [];
    if (outcome.type === 'missing')
      return [indicatorOpen.found({ ...named(row), ...inBoth('why', outcome.why) }, about)];
    if (outcome.type !== 'scored') return [];
    const lost = lostOf(row);
    const args = { ...named(row), score: outcome.score };
    return [
      ...(lost === null ? [] : [lossWithoutReason.found({ ...args, lost }, about)]),
      ...(row.bySteps === undefined ? [] : [stepsUnclear.found({ ...args, ...row.bySteps }, about)]),
    ];
  });
}
