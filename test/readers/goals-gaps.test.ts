import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGoals } from '../../src/readers/read-goals.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { checkGoalFiles } from '../../src/use-cases/goals/check-goal-files.ts';
import { readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { type FormCell, type FormFormat, formFile, formFormats } from '../support/form-files.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

const indicators: readonly (readonly FormCell[])[] = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '购置设备', '≥20台'],
  ['产出指标', '质量指标', '验收合格率', '≥98%'],
  ['产出指标', '时效指标', '完成时间', '2026年9月底前'],
  ['产出指标', '成本指标', '设备总成本', '≤100万元'],
  ['效益指标', '社会效益指标', '服务群众人数', '≥500人次'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

interface Head {
  readonly name?: string;
  readonly department?: string;
  readonly period?: string;
  readonly goal?: string;
  readonly parts?: readonly [string, string];
}

const form = ({
  name = '设备购置',
  department = '某市某局',
  period = '',
  goal = '购置设备',
  parts = ['80', '20'],
}: Head) => [
  ['项目支出绩效目标申报表（2026年度）', '', '', ''],
  ['项目名称', name, '主管部门', department],
  ['实施单位', '某市某中心', '项目期', period],
  ['资金总额（万元）', '100', '', ''],
  ['财政拨款', parts[0], '其他资金', parts[1]],
  ['年度总体目标', goal, '', ''],
];

const checkFile = (file: string, bytes: Uint8Array) =>
  checkGoalFiles(readGoalFiles({ files: [givenFile(file, bytes)], findings: [] }));

const check = (format: FormFormat, rows: readonly (readonly FormCell[])[]) => {
  const { file, bytes } = formFile(format, rows);
  return checkFile(file, bytes);
};

const codes = (format: FormFormat, head: Head, rows = indicators): string[] =>
  check(format, [...form(head), ...rows])
    .findings.map(({ code }) => code)
    .filter((code) => code !== 'goal-text-unread' && code !== 'indicator-with-two-targets');

describe.each(formFormats)('every fault of a form in one pass (%s)', (format) => {
  it('says nothing of a form without a fault', () => {
    expect(codes(format, { period: '2026年1月至2026年12月' })).toEqual([]);
  });

  it('reads and checks a form whose project has no name', () => {
    const { value, findings } = check(format, [
      ...form({ name: '', department: '', goal: '', parts: ['60', '30'], period: '2026-12-31至2026-01-01' }),
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '购置设备', '*'],
    ]);
    expect(value[0]).toMatchObject({
      year: 2026,
      projects: [{ name: '（未填项目名称）', budget: { total: '100' }, indicators: [{ level3: '购置设备' }] }],
    });
    const blocking = findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
    expect(blocking).toEqual(['goal-indicators-without-project', 'placeholder-left']);
    const found = findings.map(({ code }) => code).filter((code) => code !== 'goal-text-unread');
    expect(found.sort()).toEqual([
      'budget-sum-mismatch',
      'goal-field-blank',
      'goal-field-blank',
      'goal-indicators-without-project',
      'no-output-or-benefit',
      'output-kind-missing',
      'period-reversed',
      'placeholder-left',
      'satisfaction-missing',
    ]);
    const named = findings.find(({ code }) => code === 'goal-indicators-without-project');
    expect(named?.project?.name).toBe('（未填项目名称）');
  });

  it('tells two projects without a name apart', () => {
    const unnamed = [...form({ name: '' }), ...indicators];
    const { value, findings } = check(format, [...unnamed, ...unnamed]);
    expect(value[0]?.projects.map(({ name }) => name)).toEqual(['（未填项目名称）', '（未填项目名称2）']);
    expect(findings.filter(({ code }) => code === 'goal-project-duplicate')).toEqual([]);
  });

  it.each([
    ['a blank department', { department: '' }, ['goal-field-blank']],
    ['a blank goal', { goal: '' }, ['goal-field-blank']],
    ['parts that do not add up', { parts: ['80', '10'] }, ['budget-sum-mismatch']],
    ['a period that ends before it begins', { period: '2026年12月1日—2026年1月31日' }, ['period-reversed']],
    ['a reversed period in years', { period: '2027-2025年' }, ['period-reversed']],
    ['a date after the period', { period: '2025年7月至2026年6月' }, ['date-outside-period']],
    ['a date before the period', { period: '2026.10.1-2026.12.31' }, ['date-outside-period']],
    ['a date inside a period of several years', { period: '3年（2025-2027年）' }, []],
    ['a period that names no days', { period: '长期' }, []],
  ] as const)('%s', (_, head, expected) => {
    expect(codes(format, head)).toEqual(expected);
  });

  it('reports a date of another year once', () => {
    const rows = indicators.map((row) => row.map((cell) => (cell === '2026年9月底前' ? '2027年3月底前' : cell)));
    expect(codes(format, { period: '2026年1月至2026年12月' }, rows)).toEqual(['year-outside-document']);
  });
});

