import { type Language, placeText } from '../findings/finding.ts';
import { marks } from '../findings/marks.ts';
import { speak } from '../findings/speak.ts';
import { append } from '../model/append.ts';
import { decimal, plain, points } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { projectStateWords } from '../model/result/project-state.ts';
import type { IndicatorScore, ProjectScore, ScoredRow, ScoreRun } from '../model/result/result.ts';
import type { ActualReading, TargetReading } from '../model/target/target.ts';
import { actualKindWords, targetKindWords } from '../model/target/target-words.ts';
import type { LoadedRule } from '../rules/rule-set.ts';
import { assumptionText } from '../targets/target/assumptions.ts';
import { reportFinding } from '../wordings/report-finding.ts';
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
  const say = speak(language);
  const { indicator, target } = row;
  const levels = [indicator.level1, indicator.level2, indicator.level3].filter((level) => level !== null).join(' › ');
  return [
    {
      heading: say({ zh: '指标', en: 'indicator' }),
      lines: [
        `${project.project.name} · ${indicator.ordinal} ${levels}`,
        ...(indicator.description === null
          ? []
          : [`${say({ zh: '描述：', en: 'description: ' })}${indicator.description}`]),
      ],
    },
    {
      heading: say({ zh: '指标值', en: 'target' }),
      lines: [
        `${target.text} → ${readingText(target, targetKindWords[target.kind], language)}`,
        ...target.assumptions.map(
          (line) => `${say({ zh: '假定：', en: 'assumed: ' })}${assumptionText(line, language)}`,
        ),
        ...derivationLines(row, language),
        `${say({ zh: '出处：', en: 'place: ' })}${placeText(indicator.source, language)}`,
        ...(indicator.basis === null
          ? []
          : [`${say({ zh: '指标值确定依据：', en: 'basis of the target: ' })}${indicator.basis}`]),
      ],
    },
    { heading: say({ zh: '实际完成值', en: 'actual' }), lines: actualLines(row, language) },
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
  return [
    speak(language)({ zh: `由上年实际值算得：${sum}  ← ${from}`, en: `by last year's value: ${sum}  ← ${from}` }),
  ];
}

