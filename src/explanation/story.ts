import { type Language, placeText } from '../findings/finding.ts';
import { type Speak, speak, type Words } from '../findings/speak.ts';
import { notCarriedOutText } from '../model/actuals/not-carried-out.ts';
import { append } from '../model/append.ts';
import { decimal, plain, points } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { gradeText } from '../model/policy/grade-text.ts';
import type { ProjectResult } from '../model/result/result-json.ts';
import { projectStateWords } from '../model/result/state-words.ts';
import { actualKindWords, targetKindWords } from '../model/target/target-words.ts';
import { assumptionText } from '../targets/target/assumptions.ts';
import { gradeDistance } from './grade-distance.ts';
import { judgementLines } from './judgement-lines.ts';
import { rowParts } from './row-parts.ts';
import type { StoryPart, Telling } from './telling.ts';

type Indicator = ProjectResult['indicators'][number];
type Reading = Indicator['target'] | NonNullable<Indicator['actual']>;

const words = {
  indicator: { zh: '指标', en: 'indicator' },
  description: { zh: '描述：{text}', en: 'description: {text}' },
  target: { zh: '指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual' },
  assumed: { zh: '假定：{text}', en: 'assumed: {text}' },
  place: { zh: '出处：{place}', en: 'place: {place}' },
  basis: { zh: '指标值确定依据：{text}', en: 'basis of the target: {text}' },
  derived: { zh: '由上年实际值算得：{sum}  ← {place}', en: "by last year's value: {sum}  ← {place}" },
  confirmed: { zh: '确认无误：{text}', en: 'confirmed: {text}' },
  evidence: { zh: '佐证材料：{text}', en: 'evidence: {text}' },
  reason: { zh: '填报的原因：{text}', en: 'reason given: {text}' },
  measure: { zh: '改进措施：{text}', en: 'measure: {text}' },
  execution: { zh: '预算执行', en: 'budget execution' },
  initial: { zh: '年初预算数：{amount}', en: 'initial budget: {amount}' },
  revised: { zh: '全年预算数：{amount}', en: 'revised budget: {amount}' },
  executed: { zh: '全年执行数：{amount}', en: 'executed: {amount}' },
  rate: { zh: '执行率：{rate}%', en: 'execution rate: {rate}%' },
  blank: { zh: '未填', en: 'blank' },
  money: { zh: '{amount}万元', en: '{amount} (10,000 yuan)' },
  project: { zh: '项目总分', en: 'the project' },
  total: { zh: '总分 {total}', en: 'total {total}' },
  roundedSum: { zh: '先加总后取整则为 {sum}', en: 'added before rounding it would be {sum}' },
  blockedBy: { zh: '尚不能定分：{title}，{found}', en: 'not final yet: {title}, {found}' },
  next: { zh: '距“{grade}”（{least} 分）还差 {missing} 分', en: '{missing} points short of {grade} ({least})' },
  near: {
    zh: '注意：总分与“{grade}”的界线 {least} 分相差不超过取整可能带来的 {within} 分，等级要慎重',
    en: 'mind: the total lies within {within} of the boundary {least} ({grade}), which rounding can move',
  },
} as const satisfies Words;

/**
 * The whole story of one indicator's score: target and actual as read, with their places; the rule; the formula with its numbers and its one
 * rounding; every deduction with its basis; and what would earn the points back.
 */
export async function indicatorStory(
  row: Indicator,
  project: ProjectResult,
  telling: Telling,
): Promise<readonly StoryPart[]> {
  const say = speak(telling.language);
  const levels = [row.level1, row.level2, row.level3].filter((level) => level !== null).join(' › ');
  return [
    {
      heading: say(words.indicator),
      lines: [`${project.name} · ${row.ordinal} ${levels}`, ...told(say, words.description, row.description)],
    },
    { heading: say(words.target), lines: targetLines(row, say) },
    { heading: say(words.actual), lines: actualLines(row, say) },
    ...(await rowParts(row, telling)),
    standing(project, telling),
  ];
}

/** The whole story of a project's execution rate. */
export async function executionStory(project: ProjectResult, telling: Telling): Promise<readonly StoryPart[]> {
  const say = speak(telling.language);
  const { initial, revised, executed, rate, reason, measure, confirmed } = project.execution;
  const amount = (value: string | null) => (value === null ? say(words.blank) : say(words.money, { amount: value }));
  return [
    {
      heading: say(words.execution),
      lines: [
        project.name,
        say(words.initial, { amount: amount(initial) }),
        say(words.revised, { amount: amount(revised) }),
        say(words.executed, { amount: amount(executed) }),
        ...(rate === null ? [] : [say(words.rate, { rate: decimal(rate).times(100).toFixed(4) })]),
        ...told(say, words.confirmed, confirmed ?? null),
        ...told(say, words.reason, reason),
        ...told(say, words.measure, measure),
      ],
    },
    ...(await rowParts(project.execution, telling)),
    standing(project, telling),
  ];
}

