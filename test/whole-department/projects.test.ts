import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { projectFindings } from '../../src/whole-department/project-checks.ts';
import { doneGoals, type Fill, goalsFrom, layout, page, scored } from './filled-department.ts';

const place = { file: 'd.xlsx' };
const figures = (given: Readonly<Record<string, string>>) =>
  new Map(Object.entries(given).map(([name, text]) => [name, { kind: 'number' as const, text, place }]));
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

describe('a department held against its projects', () => {
  it.each<[string, Record<string, string>, readonly (string | null)[], readonly (string | null)[] | null, string[]]>([
    ['both sides agree', { projectsBudget: '30', projectsFinal: '25.5' }, ['10', '20'], ['5.5', '20'], []],
    ['budgets differ', { projectsBudget: '31' }, ['10', '20'], null, ['department-projects-differ']],
    ['executed amounts differ', { projectsFinal: '25' }, [], ['5.5', '20'], ['department-projects-differ']],
    ['an amount is missing', { projectsFinal: '25' }, [], ['5', null], ['department-projects-not-compared']],
    ['no result was given', { projectsFinal: '25' }, [], null, []],
    ['the department says nothing', {}, ['10'], ['5'], []],
  ])('%s', (_, given, planned, executed, expected) => {
    expect(codes(projectFindings(figures(given), { planned, executed }))).toEqual(expected);
  });

  it('says by how much', () => {
    const [found] = projectFindings(figures({ projectsBudget: '31.5' }), { planned: ['10', '20'], executed: null });
    expect(found?.args).toMatchObject({ stated: '31.5', sum: '30', difference: '1.5', count: '2' });
  });
});

describe('the layout of a district of Chengdu', () => {
  it('gives nothing below 70 % or above 130 %, and shares 50 points out to the duties', async () => {
    const prepared = await layout('chengdu-2025');
    const judged = ['绩效管理：完成率、目标制定、指标体系建设、自评结果', '财务管理：管理制度健全性、资金使用合规性'];
    const items = prepared.profile.indicators.flatMap((one) =>
      one.by === 'checklist' ? one.items.map(({ text }) => `${one.name.zh}|${text.zh}`) : [],
    );
    const fill: Fill = {
      履职目标: {
        ...doneGoals,
        举办科普讲座: { 实际完成值: '20场', 佐证材料: '活动台账', 偏差原因: '上级临时增加八场宣讲任务' },
      },
      指标评定: {
        ...Object.fromEntries(items.map((name) => [name, { 是否达到: '是' }])),
        [judged[0] ?? '']: { 评定得分: 10 },
        [judged[1] ?? '']: { 评定得分: 4 },
        政府采购规范性: { 评定得分: 3 },
        国有资产管理: { 不适用原因: '本年没有资产处置' },
      },
    };
    const run = await scored({ goals: goalsFrom(page), prepared, fill });
    const goals = run.goals?.projects[0]?.indicators.map(({ weight, outcome }) => [weight, outcome.score]);
    // 20 of 12 is above 130 %; 150 of 200 is 75 %.
    expect(goals).toEqual([
      ['16.67', '0'],
      ['10', '10'],
      ['16.67', '16.67'],
      ['16.66', '12.5'],
    ]);
    // 40 − 3 + 29.17 + 10 of 97 that apply.
    expect([run.state, run.total.score]).toEqual(['final', '78.53']);
  });
});
