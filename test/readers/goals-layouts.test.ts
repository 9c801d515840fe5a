import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { GoalDocument, Project } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { gridSheet, gridWorkbook } from '../support/grid-sheet.ts';
import { begins, cell, goesOn, para, span, table, wordFile } from '../support/word-file.ts';
import { workbook } from '../support/workbook.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(
  bytes: Uint8Array,
  file = '2026-目标.xlsx',
): { document: GoalDocument | undefined; findings: readonly Finding[] } {
  const { value, findings } = readGoals(bytes, file);
  return { document: value[0], findings };
}

function projects(bytes: Uint8Array, file?: string): readonly Project[] {
  const { document, findings } = read(bytes, file);
  expect(findings).toEqual([]);
  return document?.projects ?? [];
}

const targets = (project: Project | undefined): string[] => project?.indicators.map((each) => each.target.text) ?? [];
const codes = (bytes: Uint8Array, file?: string): string[] => read(bytes, file).findings.map((found) => found.code);

describe('a wide sheet of many projects, target split over three columns (as in 云南)', () => {
  const rows = [
    ['项目支出绩效目标表（2026年度）'],
    [
      '单位名称、项目名称',
      '项目年度绩效目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '指标属性',
      '指标内容',
      '预算数（万元）',
    ],
    ['405001永德县教育局'],
    ['营养改善计划', '按时发放补助', '产出指标', '数量指标', '受助人数', '≧', 735, '人次', '定量指标', '受助学生', 10],
    [null, null, null, '质量指标', '覆盖率', '═', 100, '%', '定量指标', '应享尽享'],
    [null, null, '效益指标', '社会效益指标', '减轻负担', '=', '有效', '是/否', '定性指标', '家长反映'],
    [null, null, '满意度指标', '服务对象满意度指标', '学生满意度', '大于等于', 95, '%', '定量指标', '问卷'],
    ['校舍维修', '修缮校舍', '产出指标', '数量指标', '修缮面积', '<=', 1200, '平方米', '定量指标', '合同面积', 20],
  ];

  it.each([
    ['with blank continuation cells', []],
    ['with merged cells', ['A4:A7', 'B4:B7', 'C4:C5']],
  ])('is read %s', (_, merges) => {
    const [first, second] = projects(gridWorkbook(rows, merges));
    expect(first).toMatchObject({
      name: '营养改善计划',
      unit: { code: '405001', name: '永德县教育局' },
      goals: ['按时发放补助'],
    });
    expect(targets(first)).toEqual(['≧735人次', '═100%', '有效', '≥95%']);
    expect(first?.indicators.map((each) => each.level1)).toEqual(['产出指标', '产出指标', '效益指标', '满意度指标']);
    expect(first?.indicators[0]).toMatchObject({
      description: '受助学生',
      target: { kind: 'at-least', amount: '735', unit: '人次' },
      source: { file: '2026-目标.xlsx', sheet: '绩效目标', cell: 'A4' },
    });
    expect(second).toMatchObject({ name: '校舍维修', unit: { code: '405001' } });
    expect(second?.indicators[0]?.target).toMatchObject({ text: '<=1200平方米', kind: 'at-most' });
  });

  it('reads the same from CSV, in either encoding, with places by line', () => {
    const csv = rows.map((row) => row.map((value) => value ?? '').join(',')).join('\r\n');
    const fromCsv = projects(bytesOf(csv), '2026.csv');
    expect(fromCsv.map(targets)).toEqual(projects(gridWorkbook(rows)).map(targets));
    expect(fromCsv[1]?.indicators[0]?.source).toEqual({ file: '2026.csv', line: 8 });
  });
});

