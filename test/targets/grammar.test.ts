import { describe, expect, test } from 'vitest';
import type { Comparator, TargetKind } from '../../src/model/target/target.ts';
import { withSentences } from '../../src/targets/target/assumptions.ts';
import * as targets from '../../src/targets/target/read-target.ts';
import { readTargetFully, type TargetContext } from '../../src/targets/target/read-target.ts';

/** A target as it is read, what was assumed in sentences. */
const readTarget = (text: string, context?: TargetContext) => withSentences(targets.readTarget(text, context));

const noComparator = { low: '无比较符，按"不少于"理解', high: '无比较符，按"不超过"理解' };

type Row = readonly [
  text: string,
  kind: TargetKind,
  comparator: Comparator | null,
  value: string,
  multiplier: string | null,
  unit: string | null,
  dimension: string | null,
  amount: string,
];

function quantities(rows: readonly Row[]): void {
  test.each(rows)('%s', (text, kind, comparator, value, multiplier, unit, dimension, amount) => {
    expect(readTarget(text)).toMatchObject({ text, kind, comparator, value, multiplier, unit, dimension, amount });
  });
}

describe('comparators before and after the number', () => {
  const low = '≥ >= => ≥= ≧ ⩾ ＞＝ >＝ ›= 不少于 不低于 不小于 不得少于 不得低于 大于等于 大于或等于 至少 最少 最低';
  const above = '> ＞ › 大于 超过 高于 多于';
  const high = '≤ <= =< ≤= ≦ ⩽ ＜＝ ‹= 不超过 不高于 不大于 不得超过 不超 未超过 小于等于 小于或等于 至多 最多 最高';
  const below = '< ＜ ‹ 小于 低于 少于 不足 不到';
  const equal = '= ＝ ═ 等于';
  const cases = [
    [low, '≥', 'at-least'],
    [above, '>', 'at-least'],
    [high, '≤', 'at-most'],
    [below, '<', 'at-most'],
    [equal, '=', 'equal'],
  ] as const;
  for (const [spellings, comparator, kind] of cases) {
    test.each(spellings.split(' '))(`%s is ${comparator}`, (spelling) => {
      expect(readTarget(`${spelling}5次`)).toMatchObject({ kind, comparator, value: '5', unit: '次', assumptions: [] });
      expect(readTarget(`${spelling} 5 次`)).toMatchObject({ kind, comparator, amount: '5' });
    });
  }
  const after = [
    ['以上 及以上 (含)以上 以上（含） 起', '≥', 'at-least'],
    ['以内 之内 以下 及以下 以下(含)', '≤', 'at-most'],
    ['以下（不含）', '<', 'at-most'],
    ['以上(不含)', '>', 'at-least'],
  ] as const;
  for (const [spellings, comparator, kind] of after) {
    test.each(spellings.split(' '))(`80%%%s is ${comparator}`, (spelling) => {
      expect(readTarget(`80%${spelling}`)).toMatchObject({ kind, comparator, value: '80', unit: '%' });
    });
  }
  test('a comparator before wins over one of the same side behind', () => {
    expect(readTarget('>95%以上')).toMatchObject({ comparator: '>', kind: 'at-least' });
  });
  test('a comparator that stands apart is found', () => {
    expect(readTarget('不超过预算金额15万元')).toMatchObject({ kind: 'at-most', comparator: '≤', amount: '150000' });
    expect(readTarget('成交额达到2000亿')).toMatchObject({ kind: 'at-least', comparator: '≥', unit: '亿元' });
    expect(readTarget('控制在15万元')).toMatchObject({ kind: 'at-most', comparator: '≤', amount: '150000' });
    expect(readTarget('控制在95%以上')).toMatchObject({ kind: 'at-least', comparator: '≥' });
    expect(readTarget('5个县以上')).toMatchObject({ kind: 'at-least', comparator: '≥', value: '5', words: '县以上' });
  });
});

