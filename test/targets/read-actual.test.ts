import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/actuals/actuals.ts';
import { readActual, readActualFully } from '../../src/targets/actual/read-actual.ts';
import { withSentences } from '../../src/targets/target/assumptions.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';

const read = (target: string, text: string, kind: Entry['kind'] = 'text') =>
  withSentences(readActual({ kind, text }, readTarget(target, { year: 2026 }), { year: 2026 }));

type Expected = Partial<ReturnType<typeof read>>;

describe('numbers', () => {
  it.each<[string, string, Expected]>([
    ['≥95%', '95.5%', { kind: 'quantity', value: '95.5', unit: '%', amount: '95.5', assumptions: [] }],
    ['≥95%', '９５．５％', { kind: 'quantity', amount: '95.5', unit: '%' }],
    ['≥95%', '=98%', { kind: 'quantity', comparator: '=', amount: '98', assumptions: [] }],
    [
      '≥95%',
      '98%以上',
      { kind: 'quantity', comparator: '≥', amount: '98', assumptions: ['实际值带有"≥"，按其数值理解'] },
    ],
    ['≥50万人次', '12万人次', { kind: 'quantity', value: '12', multiplier: '万', unit: '人次', amount: '120000' }],
    ['≥50万人次', '52万', { multiplier: '万', unit: '人次', amount: '520000' }],
    ['≥50万人次', '52', { multiplier: '万', unit: '人次', amount: '520000' }],
    ['≤3.1万', '2.9万', { unit: '万元', amount: '29000', assumptions: ['"万"按"万元"理解'] }],
    ['≤2100万元', '2023.5', { kind: 'quantity', amount: '20235000', unit: '万元', date: null }],
    ['≥981.88万元', '2031.5', { kind: 'quantity', value: '2031.5', unit: '万元' }],
    ['≥1900人', '约2026.12', { kind: 'quantity', value: '2026.12', unit: '人' }],
    ['≥1900亩', '2023.05左右', { kind: 'quantity', value: '2023.05' }],
    ['≤2100万元', '支出不足2023.5', { kind: 'quantity', comparator: '<', value: '2023.5' }],
    ['2026年12月底前', '2026.5', { kind: 'date', date: '2026-05-31' }],
    ['≤2100万元', '于2023.5完成', { kind: 'date' }],
    ['≥7次', '共举办8次', { kind: 'quantity', amount: '8', unit: '次', words: '共举办' }],
    ['≥7次', '实际完成8次。', { kind: 'quantity', amount: '8' }],
    ['≤12月', '9月', { kind: 'quantity', unit: '个月', amount: '9' }],
    ['≤12月', '9', { kind: 'quantity', unit: '个月', amount: '9' }],
    ['0次', '无', { kind: 'quantity', amount: '0', unit: '次' }],
    ['0起', '未发生', { kind: 'quantity', amount: '0' }],
    ['10-20人', '12-15人', { kind: 'range', amount: '12', unit: '人' }],
    ['≥7次', '举办培训8次，参训120人', { kind: 'quantity', amount: '8', unit: '次' }],
    ['≥7次', '线上5次，线下3次', { kind: 'words' }],
    ['≥7次', '10余次', { kind: 'quantity', amount: '10', words: '余' }],
    ['增长5%', '-5%', { kind: 'quantity', amount: '-5' }],
  ])('%s ← %s', (target, text, expected) => {
    expect(read(target, text)).toMatchObject({ text, ...expected });
  });

  it('a number without a unit takes the target’s, and says so', () => {
    expect(read('≥7次', '8').assumptions).toEqual(['未写单位，按指标值的单位"次"理解']);
    expect(read('≥7次', '8', 'number')).toMatchObject({ kind: 'quantity', unit: '次', amount: '8' });
    expect(read('≥50万人次', '52', 'number').assumptions).toEqual(['未写单位，按指标值的单位"万人次"理解']);
    expect(read('≥200', '202', 'number')).toMatchObject({ unit: null, assumptions: [] });
  });

  it('the growth a trend asks for is no unit of what is measured', () => {
    expect(read('较上年增长5%', '106', 'number')).toMatchObject({ amount: '106', unit: null, assumptions: [] });
  });

  it('of several values the one in the unit of the target is taken, and that is said', () => {
    expect(read('≥7次', '举办培训8次，参训120人').assumptions).toEqual([
      '填报值含有多个数值，按与指标值同类的"8次"理解',
    ]);
    expect(read('2026.12.31', '2026年11月20日完成2场').date).toBe('2026-11-20');
  });

  it('a percent cell is in points, a plain 95 is 95 %, a plain 0.955 is read as printed and that is said', () => {
    expect(read('≥95%', '95.5', 'percent')).toMatchObject({ amount: '95.5', unit: '%', assumptions: [] });
    expect(read('≥95%', '95', 'number')).toMatchObject({ amount: '95', unit: '%' });
    const share = read('≥95%', '0.955', 'number');
    expect(share.amount).toBe('0.955');
    expect(share.assumptions).toContain('指标值以"%"计，填报值0.955不大于1，按0.955%理解');
    expect(read('100%', '1', 'number').assumptions).toHaveLength(2);
    expect(read('100%', '0', 'number').assumptions).toHaveLength(1);
    expect(read('≥0.5%', '0.6', 'number').assumptions).toHaveLength(1);
    expect(read('≥95%', '0.955%').assumptions).toEqual([]);
  });

  it('a number a thousand times the target’s may be in ones already, and that is said', () => {
    expect(read('≥50万人次', '520000', 'number').assumptions).toContain(
      '指标值以"万人次"计，填报值520000按520000万人次理解',
    );
  });
});