describe('a wide sheet with amounts in 元, weights and direction in words (as in 四川)', () => {
  const heading = [
    '单位名称',
    '项目名称',
    '预算数（元）',
    '年度目标',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '权重',
    '指标方向性',
  ];
  const rows = [
    heading,
    [
      '中江县水利局',
      '渠道整治',
      '1,234,567.80',
      '整治渠道',
      '产出指标',
      '数量指标',
      '整治长度',
      '≥',
      '12',
      '公里',
      '20',
      '正向指标',
    ],
    [null, null, null, null, '产出指标', '成本指标', '单位成本', null, '3', '万元', '10', '反向指标'],
    [null, null, null, null, '效益指标', '社会效益指标', '受益人口', '≥', '1', '万人', '30', '正向指标'],
    [
      '中江县水利局',
      '防汛物资',
      '5000',
      '储备物资',
      '产出指标',
      '数量指标',
      '储备点',
      '＝',
      '8',
      '个',
      '50',
      '正向指标',
    ],
  ];

  it('is converted exactly and read by direction', () => {
    const [first, second] = projects(gridWorkbook(rows));
    expect(first?.budget.total).toBe('123.45678');
    expect(second?.budget.total).toBe('0.5');
    expect(first?.unit).toEqual({ code: null, name: '中江县水利局' });
    expect(targets(first)).toEqual(['≥12公里', '3万元', '≥1万人']);
    expect(first?.indicators[1]?.target).toMatchObject({ kind: 'at-most', amount: '30000' });
    expect(first?.indicators.map((each) => each.weight)).toEqual(['20', '10', '30']);
    expect(second?.indicators).toHaveLength(1);
  });

  it('finds its columns wherever they stand', () => {
    const order = [11, 4, 5, 6, 8, 7, 9, 10, 0, 3, 1, 2];
    const moved = rows.map((row) => order.map((at) => row[at] ?? null));
    const strip = (project: Project): object => ({
      ...project,
      source: null,
      indicators: project.indicators.map((each) => ({ ...each, source: null })),
    });
    expect(projects(gridWorkbook(moved)).map(strip)).toEqual(projects(gridWorkbook(rows)).map(strip));
  });
});

describe('headings of two rows', () => {
  it('are put together from both', () => {
    const rows = [
      ['项目名称', '预算数（万元）', null, null, '绩效目标', '绩效指标', null, null, null],
      [null, '合计', '财政资金', '其他资金', null, '一级指标', '二级指标', '三级指标', '指标值'],
      ['科普经费', 10, 8, 2, '办好活动', '产出指标', '数量指标', '活动', '≥5场'],
    ];
    const merges = ['A1:A2', 'B1:D1', 'E1:E2', 'F1:I1'];
    for (const given of [merges, []]) {
      const { document, findings } = read(gridWorkbook(rows, given));
      expect(findings.map((found) => found.code)).toEqual(['goal-unit-missing']);
      expect(document?.projects[0]).toMatchObject({
        name: '科普经费',
        budget: { total: '10', fiscal: '8', other: '2' },
        goals: ['办好活动'],
      });
    }
  });

  it('with the target split below its heading', () => {
    const rows = [
      ['项目名称', '一级指标', '二级指标', '三级指标', '绩效指标值', null, null, '分值'],
      [null, null, null, null, '指标性质', '指标值', '度量单位', null],
      ['科普经费', '产出指标', '数量指标', '活动', '≥', 5, '场', 10],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:H2'];
    const { document, findings } = read(gridWorkbook(rows, merges));
    expect(findings.map((found) => found.code)).toEqual(['goal-unit-missing', 'goal-budget-missing']);
    expect(targets(document?.projects[0])).toEqual(['≥5场']);
    expect(document?.projects[0]?.indicators[0]?.weight).toBe('10');
  });
});

describe('one form per sheet', () => {
  const form = (name: string, target: string): (string | null)[][] => [
    ['项目支出绩效目标表'],
    ['（2026年度）'],
    ['项目名称', name, null, '项目编码', 'P001', null],
    ['预算单位', '405001某某局', null, '金额单位：元', null, null],
    ['年度资金总额', '250000', null, '其中：财政拨款', '250000', null],
    ['年度总体目标', '目标1：办好活动。\n目标2：扩大影响。', null, null, null, null],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '分值'],
    [null, '产出指标', '数量指标', '活动场次', target, '50'],
    [null, null, '时效指标', '完成时间', '2026年12月底前', '40'],
    ['合计', null, null, null, null, '90'],
  ];
  const merges = ['A1:F1', 'A2:F2', 'B3:C3', 'E3:F3', 'B6:F6', 'A7:A9', 'B8:B9'];

  it('is read with its year, its goals and its remarks', () => {
    const { document, findings } = read(
      workbook([gridSheet('甲', form('科普经费', '≥5场'), merges), gridSheet('乙', form('劳务费', '6次'), merges)]),
      '目标.xlsx',
    );
    expect(findings.map((found) => found.code)).toEqual([
      'goal-remark-row',
      'goal-remark-row',
      'goal-project-duplicate',
    ]);
    expect(document).toMatchObject({ year: 2026, yearKnownFrom: { code: 'heading', args: { text: '（2026年度）' } } });
    expect(document?.projects.map((project) => project.name)).toEqual(['科普经费', '劳务费']);
    expect(document?.projects[0]).toMatchObject({
      code: 'P001',
      unit: { code: '405001', name: '某某局' },
      budget: { total: '25', fiscal: '25', other: null },
      goals: ['办好活动。', '扩大影响。'],
    });
    expect(document?.projects[0]?.indicators[1]).toMatchObject({
      level1: '产出指标',
      level2: '时效指标',
      target: { date: '2026-12-31' },
    });
    expect(document?.projects[1]?.indicators[0]?.source).toMatchObject({ sheet: '乙' });
  });
});

