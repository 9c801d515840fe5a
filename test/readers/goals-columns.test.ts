import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import { goalColumns } from '../../src/readers/goals/columns/goal-columns.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { type FormCell, type FormFormat, formFile, formFormats } from '../support/form-files.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

const head = [
  ['项目支出绩效目标表（2026年度）'],
  ['项目名称', '甲项目'],
  ['预算单位', '101001某局'],
  ['预算数（万元）', '60'],
];

interface Read {
  readonly projects: readonly Project[];
  readonly findings: readonly Finding[];
  readonly codes: readonly string[];
}

function read(rows: readonly (readonly FormCell[])[], format: FormFormat = 'xlsx'): Read {
  const { bytes, file } = formFile(format, [...head, ...rows]);
  const { value, findings } = readGoals(bytes, file);
  const real = findings.filter(({ code, args }) => code !== 'goal-text-unread' || args['text'] !== '附件');
  return { projects: value[0]?.projects ?? [], findings: real, codes: real.map(({ code }) => code) };
}

const targets = ({ projects }: Read): string[] =>
  projects.flatMap((project) => project.indicators.map((each) => each.target.text));

const signHeadings =
  '绩效指标性质 性质 指标符号 目标值性质 指标类别 大于小于 关系 指标值类型 值符号 计算公式 公式符号 运算规则 指标性质 指标方向';
const unitHeadings = '绩效度量单位 指标值度量单位 计算单位 数量单位 度量单位 单位';
const spoken = [
  ['≥', '≤', '<'],
  ['大于等于', '不超过', '小于'],
];

const split = (sign: string, unit: string, [first = '', second = '', third = '']: readonly string[]): string[][] => [
  ['一级指标', '二级指标', '三级指标', sign, '指标值', unit],
  ['产出指标', '数量指标', '举办活动次数', first, '10', '次'],
  ['产出指标', '成本指标', '人均成本', second, '500', '元'],
  ['满意度指标', '服务对象满意度指标', '投诉率', third, '5', '%'],
];

describe('columns of signs and of units', () => {
  const cases = signHeadings
    .split(' ')
    .flatMap((sign, at) =>
      [...formFormats].map((format) => [sign, unitHeadings.split(' ')[at % 6] ?? '', format] as const),
    );

  it.each(cases)('%s and %s are known in %s', (sign, unit, format) => {
    for (const signs of spoken) {
      const form = read(split(sign, unit, signs), format);
      expect(targets(form)).toEqual(['≥10次', '≤500元', '<5%']);
      expect(form.codes).toEqual([]);
    }
  });

  it.each(formFormats)('whose words are new but speak of it are read and named (%s)', (format) => {
    const form = read(split('数值比较条件', '衡量计量', ['≥', '≤', '<']), format);
    expect(targets(form)).toEqual(['≥10次', '≤500元', '<5%']);
    expect(form.findings.map(({ code, args }) => [code, args['heading'], args['meaning']])).toEqual([
      ['goal-column-told', '数值比较条件', '指标性质'],
      ['goal-column-told', '衡量计量', '度量单位'],
    ]);
  });

  it.each(formFormats)('whose words say nothing of it block, with heading, cells and place (%s)', (format) => {
    const form = read(split('甲乙', '丙丁', ['≥', '≤', '<']), format);
    expect(targets(form)).toEqual(['≥10次', '≤500元', '<5%']);
    expect(form.findings.map(({ code, severity, args }) => [code, severity, args['heading']])).toEqual([
      ['goal-column-unknown', 'block', '甲乙'],
      ['goal-column-unknown', 'block', '丙丁'],
    ]);
    expect(form.findings[0]?.args['cells']).toMatch(/≥ \| .* ≤ \| .* </);
    expect(form.findings[0]?.place).not.toBeNull();
  });

  it('are told from columns of the same words by what stands under them', () => {
    const form = read([
      ['指标类别', '指标类型', '三级指标', '计算公式', '指标值'],
      ['产出指标', '数量指标', '活动次数', '实际举办的场次之和', '≥10次'],
      ['满意度指标', '服务对象满意度指标', '公众满意度', '满意人数÷调查人数×100%', '≥90%'],
    ]);
    expect(form.projects[0]?.indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出指标', '数量指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
    expect(targets(form)).toEqual(['≥10次', '≥90%']);
    expect(form.findings).toMatchObject([
      { code: 'goal-column-unread', severity: 'note', place: { cell: 'D5' }, args: { heading: '计算公式' } },
    ]);
    expect(form.findings[0]?.args['cells']).toContain('D7 满意人数÷调查人数×100%');
  });
});

describe('a sign that is said twice', () => {
  const twice = (nature: string, direction: string): Read =>
    read([
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '目标值', '计量单位'],
      ['产出指标', '质量指标', '验收通过率', nature, direction, '100', '%'],
      ['产出指标', '数量指标', '车辆数', '反向', '小于等于', '1', '辆'],
    ]);

  it.each([
    ['正向', '等于', '=100%'],
    ['正向', '大于', '>100%'],
    ['定量', '≥', '≥100%'],
    ['≤', '反向', '≤100%'],
    ['=', '', '=100%'],
  ])('%s and %s are %s', (nature, direction, target) => {
    const form = twice(nature, direction);
    expect(form.codes).toEqual([]);
    expect(targets(form)).toEqual([target, '≤1辆']);
  });

  it.each([
    ['正向', '小于等于'],
    ['反向', '≥'],
    ['≥', '≤'],
    ['=', '≥'],
    ['正向', '反向'],
  ])('%s and %s contradict each other', (nature, direction) => {
    expect(twice(nature, direction).findings).toMatchObject([
      { code: 'goal-signs-contradict', severity: 'review', place: { cell: 'A6' } },
    ]);
  });
});