describe('dates', () => {
  it.each<[string, string, Entry['kind'], string]>([
    ['2026.12.31', '2026-11-20', 'date', '2026-11-20'],
    ['2026.12.31', '2026.11.20', 'text', '2026-11-20'],
    ['2026.12.31', '9月', 'text', '2026-09-30'],
    ['2026.12.31', '11月20日', 'text', '2026-11-20'],
    ['2026.12.31', '11.20', 'text', '2026-11-20'],
    ['2026.12.31', '2026年11月20日完成', 'text', '2026-11-20'],
    ['2026.12.31', '已于2026年11月20日完成', 'text', '2026-11-20'],
    ['2026.12.31', '20261120', 'number', '2026-11-20'],
    ['2026.12.31', '46346', 'number', '2026-11-20'],
    // A month counts where the day does not matter: it ends in time, or begins too late.
    ['2026.12.31', '2026年12月', 'text', '2026-12-31'],
    ['2026.12.15', '2026年11月', 'text', '2026-11-30'],
    ['2026.11.30', '2026年12月', 'text', '2026-12-31'],
    ['2026.12.31', '2026.12', 'text', '2026-12-31'],
    ['2026.12.31', '2026.12', 'number', '2026-12-31'],
    ['2026.11.30', '2026.12', 'number', '2026-12-31'],
    ['2026.12.31', '2026.9', 'number', '2026-09-30'],
    ['2026.2.15', '2026.1', 'text', '2026-01-31'],
    // A number cell shows October 2026.10 as 2026.1.
    ['2026.12.31', '2026.1', 'number', '2026-10-31'],
    ['2026.10.31', '2026.1', 'number', '2026-10-31'],
  ])('%s ← %s (%s)', (target, text, kind, date) => {
    expect(read(target, text, kind)).toMatchObject({ kind: 'date', date });
  });
  it('a month in which the target falls does not tell whether it was met', () => {
    for (const text of ['2026年12月', '12月', '2026年第四季度', '2026年', '2026年12月中旬'])
      expect(read('2026.12.15', text).kind).toBe('words');
    expect(read('2026.12.15', '2026.12', 'number').kind).toBe('quantity');
    expect(read('2026.12.15', '2026年12月底')).toMatchObject({ kind: 'date', date: '2026-12-31' });
    expect(read('2026.12.15', '2026.10-2026.12')).toMatchObject({ kind: 'date', date: '2026-12-31' });
  });
  it('a number that may be January or October counts only where both are in time', () => {
    for (const due of ['2026.3.31', '2025.12.31', '2026.10.30'])
      expect(read(due, '2026.1', 'number').kind).toBe('quantity');
    expect(read('2026.12.31', '2026.1', 'number').assumptions).toEqual([
      '数字2026.1是2026年1月或10月，都不晚于期限，按2026-10-31理解',
    ]);
    expect(read('2026.12.31', '2026.13', 'number').kind).toBe('quantity');
    expect(read('≥2000人', '2026.1', 'number')).toMatchObject({ kind: 'quantity', amount: '2026.1' });
  });
  it('says that spaces set thousands apart', () => {
    expect(read('≥1000人', '1 200人')).toMatchObject({
      amount: '1200',
      assumptions: ['"1 200"里的空格按千位分隔理解'],
    });
  });
  it('a day number is an assumption, and only against a date', () => {
    expect(read('2026.12.31', '46346', 'number').assumptions).toEqual(['数字46346按日期2026-11-20理解']);
    expect(read('≥5次', '46346', 'number')).toMatchObject({ kind: 'quantity', amount: '46346' });
  });
  it('without a year of the run the year of the target is assumed', () => {
    const target = readTarget('2023年12月31日前');
    expect(readActual({ kind: 'text', text: '11月' }, target)).toMatchObject({ kind: 'date', date: '2023-11-30' });
  });
});

