import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecimalText } from '../../src/model/decimal.ts';
import { actualReadingSchema, type TargetReading, targetReadingSchema } from '../../src/model/target/target.ts';
import { commonMeasure } from '../../src/targets/actual/compare.ts';
import { readActual, readActualFully } from '../../src/targets/actual/read-actual.ts';
import { readPromises } from '../../src/targets/read-promises.ts';
import { withSentences } from '../../src/targets/target/assumptions.ts';
import { printTarget } from '../../src/targets/target/print-target.ts';
import { readTarget, readTargetFully, type TargetContext } from '../../src/targets/target/read-target.ts';
import { cpuSeconds } from '../support/cpu-time.ts';
import { cases, some } from '../support/long.ts';

/** Pieces of which real and damaged targets are made; joined at random they reach every corner of the grammar. */
const piece = fc.constantFrom(
  ...'≥ ≤ > < = ± >= 不少于 不超过 至少 超过 小于 以上 以内 以下 及以上 (含) 起 之间 内'.split(' '),
  ...'0 1 5 12 31 95 100 290 2026 1,234 1,23 3.1 0.50 007 -5 +5 .5 1. 三 十二 两 百分之 百分百 零'.split(' '),
  ...'% ‰ (%) 百分比 万 亿 千 万元 元 亿元 人 人次 次 个 项 条 月 个月 工作日 天 日 年 小时 元/亩 元/人·月 /年 每人 周岁 分 箩 余 多 级 季度 左右 株 /个 米 m2 kg h'.split(
    ' ',
  ),
  ...'2026.12.31 2026年 12月 31日 底 前 之前 上半年 第三季度 当年 2023.07-2024.01 2.30 12月底前 年底'.split(' '),
  ...'- — ~ 至 到 且 , ， 、 。 ; : . … ( ) （ ） ★ 指标1： 1、 ① ** XX _ / * × · ? 第 A m G'.split(' '),
  ...'是 否 是/否 是否 按月 每月 7*24 逐年 较上年 同比 预算 以 为准 待定 完成 达到 提高 全年 约 零事故 养护全覆盖 左右 无'.split(
    ' ',
  ),
  ' ',
  '\u3000',
  '\n',
  '\u200b',
  '\ud800',
);
const pieces = fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(''));
/** Mostly a number in the middle, so that what stands around it varies. */
const numbered = fc
  .tuple(pieces, fc.constantFrom('5', '5万', '3亿', '≥5', '5千', '5-10', '-5', '±3'), pieces)
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  { weight: 4, arbitrary: pieces },
  { weight: 3, arbitrary: numbered },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string(),
);
const context: fc.Arbitrary<TargetContext> = fc.record(
  {
    year: fc.constantFrom(2023, 2026, null),
    comparator: fc.constantFrom('', '≥', '≤', '=', '大于等于', '正向', '反向', '定性', '其他', null),
    unit: fc.constantFrom('', '%', '万元', '万', '人次', '万人次', '个', '月', '箩', '—', null),
    level2: fc.constantFrom('数量指标', '成本指标', '时效指标', null),
    level3: fc.constantFrom('培训人数（人）', '资金拨付时限', '参观人数', '完成率', null),
    description: fc.constantFrom('完成率(%)', '描述', null),
  },
  { requiredKeys: [] },
);
const runs = { numRuns: cases(3000) };

const but = (reading: TargetReading, ...left: readonly (keyof TargetReading)[]) =>
  Object.fromEntries(Object.entries(reading).filter(([key]) => !left.includes(key as keyof TargetReading)));

