import type { Speak } from '../../findings/speak.ts';
import type { ActualsJson } from '../../model/actuals/actuals.ts';
import type { fundRows } from '../../model/actuals/actuals-layout.ts';
import { notCarriedOutWords } from '../../model/actuals/not-carried-out.ts';
import { Decimal, isDecimalText } from '../../model/decimal.ts';
import type { Project } from '../../model/goals/goals.ts';
import { sameProject } from '../../model/goals/same-project.ts';
import { dayNumber } from '../../model/spreadsheet-day.ts';
import { parseIsoDay } from '../../targets/dates/calendar.ts';
import { convert } from '../../targets/measures/measure-units.ts';
import type { TemplateWords } from './formulas/status-words.ts';
import type { CellValue } from './formulas/template-formula.ts';
import type { IndicatorColumnId, IndicatorPlan } from './indicator-plan.ts';
import type { ActualInput } from './planned-target.ts';

type JsonProject = ActualsJson['projects'][number];
type JsonValue = string | number | boolean | null | undefined;
type Source = (typeof fundRows)[number]['source'];
type MoneyColumn =
  | 'initial'
  | 'revised'
  | 'executed'
  | 'reason'
  | 'measure'
  | 'completed'
  | 'confirmed'
  | 'absence'
  | 'absenceReason'
  | 'absenceDocument';

/** The project of the actuals that belongs to a project of the goal table. */
export function filledProject(filled: ActualsJson | undefined, project: Project): JsonProject | null {
  return filled?.projects.find((one) => sameProject(one, project)) ?? null;
}

const plainNumber = (value: JsonValue, [yes, no]: TemplateWords['answers'] = ['是', '否']): CellValue => {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return new Decimal(value);
  // 1,200 and «1 200» are 1200.
  const bare = value.replaceAll(/[,，\s]/g, '');
  return isDecimalText(bare) ? new Decimal(bare) : value;
};

/** 7次 beside a unit of 次 is the number 7; anything else that was typed stays as it is. */
function withoutUnit(value: string, unit: string | null, input: ActualInput): string {
  const units = [unit, input === 'percent' ? '%' : null, unit === '万元' ? '万' : null];
  const end = units.find((one) => one !== null && one !== '' && value.endsWith(one));
  return end === undefined || end === null ? value : value.slice(0, -end.length);
}

function actualValue(value: JsonValue, plan: IndicatorPlan, { answers }: TemplateWords): CellValue {
  if (typeof value !== 'string') return plainNumber(value, answers);
  const { input, unit } = plan.target;
  if (input !== 'text' && value === '是') return answers[0];
  if (input !== 'text' && value === '否') return answers[1];
  if (input === 'text') return value;
  if (input === 'date') return parseIsoDay(value) === null ? value : new Decimal(dayNumber(value));
  const bare = plainNumber(withoutUnit(value.trim(), unit, input));
  return Decimal.isDecimal(bare) ? bare : value;
}

/**
 * Last year's value in the unit this row is filled in with. Where the row has no unit it is the bare number, except for money and for
 * percentages of which a share is asked for: those keep their unit, so that nobody takes them for something else.
 */
function lastYearValue({ target, lastYear }: IndicatorPlan): CellValue {
  if (lastYear === null) return null;
  const { value, amount, unit, multiplier, dimension } = lastYear;
  const given = `${multiplier ?? ''}${unit ?? ''}`;
  if (target.unit !== null) {
    if (given === '' || given === target.unit) return new Decimal(value);
    const converted = convert(value, given, target.unit);
    return converted === null ? `${value}${given}` : new Decimal(converted);
  }
  const share = dimension === 'percent' && target.trend?.kind === 'figure' && target.trend.relative;
  return dimension === 'money' || share ? `${value}${given}` : new Decimal(amount);
}

/** The value of one input cell of the indicator sheet, from the actuals; null leaves the cell empty. */
export function filledIndicator(
  actuals: JsonProject | null,
  plan: IndicatorPlan,
  column: IndicatorColumnId,
  words: TemplateWords,
): CellValue {
  const one = actuals?.indicators.find((each) => each.ordinal === plan.indicator.ordinal);
  if (one === undefined) return column === 'lastYear' ? lastYearValue(plan) : null;
  switch (column) {
    case 'actual':
      return actualValue(one.actual, plan, words);
    case 'lastYear':
      return actualValue(one.lastYear, plan, words);
    case 'weight':
      return plainNumber(one.weight);
    case 'band':
      return one.band === null || one.band === undefined ? null : words.bands[one.band];
    case 'bandPercent':
      return plainNumber(one.bandPercent);
    case 'surveySize':
      return plainNumber(one.surveySize);
    case 'notApplicable':
      return one.notApplicable === true ? words.outcome.notApplicable : one.notApplicable || null;
    case 'manualScore':
      return plainNumber(one.manual?.score);
    case 'manualWho':
      return one.manual?.who ?? null;
    case 'manualWhy':
      return one.manual?.why ?? null;
    case 'settledTarget':
    case 'settledTargetSource':
    case 'confirmed':
    case 'judgedBy':
    case 'evidence':
    case 'reason':
    case 'measure':
      return one[column] ?? null;
    default:
      return null;
  }
}

function filledAbsence(
  said: NonNullable<JsonProject['notCarriedOut']> | null,
  column: MoneyColumn,
  say: Speak,
): CellValue {
  if (said === null) return null;
  if (column === 'absence') return say(notCarriedOutWords[said.kind]);
  return (column === 'absenceReason' ? said.reason : said.document) ?? null;
}

/** The value of one input cell of the money sheet, from the actuals; null leaves the cell empty. */
export function filledMoney(actuals: JsonProject | null, source: Source, column: MoneyColumn, say: Speak): CellValue {
  if (actuals === null) return null;
  if (column === 'completed') return source === 'total' ? (actuals.completed ?? null) : null;
  if (column === 'reason' || column === 'measure' || column === 'confirmed')
    return source === 'total' ? (actuals.execution[column] ?? null) : null;
  if (column === 'absence' || column === 'absenceReason' || column === 'absenceDocument')
    return source === 'total' ? filledAbsence(actuals.notCarriedOut ?? null, column, say) : null;
  const row =
    source === 'total' ? actuals.execution : actuals.execution.bySource?.find((each) => each.source === source);
  return plainNumber(row?.[column]);
}