describe('columns nobody knows', () => {
  const table = (heading: string, cells: readonly string[], at = 5): string[][] => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '活动次数', '≥10次', '40'],
      ['产出指标', '成本指标', '活动成本', '≤60万元', '30'],
      ['满意度指标', '服务对象满意度指标', '公众满意度', '≥90%', '30'],
    ];
    return rows.map((row, index) => row.toSpliced(at, 0, index === 0 ? heading : (cells[index - 1] ?? '')));
  };

  it.each([
    ['second targets', '三年合计应达', ['≥30次', '≤180万元', '≥92%'], 'block'],
    ['only signs', '甲', ['≥', '≤', '='], 'block'],
    ['only units', '甲', ['次', '万元', '%'], 'block'],
    ['numbers', '甲', ['12', '7', '3'], 'review'],
    ['dates', '甲', ['6月底', '12月底', '12月31日前'], 'review'],
    ['words', '甲', ['办公室', '财务科', '业务科'], 'note'],
    ['nothing', '甲', [], 'note'],
  ] as const)('%s: %s over %j is said (%s)', (_, heading, cells, severity) => {
    for (const format of formFormats) {
      for (const at of [0, 3, 5]) {
        const form = read(table(heading, cells, at), format);
        expect(form.findings.map((found) => [found.code, found.severity, found.args['heading']])).toEqual([
          ['goal-column-unknown', severity, heading],
        ]);
        for (const cell of cells) expect(form.findings[0]?.args['cells']).toContain(cell);
        expect(form.projects[0]?.indicators).toHaveLength(3);
      }
    }
  });

  it('look like a second target where the first is split over columns too', () => {
    const rows = split('指标性质', '度量单位', ['≥', '≤', '<']).map((row, at) => [
      ...row,
      ['甲', '30', '1500', '4'][at] ?? '',
    ]);
    expect(read(rows).findings).toMatchObject([{ code: 'goal-column-unknown', severity: 'block' }]);
  });

  it('without a heading are named by their place', () => {
    for (const format of ['xlsx', 'csv', 'html', 'docx'] as const) {
      const form = read(table('', ['甲说明', '乙说明', '丙说明']), format);
      expect(form.codes).toEqual(['goal-column-unknown']);
      expect(form.findings[0]?.args['cells']).toMatch(/甲说明 \| .*乙说明 \| .*丙说明/);
    }
  });

  it('are said once for all the tables of a document that have them', () => {
    const form = read([...table('甲', ['办公室']), ['项目名称', '乙项目'], ...table('甲', ['财务科'])]);
    expect(form.projects.map(({ name }) => name)).toEqual(['甲项目', '乙项目']);
    expect(form.codes.filter((code) => code === 'goal-column-unknown')).toHaveLength(1);
    expect(form.findings.find(({ code }) => code === 'goal-column-unknown')?.args['cells']).toMatch(/办公室.*财务科/);
  });

  it('of a self-evaluation are left to its review', () => {
    const rows = table('实际完成值', ['12次', '55万元', '95%'], 4);
    const form = read(rows);
    expect(targets(form)).toEqual(['≥10次', '≤60万元', '≥90%']);
    expect(form.findings).toMatchObject([{ code: 'goal-columns-reported', severity: 'note', place: { cell: 'E5' } }]);
  });
});

describe('headings of targets and levels', () => {
  const alone = goalColumns.flatMap(({ id, heading, aliases }) =>
    id === 'target' ? [heading, ...aliases, '2026年目标值', '全年(程)指标值', '指标值（包含数字及文字描述）'] : [],
  );

  it.each(alone)('%s', (heading) => {
    const form = read([
      ['一级指标', '二级指标', '三级指标', heading],
      ['产出指标', '数量指标', '活动次数', '≥10次'],
      ['满意度指标', '服务对象满意度指标', '公众满意度', '≥90%'],
    ]);
    expect(form.codes).toEqual([]);
    expect(targets(form)).toEqual(['≥10次', '≥90%']);
  });

  it('the one that holds values counts beside one that holds words', () => {
    const form = read([
      ['一级指标', '二级指标', '三级指标', '绩效标准', '年度指标值'],
      ['产出指标', '数量指标', '活动次数', '按计划举办得满分', '≥10次'],
      ['满意度指标', '服务对象满意度指标', '公众满意度', '达到得满分', '≥90%'],
    ]);
    expect(targets(form)).toEqual(['≥10次', '≥90%']);
    expect(form.codes).toEqual(['goal-column-unread']);
  });

  it('two that both hold values are refused', () => {
    const form = read([
      ['一级指标', '二级指标', '三级指标', '年初目标值', '全年目标值'],
      ['产出指标', '数量指标', '活动次数', '≥10次', '≥12次'],
    ]);
    expect(form.codes).toContain('goal-columns-ambiguous');
  });
});

