import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readActual } from '../../src/targets/actual/read-actual.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { actualLine, readingLine } from '../support/reading-line.ts';
import { describeWithShared, sharedFile, sharedFiles } from '../support/shared.ts';

type Row = readonly [table: string, year: number, target: string, reading: string, actual: string, read: string];

/** Every pair of target and actual in the twelve published tables, with the readings an officer would give them; looked through by hand. */
const reviewed: readonly Row[] = [
  ['002', 2019, '43.2', 'at-least 43.2 ; 无比较符，按"不少于"理解', '37.24', 'quantity 37.24'],
  ['002', 2019, '100', 'at-least 100 ; 无比较符，按"不少于"理解', '100', 'quantity 100'],
  ['005', 2022, '≥266米', 'at-least ≥ 266米', '≥266米', 'quantity ≥ 266米 ; 实际值带有"≥"，按其数值理解'],
  ['005', 2022, '≥50厘米', 'at-least ≥ 50厘米', '≥50厘米', 'quantity ≥ 50厘米 ; 实际值带有"≥"，按其数值理解'],
  ['005', 2022, '100%', 'at-least 100% ; 无比较符，按"不少于"理解', '100%', 'quantity 100%'],
  ['005', 2022, '≥90%', 'at-least ≥ 90%', '≥90%', 'quantity ≥ 90% ; 实际值带有"≥"，按其数值理解'],
  ['005', 2022, '20万元', 'at-most 20万元 = 200000 ; 无比较符，按"不超过"理解', '20万元', 'quantity 20万元 = 200000'],
  ['005', 2022, '≥1000人', 'at-least ≥ 1000人', '≥1000人', 'quantity ≥ 1000人 ; 实际值带有"≥"，按其数值理解'],
  ['005', 2022, '显著提升', 'qualitative', '显著提升', 'band met ; 与指标值文字相同，按达成理解'],
  ['005', 2022, '≥95%', 'at-least ≥ 95%', '≥95%', 'quantity ≥ 95% ; 实际值带有"≥"，按其数值理解'],
  ['010', 2022, '≧735人次', 'at-least ≥ 735人次', '735', 'quantity 735人次 ; 未写单位，按指标值的单位"人次"理解'],
  ['010', 2022, '≧100%', 'at-least ≥ 100%', '100%', 'quantity 100%'],
  ['010', 2022, '═100%', 'equal = 100%', '100%', 'quantity 100%'],
  ['010', 2022, '有效', 'qualitative', '有效', 'band met ; 与指标值文字相同，按达成理解'],
  ['010', 2022, '═100%', 'equal = 100%', '98%', 'quantity 98%'],
  ['010', 2022, '≧95%', 'at-least ≥ 95%', '100%', 'quantity 100%'],
  ['020', 2022, '≥550万粒', 'at-least ≥ 550万 粒 = 5500000', '550万粒', 'quantity 550万 粒 = 5500000'],
  [
    '020',
    2022,
    '200万粒',
    'at-least 200万 粒 = 2000000 ; 无比较符，按"不少于"理解',
    '200万粒',
    'quantity 200万 粒 = 2000000',
  ],
  ['020', 2022, '8000亩', 'at-least 8000亩 ; 无比较符，按"不少于"理解', '8535.5亩', 'quantity 8535.5亩'],
  ['020', 2022, '11月底完成100%', 'at-least 100% (11月底完成) ; 无比较符，按"不少于"理解', '100%', 'quantity 100%'],
  ['020', 2022, '是', 'yes-no', '是', 'yes-no yes'],
  ['020', 2022, '', 'unreadable', '', 'unreadable'],
  ['020', 2022, '80%', 'at-least 80% ; 无比较符，按"不少于"理解', '80%', 'quantity 80%'],
  ['020', 2022, '≥50%', 'at-least ≥ 50%', '50%', 'quantity 50%'],
  ['020', 2022, '2%', 'at-least 2% ; 无比较符，按"不少于"理解', '2%', 'quantity 2%'],
  ['020', 2022, '是', 'yes-no', '基本达到', 'band met ; "基本达到"按"达成"理解'],
  ['024', 2023, '≤4', 'at-most ≤ 4', '4', 'quantity 4'],
  ['024', 2023, '≥200', 'at-least ≥ 200', '202', 'quantity 202'],
  ['024', 2023, '≥2000', 'at-least ≥ 2000', '3061', 'quantity 3061'],
  ['024', 2023, '≥10', 'at-least ≥ 10', '10', 'quantity 10'],
  ['024', 2023, '≥95%', 'at-least ≥ 95%', '100%', 'quantity 100%'],
  [
    '024',
    2023,
    '9月前',
    'date 2023-08-31 ; 未写年份，按2023年理解；"9月前"按早于9月1日理解',
    '7月',
    'date 2023-07-31 ; 未写年份，按2023年理解；"7月"未写到日，按最后一天理解',
  ],
  [
    '024',
    2023,
    '11月前',
    'date 2023-10-31 ; 未写年份，按2023年理解；"11月前"按早于11月1日理解',
    '10月',
    'date 2023-10-31 ; 未写年份，按2023年理解；"10月"未写到日，按最后一天理解',
  ],
  ['026', 2021, '已完成', 'qualitative', '已完成', 'band met'],
  ['026', 2021, '2021年12月31日', 'date 2021-12-31', '2021年12月31日', 'date 2021-12-31'],
  ['026', 2021, '0次', 'at-most 0次 ; 无比较符，按"不超过"理解', '0次', 'quantity 0次'],
  ['026', 2021, '逐步提高', 'qualitative', '逐步提高', 'band met ; 与指标值文字相同，按达成理解'],
  ['027', 2019, '10台套', 'at-least 10台套 ; 无比较符，按"不少于"理解', '10台套', 'quantity 10台套'],
  ['027', 2019, '便于信息化应用', 'qualitative', '便捷、快速运用', 'words'],
  ['031', 2017, '合规', 'qualitative', '好', 'band met'],
  ['031', 2017, '健全', 'qualitative', '好', 'band met'],
  ['031', 2017, '资产明确', 'qualitative', '好', 'band met'],
  ['031', 2017, '合理', 'qualitative', '好', 'band met'],
  ['031', 2017, '=100%', 'equal = 100%', '=100%', 'quantity = 100%'],
  ['031', 2017, '95%', 'at-least 95% ; 无比较符，按"不少于"理解', '=98%', 'quantity = 98%'],
  ['031', 2017, '15%', 'at-least 15% ; 无比较符，按"不少于"理解', '15%', 'quantity 15%'],
  ['031', 2017, '规范', 'qualitative', '好', 'band met'],
  ['031', 2017, '完整', 'qualitative', '好', 'band met'],
  ['031', 2017, '及时,整洁', 'qualitative', '及时,整洁', 'band met ; 与指标值文字相同，按达成理解'],
  ['031', 2017, '健康', 'qualitative', '健康', 'band met ; 与指标值文字相同，按达成理解'],
  ['031', 2017, '维护良好', 'qualitative', '维护良好', 'band met ; 与指标值文字相同，按达成理解'],
  ['031', 2017, '绿地完整', 'qualitative', '绿地完整', 'band met ; 与指标值文字相同，按达成理解'],
  [
    '031',
    2017,
    '757万平方米养护全覆盖',
    'at-least 757万 平方米 = 7570000 (养护全覆盖) ; 无比较符，按"不少于"理解',
    '好',
    'band met',
  ],
  ['031', 2017, '98%', 'at-least 98% ; 无比较符，按"不少于"理解', '98%', 'quantity 98%'],
  ['031', 2017, '日产日清', 'frequency', '日产日清', 'yes-no yes ; 与指标值文字相同，按达成理解'],
  ['031', 2017, '95%', 'at-least 95% ; 无比较符，按"不少于"理解', '95%', 'quantity 95%'],
  ['031', 2017, '提升', 'qualitative', '提升', 'band met ; 与指标值文字相同，按达成理解'],
  ['033', 2021, '—', 'unreadable', '目标明确、内容细化、目标量化', 'words'],
  ['033', 2021, '—', 'unreadable', '按照学校管理标准对学校进行管理', 'words'],
  ['033', 2021, '', 'unreadable', '实际工作需求', 'words'],
  ['033', 2021, '', 'unreadable', '有资金测算标准', 'words'],
  ['033', 2021, '—', 'unreadable', '100%', 'quantity 100%'],
  ['033', 2021, '—', 'unreadable', '财务制度健全,严格执行制度,会计核算规范', 'words'],
  ['033', 2021, '—', 'unreadable', '持续有效', 'words'],
  ['033', 2021, '-', 'unreadable', '严格执行相关管理制度', 'words'],
  ['033', 2021, '2370人', 'at-least 2370人 ; 无比较符，按"不少于"理解', '2370人', 'quantity 2370人'],
  ['033', 2021, '符合相关文件要求', 'qualitative', '符合相关文件要求', 'band met ; 与指标值文字相同，按达成理解'],
  [
    '033',
    2021,
    '2021年12月完成',
    'date 2021-12-31 (完成) ; "2021年12月"未写到日，按最后一天理解',
    '2021年12月完成',
    'date 2021-12-31 (完成) ; "2021年12月"未写到日，按最后一天理解',
  ],
  ['033', 2021, '15万元', 'at-most 15万元 = 150000 ; 无比较符，按"不超过"理解', '15万元', 'quantity 15万元 = 150000'],
  ['033', 2021, '35万元', 'at-most 35万元 = 350000 ; 无比较符，按"不超过"理解', '35万元', 'quantity 35万元 = 350000'],
  [
    '033',
    2021,
    '14.8万元',
    'at-most 14.8万元 = 148000 ; 无比较符，按"不超过"理解',
    '14.8万元',
    'quantity 14.8万元 = 148000',
  ],
  ['033', 2021, '改善学校的办学条件', 'qualitative', '改善学校的办学条件', 'band met ; 与指标值文字相同，按达成理解'],
  ['033', 2021, '社会认可的办学环境.', 'qualitative', '社会认可的办学环境.', 'band met ; 与指标值文字相同，按达成理解'],
  ['036', 2019, '>=21933人', 'at-least ≥ 21933人', '21980人', 'quantity 21980人'],
  ['036', 2019, '>=9431人', 'at-least ≥ 9431人', '9453人', 'quantity 9453人'],
  ['036', 2019, '>=59人次', 'at-least ≥ 59人次', '87人次', 'quantity 87人次'],
  ['036', 2019, '>=4754人', 'at-least ≥ 4754人', '4604人', 'quantity 4604人'],
  ['036', 2019, '>=7人', 'at-least ≥ 7人', '7人', 'quantity 7人'],
  ['036', 2019, '>=530元/人*月', 'at-least ≥ 530元/人·月', '583元/人*月', 'quantity 583元/人·月'],
  ['036', 2019, '>=570元/人*月', 'at-least ≥ 570元/人·月', '758元/人*月', 'quantity 758元/人·月'],
  ['036', 2019, '<=5300元/户', 'at-most ≤ 5300元/户', '5830元/户', 'quantity 5830元/户'],
  ['036', 2019, '>=80人', 'at-least ≥ 80人', '87人', 'quantity 87人'],
  ['042', 2021, '12500名', 'at-least 12500名 ; 无比较符，按"不少于"理解', '12166名', 'quantity 12166名'],
  ['042', 2021, '11所', 'at-least 11所 ; 无比较符，按"不少于"理解', '11所', 'quantity 11所'],
  ['042', 2021, '18—54周岁', 'range 18周岁~54周岁 = 18~54', '存在18岁以下、54周岁以上', 'words'],
  ['042', 2021, '100%', 'at-least 100% ; 无比较符，按"不少于"理解', '98.79%', 'quantity 98.79%'],
  ['042', 2021, '2021.1.1-12.31', 'date 2021-01-01 to 2021-12-31', '2021.1.1-12.31', 'date 2021-01-01 to 2021-12-31'],
  ['042', 2021, '1-6期培训结束后及时考核', 'qualitative', '1-2期未能及时培训', 'words'],
  ['042', 2021, '3000元/人', 'at-most 3000元/人 ; 无比较符，按"不超过"理解', '2600元/人', 'quantity 2600元/人'],
  ['042', 2021, '有效减轻', 'qualitative', '有效减轻', 'band met ; 与指标值文字相同，按达成理解'],
  ['042', 2021, '60%及以上', 'at-least ≥ 60%', '53.53%', 'quantity 53.53%'],
  ['042', 2021, '基本提高', 'qualitative', '基本提高', 'band met ; 与指标值文字相同，按达成理解'],
  ['042', 2021, '有效巩固', 'qualitative', '有效巩固', 'band met ; 与指标值文字相同，按达成理解'],
  ['042', 2021, '95%及以上', 'at-least ≥ 95%', '88.32%及以上', 'quantity ≥ 88.32% ; 实际值带有"≥"，按其数值理解'],
  ['046', 2021, '38508人', 'at-least 38508人 ; 无比较符，按"不少于"理解', '37442人', 'quantity 37442人'],
  ['046', 2021, '不少于12种', 'at-least ≥ 12种', '14种', 'quantity 14种'],
  ['046', 2021, '不少于6种', 'at-least ≥ 6种', '28种', 'quantity 28种'],
  ['046', 2021, '116次', 'at-least 116次 ; 无比较符，按"不少于"理解', '150次', 'quantity 150次'],
  ['046', 2021, '6次', 'at-least 6次 ; 无比较符，按"不少于"理解', '150次', 'quantity 150次'],
  ['046', 2021, '12次', 'at-least 12次 ; 无比较符，按"不少于"理解', '96次', 'quantity 96次'],
  ['046', 2021, '221人', 'at-least 221人 ; 无比较符，按"不少于"理解', '221人', 'quantity 221人'],
  ['046', 2021, '100.00%', 'at-least 100.00% = 100 ; 无比较符，按"不少于"理解', '97.30%', 'quantity 97.30% = 97.3'],
  ['046', 2021, '2089人', 'at-least 2089人 ; 无比较符，按"不少于"理解', '2089人', 'quantity 2089人'],
  ['046', 2021, '214人', 'at-least 214人 ; 无比较符，按"不少于"理解', '214人', 'quantity 214人'],
  ['046', 2021, '214人', 'at-least 214人 ; 无比较符，按"不少于"理解', '203人', 'quantity 203人'],
  ['046', 2021, '120人', 'at-least 120人 ; 无比较符，按"不少于"理解', '69人', 'quantity 69人'],
  ['046', 2021, '5662人', 'at-least 5662人 ; 无比较符，按"不少于"理解', '4044人', 'quantity 4044人'],
  ['046', 2021, '3807人', 'at-least 3807人 ; 无比较符，按"不少于"理解', '3224人', 'quantity 3224人'],
  ['046', 2021, '3807人', 'at-least 3807人 ; 无比较符，按"不少于"理解', '3220人', 'quantity 3220人'],
  ['046', 2021, '863人', 'at-least 863人 ; 无比较符，按"不少于"理解', '695人', 'quantity 695人'],
  ['046', 2021, '863人', 'at-least 863人 ; 无比较符，按"不少于"理解', '683人', 'quantity 683人'],
  ['046', 2021, '212人', 'at-least 212人 ; 无比较符，按"不少于"理解', '209人', 'quantity 209人'],
  ['046', 2021, '8例', 'at-least 8例 ; 无比较符，按"不少于"理解', '8例', 'quantity 8例'],
  ['046', 2021, '1228人', 'at-least 1228人 ; 无比较符，按"不少于"理解', '770人', 'quantity 770人'],
  ['046', 2021, '14例', 'at-least 14例 ; 无比较符，按"不少于"理解', '14例', 'quantity 14例'],
  ['046', 2021, '24694人', 'at-least 24694人 ; 无比较符，按"不少于"理解', '22584人', 'quantity 22584人'],
];

