import { inBoth } from '../../findings/args.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import type { finding } from '../../findings/finding.ts';
import type { Entry } from '../../model/actuals/actuals.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { readActualFully } from '../../targets/actual/read-actual.ts';
import type { Fault } from '../../targets/target/faults.ts';
import { about } from '../context.ts';
import type { Unscorable } from '../rows/row.ts';
import type { MeasureInput } from './measured.ts';
import { emptyAnswer } from './wanted-words.ts';

function texts({ name, target, actual }: MeasureInput) {
  return { name, target: target.text, actual: actual.actual?.text ?? '' };
}

type TextCode = Extract<
  FindingCode,
  | 'target-not-scorable'
  | 'settled-target-missing'
  | 'judgement-missing'
  | 'last-year-missing'
  | 'unit-mismatch'
  | 'budget-comparison-missing'
>;

/** A row that can't be scored, with the finding that says why. */
export function refuse(
  input: MeasureInput,
  code: TextCode,
  why: Bilingual,
  outcome: Unscorable['outcome'] = 'invalid',
): Unscorable {
  const args: Parameters<typeof finding<TextCode>>[1] = texts(input);
  return { outcome, why, findings: [about(input.subject, code, args)] };
}

/** A row nobody reported: missing, or what the profile makes of it. */
export function missing(input: MeasureInput): Unscorable {
  const { missingActual } = input.context.profile;
  const severity = missingActual === 'zero' ? 'review' : 'block';
  return {
    outcome: missingActual === 'refuse' ? 'invalid' : 'missing',
    why: { zh: '没有填写实际完成值', en: 'no actual was reported' },
    findings: [
      about(input.subject, 'actual-missing', { name: input.name, ...inBoth('empty', emptyAnswer(input)) }, severity),
    ],
  };
}

/** True where the reader of actuals says that this is wrong with what was entered. */
export function hasFault({ actual, target, context }: MeasureInput, fault: Fault): boolean {
  return actual.actual !== null && readActualFully(actual.actual, target, { year: context.year }).fault === fault;
}

/** 十二场 and 一百二十人: a number in words, which is not read. */
const numberInWords = /[二两三四五六七八九十百千]/;

/** An actual that can't be held against its target; `wanted` is what would fit. */
export function notScorable(input: MeasureInput, wanted: Bilingual): Unscorable {
  const text = input.actual.actual?.text ?? '';
  const inWords = wanted.zh.includes('数') && !/[\d０-９]/.test(text) && numberInWords.test(text);
  const digits = { zh: `${wanted.zh}，用阿拉伯数字写`, en: `${wanted.en}, in arabic digits` };
  const expected = inWords ? digits : wanted;
  const findings = [about(input.subject, 'actual-not-scorable', { ...texts(input), ...inBoth('expected', expected) })];
  return {
    outcome: 'invalid',
    why: { zh: '实际完成值不能与指标值比较', en: 'the actual cannot be held against the target' },
    findings,
  };
}

/** A change from last year that does not become a figure of this one. */
export function growthUnsettled(input: MeasureInput, lastYear: Entry, why: Bilingual): Unscorable {
  const args = { ...texts(input), lastYear: lastYear.text.trim(), ...inBoth('why', why) };
  return { outcome: 'invalid', why, findings: [about(input.subject, 'target-not-from-last-year', args)] };
}
