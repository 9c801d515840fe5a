import type { Rounding } from '../../model/decimal.ts';
import type { CellReference, OutputFormula, SentencePart, WordInCell } from '../../reports/tables/output-sheet.ts';
import { expressionText, noiseDigits } from './expression-text.ts';

type ExpressionFormula = Extract<OutputFormula, { kind: 'expression' }>;

/** Gives the address of a cell as the formula writes it: `G12`, or `'封面'!G12` for another sheet. */
export type AddressOf = (reference: CellReference) => string;

/** A text in a formula. One literal holds at most 255 characters, so a longer text is joined from several. */
function quoted(text: string): string {
  const pieces = text.match(/[\s\S]{1,200}/gu) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

function scaled(reference: CellReference, addressOf: AddressOf): string {
  const address = addressOf(reference);
  const { scale } = reference;
  if (scale === undefined || scale === '1') return address;
  // 0.0001 is no number of a spreadsheet; a division by 10000 is exact to its last digit.
  const by = /^0\.(0*)1$/.exec(scale);
  return by === null ? `(${address}*${scale})` : `(${address}/1${by[1]}0)`;
}

function rounded(text: string, rounding: Rounding | undefined): string {
  if (rounding === undefined) return text;
  const calm = `ROUND(${text},${noiseDigits.points})`;
  return rounding.mode === 'truncate' ? `TRUNC(${calm},${rounding.digits})` : `ROUND(${calm},${rounding.digits})`;
}

/** Rounds once, then holds the points between 0 and the weight, then deducts, in the order of the engine. */
function heldAndReduced(text: string, formula: ExpressionFormula, addressOf: AddressOf): string {
  const { within, less, rounding } = formula;
  const points = rounded(text, rounding);
  const held = within === undefined ? points : `MAX(0,MIN(${scaled(within, addressOf)},${points}))`;
  return less === undefined
    ? held
    : `MAX(0,${rounded(`${held}-${scaled(less, addressOf)}`, { mode: 'half-up', digits: 9 })})`;
}

// '指标 1'!G5: an address with or without its sheet; '' within is one quotation mark.
const single = /^((?:'(?:[^']|'')+'!)?)([A-Z]+)(\d+)$/;

/** Joins addresses that stand below each other into ranges: G5,G6,G7 is G5:G7. */
function ranges(addresses: readonly string[]): string[] {
  const joined: { first: string; last: string; next: string }[] = [];
  for (const address of addresses) {
    const parts = single.exec(address);
    const next = parts === null ? '' : `${parts[1]}${parts[2]}${Number(parts[3]) + 1}`;
    const open = joined.at(-1);
    if (open !== undefined && open.next === address) {
      open.last = `${parts?.[2]}${parts?.[3]}`;
      open.next = next;
    } else {
      joined.push({ first: address, last: address, next });
    }
  }
  return joined.map(({ first, last }) => (first === last ? first : `${first}:${last}`));
}

/** SUM takes at most 255 arguments, so a longer list becomes a sum of sums. */
function sumText(addresses: readonly string[]): string {
  const parts = ranges(addresses);
  if (parts.length === 0) return '0';
  const sums: string[] = [];
  for (let at = 0; at < parts.length; at += 200) sums.push(`SUM(${parts.slice(at, at + 200).join(',')})`);
  return sums.join('+');
}

const added = (cells: readonly CellReference[], addressOf: AddressOf): string =>
  sumText(cells.map((reference) => scaled(reference, addressOf)));

function summed(formula: Extract<OutputFormula, { kind: 'sum' }>, addressOf: AddressOf): string {
  const { of, rounding, minus = [] } = formula;
  const less = minus.length === 0 ? '' : `-(${added(minus, addressOf)})`;
  const text = `${added(of, addressOf)}${less}`;
  if (rounding === undefined) return text;
  return rounding.mode === 'truncate' ? rounded(text, rounding) : `ROUND(${text},${rounding.digits})`;
}

/** A live formula in the spreadsheet's own language, without the leading "=". */
export function formulaText(formula: OutputFormula, addressOf: AddressOf): string {
  switch (formula.kind) {
    case 'expression': {
      const nameText = (name: string) => {
        const bound = formula.names[name];
        if (bound === undefined) throw new Error(`a formula uses a name that is bound to nothing: ${name}`);
        if ('cell' in bound) return scaled(bound, addressOf);
        return bound.constant.startsWith('-') ? `(${bound.constant})` : bound.constant;
      };
      return heldAndReduced(expressionText(formula.expression, nameText), formula, addressOf);
    }
    case 'sum':
      return summed(formula, addressOf);
    case 'quotient':
      return rounded(`(${added(formula.of, addressOf)})/(${added(formula.by, addressOf)})`, formula.rounding);
    case 'words': {
      const of = addressOf(formula.of);
      return formula.cases.reduceRight(
        (otherwise, { text, value }) => `IF(${of}=${quoted(text)},${value},${otherwise})`,
        'NA()',
      );
    }
    case 'grade': {
      const points = scaled(formula.of, addressOf);
      const share = formula.outOf === undefined ? points : `100*${points}/${scaled(formula.outOf, addressOf)}`;
      const of = `ROUND(${share},${noiseDigits.steps})`;
      return formula.steps.reduceRight(
        (otherwise, { atLeast, text }) => `IF(${of}>=${atLeast},${quoted(text)},${otherwise})`,
        quoted(formula.otherwise),
      );
    }
    case 'counted':
      return gradeByCounting(formula, addressOf);
    case 'sentence':
      return sentence(formula.parts, addressOf);
    case 'given': {
      const first = addressOf(formula.first);
      return `IF(${first}="",${addressOf(formula.otherwise)},${first})`;
    }
    case 'reviewed':
      return reviewedPoints(formula, addressOf);
    case 'deviation': {
      const [of, from] = [scaled(formula.of, addressOf), scaled(formula.from, addressOf)];
      return `IF(${addressOf(formula.from)}="","",IF(${of}=0,"",ROUND((${of}-${from})/${of},${noiseDigits.points})))`;
    }
    case 'difference': {
      const difference = `ROUND(${scaled(formula.of, addressOf)}-${scaled(formula.from, addressOf)},${noiseDigits.steps})`;
      const told = `IF(${difference}=0,"",${sentence(formula.parts, addressOf)})`;
      return `IF(${addressOf(formula.from)}="",${quoted(formula.blank)},${told})`;
    }
  }
}

/** 0, or points less shares of the weight, as {@link OutputFormula} says. */
function reviewedPoints(formula: Extract<OutputFormula, { kind: 'reviewed' }>, addressOf: AddressOf): string {
  const { of, weight, zero, shares, tasks, rounding } = formula;
  const whether = ({ cell, word }: WordInCell) => `${addressOf(cell)}=${quoted(word)}`;
  const share = shares.reduceRight((otherwise, one) => `IF(${whether(one)},${one.percent},${otherwise})`, '0');
  const [set, done] = tasks === null ? ['', ''] : [addressOf(tasks.set), addressOf(tasks.done)];
  const short = tasks === null ? '' : `+IF(${set}="",0,IF(${done}="",0,IF(${done}<${set},${tasks.percent},0)))`;
  const lost = `${addressOf(weight)}*(${share}${short})/100`;
  const calm = { mode: 'half-up', digits: noiseDigits.steps } as const;
  const points = of === null ? '""' : `MAX(0,${rounded(`${addressOf(of)}-${rounded(lost, rounding)}`, calm)})`;
  return zero.reduceRight((otherwise, one) => `IF(${whether(one)},0,${otherwise})`, points);
}

const sentence = (parts: readonly SentencePart[], addressOf: AddressOf): string =>
  parts.map((part) => sentencePart(part, addressOf)).join('&');

/** Points as {@link points} prints them: two decimals, more where there are more. */
const pointsFormat = '"0.00#######"';

function sentencePart(part: SentencePart, addressOf: AddressOf): string {
  switch (part.kind) {
    case 'words':
      return quoted(part.text);
    case 'points': {
      const { of, minus } = part;
      const rounding = { mode: 'half-up', digits: noiseDigits.steps } as const;
      return `TEXT(${summed({ kind: 'sum', of, minus, rounding }, addressOf)},${pointsFormat})`;
    }
    case 'cell':
      return addressOf(part.cell);
    case 'counts':
      return counts(part, addressOf);
  }
}

/** COUNTIF takes * and ? in the words it looks for as signs; ~ in front makes them letters. */
const counted = (word: string): string => quoted(word.replaceAll(/[*?~]/g, (sign) => `~${sign}`));

/** How many cells hold one of some words. */
function countOf(words: readonly string[], areas: readonly string[]): string {
  const counts = words.flatMap((word) => areas.map((area) => `COUNTIF(${area},${counted(word)})`));
  return counts.length === 0 ? '0' : counts.join('+');
}

function gradeByCounting(formula: Extract<OutputFormula, { kind: 'counted' }>, addressOf: AddressOf): string {
  const { of, words, steps, otherwise } = formula;
  const areas = ranges(of.map(addressOf));
  const grade = steps.reduceRight((rest, { text, atLeast, among, none }) => {
    const test = `IF(${countOf(among, areas)}>=${atLeast},${countOf(none, areas)}=0,FALSE)`;
    return `IF(${test},${quoted(text)},${rest})`;
  }, quoted(otherwise));
  return `IF(${countOf(words, areas)}<${of.length},"",${grade})`;
}

function counts({ of, words, between }: Extract<SentencePart, { kind: 'counts' }>, addressOf: AddressOf): string {
  const areas = ranges(of.map(addressOf));
  const count = (word: string) => countOf([word], areas);
  return words
    .map(({ word, before, after }, at) => {
      const earlier = words.slice(0, at).map((one) => count(one.word));
      const separator = at === 0 ? '' : `IF(${earlier.join('+')}>0,${quoted(between)},"")&`;
      return `IF(${count(word)}>0,${separator}${quoted(before)}&(${count(word)})&${quoted(after)},"")`;
    })
    .join('&');
}