it('reads the beginning and the end of a project from two cells', () => {
  const rows = [
    ...form({}).map((row) => (row[0] === '实施单位' ? ['实施单位', '某市某中心', '', ''] : row)),
    ['开始时间', '2026年3月', '结束时间', '2026年2月'],
    ...indicators,
  ];
  const { value, findings } = check('xlsx', rows);
  expect(value[0]?.projects[0]?.period).toMatchObject({ from: '2026-03-01', to: '2026-02-28' });
  expect(findings.map(({ code }) => code)).toEqual(['period-reversed']);
});

it('says once that no project of a sheet states its goal', () => {
  const rows = [
    ['项目名称', '预算单位', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值', '预算数（万元）'],
    ['水利', '101001局', '', '产出指标', '数量指标', '工程数量', '≥3个', '5'],
    ['科普', '101001局', '', '产出指标', '数量指标', '活动场次', '≥3场', '5'],
  ];
  const { file, bytes } = formFile('xlsx', rows);
  const { findings } = readGoals(bytes, file, { year: 2026 });
  expect(findings.map(({ code, place }) => [code, place?.cell])).toEqual([['goal-field-blank', 'C1']]);
});

describe('the money of several years and of last year', () => {
  const budget = (rows: readonly (readonly FormCell[])[]) => {
    const { value, findings } = check('xlsx', [
      ...form({}).slice(0, 3),
      ...rows,
      ['年度总体目标', '购置设备', '', ''],
      ...indicators,
    ]);
    return { budget: value[0]?.projects[0]?.budget, codes: findings.map(({ code }) => code) };
  };

  it('keeps what was carried over apart from other money', () => {
    const read = budget([
      ['年度资金总额（万元）', '100', '', ''],
      ['其中：当年财政拨款', '70', '上年结转资金', '20'],
      ['其他资金', '10', '', ''],
    ]);
    expect(read).toEqual({ budget: { total: '100', fiscal: '70', carryOver: '20', other: '10' }, codes: [] });
  });

  it('takes a part of the appropriation for no money of its own', () => {
    const read = budget([
      ['资金总额（万元）', '100', '', ''],
      ['财政拨款', '90', '其中：上年结转', '20'],
      ['其他资金', '10', '', ''],
    ]);
    expect(read).toEqual({ budget: { total: '100', fiscal: '90', other: '10' }, codes: ['goal-head-reported'] });
  });

  it('reads the annual amounts beside those of several years, with or without a block label', () => {
    const read = budget([
      ['实施期资金总额（万元）', '300', '年度资金总额（万元）', '100'],
      ['其中：财政拨款', '240', '其中：财政拨款', '80'],
      ['其他资金', '60', '其他资金', '20'],
    ]);
    expect(read).toEqual({ budget: { total: '100', fiscal: '80', other: '20' }, codes: ['goal-head-reported'] });
  });
});

describeWithShared('the forms that showed it', () => {
  it.each([
    [
      'blank-name.html',
      ['goal-indicators-without-project', 'goal-field-blank', 'budget-sum-mismatch', 'placeholder-left'],
    ],
    ['period-reversed.html', ['period-reversed', 'year-outside-document']],
  ])('%s', (file, expected) => {
    const bytes = readFileSync(sharedFile(`cases/reading/${file}`));
    const { value, findings } = checkFile(file, bytes);
    expect(value[0]?.year).toBe(2025);
    for (const code of expected) expect(findings.filter((each) => each.code === code).length).toBeGreaterThan(0);
  });
});

describe('goals as JSON without a budget', () => {
  const json = (budgets: readonly (object | null)[]) => {
    const projects = budgets.map((budget, at) => ({
      name: `项目${at + 1}`,
      unit: { code: '405001', name: '某局' },
      ...(budget === null ? {} : { budget }),
      indicators: [{ level1: '产出指标', level2: '数量指标', level3: '次数', target: '≥5次' }],
    }));
    const text = JSON.stringify({ schemaVersion: '1.0', documents: [{ year: 2026, projects }] });
    const { findings } = checkFile('goals.json', new TextEncoder().encode(text));
    return findings.flatMap(({ code, place }) => (/^goal-budgets?-missing$/.test(code) ? [[code, place?.path]] : []));
  };

  it.each<[string, readonly (object | null)[], readonly unknown[]]>([
    ['none', [null], [['goal-budget-missing', 'documents[0].projects[0]']]],
    ['none of several', [null, {}], [['goal-budgets-missing', 'documents[0].projects[0]']]],
    ['one of several', [{ total: '10' }, null], [['goal-budget-missing', 'documents[0].projects[1]']]],
    ['a part of it', [{ fiscal: '10' }], []],
    ['an amount of 0', [{ total: '0' }], []],
  ])('is said by goals check: %s', (_, budgets, expected) => {
    expect(json(budgets)).toEqual(expected);
  });
});
