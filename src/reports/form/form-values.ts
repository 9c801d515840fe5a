import { bandName, judgementLines } from '../../explanation/judgement-lines.ts';
import type { Speak } from '../../findings/speak.ts';
import { scaleLimits } from '../../model/actuals/scale-limits.ts';
import { type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { Expression } from '../../model/policy/expression.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { Binding, BindingOrigin, IndicatorScore, TargetDerivation } from '../../model/result/result.ts';
import { sameText } from '../../model/text/same-text.ts';
import { textCell } from '../tables/cells.ts';
import type { Cell, CellContent, OutputFormula } from '../tables/output-sheet.ts';
import { exactScale, fitsCell, type KnownNumber, reference, type WorkingCell } from './known-number.ts';
import { dateStyle, printedDay, printedIsoDay, printedTarget, targetUnit } from './printed-number.ts';

/** The target and actual cells of an indicator row, what they make known to its formula, and the working cells they need. */
export interface FormValues {
  readonly target: Cell;
  readonly actual: Cell;
  readonly known: readonly KnownNumber[];
  readonly working: readonly WorkingCell[];
}

function boundAs(row: IndicatorScore, origin: BindingOrigin): Binding | null {
  return row.trace?.bindings.find((binding) => binding.origin === origin) ?? null;
}

interface ValueCell {
  readonly cell: Cell;
  readonly known: readonly KnownNumber[];
  readonly working: readonly WorkingCell[];
}

function targetCell(row: IndicatorScore, id: string): ValueCell {
  const bound = boundAs(row, 'target');
  const asNumber = bound === null ? null : numericTarget(row, bound);
  if (bound === null || asNumber === null) {
    return { cell: textCell(row.target.text, 'body', { id, align: 'center' }), known: [], working: [] };
  }
  const { content, scale } = asNumber;
  const derived = overLastYear(row, content, id);
  return {
    cell: { content, role: 'body', id, align: 'center', ...(derived === null ? {} : { formula: derived.formula }) },
    known: [{ origin: 'target', reference: reference(id, scale), value: bound.value }],
    working: derived === null ? [] : [derived.working],
  };
}

/** Binary noise is rounded away at this many decimals; a target with more stays a number. */
const targetDigits = 9;

/** The target as a formula over a working cell that holds last year's value, both in the unit the target is printed in. */
function overLastYear({ targetFrom }: IndicatorScore, content: CellContent, id: string) {
  if (targetFrom === null || content.kind !== 'number') return null;
  const { lastYear, factor, plus, unit } = targetFrom;
  const fits = [lastYear, factor, plus].every((text) => fitsCell(decimal(text)));
  if (!fits || decimal(content.value).decimalPlaces() > targetDigits) return null;
  const cell = `${id}.lastYear`;
  const formula: OutputFormula = {
    kind: 'expression',
    expression: derivationExpression(targetFrom),
    names: { lastYear: { cell } },
    rounding: { digits: targetDigits, mode: 'half-up' },
  };
  const printed: CellContent = { kind: 'number', value: lastYear, decimals: 'as-is', suffix: unit ?? '' };
  const remark = "上年实际值 · last year's value";
  const working: WorkingCell = { column: 'last-year', cell: { content: printed, role: 'input', id: cell, remark } };
  return { formula, working };
}

/** lastYear × factor + plus, without what changes nothing. */
function derivationExpression({ factor, plus }: Pick<TargetDerivation, 'factor' | 'plus'>): Expression {
  const name: Expression = { type: 'name', name: 'lastYear' };
  const number = (value: DecimalText): Expression => ({ type: 'number', value });
  const times: Expression = factor === '1' ? name : { type: 'arithmetic', op: '*', left: name, right: number(factor) };
  const added = decimal(plus);
  if (added.isZero()) return times;
  const op = added.isNegative() ? '-' : '+';
  return { type: 'arithmetic', op, left: times, right: number(plain(added.abs())) };
}

/** The target as a number or day in its cell that shows as printed; null where only its text does. */
function numericTarget(row: IndicatorScore, bound: Binding): NumberInCell | null {
  if (bound.format === 'date') {
    const iso = printedIsoDay(bound.value);
    const content = iso === null ? null : printedDay(row.target.text, iso);
    return content === null ? null : { content, scale: null };
  }
  const content = printedTarget(row.target);
  const scale = content === null || !fitsCell(decimal(content.value)) ? null : scaleOf(bound.value, content.value);
  return content === null || scale === null ? null : { content, scale };
}

/** As {@link exactScale}, and 1 where both are zero: a target of 0万元 is 0 in any unit. */
function scaleOf(meant: DecimalText, inCell: DecimalText): DecimalText | null {
  return decimal(meant).isZero() && decimal(inCell).isZero() ? '1' : exactScale(meant, inCell);
}

interface NumberInCell {
  readonly content: CellContent;
  readonly scale: DecimalText | null;
}

/** The actual in the unit the target is printed in, else in its own, else as the bare number of the formula. */
function actualNumber(row: IndicatorScore, bound: Binding): NumberInCell {
  const iso = bound.format === 'date' ? printedIsoDay(bound.value) : null;
  if (iso !== null) return { content: { kind: 'date', iso, style: dateStyle(row.target.text) }, scale: null };
  const target = boundAs(row, 'target');
  const scale = target === null || row.target.value === null ? null : exactScale(target.value, row.target.value);
  if (scale !== null) {
    const value = decimal(bound.value).div(decimal(scale));
    if (fitsCell(value)) {
      return {
        content: { kind: 'number', value: plain(value), decimals: 'as-is', suffix: targetUnit(row.target) },
        scale,
      };
    }
  }
  const own = row.reading;
  const ownScale = own?.value ? scaleOf(bound.value, own.value) : null;
  if (own?.value && ownScale !== null) {
    // Of a list of requirements a reader has to see how many there are: 3/5项.
    const of = own.kind === 'checklist' && own.upper?.value != null ? `/${own.upper.value}` : '';
    const suffix = `${of}${own.multiplier ?? ''}${own.unit ?? ''}`;
    return { content: { kind: 'number', value: own.value, decimals: 'as-is', suffix }, scale: ownScale };
  }
  return { content: { kind: 'number', value: bound.value, decimals: 'as-is' }, scale: null };
}

function shown(content: CellContent): string {
  if (content.kind === 'number')
    return `${content.prefix ?? ''}${plain(decimal(content.value))}${content.suffix ?? ''}`;
  return content.kind === 'date' ? content.iso : '';
}

function asEntered(row: IndicatorScore, content: CellContent, say: Speak): { readonly remark?: string } {
  const text = row.reading?.text ?? '';
  if (text === '' || sameText(text, shown(content))) return {};
  return { remark: say({ zh: `填报原文：${text}`, en: `as reported: ${text}` }) };
}

function numericActual(row: IndicatorScore, bound: Binding, id: string, say: Speak): ValueCell {
  const { content, scale } = actualNumber(row, bound);
  const points = inPercentPoints(row, content) ? { percentPoints: true } : {};
  return {
    cell: { content, role: 'body', id, align: 'center', ...asEntered(row, content, say), ...points },
    known: [{ origin: 'actual', reference: reference(id, scale), value: bound.value }],
    working: [],
  };
}

/** 95% typed into a cell that holds 95 is 0.95 to a spreadsheet; beside a target of that size no share below 1 is meant. */
function inPercentPoints({ target }: IndicatorScore, content: CellContent): boolean {
  const isPercent = content.kind === 'number' && content.suffix?.startsWith('%') === true;
  const large = target.value !== null && decimal(target.value).gte(scaleLimits.percentFrom);
  return isPercent && large && target.kind !== 'at-most';
}

interface Word {
  readonly text: string;
  readonly value: DecimalText;
}

function withoutRepeats(words: readonly Word[]): Word[] {
  return words.filter(({ text }, index) => words.findIndex((other) => other.text === text) === index);
}

/** The cell that the score follows: what was reported, or beside free text one of its own. */
interface ChosenWord {
  readonly origin: 'yes' | 'band-share';
  /** What was reported, as it was written. */
  readonly text: string;
  /** The word of the list that it comes to, and what the list offers beside it. */
  readonly chosen: Word;
  readonly others: readonly Word[];
  readonly remark: string;
}

/**
 * What was reported in words, turned into a share or a yes by a formula in the working columns. Where the words are not those of the list,
 * the score follows a cell of its own with the list, so that correcting a character of what was written changes nothing.
 */
function wordActual({ origin, text, chosen, others, remark }: ChosenWord, id: string, say: Speak): ValueCell {
  const cases = withoutRepeats([chosen, ...others]);
  const choices = cases.map((one) => one.text);
  const own = choices.includes(text);
  const wordId = own ? `${id}.actual` : `${id}.chosen`;
  const valueId = `${id}.${origin}`;
  const content: CellContent =
    origin === 'band-share'
      ? { kind: 'percent', ratio: chosen.value, decimals: 2 }
      : { kind: 'number', value: chosen.value, decimals: 'as-is' };
  const value: Cell = { content, role: 'number', id: valueId, formula: { kind: 'words', of: { cell: wordId }, cases } };
  const told = remark === '' ? {} : { remark };
  const shown = textCell(text, 'body', { id: `${id}.actual`, align: 'center', ...(own ? { choices } : {}), ...told });
  const follow = say({
    zh: '得分按这一格计算，请从列表中选择；改动“实际完成值”的文字不影响得分。',
    en: 'The score follows this cell; choose from the list. Changing the words of the actual changes nothing.',
  });
  const list = textCell(chosen.text, 'input', { id: wordId, choices, remark: follow });
  return {
    cell: shown,
    known: [{ origin, reference: { cell: valueId }, value: chosen.value }],
    working: [...(own ? [] : [{ column: 'chosen' as const, cell: list }]), { column: origin, cell: value }],
  };
}

/** Where the target asks for 否, that is the answer that counts. */
function answered(row: IndicatorScore, bound: Binding, text: string): Omit<ChosenWord, 'remark'> {
  const yes = row.reading?.yes === true;
  const counts = decimal(bound.value).isZero() ? !yes : yes;
  const word = (said: boolean): Word => ({ text: said ? '是' : '否', value: counts === said ? '1' : '0' });
  return { origin: 'yes', text, chosen: word(yes), others: [word(!yes)] };
}

function judged(row: IndicatorScore, bound: Binding, profile: Profile, say: Speak): ChosenWord | null {
  const { judgement } = row;
  if (judgement === null) return null;
  const chosen = { text: bandName(judgement.band, say.language), value: bound.value };
  const others = profile.qualitativeBands.map(({ band, standard }) => ({
    text: bandName(band, say.language),
    value: plain(decimal(standard).div(100)),
  }));
  const text = row.reading?.text || chosen.text;
  return {
    origin: 'band-share',
    text,
    chosen,
    others,
    remark: judgementLines(judgement, say.language, judgement.place?.file ?? null).join('\n'),
  };
}

function actualCell(row: IndicatorScore, profile: Profile, id: string, say: Speak): ValueCell {
  const bound = boundAs(row, 'actual');
  if (bound !== null) return numericActual(row, bound, `${id}.actual`, say);
  const text = row.reading?.text ?? '';
  const yes = boundAs(row, 'yes');
  if (yes !== null && text !== '') return wordActual({ ...answered(row, yes, text), remark: '' }, id, say);
  const share = boundAs(row, 'band-share');
  const chosen = share === null ? null : judged(row, share, profile, say);
  if (chosen !== null) return wordActual(chosen, id, say);
  const { band } = row.actual ?? { band: null };
  const shown = text || (band == null ? '' : bandName(band, say.language));
  return { cell: textCell(shown, 'body', { id: `${id}.actual`, align: 'center' }), known: [], working: [] };
}

/**
 * Makes the 年度指标值 and 实际完成值 cells of a row: numbers where the rule computes with numbers, shown as they are printed; words
 * where it judges. `id` is the row's id on its sheet.
 */
export function formValues(row: IndicatorScore, profile: Profile, id: string, say: Speak): FormValues {
  const target = targetCell(row, `${id}.target`);
  const actual = actualCell(row, profile, id, say);
  return {
    target: target.cell,
    actual: actual.cell,
    known: [...target.known, ...actual.known],
    working: [...target.working, ...actual.working],
  };
}
