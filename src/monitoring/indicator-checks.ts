import { findingKind } from '../findings/finding-kind.ts';
import { decimal } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { type IndicatorCourse, lightWords, type ProjectCourse } from '../model/monitoring/monitoring-run.ts';
import type { ActualReading, TargetReading } from '../model/target/target.ts';
import { comparable } from '../model/text/same-text.ts';
import { commonMeasure } from '../targets/actual/compare.ts';

export const certainButShort = findingKind('monitor-certain-but-short', {
  severity: 'review',
  title: { zh: '“确定能”而预计达不到', en: 'certain to be reached, and expected to be missed' },
  found: {
    zh: '“{name}”指标值{target}，全年预计{expected}，却选了“确定能”',
    en: '"{name}": target {target}, expected {expected}, marked "确定能"',
  },
  expected: {
    zh: '预计达不到的选“有可能”或“完全不可能”',
    en: '"有可能" or "完全不可能" where the target is expected to be missed',
  },
  action: { zh: '请改正全年预计完成情况或完成目标可能性', en: 'correct one of the two' },
  why: { zh: '两格互相矛盾，监控就没有意义。', en: 'The two cells contradict each other.' },
});

export const expectedBelowProgress = findingKind('monitor-expected-below-progress', {
  severity: 'review',
  title: { zh: '全年预计比已完成的还差', en: 'less is expected than was done' },
  found: {
    zh: '“{name}”已完成{actual}，全年预计{expected}',
    en: '"{name}": {actual} done, {expected} expected for the year',
  },
  expected: { zh: '累计数的全年预计不小于已完成数', en: 'an expectation not below what was done' },
  action: { zh: '请改正其中一格', en: 'correct one of the two' },
  why: { zh: '已经完成的数量不会减少。', en: 'What was counted does not become less.' },
});

export const deviationWithoutReason = findingKind('monitor-deviation-without-reason', {
  severity: 'review',
  title: { zh: '有偏差而没有勾选原因', en: 'a deviation without a reason' },
  found: {
    zh: '“{name}”{light}（{rule}），偏差原因一类也没有勾',
    en: '"{name}": {lightEn} ({ruleEn}), and no class of reasons is ticked',
  },
  expected: { zh: '有偏差的指标勾选原因并写明', en: 'a class of reasons and an explanation' },
  action: { zh: '请勾选偏差原因并填写原因说明', en: 'tick a reason and explain it' },
  why: {
    zh: '监控表的五列原因就是为有偏差的指标设的。',
    en: 'The five columns of reasons are there for rows that deviate.',
  },
});

export const reasonWithoutText = findingKind('monitor-reason-without-text', {
  severity: 'review',
  title: { zh: '勾了原因而没有说明', en: 'a reason is ticked and not explained' },
  found: { zh: '“{name}”勾选了偏差原因，“原因说明”是空的', en: '"{name}" has a reason ticked and no explanation' },
  expected: { zh: '写明具体原因', en: 'what exactly it was' },
  action: { zh: '请填写原因说明', en: 'explain it' },
  why: { zh: '只勾一类，看不出要解决什么。', en: 'A tick does not say what is to be solved.' },
});

export const reasonCopied = findingKind('monitor-reason-copied', {
  severity: 'review',
  title: { zh: '多项指标的原因说明一字不差', en: 'the same explanation for several indicators' },
  found: {
    zh: '“{project}”有{count}项指标的原因说明都是“{text}”',
    en: '{count} indicators of "{project}" have the explanation "{text}"',
  },
  expected: { zh: '各指标写各自的原因', en: 'a reason of its own for each' },
  action: { zh: '请分别写明', en: 'explain each of them' },
  why: { zh: '照抄的原因等于没有原因。', en: 'A copied reason is none.' },
});

export const likelihoodMissing = findingKind('monitor-likelihood-missing', {
  severity: 'note',
  title: { zh: '没有选完成目标可能性', en: 'the likelihood is missing' },
  found: {
    zh: '“{project}”有{count}项填了完成情况的指标没有选“完成目标可能性”',
    en: '{count} reported indicators of "{project}" have no "完成目标可能性"',
  },
  expected: { zh: '确定能、有可能或完全不可能', en: 'one of the three words' },
  action: { zh: '请逐项选择', en: 'choose one for each' },
  why: { zh: '能不能完成要由单位判断。', en: 'Whether it can be done is for the unit to say.' },
});