describe('numbers, multipliers and units', () => {
  quantities([
    ['≥230', 'at-least', '≥', '230', null, null, null, '230'],
    ['≥1,234.50元', 'at-least', '≥', '1234.50', null, '元', 'money', '1234.5'],
    ['≥１，２３４人', 'at-least', '≥', '1234', null, '人', 'count', '1234'],
    ['≥50万人次', 'at-least', '≥', '50', '万', '人次', 'count', '500000'],
    ['≥8万条', 'at-least', '≥', '8', '万', '条', 'count', '80000'],
    ['≥3亿次', 'at-least', '≥', '3', '亿', '次', 'count', '300000000'],
    ['≥3千人', 'at-least', '≥', '3', '千', '人', 'count', '3000'],
    ['≥2000亿元', 'at-least', '≥', '2000', null, '亿元', 'money', '200000000000'],
    ['≤448.4万元', 'at-most', '≤', '448.4', null, '万元', 'money', '4484000'],
    ['≤3.1万', 'at-most', '≤', '3.1', null, '万元', 'money', '31000'],
    ['≤2亿', 'at-most', '≤', '2', null, '亿元', 'money', '200000000'],
    ['≥90百分比', 'at-least', '≥', '90', null, '%', 'percent', '90'],
    ['≥90百分率', 'at-least', '≥', '90', null, '%', 'percent', '90'],
    ['≥90(%)', 'at-least', '≥', '90', null, '%', 'percent', '90'],
    ['≥90（％）', 'at-least', '≥', '90', null, '%', 'percent', '90'],
    ['≤5‰', 'at-most', '≤', '5', null, '‰', 'permille', '5'],
    ['≤12/10万', 'at-most', '≤', '12', null, '/10万', 'other', '12'],
    ['低于 18.3/十万人', 'at-most', '<', '18.3', null, '/10万', 'other', '18.3'],
    ['≤8／1000', 'at-most', '≤', '8', null, '/千', 'other', '8'],
    ['≤3.5例/10万', 'at-most', '≤', '3.5', null, '例/10万', 'other', '3.5'],
    ['百分之九十五以上', 'at-least', '≥', '95', null, '%', 'percent', '95'],
    ['不少于三次', 'at-least', '≥', '3', null, '次', 'count', '3'],
    ['不少于一百零五人', 'at-least', '≥', '105', null, '人', 'count', '105'],
    ['≤12月', 'at-most', '≤', '12', null, '个月', 'duration', '12'],
    ['≤12个月', 'at-most', '≤', '12', null, '个月', 'duration', '12'],
    ['≤10个工作日', 'at-most', '≤', '10', null, '个工作日', 'duration', '10'],
    ['≤10工作日', 'at-most', '≤', '10', null, '个工作日', 'duration', '10'],
    ['30日内', 'at-most', '≤', '30', null, '天', 'duration', '30'],
    ['≤90分钟', 'at-most', '≤', '90', null, '分钟', 'duration', '90'],
    ['≥70分', 'at-least', '≥', '70', null, '分', 'score', '70'],
    ['≥16学时', 'at-least', '≥', '16', null, '学时', 'count', '16'],
    ['≥550万粒', 'at-least', '≥', '550', '万', '粒', 'count', '5500000'],
    ['>=530元/人*月', 'at-least', '≥', '530', null, '元/人·月', 'other', '530'],
    ['≥530元/人·月', 'at-least', '≥', '530', null, '元/人·月', 'other', '530'],
    ['≥530元/人/月', 'at-least', '≥', '530', null, '元/人·月', 'other', '530'],
    ['≥0.3万元/亩', 'at-least', '≥', '0.3', null, '万元/亩', 'other', '3000'],
    ['≥0.3万元每亩', 'at-least', '≥', '0.3', null, '万元/亩', 'other', '3000'],
    ['≤5万元/个', 'at-most', '≤', '5', null, '万元/个', 'other', '50000'],
    ['≥2次/年', 'at-least', '≥', '2', null, '次/年', 'other', '2'],
    ['≥-5%', 'at-least', '≥', '-5', null, '%', 'percent', '-5'],
    ['≥757万平方米', 'at-least', '≥', '757', '万', '平方米', 'area', '7570000'],
    ['≥10台（套）', 'at-least', '≥', '10', null, '台套', 'count', '10'],
  ]);
  test('bare 万 is money, and that is said', () => {
    expect(readTarget('≤3.1万').assumptions).toEqual(['"万"按"万元"理解']);
    expect(readTarget('≤3.1万', { level3: '参观人数' })).toMatchObject({
      multiplier: '万',
      unit: null,
      amount: '31000',
    });
  });
  test('a number is never rounded or made a binary fraction', () => {
    expect(readTarget('≥0.1234567890123456789亿元').amount).toBe('12345678.90123456789');
    expect(readTarget('≥123456789012345678901234567890万元').amount).toBe('1234567890123456789012345678900000');
  });
});