/** A line where there is something to say. */
function told(say: Speak, as: (typeof words)['description'] | Bilingual, text: string | null): string[] {
  return text === null || text === '' ? [] : [say(as as (typeof words)['description'], { text })];
}

function targetLines(row: Indicator, say: Speak): string[] {
  const { target } = row;
  return [
    `${target.text} → ${readingText(target, targetKindWords[target.kind], say)}`,
    ...assumed(target, say),
    ...derivation(row, say),
    say(words.place, { place: placeText(row.targetPlace, say.language) }),
    ...told(say, words.basis, row.basis),
  ];
}

/** The sum by which a target follows from last year's value: 1.2 × 1.05 = 1.26万人次. */
function derivation({ target, targetFrom }: Indicator, say: Speak): string[] {
  if (targetFrom === null || targetFrom === undefined || target.value === null) return [];
  const { lastYear, factor, plus, unit, place } = targetFrom;
  const added = decimal(plus);
  const times = factor === '1' ? '' : ` × ${factor}`;
  const more = added.isZero() ? '' : ` ${added.isNegative() ? '−' : '+'} ${plain(added.abs())}`;
  const sum = `${lastYear}${times}${more}${times === '' && more === '' ? '' : ` = ${target.value}`}${unit ?? ''}`;
  return [say(words.derived, { sum, place: placeText(place, say.language) })];
}

/** What a text was read as: 不少于 2 次. */
function readingText(reading: Reading, kind: Bilingual, say: Speak): string {
  const { value, multiplier, unit, upper, from, date } = reading;
  const quantity = value === null ? '' : `${value}${multiplier ?? ''}${unit ?? ''}`;
  const high = upper === null ? '' : `-${upper.value}${upper.multiplier ?? ''}${upper.unit ?? ''}`;
  const day = [from, date].filter((one) => one !== null).join(' - ');
  return [say(kind), `${quantity}${high}`, day].filter((part) => part !== '').join(' ');
}

/** Assumptions are codes in the language asked for, or the sentences of results that have no codes yet. */
function assumed({ assumptions, assumptionCodes }: Reading, say: Speak): string[] {
  const lines = assumptionCodes?.map((one) => assumptionText(one, say.language)) ?? assumptions;
  return lines.map((text) => say(words.assumed, { text }));
}

function actualLines(row: Indicator, say: Speak): string[] {
  const { actual, judgement, actualPlace } = row;
  if (row.outcome !== 'scored') return row.why === null ? [] : [row.why];
  const lines: string[] = [];
  if (actual !== null) {
    lines.push(`${actual.text} → ${readingText(actual, actualKindWords[actual.kind], say)}`);
    append(lines, assumed(actual, say));
    if (actualPlace !== null) lines.push(say(words.place, { place: placeText(actualPlace, say.language) }));
  }
  if (judgement != null) append(lines, judgementLines(judgement, say.language, null));
  append(lines, told(say, words.confirmed, row.confirmed ?? null));
  append(lines, told(say, words.evidence, row.evidence));
  append(lines, told(say, words.reason, row.reason));
  append(lines, told(say, words.measure, row.measure));
  return lines;
}

/** A project's total with its grade and state: 总分 91.88，优（已定分）. */
export function totalText(project: ProjectResult, language: Language): string {
  const say = speak(language);
  const { score, grade } = project.total;
  const state = say(projectStateWords[project.state ?? project.status]);
  if (project.notCarriedOut != null) {
    const why = notCarriedOutText(project.notCarriedOut, (text) => say(text));
    return `${state}${say.marks.colon}${why}`;
  }
  const graded = grade === null ? '' : `${say.marks.comma}${gradeText(grade, language)}`;
  return `${say(words.total, { total: points(decimal(score)) })}${graded}${say.marks.bracketed(state)}`;
}

function standing(project: ProjectResult, { result, language }: Telling): StoryPart {
  const say = speak(language);
  const { total, notCarriedOut: absence = null } = project;
  const lines = [totalText(project, language)];
  if (absence !== null) lines.push(say(words.place, { place: placeText(absence.place, language) }));
  if (total.roundedSum !== total.score) {
    lines.push(say(words.roundedSum, { sum: points(decimal(total.roundedSum)) }));
  }
  const heading = say(words.project);
  const blocking = (project.blockedBy ?? []).flatMap((at) => result.findings[at] ?? []);
  append(
    lines,
    blocking.map(({ title, found }) => say(words.blockedBy, { title, found })),
  );
  const { grades, rounding } = result.profile;
  // A provisional total has no grade, and none that it is near to.
  const isFinal = (project.state ?? project.status) === 'final';
  if (!isFinal || grades === undefined || rounding === undefined) return { heading, lines };
  const { next, nearBoundary } = gradeDistance(project, { grades, rounding });
  if (next !== null) {
    lines.push(say(words.next, { grade: gradeText(next.grade, language), least: next.atLeast, missing: next.missing }));
  }
  if (nearBoundary !== null) {
    const { grade, atLeast, within } = nearBoundary;
    lines.push(say(words.near, { grade: gradeText(grade, language), least: atLeast, within }));
  }
  return { heading, lines };
}
