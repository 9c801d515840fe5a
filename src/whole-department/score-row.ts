import { certain } from '../model/certain.ts';
import { calm, Decimal, type DecimalText, decimal, plain, round, sum } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Expression } from '../model/policy/expression.ts';
import { comparable } from '../model/text/same-text.ts';
import type { IndicatorBy } from '../model/whole-department/department-profile.ts';
import type {
  DepartmentAnswer,
  DepartmentOutcome,
  DepartmentReport,
  DepartmentRow,
  PreparedDepartment,
  PreparedIndicator,
} from '../model/whole-department/department-run.ts';
import { figureLabel } from '../model/whole-department/figures.ts';
import { evaluateExpression, formulaProblemWords, hasNoValue } from '../rules/formula/evaluate-formula.ts';
import { showFormula } from '../rules/formula/print-calculation.ts';
import { printFormula } from '../rules/formula/print-formula.ts';

type Values = Readonly<Record<string, Decimal>>;

/** What scoring a row needs beside it. */
export interface RowContext {
  readonly prepared: PreparedDepartment;
  readonly report: DepartmentReport;
}

/** What scoring a row gives. */
export type Scored = Pick<DepartmentRow, 'value' | 'outcome' | 'steps' | 'bySteps'>;

/** A row that has no points, and why. */
export const missing = (zh: string, en: string): Scored => ({
  value: null,
  outcome: { type: 'missing', why: { zh, en } },
  steps: [],
});

/** The answers about an indicator as a whole, and about its requirements. */
const wholeAnswer = (answers: readonly DepartmentAnswer[]): DepartmentAnswer | null =>
  answers.find(({ item }) => item === null) ?? null;

const label = (name: string, language: 'zh' | 'en') => figureLabel(name)[language];

/** A formula in words and with its numbers: 100 × 实际在职人数 ÷ 编制数 = 100 × 136 ÷ 143 ≈ 95.1048951049. */
function line(head: Bilingual, expression: Expression, values: Values): Bilingual {
  const numbers = showFormula(expression, values) ?? '';
  const said = (language: 'zh' | 'en') =>
    `${head[language]} = ${printFormula(expression, language, label)}\n= ${numbers}`;
  return { zh: said('zh'), en: said('en') };
}

function evaluated(expression: Expression, values: Values): Decimal | Bilingual {
  const result = evaluateExpression(expression, values);
  if (hasNoValue(result)) return formulaProblemWords[result.reason];
  return result.value instanceof Decimal ? calm(result.value) : formulaProblemWords['not-a-number'];
}

/** Points rounded once as the layout says, and held between nothing and the weight. */
function pointsOf(exact: Decimal, weight: Decimal, { profile }: PreparedDepartment): DecimalText {
  return plain(Decimal.max(0, Decimal.min(weight, round(exact, profile.rounding))));
}

function scoreFigures(prepared: PreparedIndicator, weight: Decimal, { report, prepared: of }: RowContext): Scored {
  const lacking = prepared.figures.filter((name) => !report.figures.has(name)).map(figureLabel);
  if (lacking.length > 0) {
    const named = (language: 'zh' | 'en') => lacking.map((one) => one[language]);
    return missing(`缺基础数据：${named('zh').join('、')}`, `figures are missing: ${named('en').join('; ')}`);
  }
  const figures = Object.fromEntries([...report.figures].map(([name, { text }]) => [name, decimal(text)]));
  const [value, points] = [certain(prepared.value, 'value'), certain(prepared.points, 'points')];
  const rate = evaluated(value, figures);
  if (!(rate instanceof Decimal)) return missing(`算不出：${rate.zh}`, `no value: ${rate.en}`);
  const values: Values = { ...figures, value: rate, weight };
  const earned = evaluated(points, values);
  if (!(earned instanceof Decimal)) return missing(`算不出：${earned.zh}`, `no points: ${earned.en}`);
  const steps = [
    line({ zh: '指标值', en: 'value' }, value, figures),
    line({ zh: '得分', en: 'points' }, points, values),
  ];
  const score = pointsOf(earned, weight, of);
  return { value: rate, outcome: { type: 'scored', score }, steps, ...readings(prepared, values, weight, of) };
}

