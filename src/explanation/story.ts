import { type Language, placeText, reportFinding } from '../findings/finding.ts';
import { marks } from '../findings/marks.ts';
import { append } from '../model/append.ts';
import { decimal, plain, points } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { projectStateWords } from '../model/result/project-state.ts';
import type { IndicatorScore, ProjectScore, ScoredRow, ScoreRun } from '../model/result/result.ts';
import type { ActualReading, TargetReading } from '../model/target/target.ts';
import { actualKindWords, targetKindWords } from '../model/target/target-words.ts';
import type { LoadedRule } from '../rules/rule-set.ts';
import { assumptionText } from '../targets/target/assumptions.ts';
import { basisName } from './basis-name.ts';
import { conditionText } from './condition-text.ts';
import { formulaText } from './formula-text.ts';
import { gradeDistance } from './grade-distance.ts';
import { outcomeWhy } from './outcome-why.ts';
import { regains } from './regain.ts';
import { whyNot } from './why-not.ts';

/** One part of an explanation: a heading and its lines. */
export interface StoryPart {
  readonly heading: string;
  readonly lines: readonly string[];
  /** True for what only somebody who doubts the choice of rule reads. */
  readonly detail?: true;
}

type Say = (zh: string, en: string) => string;

const said =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;

/**
 * The whole story of one indicator's score: target and actual as read, with their places; the rule and why no other; the
 * formula with its numbers and its one rounding; every deduction with its basis; and what would earn the points back.
 */
export function indicatorStory(
  row: IndicatorScore,
  project: ProjectScore,
  run: ScoreRun,
  rules: readonly LoadedRule[],
  language: Language,
): readonly StoryPart[] {
  const say = said(language);
  const { indicator, target } = row;
  const levels = [indicator.level1, indicator.level2, indicator.level3].filter((level) => level !== null).join(' › ');
  return [
    {
      heading: say('指标', 'indicator'),
      lines: [
        `${project.project.name} · ${indicator.ordinal} ${levels}`,
        ...(indicator.description === null ? [] : [`${say('描述：', 'description: ')}${indicator.description}`]),
      ],
    },
    {
      heading: say('指标值', 'target'),
      lines: [
        `${target.text} → ${readingText(target, targetKindWords[target.kind], language)}`,
        ...target.assumptions.map((line) => `${say('假定：', 'assumed: ')}${assumptionText(line, language)}`),
        ...derivationLines(row, language),
        `${say('出处：', 'place: ')}${placeText(indicator.source, language)}`,
        ...(indicator.basis === null ? [] : [`${say('指标值确定依据：', 'basis of the target: ')}${indicator.basis}`]),
      ],
    },
    { heading: say('实际完成值', 'actual'), lines: actualLines(row, language) },
    ...rowParts(row, rules, language),
    standing(project, run, language),
  ];
}

/** The sum by which a target follows from last year's value: 1.2 × 1.05 = 1.26万人次. */
function derivationLines({ target, targetFrom }: IndicatorScore, language: Language): string[] {
  if (targetFrom === null || target.value === null) return [];
  const { lastYear, factor, plus, unit, place } = targetFrom;
  const added = decimal(plus);
  const times = factor === '1' ? '' : ` × ${factor}`;
  const more = added.isZero() ? '' : ` ${added.isNegative() ? '−' : '+'} ${plain(added.abs())}`;
  const sum = `${lastYear}${times}${more}${times === '' && more === '' ? '' : ` = ${target.value}`}${unit ?? ''}`;
  const from = placeText(place, language);
  return [said(language)(`由上年实际值算得：${sum}  ← ${from}`, `by last year's value: ${sum}  ← ${from}`)];
}

/** The whole story of a project's execution rate. */
export function executionStory(
  project: ProjectScore,
  run: ScoreRun,
  rules: readonly LoadedRule[],
  language: Language,
): readonly StoryPart[] {
  const say = said(language);
  const { initial, revised, executed, rate } = project.execution;
  const money = (label: string, value: string | null) =>
    `${label}${marks[language].colon}${value ?? say('未填', 'blank')}${value === null ? '' : say('万元', ' (10,000 yuan)')}`;
  return [
    {
      heading: say('预算执行', 'budget execution'),
      lines: [
        project.project.name,
        money(say('年初预算数', 'initial budget'), initial),
        money(say('全年预算数', 'revised budget'), revised),
        money(say('全年执行数', 'executed'), executed),
        ...(rate === null ? [] : [`${say('执行率：', 'execution rate: ')}${decimal(rate).times(100).toFixed(4)}%`]),
      ],
    },
    ...rowParts(project.execution, rules, language),
    standing(project, run, language),
  ];
}

/** What a text was read as: 不少于 2 次. */
function readingText(reading: TargetReading | ActualReading, words: Bilingual, language: Language): string {
  const { value, multiplier, unit, upper, from, date } = reading;
  const quantity = value === null ? '' : `${value}${multiplier ?? ''}${unit ?? ''}`;
  const high = upper === null ? '' : `-${upper.value}${upper.multiplier ?? ''}${upper.unit ?? ''}`;
  const day = [from, date].filter((one) => one !== null).join(' - ');
  return [words[language], `${quantity}${high}`, day].filter((part) => part !== '').join(' ');
}

function actualLines(row: IndicatorScore, language: Language): string[] {
  const say = said(language);
  if (row.outcome.type !== 'scored') {
    const { why } = row.outcome;
    return [outcomeWhy(why, language)];
  }
  const entry = row.actual?.actual ?? null;
  const lines =
    row.reading === null
      ? []
      : [`${row.reading.text} → ${readingText(row.reading, actualKindWords[row.reading.kind], language)}`];
  const assumptions = row.reading?.assumptions ?? [];
  append(
    lines,
    assumptions.map((line) => `${say('假定：', 'assumed: ')}${assumptionText(line, language)}`),
  );
  if (entry !== null) lines.push(`${say('出处：', 'place: ')}${placeText(entry.place, language)}`);
  return lines;
}

