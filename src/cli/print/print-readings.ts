import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { ActualReading, TargetReading } from '../../model/target/target.ts';
import { actualKindWords, bandNames, dimensionWords, targetKindWords } from '../../model/target/target-words.ts';
import { assumptionText } from '../../targets/target/assumptions.ts';
import { trendOf, trendText } from '../../targets/target/trend.ts';
import type { TextReading } from '../../use-cases/read-texts.ts';
import type { CliContext } from '../context.ts';
import { printable, terminalWidth } from './display-width.ts';
import { printFindings } from './print-findings.ts';

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

function assumptionsText(made: readonly Phrase[], language: Language): string | null {
  return made.map((one) => assumptionText(one, language)).join(marks[language].semicolon) || null;
}

function targetLines(target: TargetReading, printed: string, language: Language): readonly Line[] {
  return [
    [['类型', 'kind'], targetKindWords[target.kind][language]],
    [['比较符', 'comparator'], target.comparator],
    [['数值', 'value'], quantityText(target)],
    [['量纲', 'dimension'], target.dimension && dimensionWords[target.dimension][language]],
    [['精确值', 'amount'], amountText(target)],
    [['起始日', 'from'], target.from],
    [['最迟日', 'date'], target.date],
    [['文字', 'words'], target.words],
    [['本年应达到', 'asks for'], target.kind === 'trend' ? trendText(trendOf(target), language) : null],
    [['标准写法', 'printed'], printed],
    [['假设', 'assumed'], assumptionsText(target.assumptions, language)],
  ];
}

function actualLines({ actual, comparison }: TextReading, language: Language): readonly Line[] {
  if (actual === null) return [];
  const yes = actual.yes === null ? null : in2(actual.yes ? ['是', 'yes'] : ['否', 'no'], language);
  const common =
    comparison?.ok === true ? `${comparison.actual} / ${comparison.target} ${comparison.unit ?? ''}`.trimEnd() : null;
  return [
    [['实际值', 'actual'], actual.text],
    [['实际类型', 'actual kind'], actualKindWords[actual.kind][language]],
    [['实际数值', 'actual value'], quantityText(actual)],
    [['实际日期', 'actual date'], actual.date],
    [['是否', 'answer'], yes],
    [['达成程度', 'band'], actual.band && bandNames[actual.band][language]],
    [['同一单位', 'in one unit'], common],
    [
      ['实际值假设', 'assumed'],
      assumptionsText([...actual.assumptions, ...(comparison?.ok ? comparison.assumptions : [])], language),
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
