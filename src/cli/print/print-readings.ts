import type { Speak, Words } from '../../findings/speak.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { largest } from '../../model/largest.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { ActualReading, TargetReading } from '../../model/target/target.ts';
import { actualKindWords, bandNames, dimensionWords, targetKindWords } from '../../model/target/target-words.ts';
import { assumptionText } from '../../targets/target/assumptions.ts';
import { trendOf, trendText } from '../../targets/target/trend.ts';
import type { TextReading } from '../../use-cases/read-texts.ts';
import type { CliContext } from '../context.ts';
import { printable, terminalWidth } from './display-width.ts';
import { printFindings } from './print-findings.ts';

const words = {
  kind: { zh: '类型', en: 'kind' },
  comparator: { zh: '比较符', en: 'comparator' },
  value: { zh: '数值', en: 'value' },
  dimension: { zh: '量纲', en: 'dimension' },
  amount: { zh: '精确值', en: 'amount' },
  from: { zh: '起始日', en: 'from' },
  date: { zh: '最迟日', en: 'date' },
  words: { zh: '文字', en: 'words' },
  trend: { zh: '本年应达到', en: 'asks for' },
  printed: { zh: '标准写法', en: 'printed' },
  assumed: { zh: '假设', en: 'assumed' },
  actual: { zh: '实际值', en: 'actual' },
  actualKind: { zh: '实际类型', en: 'actual kind' },
  actualValue: { zh: '实际数值', en: 'actual value' },
  actualDate: { zh: '实际日期', en: 'actual date' },
  answer: { zh: '是否', en: 'answer' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  band: { zh: '达成程度', en: 'band' },
  common: { zh: '同一单位', en: 'in one unit' },
  actualAssumed: { zh: '实际值假设', en: 'assumed' },
} as const satisfies Words;

type Line = readonly [label: Bilingual, value: string | null];

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

function assumptionsText(made: readonly Phrase[], say: Speak): string | null {
  return made.map((one) => assumptionText(one, say.language)).join(say.marks.semicolon) || null;
}

function targetLines(target: TargetReading, printed: string, say: Speak): readonly Line[] {
  return [
    [words.kind, say(targetKindWords[target.kind])],
    [words.comparator, target.comparator],
    [words.value, quantityText(target)],
    [words.dimension, target.dimension && say(dimensionWords[target.dimension])],
    [words.amount, amountText(target)],
    [words.from, target.from],
    [words.date, target.date],
    [words.words, target.words],
    [words.trend, target.kind === 'trend' ? trendText(trendOf(target), say.language) : null],
    [words.printed, printed],
    [words.assumed, assumptionsText(target.assumptions, say)],
  ];
}

function actualLines({ actual, comparison }: TextReading, say: Speak): readonly Line[] {
  if (actual === null) return [];
  const yes = actual.yes === null ? null : say(actual.yes ? words.yes : words.no);
  const common =
    comparison?.ok === true ? `${comparison.actual} / ${comparison.target} ${comparison.unit ?? ''}`.trimEnd() : null;
  return [
    [words.actual, actual.text],
    [words.actualKind, say(actualKindWords[actual.kind])],
    [words.actualValue, quantityText(actual)],
    [words.actualDate, actual.date],
    [words.answer, yes],
    [words.band, actual.band && say(bandNames[actual.band])],
    [words.common, common],
    [
      words.actualAssumed,
      assumptionsText([...actual.assumptions, ...(comparison?.ok ? comparison.assumptions : [])], say),
    ],
  ];
}

function printReading(reading: TextReading, context: CliContext): string {
  const { say } = context;
  const lines = [...targetLines(reading.target, reading.printed, say), ...actualLines(reading, say)];
  const shown = lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [[say(label), value]]));
  const width = largest(shown.map(([label]) => terminalWidth(label ?? '')));
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