describe('the year of a wide sheet', () => {
  it.each([
    ['部门预算项目绩效目标表（2026年度）'],
    ['某市2026年部门预算项目支出绩效目标公开表'],
    ['2026年预算项目绩效目标一览表'],
    ['（2026年度）'],
    ['2026年度'],
  ])('stands in its title: %s', (title) => {
    for (const format of formFormats) {
      const { bytes, file } = formFile(format, [
        [title],
        ['单位名称', '项目名称', '预算数（万元）', '一级指标', '二级指标', '三级指标', '指标值'],
        ['101001某局', '甲项目', '60', '产出指标', '数量指标', '活动次数', '≥5次'],
      ]);
      const { value } = readGoals(bytes, file);
      const known = { code: 'heading', args: { text: title } };
      expect([format, value[0]?.year, value[0]?.yearKnownFrom]).toEqual([format, 2026, known]);
    }
  });
});

describe('a heading over several columns', () => {
  const rows = (parts: readonly (readonly string[])[]): FormCell[][] => [
    ['一级指标', '二级指标', '三级指标', ['指标值', parts[0]?.length ?? 1], '分值'],
    ['产出指标', '数量指标', '活动次数', ...(parts[0] ?? []), '50'],
    ['产出指标', '成本指标', '活动成本', ...(parts[1] ?? []), '30'],
    ['满意度指标', '服务对象满意度指标', '公众满意度', ...(parts[2] ?? []), '20'],
  ];

  it.each([
    [
      'sign and value',
      [
        ['≥', '10次'],
        ['≤', '60万元'],
        ['≥', '90%'],
      ],
    ],
    [
      'value and unit',
      [
        ['≥10', '次'],
        ['≤60', '万元'],
        ['≥90', '%'],
      ],
    ],
    [
      'sign, value and unit',
      [
        ['≥', '10', '次'],
        ['≤', '60', '万元'],
        ['≥', '90', '%'],
      ],
    ],
  ])('is divided into %s', (_, parts) => {
    for (const format of formFormats) {
      const form = read(rows(parts), format);
      const found = form.projects[0]?.indicators.map(({ target }) => [target.comparator, target.value, target.unit]);
      const expected = [
        ['≥', '10', '次'],
        ['≤', '60', '万元'],
        ['≥', '90', '%'],
      ];
      expect([format, found, form.codes]).toEqual([format, expected, []]);
      expect(form.projects[0]?.indicators.map(({ weight }) => weight)).toEqual(['50', '30', '20']);
    }
  });

  it('with two values under it is refused', () => {
    for (const format of formFormats) {
      const form = read(
        rows([
          ['≥10次', '≥20次'],
          ['≤60万元', '≤70万元'],
          ['≥90%', '≥95%'],
        ]),
        format,
      );
      expect(form.findings.some(({ severity }) => severity === 'block')).toBe(true);
    }
  });
});

describeWithShared('published forms with columns nobody knew', () => {
  const reading = (name: string): { targets: string[]; findings: readonly Finding[] } => {
    const { value, findings } = readGoals(readFileSync(sharedFile(`cases/reading/${name}`)), name);
    const indicators = value.flatMap(({ projects }) => projects.flatMap((project) => project.indicators));
    return { targets: indicators.map((each) => each.target.text), findings };
  };

  it.each([
    'sign-unknown.csv',
    'sign-unknown.docx',
    'sign-unknown.html',
    'sign-unknown.xlsx',
    'sign-unknown-wide.xlsx',
  ])('%s', (name) => {
    const { targets: read, findings } = reading(name);
    expect(read).toEqual(['≥10次', '≤500元', '<5%']);
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('a direction of 等于 beside a nature of 正向', () => {
    expect(reading('equal-in-direction-column.csv').targets).toEqual(['=100%', '≤1辆', '>5台', '≥5套']);
  });

  it('targets of the whole period beside those of the year', () => {
    const { targets: read, findings } = reading('c-unknown.xlsx');
    expect(read).toEqual(['≥10次', '≤60万元', '≥100人', '≥90%']);
    const named = findings.map(({ code, severity, args }) => [code, severity, args['heading']]);
    expect(named).toContainEqual(['goal-column-unread', 'note', '实施周期目标值']);
    expect(named).toContainEqual(['goal-column-unread', 'note', '完成时限']);
  });
});
