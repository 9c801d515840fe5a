import { describe, expect, it } from 'vitest';
import { plainHeading } from '../../src/readers/goals/columns/goal-columns.ts';
import { readAmount, readPercent, readWeight } from '../../src/readers/goals/money/amounts.ts';
import { splitGoals } from '../../src/readers/goals/projects/goal-texts.ts';
import { goalTitle } from '../../src/readers/goals/projects/titles.ts';

describe('goals of a cell', () => {
  it.each([
    ['1.甲\n2.乙', ['甲', '乙']],
    ['1.1.完成任务', ['1.完成任务']],
    ['1.2022年甲\n2.2023年乙', ['2022年甲', '2023年乙']],
    ['1.100%完成', ['100%完成']],
    ['1.5万人次参加', ['1.5万人次参加']],
    ['1.  甲', ['甲']],
    ['１．甲\n２．乙', ['甲', '乙']],
    ['1、甲\n（1）细项\n2、乙', ['甲\n（1）细项', '乙']],
    ['1.甲\n接着写\n2.乙', ['甲\n接着写', '乙']],
    ['目标1：甲\n目标2：乙', ['甲', '乙']],
    ['一、甲\n十一、乙', ['甲', '乙']],
    ['①甲\n②乙', ['甲', '乙']],
    ['甲；\n乙。', ['甲；', '乙。']],
    ['甲，\n乙。', ['甲，\n乙。']],
    ['甲\n乙', ['甲', '乙']],
    ['2026年办好活动', ['2026年办好活动']],
    [' \n ', []],
  ])('%j', (text, goals) => {
    expect(splitGoals(text)).toEqual(goals);
  });
});

describe('titles', () => {
  it.each([
    ['10.2022年科技馆运行保障绩效目标表', 10, '2022年科技馆运行保障'],
    ['2.2025年度科技重大专项绩效目标表', 2, '2025年度科技重大专项'],
    ['老科协经费绩效目标表（2026年度）', null, '老科协经费'],
    ['(3)甲项目绩效目标申报表', 3, '甲项目'],
    ['项目支出绩效目标表', null, null],
    ['2026年部门预算项目绩效目标表', null, null],
  ])('%s', (line, number, name) => {
    expect(goalTitle(line)).toEqual({ number, name });
  });

  it.each(['1.甲绩效目标表\t3', '预算项目绩效目标', '甲项目绩效自评表', `${'长'.repeat(300)}绩效目标表`])(
    'not %s',
    (line) => {
      expect(goalTitle(line)).toBeNull();
    },
  );
});

describe('amounts in 万元', () => {
  it.each([
    ['37.50', '万元', '37.50'],
    ['1,234,567.80', '元', '123.45678'],
    ['0.01', '元', '0.000001'],
    ['2', '亿元', '20000'],
    ['37.5万元', '元', '37.5'],
    ['375000元', '万元', '37.5'],
    ['３７．５', '万元', '37.5'],
    ['12,34', '万元', null],
    ['约5', '万元', null],
    ['1e3', '元', null],
    ['5', '美元', null],
  ])('%s 单位 %s', (text, unit, amount) => {
    expect(readAmount(text, unit)).toBe(amount);
  });

  it('percentages and weights lose their sign and keep their digits', () => {
    expect([readPercent('25.00%'), readPercent('100％'), readPercent('一半')]).toEqual(['25.00', '100', null]);
    expect([readWeight('10分'), readWeight('7.50'), readWeight('十')]).toEqual(['10', '7.50', null]);
  });
});

it('headings are compared without spaces, brackets and marks', () => {
  for (const text of ['预算数（万元）', ' 预算 数 ', '★预算数：', '预算数\n(元)', '预算数【万元】']) {
    expect(plainHeading(text)).toBe('预算数');
  }
});