describe('words', () => {
  it.each<[string, string, Expected]>([
    ['提高', '达成预期指标', { kind: 'band', band: 'met' }],
    ['提高', '部分达成预期指标并具有一定效果', { kind: 'band', band: 'partly' }],
    ['提高', '未达成预期指标且效果较差', { kind: 'band', band: 'not-met' }],
    ['提高', '已完成', { kind: 'band', band: 'met' }],
    ['提高', '达成预期指标，群众反映良好', { kind: 'band', band: 'met' }],
    ['提高', '未完成', { kind: 'band', band: 'not-met' }],
    ['提高', '部分完成', { kind: 'band', band: 'partly' }],
    ['提高', '好', { kind: 'band', band: 'met' }],
    ['提高', '基本完成', { kind: 'band', band: 'met', assumptions: ['"基本完成"按"达成"理解'] }],
    ['提高', '提高', { kind: 'band', band: 'met', assumptions: ['与指标值文字相同，按达成理解'] }],
    ['提高', '服务能力有所增强', { kind: 'words', words: '服务能力有所增强' }],
    ['提高', '是', { kind: 'yes-no', yes: true }],
    ['是/否', '是', { kind: 'yes-no', yes: true }],
    ['是/否', '否', { kind: 'yes-no', yes: false }],
    ['是/否', '√', { kind: 'yes-no', yes: true }],
    ['是/否', '×', { kind: 'yes-no', yes: false }],
    ['是/否', '是，已按时完成', { kind: 'yes-no', yes: true }],
    ['是否按时完成', '按时完成', { kind: 'yes-no', yes: true }],
    ['是否按时完成', '未按时完成', { kind: 'yes-no', yes: false }],
    ['是', '基本达到', { kind: 'band', band: 'met' }],
    ['是', '部分完成', { kind: 'band', band: 'partly' }],
    ['按月发放', '按月发放', { kind: 'yes-no', yes: true }],
    ['不超过预算资金', '不超过预算资金', { kind: 'yes-no', yes: true }],
    ['逐年上升', '逐年上升', { kind: 'band', band: 'met' }],
    ['以市外办批复为准', '以市外办批复为准', { kind: 'words' }],
    ['18—54周岁', '存在18岁以下、54周岁以上', { kind: 'words' }],
    ['≥5次', '已完成', { kind: 'band', band: 'met' }],
  ])('%s ← %s', (target, text, expected) => {
    expect(read(target, text)).toMatchObject(expected);
  });
  it('a tick box is yes or no; a number is, against yes or no, when it is 1 or 0', () => {
    expect(read('是/否', 'true', 'boolean')).toMatchObject({ kind: 'yes-no', yes: true });
    expect(read('是/否', '0', 'number')).toMatchObject({ kind: 'yes-no', yes: false, assumptions: ['"0"按"否"理解'] });
    expect(read('是/否', '5', 'number')).toMatchObject({ kind: 'quantity', amount: '5' });
  });
});

