import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/goals/goals.ts';
import { levelName } from '../../src/model/goals/level-name.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { begins, cell, goesOn, numberingPart, para, row, run, span, table, wordFile } from '../support/word-file.ts';

const title = para('3.科普经费绩效目标表');
const head = [
  [cell('405001某市科学技术协会', span(5)), cell('单位：万元', span(3))],
  ['项目编码', cell('13020026P00TPXR10005F', span(3)), '项目名称', cell('科普经费', span(3))],
  [
    cell('预算规模及资金用途', begins),
    '预算数',
    '37.50',
    '其中：财政    资金',
    '30.50',
    '其他资金',
    cell('7', span(2)),
  ],
  [cell('', goesOn), cell('开展活动', span(7))],
  [
    cell('资金支出计划（%）', begins),
    cell('3月底', span(2)),
    cell('6月底', span(2)),
    cell('10月底', span(2)),
    '12月底',
  ],
  [cell('', goesOn), cell('', span(2)), cell('50%', span(2)), cell('', span(2)), '100%'],
  ['绩效目标', cell('1.办好活动。\n2.扩大影响。', span(7))],
];
const heading = [
  '一级指标',
  '二级指标',
  '三级指标',
  cell('绩效指标描述', span(2)),
  '指标值',
  cell('指标值确定依据', span(2)),
];
const indicator = (first: string, second: string, name: string, target: string): string[] => [
  first,
  second,
  name,
  cell(`${name}情况`, span(2)),
  target,
  cell('工作计划', span(2)),
];
const indicators = [
  indicator(cell('产出指标', begins), '数量指标', '场次', '≥5场'),
  indicator(cell('', goesOn), '时效指标', '完成时限', '2026.12.31'),
  indicator('效益指标', '社会效益指标', '受益人次', '≥12万人次'),
  indicator('满意度指标', '服务对象满意度指标', '满意度', '≥90%'),
];
const two = `${title}${table(head)}${para('')}${table([heading, ...indicators])}`;

/** A project without its places. */
function bare(project: Project | undefined): object {
  const { source: _, indicators: rows, ...rest } = project ?? { source: null, indicators: [] };
  return { ...rest, indicators: rows.map(({ source: __, ...each }) => each) };
}

function read(
  body: string,
  parts: Readonly<Record<string, string | null>> = {},
): { projects: readonly Project[]; codes: string[] } {
  const { value, findings } = readGoals(wordFile(body, parts), '目标.docx');
  return { projects: value[0]?.projects ?? [], codes: findings.map((found) => found.code) };
}

const expected = bare(read(two).projects[0]);

