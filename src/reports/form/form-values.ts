import type { Speak } from '../../findings/speak.ts';
import { bandWords } from '../../model/actuals/actuals-layout.ts';
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

/** A text longer than this is not offered as a choice or compared in a formula. */
const longestWord = 200;

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
    const suffix = `${own.multiplier ?? ''}${own.unit ?? ''}`;
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
  return {
    cell: { content, role: 'body', id, align: 'center', ...asEntered(row, content, say) },
    known: [{ origin: 'actual', reference: reference(id, scale), value: bound.value }],
    working: [],
  };
}

interface Word {
  readonly text: string;
  readonly value: DecimalText;
}

function withoutRepeats(words: readonly Word[]): Word[] {
  return words.filter(({ text }, index) => words.findIndex((other) => other.text === text) === index);
}

/** A text cell whose word is turned into a share or a yes by a formula in the working columns. */
function wordActual(text: string, bound: Binding, id: string, others: readonly Word[], say: Speak): ValueCell {
  const cases = withoutRepeats([{ text, value: bound.value }, ...others]);
  const formula: OutputFormula = { kind: 'words', of: { cell: id }, cases };
  const workingId = `${id}.${bound.origin}`;
  const content: CellContent =
    bound.origin === 'band-share'
      ? { kind: 'percent', ratio: bound.value, decimals: 2 }
      : { kind: 'number', value: bound.value, decimals: 'as-is' };
  const short = text.length <= longestWord;
  const working: Cell = {
    content,
    role: short ? 'number' : 'input',
    id: workingId,
    ...(short
      ? { formula }
      : { remark: say({ zh: '此格不是公式：填报文字过长。', en: 'Not a formula: the reported text is too long.' }) }),
  };
  return {
    cell: textCell(text, 'body', { id, align: 'center', ...(short ? { choices: cases.map((one) => one.text) } : {}) }),
    known: [{ origin: bound.origin, reference: { cell: workingId }, value: bound.value }],
    working: [{ column: bound.origin, cell: working }],
  };
}

function bandChoices(profile: Profile): Word[] {
  return profile.qualitativeBands.map(({ band, standard }) => ({
    text: bandWords[band],
    value: plain(decimal(standard).div(100)),
  }));
}

function actualCell(row: IndicatorScore, profile: Profile, id: string, say: Speak): ValueCell {
  const bound = boundAs(row, 'actual');
  if (bound !== null) return numericActual(row, bound, id, say);
  const band = row.actual?.band ?? null;
  const text = row.reading?.text || (band === null ? '' : bandWords[band]);
  const yes = boundAs(row, 'yes');
  if (yes !== null && text !== '') {
    // Where the target asks for 否, that is the answer that counts.
    const yesCounts = decimal(yes.value).isZero() ? row.reading?.yes === false : row.reading?.yes === true;
    const words = [
      { text: '是', value: yesCounts ? '1' : '0' },
      { text: '否', value: yesCounts ? '0' : '1' },
    ];
    return wordActual(text, yes, id, words, say);
  }
  const share = boundAs(row, 'band-share');
  if (share !== null && text !== '') return wordActual(text, share, id, bandChoices(profile), say);
  return { cell: textCell(text, 'body', { id, align: 'center' }), known: [], working: [] };
}

/**
 * Makes the 年度指标值 and 实际完成值 cells of a row: numbers where the rule computes with numbers, shown as they are printed; words
 * where it judges. `id` is the row's id on its sheet.
 */
export function formValues(row: IndicatorScore, profile: Profile, id: string, say: Speak): FormValues {
  const target = targetCell(row, `${id}.target`);
  const actual = actualCell(row, profile, `${id}.actual`, say);
  return {
    target: target.cell,
    actual: actual.cell,
    known: [...target.known, ...actual.known],
    working: [...target.working, ...actual.working],
  };
}
