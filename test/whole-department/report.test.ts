import { beforeAll, describe, expect, it } from 'vitest';
import type { DepartmentRun, PreparedDepartment } from '../../src/model/whole-department/department-run.ts';
import { allYes, doneGoals, type Fill, goalsFrom, hunan2018, layout, page, scored } from './filled-department.ts';

const codes = ({ findings }: DepartmentRun) => findings.map(({ code }) => code);

/** Everything answered and explained, so that nothing is found; figures are invented beside those of the published form. */
const rates = ['三公经费变动率', '预算控制率'];
const whole = (prepared: PreparedDepartment): Fill => ({
  基础数据: { ...hunan2018, 公用经费: { 本年预算数: 100, 本年决算数: 98 } },
  履职目标: doneGoals,
  指标评定: {
    ...allYes(prepared),
    ...Object.fromEntries(rates.map((name) => [name, { 说明和佐证: '本年购置车辆、追加专项，均有批复' }])),
  },
});

describe('what contradicts itself in the report of a department', () => {
  let prepared: PreparedDepartment;
  let base: Fill;
  beforeAll(async () => {
    prepared = await layout('hunan');
    base = whole(prepared);
  });
  const found = async (change: Fill) => {
    const fill = Object.fromEntries(
      Object.entries(base).map(([sheet, rows]) => [
        sheet,
        Object.fromEntries(
          [...new Set([...Object.keys(rows), ...Object.keys(change[sheet] ?? {})])].map((row) => [
            row,
            { ...rows[row], ...change[sheet]?.[row] },
          ]),
        ),
      ]),
    );
    const run = await scored({ goals: goalsFrom(page), prepared, fill });
    return { run, codes: codes(run).filter((code) => code !== 'department-steps-unclear') };
  };

  it.each<[string, Fill, readonly string[]]>([
    ['nothing', {}, []],
    [
      'a total that its parts do not make',
      { 基础数据: { 三公经费合计: { 本年决算数: 44.3 } } },
      ['department-sum-differs'],
    ],
    [
      'an adjusted budget that does not close',
      { 基础数据: { 部门调整后预算: { 数值: 2690 } } },
      ['department-sum-differs'],
    ],
    [
      'final accounts that are not basic and projects',
      {
        基础数据: {
          部门支出合计: { 本年决算数: 2690.62 },
          基本支出: { 本年决算数: 1800 },
          项目支出: { 本年决算数: 890 },
        },
      },
      ['department-sum-differs'],
    ],
    ['a part above the whole', { 基础数据: { 项目支出: { 本年决算数: 600 } } }, ['department-part-exceeds']],
    ['running costs below their parts', { 基础数据: { 公用经费: { 本年决算数: 20 } } }, ['department-part-exceeds']],
    ['a negative figure', { 基础数据: { 年末结转结余: { 数值: -1 } } }, ['department-figure-negative']],
    [
      'what was taken back is negative',
      { 基础数据: { 本年追加预算: { 数值: -10 }, 部门调整后预算: { 数值: 1912.76 } } },
      [],
    ],
    [
      'words where an amount belongs',
      { 基础数据: { 公务接待费: { 本年决算数: '约五万' } } },
      ['money-not-a-number', 'department-sum-differs'],
    ],
    [
      'a figure in a column that the row does not have',
      { 基础数据: { 编制数: { 本年决算数: 143 } } },
      ['department-figure-unknown'],
    ],
    [
      'a row that nobody knows',
      { 基础数据: { 会议费培训费: { 基础数据项目: '宴请费' } } },
      ['department-figure-unknown'],
    ],
    [
      'an unanswered item',
      { 指标评定: { '管理制度健全性|制度得到有效执行': { 是否达到: '' } } },
      ['department-indicator-open'],
    ],
    [
      'words for yes or no',
      { 指标评定: { '管理制度健全性|制度得到有效执行': { 是否达到: '基本' } } },
      ['department-answer-unknown', 'department-indicator-open'],
    ],
    [
      'an item that is not met',
      { 指标评定: { '管理制度健全性|制度得到有效执行': { 是否达到: '否' } } },
      ['department-loss-without-reason'],
    ],
    [
      'an indicator that nobody knows',
      { 指标评定: { 政府采购执行率: { 说明和佐证: '见附件', 评价指标: '采购率' } } },
      ['department-indicator-unknown'],
    ],
    ['a promise left out', { 履职目标: { 举办科普讲座: { 是否采用: '否' } } }, ['department-goal-dropped']],
    [
      'a promise left out with a reason',
      { 履职目标: { 举办科普讲座: { 是否采用: '否', 不适用原因: '职能划出，见编办文件' } } },
      [],
    ],
    [
      'a target that somebody lowered',
      { 履职目标: { 举办科普讲座: { 年度指标值: '不少于10场' } } },
      ['department-goal-changed'],
    ],
    [
      'a goal without a target',
      { 履职目标: { 举办科普讲座: { 年度指标值: '' } } },
      ['department-goal-incomplete', 'department-goal-dropped'],
    ],
    [
      'project expenditure that is not that of the projects',
      { 基础数据: { 项目支出: { 本年预算数: 330 } } },
      ['department-projects-differ'],
    ],
    ['project expenditure of the projects', { 基础数据: { 项目支出: { 本年预算数: 320 } } }, []],
  ])('%s', async (_, change, expected) => {
    expect((await found(change)).codes).toEqual(expected);
  });

  it('leaves a figure out that is missing, and the total a draft', async () => {
    const { run } = await found({ 基础数据: { 实际在职人数: { 数值: '' } } });
    expect(run.state).toBe('draft');
    expect(run.total.grade).toBeNull();
    expect(run.findings[0]?.args).toMatchObject({ why: '缺基础数据：实际在职人数' });
  });

  it('gives full marks where an indicator does not apply, as this layout says', async () => {
    const { run, codes: none } = await found({ 指标评定: { 预算控制率: { 不适用原因: '本年没有追加' } } });
    expect([run.total.score, none]).toEqual(['90.34', []]);
  });
});
