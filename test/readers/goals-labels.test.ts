import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { formFile, formFormats } from '../support/form-files.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

function form(
  head: readonly (readonly string[])[],
  format: (typeof formFormats)[number] = 'xlsx',
): Project | undefined {
  const { bytes, file } = formFile(format, [
    ['项目支出绩效目标表（2026年度）'],
    ...head,
    ['预算数（万元）', '60'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '活动次数', '≥10次'],
  ]);
  return readGoals(bytes, file).value[0]?.projects[0];
}

describe('labels above the indicators', () => {
  const units =
    '项目实施单位 资金使用单位 填报单位 预算部门 部门名称 部门（单位）名称 单位 承担单位 使用单位 申报部门 实施部门 预算单位名称及代码 单位：';
  it.each(units.split(' '))('%s names the unit', (label) => {
    const made = form([
      ['项目名称', '甲项目'],
      [label, '某某中心'],
    ]);
    expect(made?.unit).toEqual({ code: null, name: '某某中心' });
  });

  const names =
    '项目支出名称 二级项目名称 专项名称 专项资金名称 资金名称 政策和项目名称 转移支付(项目)名称 支出项目名称 项目名称及编码';
  it.each(names.split(' '))('%s names the project', (label) => {
    const made = form([
      [label, '甲项目'],
      ['预算单位', '405001某局'],
    ]);
    expect(made).toMatchObject({ name: '甲项目', unit: { code: '405001' } });
  });

  it.each(formFormats)('nothing behind another label is the unit (%s)', (format) => {
    for (const [label, text] of [
      ['实施期限', '2026年1月-2026年12月'],
      ['实施周期', '202601-202612'],
      ['单位地址', '050000某市某路12号'],
      ['支出功能分类科目', '2060702-科普活动'],
      ['批准文号', '405号文件'],
      ['立项时间', '2024年6月'],
    ] as const)
      expect(
        form(
          [
            ['项目名称', '甲项目'],
            [label, text],
          ],
          format,
        )?.unit,
        text,
      ).toEqual({ code: null, name: '' });
  });

  it('a code and a name by themselves are the unit, but no year, function or amount', () => {
    expect(form([['405001某局'], ['项目名称', '甲项目']])?.unit).toEqual({ code: '405001', name: '某局' });
    for (const name of ['天津市某协会', '日照市某局', '元氏县某局', '万年县某局', '人民政府办公室'])
      expect(form([[`405001${name}`], ['项目名称', '甲项目']])?.unit).toEqual({ code: '405001', name });
    for (const text of ['2024年6月', '2060702-科普活动', '500万元', '050000某市某路12号'])
      expect(form([['项目名称', '甲项目'], [text]])?.unit.name, text).toBe('');
  });

  it('tells a unit of money from a budget unit', () => {
    const made = form([['项目名称', '甲项目'], ['单位：某某中心'], ['单位：元']]);
    expect(made).toMatchObject({ unit: { name: '某某中心' }, budget: { total: '60' } });
  });
});

describeWithShared('published forms with their own labels', () => {
  it.each([
    ['h2.xlsx', null, ''],
    ['h3.xlsx', null, ''],
    ['h5.xlsx', null, '某某中心'],
    ['h7.xlsx', '405', '某市科协'],
  ])('%s', (name, code, unit) => {
    const { value } = readGoals(readFileSync(sharedFile(`cases/reading/${name}`)), name);
    expect(value[0]?.projects[0]?.unit).toEqual({ code, name: unit });
  });
});
