import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { type FormCell, formFile, formFormats } from '../support/form-files.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

const indicators: readonly (readonly FormCell[])[] = [
  ['绩效指标', '一级指标', '二级指标', '三级指标', ['指标值', 2]],
  ['', '产出指标', '数量指标', '培训人次', ['≥100人次', 2]],
  ['', '满意度指标', '服务对象满意度指标', '学员满意度', ['≥90%', 2]],
];

interface Read {
  readonly project: Project | undefined;
  readonly findings: readonly Finding[];
}

/** A form of six columns with these rows of money. */
function form(money: readonly (readonly FormCell[])[], format: (typeof formFormats)[number] = 'xlsx'): Read {
  const rows = [
    [['项目支出绩效目标表（2026年度）', 6]],
    ['项目名称', ['技能培训', 5]],
    ['预算单位', ['101001某局', 5]],
    ...money,
    ['年度总体目标', ['完成培训100人次。', 5]],
    ...indicators,
  ] satisfies readonly (readonly FormCell[])[];
  const { bytes, file } = formFile(format, rows);
  const { value, findings } = readGoals(bytes, file);
  const real = findings.filter(({ code, args }) => code !== 'goal-text-unread' || args['text'] !== '附件');
  return { project: value[0]?.projects[0], findings: real };
}

const amounts = ({ project }: Read): unknown => [project?.budget.total, project?.budget.fiscal, project?.budget.other];
const codes = ({ findings }: Read): string[] => findings.map(({ code }) => code);

type Case = [what: string, money: (readonly FormCell[])[], amounts: (string | null)[], codes: string[]];

const cases: Case[] = [
  [
    'a block that names yuan',
    [
      ['项目资金（元）', ['年度资金总额', 2], ['226,145,100.00', 3]],
      ['', ['其中：财政拨款', 2], ['226,000,000', 3]],
      ['', ['其他资金', 2], ['145100', 3]],
    ],
    ['22614.51', '22600', '14.51'],
    [],
  ],
  [
    'nested rows without a total',
    [
      ['项目资金(万元)', ['年度资金总额', 4], '金额(万元)'],
      ['', ['(一)财政拨款小计', 4], '6.30'],
      ['', ['1、一般公共预算', 4], '6.30'],
      ['', ['2、政府性基金', 4], '0.00'],
      ['', ['(二)自有资金小计', 4], '1.20'],
      ['', ['(三)其他收入', 4], '0.50'],
    ],
    ['8', '6.30', '1.7'],
    ['goal-budget-added', 'goal-head-reported'],
  ],
  [
    'the columns of a self-evaluation',
    [
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['', '年度资金总额', '40', '32.4', '31.69', '97.8%'],
      ['', '其中：当年财政拨款', '38', '30.4', '29.69', '—'],
      ['', '其他资金', '2', '2', '2', '—'],
    ],
    ['32.4', '30.4', '2'],
    ['goal-columns-reported', 'goal-head-reported'],
  ],
  [
    'the start of the year where nothing was changed',
    [
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['', '年度资金总额', '40', '', '31.69', '79.2%'],
    ],
    ['40', null, null],
    ['goal-columns-reported'],
  ],
  [
    'the year beside the whole period',
    [
      ['资金情况（万元）', '实施期资金总额：', '600', ['年度资金总额：', 2], '200'],
      ['', '其中：财政拨款', '500', ['其中：财政拨款', 2], '150'],
      ['', '其他资金', '100', ['其他资金', 2], '50'],
    ],
    ['200', '150', '50'],
    ['goal-head-reported'],
  ],
  [
    'the year below the whole period',
    [
      ['资金情况（万元）', ['项目总投资', 3], ['600', 2]],
      ['', ['本年预算数', 3], ['200', 2]],
    ],
    ['200', null, null],
    ['goal-head-reported'],
  ],
  [
    'several lines in a cell',
    [['项目资金（万元）', ['年度资金总额：100\n其中：财政拨款：80\n其他资金：20', 5]]],
    ['100', '80', '20'],
    [],
  ],
  [
    'labels in the lines of one cell and amounts in those of the next',
    [['项目资金（元）', ['年度资金总额\n其中：财政拨款\n其他资金', 2], ['1,000,000\n800,000\n200,000', 3]]],
    ['100', '80', '20'],
    [],
  ],
  ['a sentence', [['项目资金', ['100万元（其中：财政资金80万元，其他资金200,000元）', 5]]], ['100', '80', '20'], []],
  [
    'kinds of money side by side',
    [
      ['预算安排（元）', '合计', '财政拨款', ['其他资金', 3]],
      ['', '1000000', '800000', ['200000', 3]],
    ],
    ['100', '80', '20'],
    [],
  ],
  ['a unit in a cell of its own', [['资金规模', '500000', ['元', 4]]], ['50', null, null], []],
  [
    'no budget at all',
    [['项目属性', ['经常性项目', 5]]],
    [null, null, null],
    ['goal-budget-missing', 'goal-cells-unread'],
  ],
  ['a blank budget', [['年度资金总额（万元）', ['', 5]]], [null, null, null], ['goal-budget-missing']],
  ['no unit', [['年度资金总额', ['100', 5]]], ['100', null, null], ['goal-money-unit-assumed']],
  [
    'spent money alone',
    [['全年执行数（万元）', ['31.69', 5]]],
    [null, null, null],
    ['goal-columns-reported', 'goal-budget-missing'],
  ],
  ['foreign money', [['项目资金（美元）', ['100', 5]]], [null, null, null], ['goal-money-unit-unknown']],
];

