import type { TextReading } from '../app/read-texts.ts';
import type { Language } from '../findings/finding.ts';
import type { ActualKind, ActualReading, Band, Dimension, TargetKind, TargetReading } from '../model/target.ts';
import type { CliContext } from './context.ts';
import { printable, terminalWidth } from './display-width.ts';
import { printFindings } from './print-findings.ts';

type Words<K extends string> = Readonly<Record<K, readonly [zh: string, en: string]>>;

const targetKinds: Words<TargetKind> = {
  'at-least': ['不少于', 'at least'],
  'at-most': ['不超过', 'at most'],
  equal: ['等于', 'equal'],
  range: ['区间', 'range'],
  date: ['日期', 'date'],
  'yes-no': ['是否', 'yes or no'],
  frequency: ['频次', 'frequency'],
  'budget-relative': ['以预算为限', 'relative to the budget'],
  trend: ['与上年相比', 'trend'],
  qualitative: ['定性', 'qualitative'],
  deferred: ['另行确定', 'deferred'],
  unreadable: ['读不懂', 'unreadable'],
};

const actualKinds: Words<ActualKind> = {
  quantity: ['数值', 'quantity'],
  range: ['区间', 'range'],
  date: ['日期', 'date'],
  'yes-no': ['是否', 'yes or no'],
  band: ['达成程度', 'band'],
  words: ['文字', 'words'],
  unreadable: ['读不懂', 'unreadable'],
};

const dimensions: Words<Dimension> = {
  percent: ['百分比', 'percent'],
  permille: ['千分比', 'per mille'],
  money: ['金额', 'money'],
  duration: ['时长', 'duration'],
  count: ['数量', 'count'],
  length: ['长度', 'length'],
  area: ['面积', 'area'],
  mass: ['质量', 'mass'],
  volume: ['体积', 'volume'],
  score: ['分数', 'score'],
  other: ['其他', 'other'],
};

const bands: Words<Band> = {
  met: ['达成', 'met'],
  partly: ['部分达成', 'partly met'],
  'not-met': ['未达成', 'not met'],
};

const in2 = (words: readonly [string, string], language: Language) => words[language === 'zh' ? 0 : 1];

type Line = readonly [label: readonly [string, string], value: string | null];

function quantityText(reading: TargetReading | ActualReading): string | null {
  const { value, upper } = reading;
  if (value === null) return null;
  const unit = (of: { multiplier: string | null; unit: string | null }) => `${of.multiplier ?? ''}${of.unit ?? ''}`;
  const high = upper === null ? '' : ` ~ ${upper.value}${unit(upper)}`;
  return `${value}${unit(reading)}${high}`;
}

function amountText(reading: TargetReading | ActualReading): string | null {
  const { amount, upper, dimension, unit } = reading;
  if (amount === null) return null;
  const money = dimension === 'money' ? '元' : (unit ?? '');
  const shown = unit?.includes('元/') === true ? `元${unit.slice(unit.indexOf('/'))}` : money;
  return `${amount}${upper === null ? '' : ` ~ ${upper.amount}`} ${shown}`.trimEnd();
}

function targetLines(target: TargetReading, printed: string, language: Language): readonly Line[] {
  return [
    [['类型', 'kind'], `${in2(targetKinds[target.kind], language)}${language === 'zh' ? `（${target.kind}）` : ''}`],
    [['比较符', 'comparator'], target.comparator],
    [['数值', 'value'], quantityText(target)],
    [['量纲', 'dimension'], target.dimension && in2(dimensions[target.dimension], language)],
    [['精确值', 'amount'], amountText(target)],
    [['起始日', 'from'], target.from],
    [['最迟日', 'date'], target.date],
    [['文字', 'words'], target.words],
    [['标准写法', 'printed'], printed],
    [['假设', 'assumed'], target.assumptions.join('；') || null],
  ];
}

function actualLines({ actual, comparison }: TextReading, language: Language): readonly Line[] {
  if (actual === null) return [];
  const yes = actual.yes === null ? null : in2(actual.yes ? ['是', 'yes'] : ['否', 'no'], language);
  const common =
    comparison?.ok === true ? `${comparison.actual} / ${comparison.target} ${comparison.unit ?? ''}`.trimEnd() : null;
  return [
    [['实际值', 'actual'], actual.text],
    [['实际类型', 'actual kind'], in2(actualKinds[actual.kind], language)],
    [['实际数值', 'actual value'], quantityText(actual)],
    [['实际日期', 'actual date'], actual.date],
    [['是否', 'answer'], yes],
    [['达成程度', 'band'], actual.band && in2(bands[actual.band], language)],
    [['同一单位', 'in one unit'], common],
    [
      ['实际值假设', 'assumed'],
      [...actual.assumptions, ...(comparison?.ok ? comparison.assumptions : [])].join('；') || null,
    ],
  ];
}

function printReading(reading: TextReading, context: CliContext): string {
  const { language } = context;
  const lines = [...targetLines(reading.target, reading.printed, language), ...actualLines(reading, language)];
  const shown = lines.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [[in2(label, language), value]],
  );
  const width = Math.max(...shown.map(([label]) => terminalWidth(label ?? '')));
  const body = shown.map(([label, value]) => {
    const space = ' '.repeat(width - terminalWidth(label ?? ''));
    return `  ${label}${space}  ${printable(value ?? '')}\n`;
  });
  const findings = printFindings(reading.findings, context);
  return `${context.paint('bold', printable(reading.target.text))}\n${body.join('')}${findings}`;
}

/** Readings for a person: the text, then what was understood, line by line; what could not be read is said below. */
export function printReadings(readings: readonly TextReading[], context: CliContext): string {
  return readings.map((reading) => printReading(reading, context)).join('\n');
}