function rowParts(row: ScoredRow, rules: readonly LoadedRule[], language: Language): StoryPart[] {
  const say = said(language);
  const parts: StoryPart[] = [];
  if (row.rule !== null) {
    parts.push({
      heading: say('所用规则', 'rule'),
      lines: [
        `${row.rule.id}${marks[language].colon}${row.rule.title[language]}`,
        row.rule.text[language],
        ...row.rule.conditions.map((truth) => `  ${conditionText(truth, language)}`),
        ...row.rule.basis.map((basis) => `${say('依据：', 'basis: ')}${basisName(basis, language)}`),
      ],
    });
  }
  parts.push(computation(row, language), deductions(row, language));
  const back = regains(row).map((regain) => regain.sentence[language]);
  if (back.length > 0) parts.push({ heading: say('怎样能拿回来', 'what would earn them back'), lines: back });
  if (row.findings.length > 0) {
    const lines = row.findings.map((found) => {
      const { title, found: what, code } = reportFinding(found, language);
      return `${title}${marks[language].bracketed(code)}${marks[language].colon}${what}`;
    });
    parts.push({ heading: say('问题', 'findings'), lines });
  }
  const notUsed = whyNot(row.facts, row.rule?.id ?? null, rules).map(({ rule, outranked, failed }) => {
    const why = outranked
      ? say('条件成立，但优先级较低', 'its conditions hold, but its priority is lower')
      : failed
          .slice(0, 2)
          .map((truth) => conditionText(truth, language))
          .join(marks[language].semicolon);
    return `${rule.id}${marks[language].colon}${why}`;
  });
  parts.push({ heading: say('其他规则为什么不用', 'why no other rule'), lines: notUsed, detail: true });
  return parts;
}

function computation(row: ScoredRow, language: Language): StoryPart {
  const say = said(language);
  const weights =
    row.weight === row.nominalWeight
      ? `${say('分值', 'weight')} ${points(decimal(row.weight))}`
      : `${say('分值', 'weight')} ${points(decimal(row.weight))}${marks[language].bracketed(`${say('名义分值', 'nominal')} ${points(decimal(row.nominalWeight))}`)}`;
  const { trace } = row;
  if (trace === null)
    return {
      heading: say('计算', 'computation'),
      lines: [weights, say('没有公式可算', 'there is nothing to compute')],
    };
  const rounding = trace.rounding.mode === 'truncate' ? say('截去', 'cut to') : say('四舍五入到', 'rounded half up to');
  return {
    heading: say('计算', 'computation'),
    lines: [
      weights,
      `${say('公式：', 'formula: ')}${formulaText(trace, language)}`,
      ...trace.bindings.map(
        (binding) =>
          `  ${binding.label[language]} = ${say(binding.display, binding.display.replace(/分$/, ' points'))}${binding.place === null ? '' : `  ← ${placeText(binding.place, language)}`}`,
      ),
      `${say('代入：', 'substituted: ')}${trace.substituted}`,
      ...trace.steps.map((step) => `  ${step.text}`),
      `${say('取整：', 'rounding: ')}${rounding} ${trace.rounding.digits} ${say('位小数', 'decimals')} → ${points(decimal(trace.rounded))}`,
      ...(row.manual === null
        ? []
        : [
            `${say('人工评分：', 'entered score: ')}${row.manual.score}${marks[language].bracketed(`${row.manual.who}${marks[language].colon}${row.manual.why}`)}`,
          ]),
    ],
  };
}

function deductions(row: ScoredRow, language: Language): StoryPart {
  const say = said(language);
  const lines = row.deductions.map((line) => {
    const basis = line.basis.map((basis) => basisName(basis, language)).join(marks[language].semicolon);
    return `−${points(decimal(line.points))}  ${line.why[language]}  [${line.rule}]${basis === '' ? '' : `  ${basis}`}`;
  });
  return { heading: say('扣分', 'deductions'), lines: lines.length === 0 ? [say('没有扣分', 'none')] : lines };
}

function standing(project: ProjectScore, run: ScoreRun, language: Language): StoryPart {
  const say = said(language);
  const { next, nearBoundary } = gradeDistance(project, run.profile);
  const total = points(decimal(project.total.score));
  const lines = [
    `${say('总分', 'total')} ${total}${project.total.grade === null ? '' : `${marks[language].comma}${project.total.grade}`}${marks[language].bracketed(projectStateWords[project.state][language])}`,
  ];
  if (project.total.roundedSum !== project.total.score) {
    lines.push(
      `${say('先加总后取整则为', 'added before rounding it would be')} ${points(decimal(project.total.roundedSum))}`,
    );
  }
  // A provisional total has no grade, and none that it is near to.
  if (project.state !== 'final') return { heading: say('项目总分', 'the project'), lines };
  if (next !== null)
    lines.push(
      say(
        `距“${next.grade}”（${next.atLeast} 分）还差 ${next.missing} 分`,
        `${next.missing} points short of ${next.grade} (${next.atLeast})`,
      ),
    );
  if (nearBoundary !== null) {
    lines.push(
      say(
        `注意：总分与“${nearBoundary.grade}”的界线 ${nearBoundary.atLeast} 分相差不超过取整可能带来的 ${nearBoundary.within} 分，等级要慎重`,
        `mind: the total lies within ${nearBoundary.within} of the boundary ${nearBoundary.atLeast} (${nearBoundary.grade}), which rounding can move`,
      ),
    );
  }
  return { heading: say('项目总分', 'the project'), lines };
}