describe.each(formFormats)('the money in a form (%s)', (format) => {
  it.each(cases)('%s', (_, money, expected, findings) => {
    const read = form(money, format);
    expect(amounts(read)).toEqual(expected);
    expect(codes(read).sort()).toEqual([...findings].sort());
    expect(read.project).toMatchObject({ purpose: null, goals: ['完成培训100人次。'] });
    expect(read.project?.indicators).toHaveLength(2);
  });
});

describe('labels of the money of a year', () => {
  it.each(
    [
      '年度资金总额 项目资金总额 申请资金总额 年度申请资金 年度资金申请总额 年度金额 全年预算数 本年预算数 预算安排',
      '财政拨款小计 资金规模 金额合计 2026年预算数 （一）年度资金总额 1、资金总额 年初预算数 预算金额',
    ].flatMap((line) => line.split(' ')),
  )('%s', (label) => {
    const read = form([[`${label}（元）`, ['1,200,000.00', 5]]]);
    expect(read.project?.budget.total).toBe('120');
    expect(read.project?.purpose).toBeNull();
  });

  it('never takes what was spent or reached for a budget, a purpose or a goal', () => {
    const read = form([
      ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
      ['年度资金总额', '10', '12', '11', '10', '9'],
      ['年度绩效目标', ['预期目标', 2], ['实际完成情况', 3]],
      ['', ['办班三期。', 2], ['办班四期。', 3]],
    ]);
    expect(read.project).toMatchObject({
      budget: { total: '12', fiscal: null, other: null },
      purpose: null,
      goals: ['办班三期。', '完成培训100人次。'],
    });
    const cells = (wanted: string) => read.findings.find(({ code }) => code === wanted)?.args['cells'];
    expect(cells('goal-head-reported')).toContain('年初预算数 10');
    for (const text of ['全年执行数 11', '得分 9', '办班四期。'])
      expect(cells('goal-columns-reported')).toContain(text);
  });

  it('says once that no project of a sheet has a budget', () => {
    const rows = [
      ['项目名称', '预算单位', '一级指标', '二级指标', '三级指标', '指标值'],
      ['水利', '101001局', '产出指标', '数量指标', '工程数量', '≥3个'],
      ['道路', '101001局', '产出指标', '数量指标', '里程', '≥3公里'],
    ];
    const { bytes, file } = formFile('csv', rows);
    const { findings } = readGoals(bytes, file, { year: 2026 });
    expect(findings).toMatchObject([{ code: 'goal-budgets-missing', severity: 'review', args: { count: '2' } }]);
  });
});

describeWithShared('published forms with money in blocks', () => {
  it.each([
    ['yuan-in-label.html', '22614.51', []],
    ['f-yuan.xlsx', '6070', []],
    ['12-sichuan-zhaohua-2021.docx', '6.30', []],
    ['14-yunnan-linxiang-selfeval-2023.xlsx', '32.4', ['支持欠发达国有林场基础设施建设']],
  ])('%s', (name, total, goals) => {
    const { value, findings } = readGoals(readFileSync(sharedFile(`cases/reading/${name}`)), name);
    const [project] = value[0]?.projects ?? [];
    expect(project?.budget.total).toBe(total);
    expect(project?.purpose ?? null).toBeNull();
    for (const goal of goals) expect(project?.goals[0]).toContain(goal);
    expect(project?.goals.length).toBeLessThan(2);
    const wrong = ['goal-money-unit-assumed', 'goal-amount-unreadable', 'goal-budget-missing'];
    expect(findings.filter(({ code }) => wrong.includes(code))).toEqual([]);
  });
});