describe('without a comparator', () => {
  quantities([
    ['35', 'at-least', null, '35', null, null, null, '35'],
    ['100%', 'at-least', null, '100', null, '%', 'percent', '100'],
    ['21人', 'at-least', null, '21', null, '人', 'count', '21'],
    ['542.5万元', 'at-most', null, '542.5', null, '万元', 'money', '5425000'],
    ['3000元/人', 'at-most', null, '3000', null, '元/人', 'other', '3000'],
    ['0', 'at-most', null, '0', null, null, null, '0'],
    ['0次', 'at-most', null, '0', null, '次', 'count', '0'],
    ['0起', 'at-most', null, '0', null, '起', 'count', '0'],
    ['百分百', 'at-least', null, '100', null, '%', 'percent', '100'],
  ]);
  test.each([
    ['35', noComparator.low],
    ['100%', noComparator.low],
    ['15万元', noComparator.high],
    ['0次', noComparator.high],
  ])('%s states what was assumed', (text, sentence) => {
    expect(readTarget(text).assumptions).toEqual([sentence]);
  });
  test('a printed = is equal and assumes nothing', () => {
    expect(readTarget('=100%')).toMatchObject({ kind: 'equal', comparator: '=', assumptions: [] });
  });
  test('a length of time is a limit where its name says so', () => {
    expect(readTarget('10个工作日', { level3: '资金拨付时限' }).kind).toBe('at-most');
    expect(readTarget('200天', { level3: '场馆运行天数' }).kind).toBe('at-least');
  });
});

describe('columns of their own', () => {
  test.each<[string, TargetContext, object]>([
    ['735', { comparator: '≧', unit: '人次' }, { kind: 'at-least', comparator: '≥', value: '735', unit: '人次' }],
    ['100', { comparator: '═', unit: '%' }, { kind: 'equal', comparator: '=', unit: '%', amount: '100' }],
    ['100', { comparator: '大于等于', unit: '百分比' }, { kind: 'at-least', comparator: '≥', unit: '%' }],
    ['5', { comparator: '反向', unit: '次' }, { kind: 'at-most', comparator: '≤' }],
    ['3', { comparator: '≤', unit: '万元' }, { unit: '万元', multiplier: null, amount: '30000' }],
    ['3', { comparator: '≤', unit: '万' }, { unit: '万元', amount: '30000', assumptions: ['"万"按"万元"理解'] }],
    ['50万', { comparator: '≥', unit: '人次' }, { unit: '人次', multiplier: '万', amount: '500000' }],
    ['50万', { unit: '万元' }, { unit: '万元', multiplier: null, amount: '500000' }],
    ['50万', { unit: '元' }, { unit: '万元', multiplier: null, amount: '500000' }],
    ['50万', { unit: '万人次' }, { unit: '人次', multiplier: '万', amount: '500000' }],
    ['2万', { level3: '受益人数（人）' }, { unit: '人', multiplier: '万', amount: '20000' }],
    ['2万', { unit: '箩' }, { unit: null, multiplier: '万', amount: '20000', words: '箩' }],
    ['5', { comparator: '≥', unit: '万人次' }, { unit: '人次', multiplier: '万', amount: '50000' }],
    ['10-20', { unit: '人' }, { kind: 'range', unit: '人', amount: '10', upper: { amount: '20', unit: '人' } }],
    ['12', { comparator: '≤', unit: '月' }, { kind: 'at-most', unit: '个月', dimension: 'duration' }],
    ['有效', { comparator: '', unit: '' }, { kind: 'qualitative', words: '有效' }],
    ['有效', { comparator: '定性', unit: '—' }, { kind: 'qualitative', assumptions: [] }],
    ['≥95%', { comparator: '≥', unit: '%' }, { kind: 'at-least', comparator: '≥', assumptions: [] }],
    ['95', { level3: '完成率（%）' }, { unit: '%', dimension: 'percent' }],
  ])('%s with %o', (text, context, expected) => {
    expect(readTarget(text, context)).toMatchObject(expected);
  });
  test('a direction in words is stated', () => {
    expect(readTarget('5次', { comparator: '正向' }).assumptions).toEqual(['指标方向"正向"按"≥"理解']);
  });
  test.each<[string, TargetContext, string]>([
    ['≤5次', { comparator: '≥' }, 'contradictory-comparators'],
    ['95%', { unit: '次' }, 'contradictory-units'],
    ['5亿', { unit: '万元' }, 'contradictory-units'],
    ['5亿', { unit: '万人次' }, 'contradictory-units'],
  ])('%s against %o is refused', (text, context, fault) => {
    expect(readTargetFully(text, context)).toMatchObject({ fault, reading: { kind: 'unreadable' } });
  });
  test('an unknown unit is kept as words, never guessed', () => {
    expect(readTarget('5', { unit: '箩' })).toMatchObject({ value: '5', unit: null, dimension: null, words: '箩' });
  });
});