describe('the upper part of a form', () => {
  const indicators = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '场次', '5场'],
  ];

  it('may hold label and value in one cell', () => {
    const rows = [
      ['单位名称：405001某某局', null, '金额单位：元'],
      ['项目名称：科普经费', '项目编码：P001'],
      ['年度资金总额：25,000', '其中：财政拨款：20000', '其他资金：5000'],
      ['绩效目标：办好活动。'],
      ...indicators,
    ];
    expect(projects(gridWorkbook(rows))[0]).toMatchObject({
      name: '科普经费',
      code: 'P001',
      unit: { code: '405001', name: '某某局' },
      budget: { total: '2.5', fiscal: '2', other: '0.5' },
      goals: ['办好活动。'],
    });
  });

  it('keeps words that look like a label inside a purpose as they are', () => {
    const rows = [
      ['405001某某局', '单位：万元'],
      ['项目名称', '科普经费'],
      ['预算规模及资金用途', '预算数', 10],
      [null, '项目内容：购置设备。其他资金：无'],
      ...indicators,
    ];
    expect(projects(gridWorkbook(rows))[0]?.purpose).toBe('项目内容：购置设备。其他资金：无');
  });

  it('takes percentages and truth values as they are shown', () => {
    const xml = (value: string, style: string): string => `<c r="D2"${style}><v>${value}</v></c>`;
    const row = (cell: string): string =>
      `<row r="2"><c r="A2" t="inlineStr"><is><t>产出指标</t></is></c><c r="B2" t="inlineStr"><is><t>质量指标</t></is></c><c r="C2" t="inlineStr"><is><t>合格率</t></is></c>${cell}</row>`;
    const sheet = gridSheet('目标', [
      ['一级指标', '二级指标', '三级指标', '指标值', '项目名称', '预算单位', '预算数（元）'],
    ]);
    const made = (cell: string): Uint8Array =>
      workbook(
        [
          {
            ...sheet,
            rows:
              sheet.rows +
              row(
                `${cell}<c r="E2" t="inlineStr"><is><t>科普</t></is></c><c r="F2" t="inlineStr"><is><t>405001局</t></is></c><c r="G2"><v>5</v></c>`,
              ),
          },
        ],
        { formats: ['0%'] },
      );
    expect(targets(projects(made(xml('0.95', ' s="1"')))[0])).toEqual(['95%']);
    expect(targets(projects(made(xml('1', ' t="b"')))[0])).toEqual(['是']);
  });
});