/** True where a reading misses its target; false where it meets it or can't be compared. */
function misses(target: TargetReading, reading: ActualReading | null): boolean {
  if (reading?.kind === 'yes-no') return reading.yes === false;
  if (reading?.kind === 'date') return target.date !== null && reading.date !== null && reading.date > target.date;
  if (reading?.kind !== 'quantity') return false;
  const common = commonMeasure(target, reading);
  if (!common.ok) return false;
  const [expected, goal] = [decimal(common.actual), decimal(common.target)];
  if (target.kind === 'at-most' || target.kind === 'budget-relative') return expected.greaterThan(goal);
  return (target.kind === 'at-least' || target.kind === 'equal') && expected.lessThan(goal);
}

const name = ({ indicator: { level3, description, ordinal } }: IndicatorCourse) =>
  level3 ?? description ?? `#${ordinal}`;

function rowFindings(row: IndicatorCourse, { ref }: ProjectCourse): Finding[] {
  const { indicator, reported, progress, expected, judgement } = row;
  if (reported === null) return [];
  const { target } = indicator;
  const about = { place: reported.place, project: ref, indicator: indicator.ordinal };
  const found: Finding[] = [];
  const texts = { name: name(row), target: target.text, expected: reported.expected?.text ?? '' };
  if (reported.likelihood === 'certain' && misses(target, expected)) {
    found.push(certainButShort.found(texts, { ...about, place: reported.expected?.place ?? about.place }));
  }
  const { completion, expectedCompletion } = row;
  // Rates and costs go up and down; only what is counted can't become less.
  const counted = target.dimension === 'count' && target.kind !== 'at-most';
  if (counted && completion !== null && expectedCompletion?.lessThan(completion)) {
    found.push(expectedBelowProgress.found({ ...texts, actual: reported.progress?.text ?? '' }, about));
  }
  // What was done early (a single award in March) needs no reason; what lags does.
  const deviates = judgement.light === 'behind' || judgement.light === 'slow';
  if (deviates && reported.reasons.length === 0 && progress !== null) {
    const { zh: light, en: lightEn } = lightWords[judgement.light];
    const args = { name: texts.name, light, lightEn, rule: judgement.rule.zh, ruleEn: judgement.rule.en };
    found.push(deviationWithoutReason.found(args, about));
  }
  if (reported.reasons.length > 0 && (reported.reasonText?.text ?? '').trim() === '') {
    found.push(reasonWithoutText.found({ name: texts.name }, about));
  }
  return found;
}

/** More rows than this with one explanation are a copy: two may share a cause. */
const maxAlike = 2;

function copiedReasons({ project, ref, indicators }: ProjectCourse): Finding[] {
  const by = new Map<string, { text: string; count: number; row: IndicatorCourse }>();
  for (const row of indicators) {
    const text = row.reported?.reasonText?.text.trim() ?? '';
    const key = comparable(text);
    if (key === '') continue;
    by.set(key, { text, row, count: (by.get(key)?.count ?? 0) + 1 });
  }
  return [...by.values()].flatMap(({ text, count, row }) => {
    if (count <= maxAlike) return [];
    const place = row.reported?.reasonText?.place ?? project.source;
    return [reasonCopied.found({ project: project.name, count: String(count), text }, { place, project: ref })];
  });
}

/** What the rows of a project say against themselves. */
export function indicatorFindings(course: ProjectCourse): Finding[] {
  const { project, ref, reported, indicators } = course;
  if (reported === null) return [];
  const open = indicators.filter(({ progress, reported: row }) => progress !== null && row?.likelihood == null);
  return [
    ...indicators.flatMap((row) => rowFindings(row, course)),
    ...copiedReasons(course),
    ...(open.length === 0
      ? []
      : [
          likelihoodMissing.found(
            { project: project.name, count: String(open.length) },
            { place: reported.place, project: ref },
          ),
        ]),
  ];
}