describe('words that take the number back', () => {
  it.each([
    ['≥7次', '不足7次'],
    ['≥7次', '不到7次'],
    ['≥7次', '近7次'],
    ['≥7次', '7次以内'],
    ['≥7次', '未达7次'],
    ['≥7次', '7次未完成'],
    ['≥7次', '预计8次'],
    ['≥7次', '计划举办8次'],
    ['≥7次', '计划8次'],
    ['≥7次', '目标值8次'],
    ['≥100人', '应到120人'],
    ['≥100人', '120人尚未参加'],
    ['≥7次', '拟举办8次'],
    ['≥7次', '力争完成8次'],
    ['≥7次', '尚差2次'],
    ['≥95%', '低于95%'],
    ['≥50万人次', '不足50万'],
    ['≤36.8万元', '超过36万元'],
    ['≤36.8万元', '36.8万元以上'],
    ['≤36.8万元', '超预算2万元'],
    ['≤36.8万元', '结余2万元'],
    ['≤36.8万元', '36万元未支付'],
    ['不超过预算资金', '超过95万元'],
    ['=5次', '5次以上'],
    ['逐年上升', '不足120'],
    ['逐年下降', '超过3起'],
    ['10-20人', '10人以上'],
    ['2026年12月31日前', '12月31日后完成'],
    ['2026年12月31日前', '晚于12月31日'],
    ['2026年12月31日前', '预计12月20日完成'],
    ['2026年12月31日前', '未在12月31日前完成'],
    ['2026年12月31日前', '截至12月31日未完成'],
  ])('%s ← %s is words, not a value', (target, text) => {
    expect(read(target, text)).toMatchObject({ kind: 'words', value: null, date: null, words: text });
  });
  it.each([
    ['≥7次', '按计划举办8次', '8'],
    ['≥7次', '8次，未超预算', '8'],
    ['≥7次', '未成年人活动8次', '8'],
    ['≥7次', '模拟演练8次', '8'],
    ['≥7次', '应急演练8次', '8'],
    ['≥7次', '按预期完成8次', '8'],
    ['≥7次', '计划生育宣传8次', '8'],
    ['≥7次', '附近社区活动8次', '8'],
    ['≥7处', '附近8处', '8'],
    ['≥100人', '目标群众120人', '120'],
    ['≥100人', '应届毕业生120人', '120'],
    ['≥100人', '未满18岁儿童120人', '120'],
    ['≥100人', '120人待业', '120'],
    ['≥7件', '没收8件', '8'],
    ['≥7次', '不止8次', '8'],
    ['逐年上升', '超过120', '120'],
    ['≥95%', '年度计划完成率96%', '96'],
    ['≥95%', '目标人群满意度96%', '96'],
    ['≥5%', '同比增长5.2%', '5.2'],
    ['≤36.8万元', '不足36万元', '360000'],
    ['≤36.8万元', '没有超过36.8万元', '368000'],
    ['≤36.8万元', '36多万', '360000'],
  ])('%s ← %s is still the number', (target, text, amount) => {
    expect(read(target, text)).toMatchObject({ kind: 'quantity', amount });
  });
  it.each([
    ['未超预算', true],
    ['控制在预算内', true],
    ['超预算', false],
    ['超支', false],
  ])('不超过预算资金 ← %s', (text, yes) => {
    expect(read('不超过预算资金', text)).toMatchObject({ kind: 'yes-no', yes });
  });
});

describe('what can’t be read', () => {
  it.each([
    ['≥7次', '1e3', 'malformed-number'],
    ['≥7次', '8½', 'malformed-number'],
    ['≥95%', '9.5成', 'malformed-number'],
    ['≤36.8万元', '36w', 'malformed-number'],
    ['≤36.8万元', '36万零500元', 'malformed-number'],
    ['≤36.8万元', '3万5', 'malformed-number'],
    ['≥5次', '', 'blank'],
    ['≥5次', '—', 'blank'],
    ['≥5次', '无', 'blank'],
    ['≥5次', '**次', 'placeholder'],
    ['≥5次', '1.2.3', 'malformed-number'],
    ['≥5次', '8 8次', 'malformed-number'],
    ['≥5次', 'IO次', 'malformed-number'],
    ['2026.12.31', '2026.2.30', 'no-such-day'],
    ['10-20人', '20-10人', 'reversed'],
  ])('%s ← %j: %s', (target, text, fault) => {
    const result = readActualFully({ kind: 'text', text }, readTarget(target), { year: 2026 });
    expect(result).toMatchObject({ fault, reading: { kind: 'unreadable', text } });
  });
});

describe('hedged judgements', () => {
  it.each([
    ['基本达到', true],
    ['基本完成，个别地方待完善', true],
    ['较好', true],
    ['总体良好', true],
    ['大体落实', true],
    ['良', true],
    ['达成', false],
    ['全部完成', false],
    ['好', false],
  ])('%s is met, with that said: %s', (text, said) => {
    const { band, assumptions } = read('营造良好氛围', text);
    expect([band, assumptions.length > 0]).toEqual(['met', said]);
  });

  it.each(['基本药物', '较上年提高', '基本没有完成任务的地方'])('%s judges nothing', (text) => {
    expect(read('营造良好氛围', text).kind).toBe('words');
  });

  it('takes the words of the target as they stand', () => {
    expect(read('基本完成', '基本完成').assumptions).toEqual(['与指标值文字相同，按达成理解']);
  });
});

describe('items of a list', () => {
  const list = readTarget('制度健全', { year: 2026 });
  it.each([
    ['3/5项', '3', '5'],
    ['５项中符合４项', '4', '5'],
    ['共6项中，落实了6项', '6', '6'],
    ['符合2项，共3项', '2', '3'],
    ['0/3项', '0', '3'],
  ])('%s', (text, met, all) => {
    expect(readActual({ kind: 'text', text }, list)).toMatchObject({
      kind: 'checklist',
      value: met,
      upper: { value: all },
    });
  });

  it.each(['6/5项', '0/0项', '3/5', '3项', '3/5项以上', '2026/5/3项'])('%s is none', (text) => {
    expect(readActual({ kind: 'text', text }, list).kind).not.toBe('checklist');
  });

  it('is none against a target that counts', () => {
    expect(readActual({ kind: 'text', text: '3/5项' }, readTarget('≥5项', { year: 2026 })).kind).not.toBe('checklist');
  });
});
