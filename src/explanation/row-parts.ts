import { placeText } from '../findings/finding.ts';
import { type Speak, speak, type Words } from '../findings/speak.ts';
import { append } from '../model/append.ts';
import { decimal, points } from '../model/decimal.ts';
import type { ProjectResult, ResultJson } from '../model/result/result-json.ts';
import { parseFormula } from '../rules/formula/parse-formula.ts';
import { basisName } from './basis-name.ts';
import { heldText } from './condition-text.ts';
import { regains } from './regain.ts';
import type { StoryPart, Telling } from './telling.ts';

type Row = ProjectResult['indicators'][number] | ProjectResult['execution'];

const words = {
  rule: { zh: '所用规则', en: 'rule' },
  because: { zh: '用它，因为：', en: 'it applies because:' },
  basis: { zh: '依据：{basis}', en: 'basis: {basis}' },
  computation: { zh: '计算', en: 'computation' },
  weight: { zh: '分值 {weight}', en: 'weight {weight}' },
  nominal: { zh: '名义分值 {weight}', en: 'nominal {weight}' },
  nothing: { zh: '没有公式可算', en: 'there is nothing to compute' },
  formula: { zh: '公式：{formula}', en: 'formula: {formula}' },
  substituted: { zh: '代入：{substituted}', en: 'substituted: {substituted}' },
  halfUp: {
    zh: '取整：四舍五入到 {digits} 位小数 → {score}',
    en: 'rounding: rounded half up to {digits} decimals → {score}',
  },
  truncate: { zh: '取整：截去到 {digits} 位小数 → {score}', en: 'rounding: cut to {digits} decimals → {score}' },
  entered: { zh: '人工评分：{score}', en: 'entered score: {score}' },
  deductions: { zh: '扣分', en: 'deductions' },
  none: { zh: '没有扣分', en: 'none' },
  back: { zh: '怎样能拿回来', en: 'what would earn them back' },
  findings: { zh: '问题', en: 'findings' },
  others: { zh: '其他规则为什么不用', en: 'why no other rule' },
  unknown: {
    zh: '结果里没有记录；在放着输入文件的地方运行 perf-score explain 项目 指标 可以看',
    en: 'not kept in results; run perf-score explain PROJECT INDICATOR where the inputs are',
  },
} as const satisfies Words;

/** How a row came to its points: the rule and why it applies, the computation, deductions, what would earn them back, what was found. */
export async function rowParts(row: Row, { result, language, notUsed }: Telling): Promise<StoryPart[]> {
  const say = speak(language);
  const parts = [...rulePart(row, result, say), computation(row, result, say), deductions(row, say)];
  const back = await regained(row, result, say);
  if (back.length > 0) parts.push({ heading: say(words.back), lines: back });
  if (row.findings.length > 0) {
    const lines = row.findings.map(({ title, found }) => `${title}${say.marks.colon}${found}`);
    parts.push({ heading: say(words.findings), lines });
  }
  parts.push({ heading: say(words.others), lines: notUsed ?? [say(words.unknown)], detail: true });
  return parts;
}

function rulePart({ rule, conditions }: Row, { rulesUsed = [] }: ResultJson, say: Speak): StoryPart[] {
  if (rule === null) return [];
  const { title, text, basis = [] } = rulesUsed.find(({ id }) => id === rule) ?? {};
  // Of alternatives some did not hold; that is no reason for the rule.
  const held = conditions.filter((one) => one.held).map((one) => `  ${heldText(one, say.language)}`);
  const lines = [
    title === undefined ? rule : say(title),
    ...(text === undefined ? [] : [say(text)]),
    ...(held.length === 0 ? [] : [say(words.because), ...held]),
    ...basis.map((one) => say(words.basis, { basis: basisName(one, say.language) })),
  ];
  return [{ heading: say(words.rule), lines }];
}

function weightText({ weight, nominalWeight }: Row, say: Speak): string {
  const own = say(words.weight, { weight: points(decimal(weight)) });
  if (weight === nominalWeight) return own;
  return `${own}${say.marks.bracketed(say(words.nominal, { weight: points(decimal(nominalWeight)) }))}`;
}

function computation(row: Row, { profile: { rounding } }: ResultJson, say: Speak): StoryPart {
  const { formula, substituted, bindings, steps, manual } = row;
  const heading = say(words.computation);
  const lines = [weightText(row, say)];
  if (formula === null || substituted === null) return { heading, lines: [...lines, say(words.nothing)] };
  lines.push(say(words.formula, { formula }));
  for (const { label, display, place } of bindings) {
    const shown = say({ zh: display, en: display.replace(/分$/, ' points') });
    lines.push(`  ${label} = ${shown}${place === null ? '' : `  ← ${placeText(place, say.language)}`}`);
  }
  lines.push(say(words.substituted, { substituted }));
  append(
    lines,
    steps.map(({ text }) => `  ${text}`),
  );
  const score = ownScore(row);
  if (rounding !== undefined && score !== null) {
    const { mode, digits } = rounding;
    lines.push(say(mode === 'truncate' ? words.truncate : words.halfUp, { digits, score }));
  }
  if (manual !== null) {
    const told = say.marks.bracketed(`${manual.who}${say.marks.colon}${manual.why}`);
    lines.push(`${say(words.entered, { score: manual.score })}${told}`);
  }
  return { heading, lines };
}

/** What the score rule gave: the automatic score and what other rules took off it again. */
function ownScore({ automatic, deductions: lines, rule, manual }: Row): string | null {
  if (automatic === null) return null;
  const others = manual === null ? lines.filter((line) => line.rule !== rule) : [];
  return points(others.reduce((total, line) => total.plus(decimal(line.points)), decimal(automatic)));
}

function deductions(row: Row, say: Speak): StoryPart {
  const lines = row.deductions.map(({ points: lost, why, basis }) => {
    return `−${points(decimal(lost))}  ${why}${basis === '' ? '' : `  ${basis}`}`;
  });
  return { heading: say(words.deductions), lines: lines.length === 0 ? [say(words.none)] : lines };
}

/** A formula as it is printed, with the names that formulas are read by instead of their labels. */
function withNames(formula: string, bindings: Row['bindings']): string {
  const labels = [...bindings].sort((a, b) => b.label.length - a.label.length);
  let text = '';
  for (let at = 0; at < formula.length; ) {
    const found = labels.find(({ label }) => formula.startsWith(label, at));
    text += found?.name ?? formula.charAt(at);
    at += found?.label.length ?? 1;
  }
  return text;
}

/** What would earn points back, by the formula that the result prints. */
async function regained(row: Row, { profile: { rounding } }: ResultJson, say: Speak): Promise<string[]> {
  const { formula, bindings, outcome, manual } = row;
  if (formula === null || outcome !== 'scored' || manual !== null || rounding === undefined) return [];
  const parsed = await parseFormula(withNames(formula, bindings));
  if (parsed.formula === null) return [];
  return regains({ expression: parsed.formula.bind({}), bindings, rounding }).map(({ sentence }) => say(sentence));
}