describe('one project in Word', () => {
  it('is read whole', () => {
    expect(read(two).codes).toEqual([]);
    expect(expected).toMatchObject({
      number: 3,
      name: '科普经费',
      code: '13020026P00TPXR10005F',
      unit: { code: '405001', name: '某市科学技术协会' },
      budget: { total: '37.50', fiscal: '30.50', other: '7' },
      purpose: '开展活动',
      spendingPlan: [
        { label: '3月底', percent: null },
        { label: '6月底', percent: '50' },
        { label: '10月底', percent: null },
        { label: '12月底', percent: '100' },
      ],
      goals: ['办好活动。', '扩大影响。'],
    });
    expect(read(two).projects[0]?.indicators).toMatchObject([
      {
        level1: '产出指标',
        level2: '数量指标',
        description: '场次情况',
        basis: '工作计划',
        source: { table: 2, row: 2 },
      },
      { level1: '产出指标', level3: '完成时限', target: { kind: 'date', date: '2026-12-31' } },
      { level1: '效益指标', target: { amount: '120000', unit: '人次' } },
      { level1: '满意度指标', weight: null },
    ]);
  });

  const blankLevel1 = indicators.map((cells, at) => (at === 1 ? ['', ...cells.slice(1)] : cells));
  const numbered =
    para(run('办好活动。'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>') +
    para(run('扩大影响。'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>');
  const changed = (target: string): string[][] =>
    indicators.map((cells, at) =>
      at === 3 ? indicator('满意度指标', '服务对象满意度指标', '满意度', cell(target)) : cells,
    );
  const indicatorTable = table([heading, ...indicators]);
  const tall = [
    [
      cell('绩效指标', span(3)),
      cell('绩效指标描述', span(2) + begins),
      cell('指标值', begins),
      cell('指标值确定依据', span(2) + begins),
    ],
    ['一级指标', '二级指标', '三级指标', cell('', span(2) + goesOn), cell('', goesOn), cell('', span(2) + goesOn)],
  ];
  const control = (xml: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;

  it.each([
    ['one table for the whole project', `${title}${table([...head, heading, ...indicators])}`],
    [
      'the title as the first row of the table',
      table([[cell('3.科普经费绩效目标表', span(8))], ...head, heading, ...indicators]),
    ],
    ['blank cells instead of merges', `${title}${table(head)}${table([heading, ...blankLevel1])}`],
    [
      'the target split over runs',
      `${title}${table(head)}${table([heading, ...changed(para(run('≥') + run('9') + run('0%')))])}`,
    ],
    [
      'a target that was changed and tracked',
      `${title}${table(head)}${table([heading, ...changed(para(`<w:del w:id="1"><w:r><w:delText>≥60%</w:delText></w:r></w:del><w:ins w:id="2">${run('≥90%')}</w:ins>`))])}`,
    ],
    [
      'a row that was inserted, another deleted',
      `${title}${table(head)}${table([heading, ...indicators.slice(0, 3), row(indicator('', '质量指标', '旧指标', '≥1'), '<w:del w:id="1"/>'), row(indicators[3] ?? [], '<w:ins w:id="2"/>')])}`,
    ],
    ['the target in a content control', `${title}${table(head)}${table([heading, ...changed(control(para('≥90%')))])}`],
    ['all in a content control', control(two)],
    [
      'the comparator from a symbol font',
      `${title}${table(head)}${table([heading, ...changed(para(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('90%')}`))])}`,
    ],
    ['the tables inside a layout table', table([[cell(two)]])],
    [
      'the indicator table inside the last row of the first',
      `${title}${table([...head, [cell(`${para('')}${indicatorTable}${para('')}`, span(8))]])}`,
    ],
    [
      'the title in a text box',
      `${para(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${title}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${title}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`)}${table(head)}${indicatorTable}`,
    ],
    ['its title in a list of titles before', `${para('目录')}${title}${two}`],
    [
      'the heading repeated on a second page, the table cut in two',
      `${title}${table(head)}${table([heading, ...indicators.slice(0, 2)])}${para('')}${table([heading, ...indicators.slice(2)])}`,
    ],
    [
      'the table cut in two without a second heading',
      `${title}${table(head)}${table([heading, ...indicators.slice(0, 2)])}${table(indicators.slice(2))}`,
    ],
    ...['3.科普经费绩效目标表（续）', '科普经费绩效目标表（续表1）', '3.科普经费绩效目标表'].map((line) => [
      `the table cut in two, «${line}» and the heading over the second part`,
      `${title}${table(head)}${table([heading, ...indicators.slice(0, 2)])}${para(line)}${table([heading, ...indicators.slice(2)])}`,
    ]),
    [
      'the title again as the first row of the second part',
      `${title}${table(head)}${table([heading, ...indicators.slice(0, 2)])}${table([[cell('3.科普经费绩效目标表（续）', span(8))], heading, ...indicators.slice(2)])}`,
    ],
    [
      'the title with 续 over a second part without a heading',
      `${title}${table(head)}${table([heading, ...indicators.slice(0, 2)])}${para('3.科普经费绩效目标表（续）')}${table(indicators.slice(2))}`,
    ],
    [
      'headings with spaces between all characters',
      `${title}${table(head)}${indicatorTable}`.replace(
        /(?<=>)(?:[一二三]级指标|绩效指标描述|指标值|指标值确定依据)(?=<)/g,
        (text) => [...text].join(' '),
      ),
    ],
    [
      'names that narrow cells broke over lines',
      `${title}${table(head)}${indicatorTable}`
        .replaceAll('>科普经费<', '>科普</w:t><w:br/><w:t>经费<')
        .replaceAll('>产出指标<', '>产出</w:t></w:r></w:p><w:p><w:r><w:t>指标<')
        .replaceAll('>数量指标<', '>数量</w:t><w:br/><w:t>指标<')
        .replaceAll('>完成时限<', '>完成</w:t><w:br/><w:t>时限<')
        .replaceAll('>10月底<', '>10</w:t><w:br/><w:t>月底<')
        .replaceAll('405001某市', '405001</w:t><w:br/><w:t>某市')
        .replaceAll('P00TPXR', 'P00</w:t><w:br/><w:t>TPXR'),
    ],
    [
      'spaces of no width in every text',
      two.replace(/(?<=<w:t xml:space="preserve">[^<]*)(?=[\u4e00-\u9fff\d≥])/g, '\u200b'),
    ],
    [
      'codes in full-width characters',
      two.replace('13020026P', '１３０２００２６Ｐ').replace('405001某市', '４０５００１某市'),
    ],
    ...['（续上表）', '续表', '— 12 —', '第3页 共8页'].map((line) => [
      `the table cut in two by «${line}»`,
      `${title}${table(head)}${table([heading, ...indicators.slice(0, 2)])}${para(line)}${table(indicators.slice(2))}`,
    ]),
    [
      'the label of the goals on a row of its own, right above the heading',
      `${title}${table([...head.slice(0, -1), [cell('绩效目标', begins), cell('', span(7))], [cell('', goesOn), cell('1.办好活动。\n2.扩大影响。', span(7))], heading, ...indicators])}`,
    ],
    [
      'a heading of two rows that stands twice',
      `${title}${table(head)}${table([...tall, ...indicators.slice(0, 2), ...tall, ...indicators.slice(2)])}`,
    ],
    ['a heading of two rows in the table of the upper part', `${title}${table([...head, ...tall, ...indicators])}`],
    [
      'unit and money unit in a line above the table',
      `${title}${para('405001某市科学技术协会')}${para('单位：万元')}${table([...head.slice(1)])}${indicatorTable}`,
    ],
    [
      'a blank row and spaces in the headings',
      `${title}${table(head)}${table([heading.map((each) => each.replace('一级指标', '一级 指标')), ['', '', '', cell('', span(2)), '', cell('', span(2))], ...indicators])}`,
    ],
  ])('reads the same with %s', (_, body) => {
    const { projects, codes } = read(body);
    expect(codes.filter((code) => code !== 'word-changes-tracked')).toEqual([]);
    expect(projects.map(bare)).toEqual([expected]);
  });

  it('reads the same with goals numbered by Word', () => {
    const rows = [...head.slice(0, -1), ['绩效目标', cell(numbered, span(7))]];
    const { projects, codes } = read(`${title}${table(rows)}${indicatorTable}`, {
      'word/numbering.xml': numberingPart([['decimal', '%1.']]),
    });
    expect(codes).toEqual([]);
    expect(projects.map(bare)).toEqual([expected]);
  });

  it('reads a title numbered by Word', () => {
    const auto = para(run('科普经费绩效目标表'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>');
    const starts = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>';
    const { projects } = read(`${auto}${table(head)}${indicatorTable}`, {
      'word/numbering.xml': numberingPart([['decimal', '%1.']], starts),
    });
    expect(projects.map(bare)).toEqual([expected]);
  });
});

describe('rows that need a second look', () => {
  const one = (...rows: readonly (readonly string[])[]): ReturnType<typeof read> =>
    read(`${title}${table(head)}${table([heading, ...rows])}`);

  it('a level 2 merged over rows is filled down', () => {
    const { projects, codes } = one(
      indicator(cell('产出指标', begins), cell('数量指标', begins), '甲', '1场'),
      indicator(cell('', goesOn), cell('', goesOn), '乙', '2场'),
    );
    expect(codes).toEqual([]);
    expect(projects[0]?.indicators.map((each) => each.level2)).toEqual(['数量指标', '数量指标']);
  });

  it('a blank level 2 is taken from above where the table never repeats one, and said', () => {
    const { projects, codes } = one(
      indicator('产出指标', '数量指标', '甲', '1场'),
      indicator('', '', '乙', '2场'),
      indicator('', '质量指标', '丙', '≥90%'),
    );
    expect(codes).toEqual(['goal-level2-assumed']);
    expect(projects[0]?.indicators[1]).toMatchObject({ level1: '产出指标', level2: '数量指标' });
  });

  it('a blank level 2 stays blank where the table repeats them', () => {
    const { projects, codes } = one(
      indicator('产出指标', '数量指标', '甲', '1场'),
      indicator('', '数量指标', '乙', '2场'),
      indicator('', '', '丙', '3场'),
    );
    expect(codes).toEqual([]);
    expect(projects[0]?.indicators[2]?.level2).toBeNull();
  });

  it('a level 2 does not go on under another level 1', () => {
    const { projects } = one(indicator('产出指标', '数量指标', '甲', '1场'), indicator('效益指标', '', '乙', '2场'));
    expect(projects[0]?.indicators[1]).toMatchObject({ level1: '效益指标', level2: null });
  });

  it('a row with an extra cell is refused and named', () => {
    const { codes, projects } = one(indicator('产出指标', '数量指标', '甲', '1场'), [
      ...indicator('', '质量指标', '乙', '2场'),
      '多',
    ]);
    expect(codes).toEqual(['goal-row-unreadable']);
    expect(projects[0]?.indicators).toHaveLength(1);
  });

  it('rows with another grid but as many cells are read by counting', () => {
    const { codes, projects } = one(['产出指标', '数量指标', '甲', '甲情况', '1场', '计划']);
    expect(codes).toEqual([]);
    expect(projects[0]?.indicators[0]).toMatchObject({ description: '甲情况', target: { text: '1场' }, basis: '计划' });
  });

  it('an empty slot is no indicator', () => {
    const { codes, projects } = one(indicator('产出指标', '数量指标', '甲', '1场'), [
      '',
      '质量指标',
      '',
      cell('', span(2)),
      '',
      cell('', span(2)),
    ]);
    expect(codes).toEqual(['goal-slot-empty']);
    expect(projects[0]?.indicators).toHaveLength(1);
  });

  it('a note below the rows is no indicator', () => {
    const { codes } = one(indicator('产出指标', '数量指标', '甲', '1场'), [cell('注：以批复为准', span(8))]);
    expect(codes).toEqual(['goal-remark-row']);
  });
});

describe('several projects', () => {
  it('in one table, one below the other', () => {
    const again = head.map((cells, at) =>
      at === 1 ? ['项目编码', cell('P2', span(3)), '项目名称', cell('劳务费', span(3))] : cells,
    );
    const { projects, codes } = read(table([...head, heading, ...indicators, ...again, heading, ...indicators]));
    expect(codes).toEqual([]);
    expect(projects.map((project) => [project.name, project.code, project.indicators.length])).toEqual([
      ['科普经费', '13020026P00TPXR10005F', 4],
      ['劳务费', 'P2', 4],
    ]);
  });

  it('inside one frame for the whole page, titles and tables in turn', () => {
    const second = two.replaceAll('科普经费', '培训经费').replace('3.', '4.').replace('10005F', '10006F');
    const { projects, codes } = read(table([[cell(`${two}${second}${para('')}`)]]));
    expect(codes).toEqual([]);
    expect(projects.map(({ number, name }) => [number, name])).toEqual([
      [3, '科普经费'],
      [4, '培训经费'],
    ]);
    expect(projects.map((project) => project.indicators.length)).toEqual([4, 4]);
  });

  it('of which one occurs twice is said', () => {
    expect(read(two + two).codes).toEqual(['goal-project-duplicate']);
  });

  it('with a list of titles before them', () => {
    const { projects, codes } = read(`${para('目录')}${title}${para('4.无表项目绩效目标表')}${two}`);
    expect(projects).toHaveLength(1);
    expect(codes).toEqual(['goal-table-without-indicators']);
  });
});

describe('soft hyphens and signs of no width', () => {
  it('may stand inside headings and levels', () => {
    const { projects, codes } = read(two.replaceAll('指标', '指\u00ad标'));
    expect(codes).toEqual([]);
    expect(projects[0]?.indicators.map(({ target }) => target?.text)).toEqual(
      read(two).projects[0]?.indicators.map(({ target }) => target?.text),
    );
    expect(levelName('产出指\u00ad标')).toBe('产出');
  });
});