describe('reading', () => {
  test('never throws, gives a valid reading, and says why exactly when it is unreadable', () => {
    fc.assert(
      fc.property(anyText, context, (text, around) => {
        const { reading, fault } = readTargetFully(text, around);
        expect(reading.text).toBe(text);
        expect(reading.kind === 'unreadable').toBe(fault !== null);
        targetReadingSchema.parse(withSentences(reading));
      }),
      runs,
    );
  });

  test('a quantity stands in exactly the kinds that promise one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { kind, value, amount, upper, date, from } = readTarget(text, { year: 2026 });
        const counted = ['at-least', 'at-most', 'equal', 'range'].includes(kind);
        if (counted) expect(value).not.toBeNull();
        if (!counted && kind !== 'trend' && kind !== 'budget-relative') expect(value).toBeNull();
        expect(amount === null).toBe(value === null);
        if (amount !== null) expect(isDecimalText(amount)).toBe(true);
        expect(upper !== null).toBe(kind === 'range');
        if (kind !== 'date') expect(date ?? from).toBeNull();
      }),
      runs,
    );
  });

  test('full-width, half-width and spaced spellings are read alike', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');
    fc.assert(
      fc.property(pieces, (text) => {
        const said = (reading: TargetReading) => but(reading, 'text', 'words');
        expect(said(readTarget(wide(text), { year: 2026 }))).toEqual(said(readTarget(text, { year: 2026 })));
      }),
      runs,
    );
  });
});

describe('printing', () => {
  test('reading what was printed gives the same reading but for its text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readTarget(text);
        const printed = printTarget(reading);
        expect(but(readTarget(printed), 'text')).toEqual(but(reading, 'text'));
      }),
      runs,
    );
  });

  test('in the same context only what the context made us assume may differ', () => {
    fc.assert(
      fc.property(anyText, context, (text, around) => {
        const reading = readTarget(text, around);
        const again = readTarget(printTarget(reading), around);
        expect(but(again, 'text', 'assumptions')).toEqual(but(reading, 'text', 'assumptions'));
      }),
      runs,
    );
  });

  test('a printed reading is in standard spelling: printing it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, context, (text, around) => {
        const printed = printTarget(readTarget(text, around));
        expect(printTarget(readTarget(printed, around))).toBe(printed);
      }),
      runs,
    );
  });
});

describe('actual values', () => {
  const entry = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: anyText }),
    fc.record({ kind: fc.constantFrom('number' as const, 'percent' as const), text: fc.integer().map(String) }),
    fc.record({ kind: fc.constantFrom('number' as const, 'date' as const, 'boolean' as const), text: anyText }),
  );
  test('never throw, are valid, and compare or say why not', () => {
    fc.assert(
      fc.property(anyText, entry, (text, given) => {
        const target = readTarget(text, { year: 2026 });
        const { reading, fault } = readActualFully(given, target, { year: 2026 });
        expect(reading.kind === 'unreadable').toBe(fault !== null);
        actualReadingSchema.parse(withSentences(reading));
        const common = commonMeasure(target, reading);
        if (common.ok) expect(isDecimalText(common.target) && isDecimalText(common.actual)).toBe(true);
      }),
      runs,
    );
  });

  test('a target reached to the letter compares as equal', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const target = readTarget(text, { year: 2026 });
        if (target.value === null || target.upper !== null || target.words !== null) return;
        const actual = readActual({ kind: 'text', text }, target, { year: 2026 });
        const common = commonMeasure(target, actual);
        expect(common).toMatchObject({ ok: true });
        if (common.ok) expect(common.actual).toBe(common.target);
      }),
      runs,
    );
  });
});

describe('time grows in proportion to the text', () => {
  const parts = [
    '9',
    '≥',
    ',',
    '1,',
    '1 ',
    '1-',
    '5次',
    '5次,',
    '(',
    ')',
    '为',
    '不超过',
    '月',
    '1月-',
    '★1、',
    '十',
    '/',
    '…',
    ' ',
    '提',
  ];
  test.each(some(parts))('%j over and over', (part) => {
    const time = (length: number) => {
      const text = part.repeat(length / part.length);
      const texts = [text, `5次${text}`, `${text}5次`, `≥5次${text}x`, `(${text}`, `以${text}`];
      return cpuSeconds(() => {
        for (const each of texts) {
          const target = readTarget(each, { year: 2026 });
          readActual({ kind: 'text', text: each }, target, { year: 2026 });
          readPromises(each, { file: 'x' }, 2026);
        }
      });
    };
    time(1000);
    // Ten times the text may take ten times as long; a quadratic reader would take a hundred times.
    const [short, long] = [Math.max(time(2000), 0.01), time(20_000)];
    expect(long / short).toBeLessThan(40);
  });
});
