import { Decimal, type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import type { TargetReading } from '../../model/target/target.ts';
import type { FormField, FormMoneyCell, FormRow } from '../../readers/form-cells/form-cells.ts';
import { isAmount } from '../../readers/form-cells/money-cells.ts';
import { readAmount } from '../../readers/goals/money/amounts.ts';
import { exactScale } from '../../reports/form/known-number.ts';
import { convert } from '../../targets/measures/measure-units.ts';
import type { FillValue } from '../../writers/fill/fill-value.ts';
import type { IndicatorResult } from './match-rows.ts';

type Target = Pick<TargetReading, 'value' | 'multiplier' | 'unit' | 'dimension'>;
interface Amount {
  readonly value: DecimalText;
  readonly unit: string;
}

const spelled = ({ multiplier, unit }: Pick<Target, 'multiplier' | 'unit'>): string =>
  `${multiplier ?? ''}${unit ?? ''}`;

/** The actual in the unit that the target is printed in, as the score was computed; else as it was entered. Null for no single number. */
function actualAmount({ actual, target, bindings }: IndicatorResult): Amount | null {
  if (actual?.kind !== 'quantity' || actual.value === null || actual.upper !== null) return null;
  if (actual.comparator !== null && actual.comparator !== '=') return null;
  const numberOf = (origin: string) => bindings.find((one) => one.origin === origin && one.format === 'number')?.value;
  const [meant, aim] = [numberOf('actual'), numberOf('target')];
  const scale =
    meant === undefined || aim === undefined || target.value === null ? null : exactScale(aim, target.value);
  if (meant !== undefined && scale !== null) {
    return { value: plain(decimal(meant).div(decimal(scale))), unit: spelled(target) };
  }
  const own = spelled(actual);
  // 12000 beside 1.2万人次 may be the whole amount; beside 8次 a bare 6 is counted in 次.
  if (own === '' && (target.multiplier !== null || target.unit?.startsWith('万') === true)) return null;
  return { value: actual.value, unit: own };
}

const text = (words: string): FillValue => ({ text: words, number: null, date: null, bare: false });

/** 完成值 as the form has it: a number where the unit stands in a column of its own, else with its unit. */
function actualValue({ indicator, unitApart }: FormRow, result: IndicatorResult): FillValue | null {
  const { actual } = result;
  if (actual === null) return null;
  if (actual.kind === 'date' && actual.date !== null) return { ...text(actual.text), date: actual.date };
  const found = actualAmount(result);
  if (found === null) return text(actual.text);
  const own = spelled(indicator.target);
  const value =
    found.unit === '' || own === '' || own === found.unit ? found.value : convert(found.value, found.unit, own);
  const isPercent = found.unit === '%' && (own === '' || own === '%');
  if (value === null) return text(`${found.value}${found.unit}`);
  const unit = own === '' ? found.unit : own;
  const bare = unitApart || unit === '';
  return { text: bare ? value : `${value}${unit}`, number: { value, percent: isPercent }, date: null, bare };
}

const points = (score: DecimalText): FillValue => ({
  text: plain(decimal(score)),
  number: { value: plain(decimal(score)), percent: false },
  date: null,
  bare: true,
});

/** A ratio of 1 in percent, to two decimals: 0.933333 is 93.33%. */
function percentOf(ratio: DecimalText, inPercent: boolean): FillValue {
  const value = plain(decimal(ratio).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  return { text: inPercent ? value : `${value}%`, number: { value, percent: true }, date: null, bare: inPercent };
}

const sentence = (words: string): string => words.trim().replace(/(?<![。；;.])[。；;.]+$/, '');

type Said = Pick<IndicatorResult, 'reason' | 'measure' | 'outcome' | 'why'>;

/** 偏差原因分析及改进措施 in one line; the measure apart where it has a column of its own. */
function reasonOf({ reason, measure, outcome, why }: Said, measureApart: boolean): FillValue | null {
  const said = [
    ...(outcome === 'not-applicable' && why !== null ? [`不适用：${sentence(why)}`] : []),
    ...(reason === null ? [] : [sentence(reason)]),
    ...(measure === null || measureApart ? [] : [`改进措施：${sentence(measure)}`]),
  ].filter((words) => words !== '');
  return said.length === 0 ? null : text(`${said.join('；')}。`);
}

/** What goes into a field of an indicator's row; null for nothing. */
export function indicatorValue(
  row: FormRow,
  { field, inPercent }: FormField,
  result: IndicatorResult,
): FillValue | null {
  switch (field) {
    case 'actual':
      return actualValue(row, result);
    case 'score':
      return result.score === null ? null : points(result.score);
    case 'completion':
      return result.completion === null ? null : percentOf(result.completion, inPercent);
    case 'reason':
      return reasonOf(
        result,
        row.fields.some((one) => one.field === 'measure'),
      );
    case 'measure':
      return result.measure === null ? null : text(result.measure.trim());
  }
}

/** What goes into a field of the row 预算执行率. */
export function executionValue(row: FormRow, field: FormField, project: ProjectResult): FillValue | null {
  const { execution } = project;
  if (field.field === 'actual' || field.field === 'completion') {
    return execution.rate === null ? null : percentOf(execution.rate, field.inPercent || row.unitApart);
  }
  if (field.field === 'score') return execution.score === null ? null : points(execution.score);
  if (field.field === 'measure') return execution.measure === null ? null : text(execution.measure.trim());
  return reasonOf(
    execution,
    row.fields.some((one) => one.field === 'measure'),
  );
}

/** The total of a project. */
export const totalValue = ({ total }: ProjectResult): FillValue => points(total.score);

/** A figure of the money block in the unit of the form. */
export function moneyValue(cell: FormMoneyCell, { execution }: ProjectResult, unit: string): FillValue | null {
  const { fund, figure } = cell;
  if (figure === 'rate') return execution.rate === null ? null : percentOf(execution.rate, cell.inPercent);
  if (figure === 'score') return execution.score === null ? null : points(execution.score);
  if (!isAmount(figure)) return null;
  const from = fund === 'total' ? execution : execution.bySource.find(({ source }) => source === fund);
  const amount = from?.[figure] ?? null;
  const one = readAmount('1', unit);
  if (amount === null || one === null) return null;
  const value = plain(decimal(amount).div(decimal(one)));
  return { text: value, number: { value, percent: false }, date: null, bare: true };
}