describe('every published target with its actual value', () => {
  it.each(reviewed)('%s %i %j', (_, year, targetText, targetLine, actualText, line) => {
    const target = readTarget(targetText, { year });
    expect(readingLine(target)).toBe(targetLine);
    expect(actualLine(readActual({ kind: 'text', text: actualText }, target, { year }))).toBe(line);
  });
});

interface Published {
  readonly indicators: readonly {
    readonly target: string | null;
    readonly actual: string | null;
    readonly target_cells?: readonly [string, string, string];
  }[];
}

describeWithShared('the published tables', () => {
  const tables = () =>
    sharedFiles('published', '.json').map(
      (name) => JSON.parse(readFileSync(sharedFile(`published/${name}`), 'utf8')) as Published,
    );

  it('hold no pair that was not looked through', () => {
    const known = new Set(reviewed.map(([, , target, , actual]) => `${target}|${actual}`));
    const met = tables().flatMap(({ indicators }) =>
      indicators.map((row) => `${row.target ?? ''}|${row.actual ?? ''}`),
    );
    expect(met.length).toBeGreaterThan(100);
    expect(new Set(met)).toEqual(known);
  });

  it('give the same reading whether comparator and unit stand in their own columns or in the text', () => {
    const split = tables().flatMap(({ indicators }) => indicators.filter((row) => row.target_cells !== undefined));
    expect(split.length).toBeGreaterThan(5);
    for (const { target, target_cells: cells } of split) {
      const [comparator, value, unit] = cells ?? ['', '', ''];
      const { text: _, words: __, ...apart } = readTarget(value, { comparator, unit });
      const { text: ___, words: ____, ...together } = readTarget(target ?? '');
      expect(apart).toEqual(together);
    }
  });
});