/** The points where whole and where started steps count, if that makes a difference. */
function readings(
  { bySteps }: PreparedIndicator,
  values: Values,
  weight: Decimal,
  of: PreparedDepartment,
): Pick<DepartmentRow, 'bySteps'> {
  if (bySteps === null) return {};
  const [whole, started] = [evaluated(bySteps.whole, values), evaluated(bySteps.started, values)];
  if (!(whole instanceof Decimal) || !(started instanceof Decimal)) return {};
  const points = { whole: pointsOf(whole, weight, of), started: pointsOf(started, weight, of) };
  return points.whole === points.started ? {} : { bySteps: points };
}

function scoreChecklist(
  indicator: IndicatorBy<'checklist'>,
  answers: readonly DepartmentAnswer[],
  { prepared }: RowContext,
  weight: Decimal,
): Scored {
  const given = indicator.items.map((item) => ({
    item,
    met: answers.find((one) => one.item !== null && comparable(one.item) === comparable(item.text.zh))?.met ?? null,
  }));
  const open = given.filter(({ met }) => met === null).length;
  if (open > 0) return missing(`${open}项没有填是或否`, `${open} items have no answer`);
  const met = given.filter((one) => one.met === true);
  const earned = sum(met.map(({ item }) => decimal(String(item.points))));
  const shown = given.map((one) => (one.met === true ? String(one.item.points) : '0')).join(' + ');
  const text = `${shown} = ${plain(earned)}`;
  const steps = [{ zh: `得分 = ${text}`, en: `points = ${text}` }];
  return { value: null, outcome: { type: 'scored', score: pointsOf(earned, weight, prepared) }, steps };
}

function scoreJudged(answers: readonly DepartmentAnswer[], weight: Decimal): Scored {
  const judged = wholeAnswer(answers)?.judged ?? null;
  if (judged === null) return missing('没有填评定得分', 'no points were entered');
  const score = decimal(judged.text);
  if (score.isNegative() || score.greaterThan(weight)) {
    return missing(
      `评定得分${judged.text}不在0到${plain(weight)}之间`,
      `${judged.text} is not between 0 and ${plain(weight)}`,
    );
  }
  return { value: null, outcome: { type: 'scored', score: plain(score) }, steps: [] };
}

function notApplicable(why: string, weight: Decimal, { prepared }: RowContext): DepartmentOutcome {
  return { type: 'not-applicable', why, score: prepared.profile.notApplicable === 'full' ? plain(weight) : null };
}

/** A row with what its answers say of it: not applicable, else as it is scored. */
export function rowOf(
  prepared: PreparedIndicator,
  context: RowContext,
  score: (weight: Decimal) => Scored,
): DepartmentRow {
  const { indicator } = prepared;
  const weight = decimal(String(indicator.weight));
  const answers = context.report.answers.get(indicator.id) ?? [];
  const whole = wholeAnswer(answers);
  const why = whole?.notApplicable ?? null;
  const made: Scored =
    why === null ? score(weight) : { value: null, outcome: notApplicable(why, weight, context), steps: [] };
  return { prepared, weight: plain(weight), ...made, answers, remark: whole?.remark?.text ?? null };
}

/** Scores an indicator that rests on figures or answers; null for goals and projects, which are scored as such. */
export function scoreRow(prepared: PreparedIndicator, context: RowContext): DepartmentRow | null {
  const { indicator } = prepared;
  const answers = context.report.answers.get(indicator.id) ?? [];
  switch (indicator.by) {
    case 'figures':
      return rowOf(prepared, context, (weight) => scoreFigures(prepared, weight, context));
    case 'checklist':
      return rowOf(prepared, context, (weight) => scoreChecklist(indicator, answers, context, weight));
    case 'judged':
      return rowOf(prepared, context, (weight) => scoreJudged(answers, weight));
    default:
      return null;
  }
}
