const chinese = '一二三四五六七八九十';
const digits = '[\\d０-９]{1,2}';

/** A leading ordinal: «1.», «2、», «（3）», «四、», «①», «目标1：». A point and a digit after the number need a second look. */
const ordinalPattern = new RegExp(
  `^(?:(?:绩效)?目标\\s*(${digits})\\s*[:：、.．]|(${digits})\\s*[.．、)）]|[（(]\\s*(${digits})\\s*[)）][.．、]?|([${chinese}]{1,3})、|[（(]([${chinese}]{1,3})[)）]、?|([①-⑳]))`,
);

/** «1.5万人次», «2.1万»: a number with decimals rather than an ordinal and a number. */
const decimalPattern = /^\d{1,2}[.．]\d{1,2}(?!\d)\s*(?:[%％‰万亿倍元]|个百分点)/;

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (sign: string | undefined): number => chinese.indexOf(sign ?? '') + 1;
  return (tens === '' ? 1 : tens === '0' ? 0 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

type OrdinalStyle = 'goal-number' | 'number' | 'number-in-brackets' | 'chinese' | 'chinese-in-brackets' | 'circled';

const styles: readonly OrdinalStyle[] = [
  'goal-number',
  'number',
  'number-in-brackets',
  'chinese',
  'chinese-in-brackets',
  'circled',
];

interface Ordinal {
  readonly style: OrdinalStyle;
  readonly number: number;
  readonly length: number;
  /** False for «10.2022年» and the like, where only the running number tells the ordinal from a decimal. */
  readonly sure: boolean;
}

function ordinalNumber(style: OrdinalStyle, text: string): number {
  if (style === 'circled') return (text.codePointAt(0) ?? 0) - 0x245f;
  return style === 'chinese' || style === 'chinese-in-brackets' ? chineseNumber(text) : Number(text.normalize('NFKC'));
}

function leadingOrdinal(line: string): Ordinal | null {
  const match = decimalPattern.test(line) ? null : ordinalPattern.exec(line);
  if (match === null) return null;
  const [whole, ...groups] = match;
  const at = groups.findIndex((group) => group !== undefined);
  const style = styles[at];
  if (style === undefined) return null;
  // «1.5万人» may be a number and not goal 1: digits on both sides of the point leave it unsure.
  const sure = !/^[\d０-９]+\s*[.．]$/.test(whole) || !/^[\d０-９]/.test(line.slice(whole.length));
  return { style, number: ordinalNumber(style, groups[at] ?? ''), length: whole.length, sure };
}

// 完成培训。, “…。”, 完成培训；: a line that ends so is whole.
const sentenceEnd = /[。；;！!？?.…]["”’）)]*$/;

/** Lines without ordinals: each ends a goal, unless some end like sentences; then those that don't are broken lines. */
function splitUnnumbered(lines: readonly string[]): string[] {
  const asSentences = lines.some((line) => sentenceEnd.test(line));
  const goals: string[] = [];
  for (const line of lines) {
    const before = goals.at(-1);
    if (before === undefined || !asSentences || sentenceEnd.test(before)) goals.push(line);
    else goals[goals.length - 1] = `${before}\n${line}`;
  }
  return goals;
}

/**
 * The goals in the text of a 绩效目标 cell, one leading ordinal of each removed («1.1.完成…» keeps its second). Where the first line
 * has an ordinal, lines with one of the same style begin a goal and all others go on the goal before them.
 */
export function splitGoals(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const style = leadingOrdinal(lines[0] ?? '')?.style;
  if (style === undefined) return splitUnnumbered(lines);
  const goals: string[] = [];
  for (const line of lines) {
    const ordinal = leadingOrdinal(line);
    const before = goals.at(-1);
    const begins = ordinal?.style === style && (ordinal.sure || ordinal.number === goals.length + 1);
    if (begins) goals.push(line.slice(ordinal.length).trim());
    else if (before === undefined) goals.push(line);
    else goals[goals.length - 1] = `${before}\n${line}`;
  }
  return goals.map((goal) => goal.trim()).filter((goal) => goal !== '');
}
