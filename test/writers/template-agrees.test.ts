import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandWords } from '../../src/model/actuals/actuals-layout.ts';
import { certain } from '../../src/model/certain.ts';
import { Decimal, decimal } from '../../src/model/decimal.ts';
import { dayNumber } from '../../src/model/spreadsheet-day.ts';
import type { Band } from '../../src/model/target/target.ts';
import { outcomeFormula } from '../../src/writers/template/formulas/indicator-formulas.ts';
import { statusFormula } from '../../src/writers/template/formulas/indicator-status.ts';
import type { TemplateWords } from '../../src/writers/template/formulas/status-words.ts';
import { type CellValue, evaluateCellFormula } from '../../src/writers/template/formulas/template-formula.ts';
import { indicatorValidation } from '../../src/writers/template/formulas/validations.ts';
import { planIndicators } from '../../src/writers/template/indicator-plan.ts';
import { templatePolicy } from '../../src/writers/template/template-policy.ts';
import { profileOf } from '../support/definitions.ts';
import { cases } from '../support/long.ts';
import { scoreTest, type TestRow, testProject } from '../support/scoring.ts';

const profile = profileOf('mof-2020');
const chinesePolicy = templatePolicy(profile);
const englishPolicy = templatePolicy(profile, 'en');
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

const cellOf = (text: string | null | undefined): CellValue => {
  if (text === null || text === undefined) return null;
  if (isDay(text)) return new Decimal(dayNumber(text));
  return /^-?[\d.]+$/.test(text) ? decimal(text) : text;
};

/** What the template says of a row while somebody types. */
function inTemplate(row: TestRow, policy = chinesePolicy): { readonly status: string; readonly outcome: string } {
  const { goal } = testProject([row]);
  const plan = certain(planIndicators({ projects: [goal] })[0], 'plan');
  const cells: Record<string, CellValue> = {
    actual: cellOf(row.actual),
    lastYear: cellOf(row.lastYear),
    band: row.band === undefined ? null : bandWords[row.band],
    notApplicable: cellOf(row.notApplicable),
    evidence: '台账',
    reason: cellOf(row.reason),
  };
  const read = (name: string): CellValue => cells[name] ?? (name === 'project:absence' ? new Decimal(0) : null);
  cells['outcome'] = evaluateCellFormula(outcomeFormula(plan, policy), read);
  return {
    status: String(evaluateCellFormula(statusFormula(plan, policy, 2026), read)),
    outcome: String(cells['outcome']),
  };
}

const targets = [
  '≥7次',
  '>7次',
  '≤7天',
  '<7天',
  '7个',
  '0次',
  '≥90%',
  '5-9次',
  '2026年12月31日前',
  '逐年提升',
  '逐年下降',
  '较上年增长5%',
  '不低于上年',
  '较上年翻一番',
  '按月报送',
  '不超过预算资金',
  '显著提高',
];
const reason = '原定十一月的一期培训因讲师生病改到下一年度举办';

interface Answer {
  readonly target: string;
  readonly actual: string | null;
  readonly band: Band | undefined;
  readonly lastYear: string | undefined;
  readonly reason: string | undefined;
}