/** The whole story of a project's execution rate. */
export function executionStory(
  project: ProjectScore,
  run: ScoreRun,
  rules: readonly LoadedRule[],
  language: Language,
): readonly StoryPart[] {
  const say = speak(language);
  const { initial, revised, executed, rate } = project.execution;
  const money = (label: string, value: string | null) =>
    `${label}${marks[language].colon}${value ?? say({ zh: '未填', en: 'blank' })}${value === null ? '' : say({ zh: '万元', en: ' (10,000 yuan)' })}`;
  return [
    {
      heading: say({ zh: '预算执行', en: 'budget execution' }),
      lines: [
        project.project.name,
        money(say({ zh: '年初预算数', en: 'initial budget' }), initial),
        money(say({ zh: '全年预算数', en: 'revised budget' }), revised),
        money(say({ zh: '全年执行数', en: 'executed' }), executed),
        ...(rate === null
          ? []
          : [`${say({ zh: '执行率：', en: 'execution rate: ' })}${decimal(rate).times(100).toFixed(4)}%`]),
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
  const say = speak(language);
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
    assumptions.map((line) => `${say({ zh: '假定：', en: 'assumed: ' })}${assumptionText(line, language)}`),
  );
  if (entry !== null) lines.push(`${say({ zh: '出处：', en: 'place: ' })}${placeText(entry.place, language)}`);
  return lines;
}

function rowParts(row: ScoredRow, rules: readonly LoadedRule[], language: Language): StoryPart[] {
  const say = speak(language);
  const parts: StoryPart[] = [];
  if (row.rule !== null) {
    parts.push({
      heading: say({ zh: '所用规则', en: 'rule' }),
      lines: [
        `${row.rule.id}${marks[language].colon}${row.rule.title[language]}`,
        row.rule.text[language],
        ...row.rule.conditions.map((truth) => `  ${conditionText(truth, language)}`),
        ...row.rule.basis.map((basis) => `${say({ zh: '依据：', en: 'basis: ' })}${basisName(basis, language)}`),
      ],
    });
  }
  parts.push(computation(row, language), deductions(row, language));
  const back = regains(row).map((regain) => regain.sentence[language]);
  if (back.length > 0)
    parts.push({ heading: say({ zh: '怎样能拿回来', en: 'what would earn them back' }), lines: back });
  if (row.findings.length > 0) {
    const lines = row.findings.map((found) => {
      const { title, found: what, code } = reportFinding(found, language);
      return `${title}${marks[language].bracketed(code)}${marks[language].colon}${what}`;
    });
    parts.push({ heading: say({ zh: '问题', en: 'findings' }), lines });
  }
  const notUsed = whyNot(row.facts, row.rule?.id ?? null, rules).map(({ rule, outranked, failed }) => {
    const why = outranked
      ? say({ zh: '条件成立，但优先级较低', en: 'its conditions hold, but its priority is lower' })
      : failed
          .slice(0, 2)
          .map((truth) => conditionText(truth, language))
          .join(marks[language].semicolon);
    return `${rule.id}${marks[language].colon}${why}`;
  });
  parts.push({ heading: say({ zh: '其他规则为什么不用', en: 'why no other rule' }), lines: notUsed, detail: true });
  return parts;
}

function computation(row: ScoredRow, language: Language): StoryPart {
  const say = speak(language);
  const weights =
    row.weight === row.nominalWeight
      ? `${say({ zh: '分值', en: 'weight' })} ${points(decimal(row.weight))}`
      : `${say({ zh: '分值', en: 'weight' })} ${points(decimal(row.weight))}${marks[language].bracketed(`${say({ zh: '名义分值', en: 'nominal' })} ${points(decimal(row.nominalWeight))}`)}`;
  const { trace } = row;
  if (trace === null)
    return {
      heading: say({ zh: '计算', en: 'computation' }),
      lines: [weights, say({ zh: '没有公式可算', en: 'there is nothing to compute' })],
    };
  const rounding =
    trace.rounding.mode === 'truncate'
      ? say({ zh: '截去', en: 'cut to' })
      : say({ zh: '四舍五入到', en: 'rounded half up to' });
  return {
    heading: say({ zh: '计算', en: 'computation' }),
    lines: [
      weights,
      `${say({ zh: '公式：', en: 'formula: ' })}${formulaText(trace, language)}`,
      ...trace.bindings.map(
        (binding) =>
          `  ${binding.label[language]} = ${say({ zh: binding.display, en: binding.display.replace(/分$/, ' points') })}${binding.place === null ? '' : `  ← ${placeText(binding.place, language)}`}`,
      ),
      `${say({ zh: '代入：', en: 'substituted: ' })}${trace.substituted}`,
      ...trace.steps.map((step) => `  ${step.text}`),
      `${say({ zh: '取整：', en: 'rounding: ' })}${rounding} ${trace.rounding.digits} ${say({ zh: '位小数', en: 'decimals' })} → ${points(decimal(trace.rounded))}`,
      ...(row.manual === null
        ? []
        : [
            `${say({ zh: '人工评分：', en: 'entered score: ' })}${row.manual.score}${marks[language].bracketed(`${row.manual.who}${marks[language].colon}${row.manual.why}`)}`,
          ]),
    ],
  };
}

function deductions(row: ScoredRow, language: Language): StoryPart {
  const say = speak(language);
  const lines = row.deductions.map((line) => {
    const basis = line.basis.map((basis) => basisName(basis, language)).join(marks[language].semicolon);
    return `−${points(decimal(line.points))}  ${line.why[language]}  [${line.rule}]${basis === '' ? '' : `  ${basis}`}`;
  });
  return {
    heading: say({ zh: '扣分', en: 'deductions' }),
    lines: lines.length === 0 ? [say({ zh: '没有扣分', en: 'none' })] : lines,
  };
}

function standing(project: ProjectScore, run: ScoreRun, language: Language): StoryPart {
  const say = speak(language);
  const { next, nearBoundary } = gradeDistance(project, run.profile);
  const total = points(decimal(project.total.score));
  const lines = [
    `${say({ zh: '总分', en: 'total' })} ${total}${project.total.grade === null ? '' : `${marks[language].comma}${project.total.grade}`}${marks[language].bracketed(projectStateWords[project.state][language])}`,
  ];
  if (project.total.roundedSum !== project.total.score) {
    lines.push(
      `${say({ zh: '先加总后取整则为', en: 'added before rounding it would be' })} ${points(decimal(project.total.roundedSum))}`,
    );
  }
  // A provisional total has no grade, and none that it is near to.
  if (project.state !== 'final') return { heading: say({ zh: '项目总分', en: 'the project' }), lines };
  if (next !== null)
    lines.push(
      say({
        zh: `距“${next.grade}”（${next.atLeast} 分）还差 ${next.missing} 分`,
        en: `${next.missing} points short of ${next.grade} (${next.atLeast})`,
      }),
    );
  if (nearBoundary !== null) {
    lines.push(
      say({
        zh: `注意：总分与“${nearBoundary.grade}”的界线 ${nearBoundary.atLeast} 分相差不超过取整可能带来的 ${nearBoundary.within} 分，等级要慎重`,
        en: `mind: the total lies within ${nearBoundary.within} of the boundary ${nearBoundary.atLeast} (${nearBoundary.grade}), which rounding can move`,
      }),
    );
  }
  return { heading: say({ zh: '项目总分', en: 'the project' }), lines };
}