describe('thousands set apart by single spaces', () => {
  test.each([
    ['≥ 1 200 人', '1200', '1 200'],
    ['≥1\u00a0200人', '1200', '1 200'],
    ['≤1 234 567.5元', '1234567.5', '1 234 567'],
    ['培训不少于1 200人', '1200', '1 200'],
  ])('%j is %s, and that is said', (text, value, printed) => {
    const reading = readTarget(text);
    expect(reading.value).toBe(value);
    expect(reading.assumptions).toContain(`"${printed}"里的空格按千位分隔理解`);
  });
});

describe('ranges and tolerances', () => {
  test.each([
    ['90%≤x≤100%', '90', '100', '%'],
    ['90% ≤ 满意度 ≤ 100%', '90', '100', '%'],
    ['100≥得分≥60', '60', '100', null],
    ['5<=人数<=10人', '5', '10', '人'],
    ['±3%以内', '-3', '3', '%'],
    ['±3%', '-3', '3', '%'],
    ['18—54周岁', '18', '54', '周岁'],
    ['10-20', '10', '20', null],
    ['10～20人', '10', '20', '人'],
    ['10%至20%', '10', '20', '%'],
    ['5-10万人次', '50000', '100000', '人次'],
    ['5万-10万元', '50000', '100000', '万元'],
    ['5-10万', '50000', '100000', '万元'],
    ['-5~5℃', '-5', '5', '℃'],
    ['不低于5%不高于10%', '5', '10', '%'],
    ['≥5%且≤10%', '5', '10', '%'],
  ])('%s', (text, low, high, unit) => {
    expect(readTarget(text)).toMatchObject({ kind: 'range', amount: low, unit, upper: { amount: high, unit } });
  });
});

describe('dates', () => {
  test.each<[string, string | null, string | null]>([
    ['2026.12.31', '2026-12-31', null],
    ['2026-12-31', '2026-12-31', null],
    ['2026/12/31', '2026-12-31', null],
    ['2026年12月31日', '2026-12-31', null],
    ['2026 年 12 月 31 日', '2026-12-31', null],
    ['２０２６．１２．３１', '2026-12-31', null],
    ['2023年12月31日前', '2023-12-31', null],
    ['2023年12月31日以前完成', '2023-12-31', null],
    ['2023年12月底前', '2023-12-31', null],
    ['11月底之前', '2026-11-30', null],
    ['2月底', '2026-02-28', null],
    ['2024年2月底', '2024-02-29', null],
    ['2021年底', '2021-12-31', null],
    ['年底前完成', '2026-12-31', null],
    ['当年12月31日前', '2026-12-31', null],
    ['次年3月底前', '2027-03-31', null],
    ['9月前', '2026-08-31', null],
    ['1月前', '2025-12-31', null],
    ['7月', '2026-07-31', null],
    ['2021年12月完成', '2021-12-31', null],
    ['6月上旬', '2026-06-10', null],
    ['第三季度末', '2026-09-30', null],
    ['1季度', '2026-03-31', null],
    ['2026年上半年', '2026-06-30', null],
    ['不晚于2026年10月15日', '2026-10-15', null],
    ['≤2026.12.31', '2026-12-31', null],
    ['<2026.12.31', '2026-12-30', null],
    ['十二月底前', '2026-12-31', null],
    ['20261231', '2026-12-31', null],
    ['2023.07-2024.01', '2024-01-31', '2023-07-01'],
    ['2021.1.1-12.31', '2021-12-31', '2021-01-01'],
    ['2023年1-12月', '2023-12-31', '2023-01-01'],
    ['1月至6月', '2026-06-30', '2026-01-01'],
    ['2026年3月1日-5日', '2026-03-05', '2026-03-01'],
  ])('%s', (text, date, from) => {
    expect(readTarget(text, { year: 2026 })).toMatchObject({ kind: 'date', date, from, value: null });
  });
  test('a year that is not printed is an assumption; without one there is no day', () => {
    expect(readTarget('11月底之前', { year: 2026 }).assumptions).toEqual(['未写年份，按2026年理解']);
    expect(readTarget('11月底之前')).toMatchObject({ kind: 'date', date: null, words: '11月底之前' });
  });
  test.each([
    ['12月至2026.12.31', '2026-12-01', '2026-12-31'],
    ['11月至2026年3月底', '2025-11-01', '2026-03-31'],
  ])('the year at the end of %s is that of its beginning, unless it would begin after its end', (text, from, date) => {
    expect(readTarget(text)).toMatchObject({ kind: 'date', date, from, assumptions: [] });
  });
  test('a month without a day is its last day, and that is said', () => {
    expect(readTarget('2026年7月').assumptions).toEqual(['"2026年7月"未写到日，按最后一天理解']);
  });
  test('words behind a deadline are kept', () => {
    expect(readTarget('2021年12月完成').words).toBe('完成');
  });
});