/** The answer as a row of a test: a band only where it may be chosen, and money in the unit that stands beside it. */
function rowOf({ band, actual, ...rest }: Answer): TestRow {
  const judged = /逐年|上年|显著/.test(rest.target);
  const money = rest.target.includes('预算') && actual !== null && /^-?[\d.]+$/.test(actual);
  const all = { ...rest, evidence: '台账', actual: money ? `${actual}万元` : actual, ...(judged ? { band } : {}) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
}

/** Holds what the template says of an answer against what scoring makes of it. */
async function compareOne(answer: Answer): Promise<void> {
  const { status, outcome } = inTemplate({ ...rowOf(answer), actual: answer.actual });
  // The reader takes a / under 偏差原因 for no reason.
  const asRead = answer.reason === '/' ? { ...answer, reason: undefined } : answer;
  const scored = certain((await scoreTest(testProject([rowOf(asRead)]))).indicators[0], 'row');
  const isScored = scored.outcome.type === 'scored';
  const codes = scored.findings.map(({ code }) => code);
  const told = JSON.stringify([answer, status, outcome, scored.outcome, codes]);
  if (status.startsWith('完整')) expect(isScored, told).toBe(true);
  if (codes.includes('actual-missing')) expect(status, told).toBe('待填');
  if (!isScored || !/^(?:完整|缺)/.test(status)) return;
  const full = scored.outcome.score === scored.weight;
  if (outcome === '达标') expect(full, told).toBe(true);
  if (outcome !== '未达标') return;
  expect([full, codes.includes('deducted-without-reason')], told).toEqual([false, status.includes('偏差原因')]);
}

describe('the template, its hints and scoring', () => {
  const answer = fc.constantFrom(
    null,
    '0',
    '7',
    '6.9',
    '7.1',
    '95',
    '-1',
    '是',
    '否',
    '/',
    '无',
    '略',
    '约十二场',
    '有所提升',
  );
  const day = fc.constantFrom('2026-12-18', '2027-01-15', null, '是', '待定');
  const row = fc.constantFrom(...targets).chain((target) =>
    fc.record({
      target: fc.constant(target),
      actual: target.includes('月31日') ? day : answer,
      band: fc.option(fc.constantFrom<Band>('met', 'partly'), { nil: undefined, freq: 2 }),
      lastYear: fc.constantFrom(undefined, '7', '6'),
      reason: fc.constantFrom(undefined, '/', reason),
      evidence: fc.constant('台账'),
    }),
  );

  it('agree: what the template takes is scored, what it awaits is missing, and both tell alike what was met', async () => {
    await fc.assert(
      fc.asyncProperty(row, async (one) => {
        await compareOne(one);
      }),
      { numRuns: cases(1500) },
    );
  });

  it.each<[TestRow, string, string]>([
    // A figure and last year's, yes or no, or a band: each is an answer to 逐年提升.
    [{ target: '逐年提升', actual: '8', lastYear: '7' }, '完整', '达标'],
    [{ target: '逐年提升', actual: '8' }, '缺：上年实际值', ''],
    [{ target: '逐年提升', actual: '是' }, '完整', '达标'],
    [{ target: '逐年提升', actual: '否', reason }, '完整', '未达标'],
    [{ target: '逐年提升', actual: '有所提升' }, '矛盾：请填数字、是或否，或选达成程度', ''],
    [{ target: '逐年提升', actual: '办了两场', band: 'met' }, '完整', '达标'],
    [{ target: '逐年提升', band: 'met' }, '缺：完成情况说明', '达标'],
    // By the profile's convention a flat value counts as met, in the template as in scoring.
    [{ target: '逐年提升', actual: '7', lastYear: '7' }, '完整', '达标'],
    [{ target: '>7次', actual: '7' }, '完整', '达标'],
    // Late is an answer, and a missed target; / is none.
    [{ target: '2026年12月31日前', actual: '2027-01-15', reason }, '完整', '未达标'],
    [{ target: '2026年12月31日前', actual: '2025-12-15' }, '矛盾：日期早于2026年', '达标'],
    [{ target: '≥7次', actual: '/' }, '待填', ''],
    [{ target: '0次', actual: '无' }, '完整', '达标'],
    [{ target: '≥7次', actual: '6', reason: '/' }, '缺：偏差原因（只写符号不算）', '未达标'],
    [{ target: '≥7次', notApplicable: '/' }, '待填', ''],
    [{ target: '≥7次', notApplicable: '否' }, '待填', ''],
    [{ target: '≥7次', notApplicable: '不适用' }, '缺：不适用的具体原因', '不适用'],
    [{ target: '≥7次', notApplicable: '培训并入上级统一举办' }, '完整', '不适用'],
    [{ target: '不超过预算资金' }, '完整（按执行数）', ''],
  ])('%j: %s %s', (row, status, outcome) => {
    expect(inTemplate(row)).toEqual({ status, outcome });
  });

  it('say in English what they say in Chinese, whichever words are typed', () => {
    const english: Readonly<Record<string, string>> = { 是: 'yes', 否: 'no', 无: 'none', 不适用: 'not applicable' };
    const translated = (text: string | null | undefined) => (text == null ? text : (english[text] ?? text));
    const words = [chinesePolicy, englishPolicy].map((one) => one.words);
    const kindOf = ({ status, outcome }: ReturnType<typeof inTemplate>, of: TemplateWords | undefined) => [
      Object.entries(of?.status ?? {}).find(([, begins]) => status.startsWith(begins))?.[0],
      Object.entries(of?.outcome ?? {}).find(([, word]) => word === outcome)?.[0],
    ];
    fc.assert(
      fc.property(row, fc.boolean(), (one, typesEnglish) => {
        const given = rowOf(one);
        const typed = typesEnglish ? { ...given, actual: translated(given.actual) ?? null } : given;
        expect(kindOf(inTemplate(typed, englishPolicy), words[1])).toEqual(kindOf(inTemplate(given), words[0]));
      }),
      { numRuns: cases(1000) },
    );
  });

  it.each<[TestRow, string, string]>([
    [{ target: '逐年提升', actual: '有所提升' }, 'actual-not-scorable', '或“是”“否”，或在“达成程度”选一档'],
    [{ target: '2026年12月31日前', actual: '2026年2月30日' }, 'actual-not-scorable', '日历上有的日期'],
    [{ target: '≥7次', actual: '约十二次左右' }, 'actual-not-scorable', '用阿拉伯数字写'],
    [{ target: '按月报送', actual: '12份' }, 'actual-not-scorable', '“是”或“否”'],
    [{ target: '≥7次', actual: '/' }, 'actual-missing', '写的是“/”，不算完成值'],
    [{ target: '≥7次', actual: '略' }, 'actual-missing', '写的是“略”，不算完成值'],
  ])('%j is answered by %s: %s', async (row, code, words) => {
    const { indicators } = await scoreTest(testProject([row]));
    const found = indicators[0]?.findings.find((one) => one.code === code);
    expect(JSON.stringify(found?.args)).toContain(words.replaceAll('"', '\\"'));
  });

  it('hint at every way to answer a comparison with last year, and at a day that exists', () => {
    const hint = (target: string) => {
      const plan = certain(planIndicators({ projects: [testProject([{ target }]).goal] })[0], 'plan');
      return String(indicatorValidation(plan, 'actual', 2026, chinesePolicy)?.prompt);
    };
    for (const way of ['上年实际值', '“是”或“否”', '达成程度']) expect(hint('逐年提升')).toContain(way);
    expect(hint('2026年12月31日前')).toContain('2026-12-18');
  });
});