describe('goals of a wide sheet', () => {
  it('that stand in several rows of one project are all kept', () => {
    const rows = [
      ['主管部门', '预算单位', '项目名称', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值', '预算数（元）'],
      ['某某局', '405001局', '科普', '办好活动。', '产出指标', '数量指标', '场次', '5场', '6'],
      [null, null, null, '扩大影响。', '效益指标', '社会效益指标', '人次', '100人次'],
      [null, '405001局', '宣传', '宣传到位。', '满意度指标', '服务对象满意度指标', '满意度', '≥90%', '7'],
    ];
    const made = projects(gridWorkbook(rows));
    expect(made.map((project) => [project.name, project.goals, project.indicators.length])).toEqual([
      ['科普', ['办好活动。', '扩大影响。'], 2],
      ['宣传', ['宣传到位。'], 1],
    ]);
    expect(made.map((project) => project.departmentInCharge)).toEqual(['某某局', '某某局']);
  });
});

describe('the form of the ministry in Word, medium-term and annual goals side by side', () => {
  const body = (annual: string): Uint8Array =>
    wordFile(
      para('项目支出绩效目标申报表') +
        para('（2026年度）') +
        table([
          ['项目名称', cell('科普经费', span(7))],
          ['主管部门及代码', cell('405001某某局', span(3)), '实施单位', cell('405001某某局', span(3))],
          [
            cell('项目资金\n（万元）', begins),
            cell('中期资金总额', span(2)),
            '300',
            '年度资金总额',
            cell('100', span(3)),
          ],
          [cell('', goesOn), cell('其中：财政拨款', span(3)), '300', cell('其中：财政拨款', span(2)), '100'],
          [cell('总体目标', begins), cell('中期目标（2026年—2028年）', span(4)), cell(annual, span(3))],
          [cell('', goesOn), cell('目标1：三年', span(4)), cell('目标1：一年', span(3))],
          ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
          ['', cell('产出指标', begins), '数量指标', '场次', '30场', '数量指标', '场次', '10场'],
          ['', cell('', goesOn), '质量指标', '合格率', '90%', '质量指标', '合格率', '95%'],
        ]),
    );

  it('takes the annual ones', () => {
    const { document } = read(body('年度目标'), 'a.docx');
    expect(targets(document?.projects[0])).toEqual(['10场', '95%']);
    expect(document?.projects[0]).toMatchObject({ budget: { total: '100', fiscal: '100' }, goals: ['一年'] });
    expect(document?.projects[0]?.departmentInCharge).toBe('405001某某局');
  });

  it('refuses to choose when nothing tells them apart', () => {
    expect(codes(body('目标'), 'a.docx')).toContain('goal-columns-ambiguous');
  });
});

describe('web pages', () => {
  const row = (cells: readonly string[]): string => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`;
  const page = (inner: string): Uint8Array =>
    bytesOf(`<!DOCTYPE html><html><head><title>绩效</title></head><body>${inner}</body></html>`);
  const indicators = `<table><tr><th>一级指标<th>二级指标<th>三级指标<th>指标值</tr>
    <tr><td rowspan="2">产出指标</td><td>数量指标</td><td>场次</td><td>&ge;5场</td></tr>
    <tr><td>成本指标</td><td>总<b>成</b>本</td><td>&le;3<br>万元</td></tr></table>`;
  const head = `<table>${row(['405001某某局', '单位：万元'])}${row(['项目名称', '科普 &amp; 经费', '项目编码', 'P1'])}${row(['预算数', '3.00'])}</table>`;

  it('are read with spans, optional end tags, entities and line breaks', () => {
    const [project] = projects(page(`<p>1.科普 &amp; 经费绩效目标表</p>${head}${indicators}`), '2026.html');
    expect(project).toMatchObject({ number: 1, name: '科普 & 经费', code: 'P1', budget: { total: '3.00' } });
    expect(project?.indicators).toHaveLength(2);
    expect(project?.indicators[1]).toMatchObject({
      level1: '产出指标',
      level3: '总成本',
      target: { text: '≤3\n万元' },
    });
  });

  it('framed by layout tables read the same', () => {
    const framed = `<table><tr><td><table>${row(['导航', '首页'])}</table></td><td>1.科普 &amp; 经费绩效目标表${head}<div>${indicators}</div></td></tr></table>`;
    const { document } = read(page(framed), '2026.html');
    expect(document?.projects[0]).toMatchObject({ number: 1, name: '科普 & 经费' });
    expect(targets(document?.projects[0])).toEqual(['≥5场', '≤3\n万元']);
  });

  it('do not run away with tables inside tables without end', () => {
    const deep = `${'<table><tr><td>'.repeat(5000)}x`;
    expect(codes(page(deep), 'a.html')).toEqual(['xml-too-deep']);
  });

  it('leave scripts and hidden rows alone', () => {
    const hidden = indicators.replace('<tr><td>成本', '<tr style="display:none"><td>成本');
    const { document } = read(page(`<script>var x = "<table>";</script>${head}${hidden}`), '2026.html');
    expect(targets(document?.projects[0])).toEqual(['≥5场']);
  });
});

describe('a form as programs save it', () => {
  const rows = [
    ['一、总体绩效目标'],
    ['提升科学素质。'],
    ['1.2026年科普经费绩效目标表'],
    ['405001某某局', null, null, null, '单位：万元'],
    ['项目编码', null, 'P1', null, '项目名称', '2026年科普经费'],
    ['预算规模及资金用途', '预算数', null, '30.50', '其他资金', null],
    [null, '开展活动'],
    ['绩效目标', null, '1.办好活动'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '场次', '≥5场'],
    [null, '质量指标', '合格率', '≥90%'],
  ];
  const expected = {
    name: '2026年科普经费',
    code: 'P1',
    unit: { code: '405001', name: '某某局' },
    goals: ['办好活动'],
  };
  const shifted = rows.map((row) => [null, null, null, ...row]);
  const csv = (separator: string): Uint8Array =>
    bytesOf(rows.map((row) => Array.from({ length: 6 }, (_, at) => row[at] ?? '').join(separator)).join('\n'));

  it.each([
    ['a sheet that lost its merged cells', gridWorkbook(rows), '2026.xlsx'],
    ['a sheet that begins in column D', gridWorkbook([[], [], ...shifted]), '2026.xlsx'],
    ['commas', csv(','), '2026.csv'],
    ['semicolons', csv(';'), '2026.csv'],
    ['tabs', csv('\t'), '2026.txt'],
    ['UTF-16 without a mark', Uint8Array.from(Buffer.from(new TextDecoder().decode(csv('\t')), 'utf16le')), '2026.txt'],
  ])('%s: with its department part', (_, bytes, file) => {
    const { document, findings } = read(bytes, file);
    expect(findings).toEqual([]);
    expect(document?.department?.overall).toEqual(['提升科学素质。']);
    expect(document?.projects).toMatchObject([
      { ...expected, purpose: '开展活动', budget: { total: '30.50', other: null } },
    ]);
    expect(targets(document?.projects[0])).toEqual(['≥5场', '≥90%']);
  });

  it('takes no text for the value of a label that has none', () => {
    const blank = rows.map((row) =>
      row[0] === '项目编码' ? ['项目编码', null, '405002另一局', '项目名称', '科普'] : row,
    );
    const { document, findings } = read(gridWorkbook(blank));
    expect(document?.projects[0]).toMatchObject({ code: null, name: '科普' });
    expect(findings.map(({ code }) => code)).toEqual(['goal-text-unread']);
  });
});

describe('cells that show something else than they hold', () => {
  const sheet = (cells: string): Uint8Array =>
    workbook(
      [
        {
          ...gridSheet('目标', [
            ['单位：万元'],
            ['项目名称', '预算数', '一级指标', '二级指标', '三级指标', '指标值', '预算单位'],
          ]),
          rows: `${gridSheet('目标', [['单位：万元'], ['项目名称', '预算数', '一级指标', '二级指标', '三级指标', '指标值', '预算单位']]).rows}${cells}`,
        },
      ],
      { formats: ['"≥"0"次"', '"≥"0%', '0!.0,"万"', '"≥"0"次";[Red]"少"0'] },
    );
  const text = (reference: string, value: string): string =>
    `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (target: string, budget = '<c r="B3"><v>3</v></c>'): string =>
    `<row r="3">${text('A3', '科普')}${budget}${text('C3', '产出指标')}${text('D3', '数量指标')}${text('E3', '场次')}${target}${text('G3', '405001局')}</row>`;

  it.each([
    ['<c r="F3" s="1"><v>7</v></c>', '≥7次'],
    ['<c r="F3" s="2"><v>0.95</v></c>', '≥95%'],
    ['<c r="F3" s="4"><v>-7</v></c>', '-7'],
  ])('%s is read as shown', (target, shown) => {
    expect(targets(projects(sheet(row(target)), '2026.xlsx')[0])).toEqual([shown]);
  });

  it('a number shown in 万 is said', () => {
    const { document, findings } = read(sheet(row(text('F3', '≥5场'), '<c r="B3" s="3"><v>375000</v></c>')));
    expect(findings).toMatchObject([
      { code: 'goal-cell-scaled', place: { cell: 'B3' }, args: { text: '375000', read: '37.5万' } },
    ]);
    expect(document?.projects[0]?.budget.total).toBe('37.5');
  });

  it('hidden rows and columns are read and said', () => {
    const rows = row(text('F3', '≥5场')).replace('r="3">', 'r="3" hidden="1">');
    const plain = gridSheet('目标', [['项目名称', '预算数', '一级指标', '二级指标', '三级指标', '指标值', '预算单位']]);
    const { document, findings } = read(
      workbook([
        {
          ...plain,
          rows: plain.rows + rows,
          before: '<cols><col min="5" max="5" hidden="1"/><col min="9" max="9" hidden="1"/></cols>',
        },
      ]),
    );
    expect(document?.projects[0]?.indicators).toHaveLength(1);
    expect(findings.find(({ code }) => code === 'goal-cells-hidden')).toMatchObject({
      args: { which: '1 行、E 列', whichEn: '1 rows and columns E' },
      place: { sheet: '目标', row: 3 },
    });
  });
});

describe('layouts that are not known', () => {
  it('are refused with the headings found and the nearest layout', () => {
    const { document, findings } = read(
      gridWorkbook([
        ['项目名称', '考核内容', '考核标准'],
        ['科普经费', '活动', '好'],
      ]),
    );
    expect(document?.projects ?? []).toEqual([]);
    expect(findings.map((found) => found.code)).toEqual(['goal-tables-not-found']);
    expect(findings[0]?.args).toMatchObject({ headings: '项目名称、考核内容、考核标准、科普经费、活动、好' });
    expect(findings[0]?.args['nearest']).toMatch(/版式（/);
  });

  it('say which columns an indicator table lacks', () => {
    const rows = [
      ['项目名称', '一级指标', '二级指标', '三级指标', '分值'],
      ['科普经费', '产出指标', '数量指标', '场次', 10],
    ];
    const found = read(gridWorkbook(rows)).findings.find(({ code }) => code === 'goal-columns-missing');
    expect(found?.args).toMatchObject({
      missing: '指标值',
      headings: '项目名称 | 一级指标 | 二级指标 | 三级指标 | 分值',
    });
    expect(found?.place).toMatchObject({ sheet: '绩效目标', cell: 'A1' });
    expect(found?.args['nearest']).toMatch(/版式（/);
  });

  it('are named once for a text without any cells', () => {
    const text = '第一部分\n1.科普经费绩效目标表\n一级指标\n二级指标\n2.劳务费绩效目标表\n';
    expect(codes(bytesOf(text), 'a.txt')).toEqual(['goal-tables-not-found']);
  });

  it('name what was met when there is no table of goals at all', () => {
    const found = read(
      gridWorkbook([
        ['姓名', '电话'],
        ['张三', 123],
      ]),
    ).findings;
    expect(found.map(({ code }) => code)).toEqual(['goal-tables-not-found']);
    expect(found[0]?.args['headings']).toBe('姓名、电话、张三、123');
  });
});

describe('cells without a value', () => {
  const heading = ['项目名称', '一级指标', '二级指标', '三级指标', '指标值', '预算单位'];

  it.each([
    ['an error', '#REF!', 'goal-cell-error'],
    ['a formula never computed', '=A1&"次"', 'goal-cell-uncalculated'],
  ])('%s is said with its cell', (_, value, code) => {
    const { findings } = read(gridWorkbook([heading, ['科普', '产出指标', '数量指标', '场次', value, '405001局']]));
    expect(findings[0]).toMatchObject({ code, severity: 'block', place: { sheet: '绩效目标', cell: 'E2' } });
  });

  it('hidden sheets are passed over, visibly', () => {
    const rows = [heading, ['科普', '产出指标', '数量指标', '场次', '5场', '405001局']];
    const { document, findings } = read(
      workbook([gridSheet('目标', rows), { ...gridSheet('旧', rows), state: 'hidden' }]),
    );
    expect(document?.projects).toHaveLength(1);
    expect(findings.map((found) => found.code)).toEqual(['goal-sheet-hidden', 'goal-budget-missing']);
  });
});
