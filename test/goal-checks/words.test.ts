import { describe, expect, it } from 'vitest';
import { countedUnit } from '../../src/goal-checks/facts/counted-units.ts';
import { foreignYear } from '../../src/goal-checks/facts/foreign-year.ts';
import { categoryOf, kindOf } from '../../src/goal-checks/facts/indicator-level.ts';
import { measureOf, plainText } from '../../src/goal-checks/facts/indicator-name.ts';
import { coreWords, covered, wordBag } from '../../src/goal-checks/facts/subject-match.ts';

describe('what a name measures', () => {
  it.each([
    ['项目按期完成率', 'rate'],
    ['资金到位率（%）', 'rate'],
    ['指标1：验收合格率', 'rate'],
    ['政策知晓度', 'rate'],
    ['建档立卡户占比', 'rate'],
    ['巡查频率', 'state'],
    ['办事效率', 'state'],
    ['培训人次', 'count'],
    ['科普典型数量', 'count'],
    ['研发新成果数', 'count'],
    ['居民幸福指数', 'state'],
    ['通过等保测评分数', 'score'],
    ['场馆运行天数', 'duration'],
    ['完成时限', 'deadline'],
    ['月均工资额', 'money'],
    ['奖补资金总投入', 'money'],
    ['参观人员满意度', 'satisfaction'],
    ['满意度人员占比', 'satisfaction'],
    ['促进科技进步', 'state'],
  ])('%s: %s', (name, measure) => {
    expect(measureOf(name)).toBe(measure);
  });

  it.each([
    ['指标1：培训 次数', '培训次数'],
    ['指标12021年底完成', '2021年底完成'],
    ['指标12安全率', '安全率'],
    ['★★★低保人数', '低保人数'],
    ['1.2万人次', '1.2万人次'],
    ['２．培训次数', '培训次数'],
  ])('%s is compared as %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([
    ['服务人次', '人次'],
    ['培训次数', '次'],
    ['活动场次', '场'],
    ['年访问量', '次'],
    ['活动个数', null],
    ['早孕建册数', null],
  ])('%s is counted in %s', (name, unit) => {
    expect(countedUnit(name)?.wanted ?? null).toBe(unit);
  });
});

describe('levels', () => {
  it.each([
    ['产出指标', '数量指标', 'output', 'quantity'],
    ['产出指标(50分)', '产出成本', 'output', 'cost'],
    ['成本指标', '经济成本指标', 'cost', 'cost'],
    ['成本指标', '生态环境成本指标', 'cost', 'outer-cost'],
    ['效益指标', '满意度', 'satisfaction', 'satisfaction'],
    ['效益指标', '可持续影响', 'benefit', 'lasting'],
    ['满意度指标', null, 'satisfaction', 'satisfaction'],
    [null, '社会效益指标', 'benefit', 'social'],
    ['项目管理', '财务管理', null, null],
  ])('%s · %s is %s, %s', (level1, level2, category, kind) => {
    expect([categoryOf({ level1, level2 }), kindOf({ level1, level2 })]).toEqual([category, kind]);
  });
});

describe('years of other years', () => {
  it.each([
    ['完成2020年度科普活动工作任务', '完成2020年度科普活动工作任务'],
    ['开展全市2020年普查，形成报告', '开展全市2020年普查'],
    ['完成2021年度任务', null],
    ['支付2020年以前的尾款', null],
    ['编辑制作《2020年鉴》', null],
    ['落实2020—2025年规划', null],
    ['完成2016-2020年建设收尾', null],
    ['2020年获得表彰', null],
  ])('%s', (text, clause) => {
    expect(foreignYear(text, 2021)).toBe(clause);
  });
});

describe('two texts about the same thing', () => {
  const share = (a: string, b: string, unit = '') => covered(wordBag(coreWords(a, unit)), wordBag(coreWords(b, unit)));

  it.each([
    ['开展科普大篷车巡展活动', '科普大篷车巡展次数'],
    ['学院安全、整洁保证率', '学院安全、整洁保障率'],
    ['举办“全国科普月”唐山系列活动', '全国科普月主场活动项目个数', '唐山市科学技术协会'],
  ])('%s ~ %s', (a, b, unit = '') => {
    expect(share(a, b, unit)).toBeGreaterThan(0.6);
  });

  it.each([
    ['唐山技术经理人大会', '会议次数'],
    ['创新挑战赛', '青少年科技创新大赛'],
    ['在网专家', '平台访问量'],
  ])('%s ≁ %s', (a, b) => {
    expect(share(a, b)).toBeLessThan(0.6);
  });

  it('says nothing about a subject without words of its own', () => {
    expect(share('完成项目数量', '完成项目数量')).toBe(0);
  });
});
