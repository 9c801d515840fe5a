import type { Language } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { ActualReading, TargetReading } from '../model/target/target.ts';
import type { TargetsJson } from '../model/target/target-json.ts';
import { type CommonMeasure, commonMeasure, type NoCommonMeasure } from '../targets/actual/compare.ts';
import { readActualFully } from '../targets/actual/read-actual.ts';
import { withSentences } from '../targets/target/assumptions.ts';
import { printTarget } from '../targets/target/print-target.ts';
import { readTargetFully } from '../targets/target/read-target.ts';
import { faultFinding, mismatchFinding } from '../targets/target/reading-findings.ts';
import { reportFinding } from '../wordings/report-finding.ts';

/** How texts are to be read: what stands in columns of their own, the year, and an actual value to read against each. */
export interface TextOptions {
  readonly year: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly actual: string | null;
}

/**
 * One text as it was understood; `actual` where an actual value was given, and `comparison` where it can be held against the text itself,
 * which asks for no comparison with last year.
 */
export interface TextReading {
  readonly target: TargetReading;
  readonly printed: string;
  readonly actual: ActualReading | null;
  readonly comparison: CommonMeasure | NoCommonMeasure | null;
  readonly findings: readonly Finding[];
}

type Text = { readonly text: string; readonly line: number | null };

function readText({ text, line }: Text, options: TextOptions): TextReading {
  const { year, unit, comparator } = options;
  const about = line === null ? {} : { place: { file: '-', line } };
  const { reading: target, fault } = readTargetFully(text, { year, unit, comparator });
  const findings: Finding[] = fault === null ? [] : [faultFinding(fault, text, about, unit ?? '')];
  const printed = printTarget(target);
  if (options.actual === null) return { target, printed, actual: null, comparison: null, findings };
  const read = readActualFully({ kind: 'text', text: options.actual }, target, { year });
  if (read.fault !== null) findings.push(faultFinding(read.fault, options.actual, about));
  // The number of 较上年增长5% is a change; nothing that was reached can be held against it.
  const comparison = target.kind === 'trend' ? null : commonMeasure(target, read.reading);
  const mismatch = comparison === null || comparison.ok ? null : mismatchFinding(comparison, about);
  if (mismatch !== null) findings.push(mismatch);
  return { target, printed, actual: read.reading, comparison, findings };
}

/** Reads target texts one by one, with their findings. `line` is the line of standard input a text stood in. */
export function readTexts(texts: readonly Text[], options: TextOptions): readonly TextReading[] {
  return texts.map((text) => readText(text, options));
}

/** The readings as the JSON document of `perf-score target --json`. */
export function readingsJson(readings: readonly TextReading[], language: Language): TargetsJson {
  return {
    schemaVersion: '1.0',
    readings: readings.map(({ target, printed, actual, comparison, findings }) => ({
      ...withSentences(target),
      printed,
      actual: actual === null ? null : withSentences(actual),
      comparison: comparison?.ok === true ? withSentences(comparison) : comparison,
      findings: findings.map((found) => reportFinding(found, language)),
    })),
  };
}