describe('promises in words', () => {
  test.each<[TargetKind, string]>([
    ['yes-no', '是/否 是 否 是（按时完成） 是否按时完成 是否控制在预算内 有/无 √'],
    ['frequency', '按月发放 7*24小时 7×24小时 7天24小时 每季度一次 日产日清 每月10日前发放 24小时值守 逐月上报'],
    ['budget-relative', '不超过预算资金 不超过预算金额 控制在预算内 ≤预算数 不突破预算'],
    ['trend', '逐年上升 逐年提升 较上年增长 比去年提高 同比下降 不低于上年 与上年持平'],
    ['deferred', '以市外办批复为准 待定 据实结算 按上级批复执行'],
    [
      'qualitative',
      '提高 提升 增强 促进 营造良好的学术氛围 显著提升 已完成 有效减轻 一般 三级 5G网络覆盖 第三批 4A级 Ⅰ级 AAA级 按天津市要求执行 按年度计划完成 符合ISO9001标准 及时,整洁 逐步提高 1-6期培训结束后及时考核',
    ],
  ])('%s', (kind, texts) => {
    for (const text of texts.split(' ')) expect(readTarget(text), text).toMatchObject({ kind, words: text });
  });
  test('是/否 and 是否… do not say what is expected', () => {
    expect(readTarget('是/否').assumptions).toEqual(['未写明期望，按"是"理解']);
    expect(readTarget('是').assumptions).toEqual([]);
  });
  test('a trend keeps the growth it asks for', () => {
    expect(readTarget('较上年增长5%以上')).toMatchObject({ kind: 'trend', comparator: '≥', value: '5', unit: '%' });
  });
  test('nothing of the kind is a cap of zero', () => {
    expect(readTarget('零事故')).toMatchObject({ kind: 'at-most', amount: '0', words: '事故' });
  });
  test('several numbers are for a person to judge, and that is said', () => {
    const reading = readTarget('培训3次，参训100人');
    expect(reading).toMatchObject({ kind: 'qualitative', assumptions: ['含有多个数值，按定性指标理解'] });
  });
  test.each([
    ['757万平方米养护全覆盖', 'at-least', '7570000', '养护全覆盖'],
    ['11月底完成100%', 'at-least', '100', '11月底完成'],
    ['全年不少于12次', 'at-least', '12', '全年'],
    ['12次（其中线上3次）', 'at-least', '12', '其中线上3次'],
    ['完成3个项目', 'at-least', '3', '完成…项目'],
    ['50余人', 'at-least', '50', '余'],
    ['5万多人', 'at-least', '50000', '多'],
    ['≥5万箩', 'at-least', '50000', '箩'],
    ['24小时内响应', 'at-most', '24', '响应'],
  ])('%s keeps the words beside its number', (text, kind, amount, words) => {
    expect(readTarget(text, { year: 2026 })).toMatchObject({ kind, amount, words });
  });
});

describe('damage is never repaired', () => {
  test.each([
    ['', 'blank'],
    [' \u3000\n', 'blank'],
    ['—', 'blank'],
    ['/', 'blank'],
    ['无', 'blank'],
    ['≥**%', 'placeholder'],
    ['≥＊＊人', 'placeholder'],
    ['≥XX%', 'placeholder'],
    ['≥×%', 'placeholder'],
    ['____', 'placeholder'],
    ['……', 'placeholder'],
    ['★', 'placeholder'],
    ['★★★', 'placeholder'],
    ['指标1：', 'placeholder'],
    ['≥', 'no-number'],
    ['≥人', 'no-number'],
    ['290%', 'misread-comparator'],
    ['850%', 'misread-comparator'],
    ['2100%', 'misread-comparator'],
    ['298.5%', 'misread-comparator'],
    ['$90%', 'malformed-number'],
    ['850%5=50%8', 'malformed-number'],
    ['95%%', 'malformed-number'],
    ['1.2.3', 'malformed-number'],
    ['12 34人', 'malformed-number'],
    ['1 000 00人', 'malformed-number'],
    ['1,000 000人', 'malformed-number'],
    ['0 200人', 'malformed-number'],
    ['2026 120人', 'malformed-number'],
    ['1\n200人', 'malformed-number'],
    ['1  200人', 'malformed-number'],
    ['10%≤x≤5%', 'reversed'],
    ['12,34人', 'malformed-number'],
    ['3/4', 'malformed-number'],
    ['M.8万元', 'malformed-number'],
    ['IO次', 'malformed-number'],
    ['15w', 'malformed-number'],
    [`≥${'9'.repeat(31)}`, 'malformed-number'],
    ['≥90%以下', 'contradictory-comparators'],
    ['2026.2.30', 'no-such-day'],
    ['2026.13.31', 'no-such-day'],
    ['≥2026.12.31', 'date-direction'],
    ['20-10人', 'reversed'],
    ['2024.01-2023.07', 'reversed'],
  ])('%j: %s', (text, fault) => {
    const result = readTargetFully(text, { year: 2026 });
    expect(result.fault).toBe(fault);
    expect(result.reading).toMatchObject({ text, kind: 'unreadable', value: null, amount: null, date: null });
  });
  test.each(['≥290%', '=290%', '20%', '200%', '2%', '190%'])('%s is read as printed', (text) => {
    expect(readTargetFully(text).fault).toBeNull();
  });
  test('a star or a template label before a value is kept as words', () => {
    expect(readTarget('★≥95%')).toMatchObject({ comparator: '≥', amount: '95', words: '★' });
    expect(readTarget('指标1：≥95%')).toMatchObject({ comparator: '≥', amount: '95', words: '指标1' });
    expect(readTarget('1、≥95%')).toMatchObject({ comparator: '≥', amount: '95', words: '1' });
  });
});

describe('values in words and with verbs', () => {
  test.each([
    ['九成以上', 'at-least', '≥', '90', '%'],
    ['9成', 'at-least', null, '90', '%'],
    ['不低于8.5成', 'at-least', '≥', '85', '%'],
    ['不足三成', 'at-most', '<', '30', '%'],
    ['零', 'at-most', null, '0', null],
    ['大约100', 'at-least', null, '100', null],
    ['100左右', 'at-least', null, '100', null],
    ['≥95℅', 'at-least', '≥', '95', '%'],
    ['降低至5%', 'at-most', '≤', '5', '%'],
    ['平均等待降到3次', 'at-most', '≤', '3', '次'],
    ['压减至10起', 'at-most', '≤', '10', '起'],
    ['提高到60%', 'at-least', '≥', '60', '%'],
    ['下降5%', 'at-least', null, '5', '%'],
  ])('%s: %s', (text, kind, comparator, amount, unit) => {
    const reading = readTarget(text);
    expect(reading).toMatchObject({ kind, comparator, amount, unit });
  });
  test.each(['一成不变', '3成果', '三成员'])('%s is no share', (text) => {
    expect(readTarget(text).dimension).not.toBe('percent');
  });
  test.each(['《5%', '》95%'])('%s does not say which way it points', (text) => {
    expect(readTargetFully(text).fault).toBe('malformed-number');
  });
  test('a title in title marks is a title', () => {
    expect(readTarget('学习《条例》5次')).toMatchObject({ kind: 'at-least', amount: '5' });
  });
});
