import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGoals } from '../../src/readers/read-goals.ts';
import { type FormCell, formFile } from '../support/form-files.ts';
import { cases } from '../support/long.ts';

const blank = ['', '', '', '', ''];

/** The upper parts of three layouts, as forms of different places print them. Names are invented. */
const heads: readonly (readonly (readonly FormCell[])[])[] = [
  [
    [['项目支出绩效目标表（2026年度）', 5]],
    ['项目名称', ['科普经费', 2], '项目编码', 'P2026001'],
    ['预算单位', ['405001某市科学技术协会', 2], '主管部门', '某市科学技术协会'],
    ['项目资金（万元）', '年度资金总额', '60', '其中：财政拨款', '60'],
    ['年度总体目标', ['办好科普活动，服务公众。', 4]],
  ],
  [
    [['单位：万元', 5]],
    ['项目名称', ['科普经费', 4]],
    ['项目单位', ['某市科学技术协会', 2], '项目期', '2026年1月-2026年12月'],
    ['预算数：60', '其中：财政资金', '60', '其他资金', '0'],
    ['资金用途', ['用于科普活动。', 4]],
    ['绩效目标', ['办好科普活动，服务公众。', 4]],
  ],
  [
    [['项目绩效目标申报表', 5]],
    ['（2026年度）', '', '', '', ''],
    ['项目名称', ['科普经费', 4]],
    ['主管部门及代码', ['405某市科学技术协会', 2], '实施单位', '某市科普中心'],
    ['项目属性', '延续项目', '项目期', '1年', ''],
    ['项目资金（万元）', ['年度资金总额', 2], ['60', 2]],
    ['', ['其中：财政拨款', 2], ['50', 2]],
    ['', ['其他资金', 2], ['10', 2]],
    ['总体目标', ['年度目标', 4]],
    ['', ['目标1：办好科普活动。', 4]],
  ],
];

const table = [
  ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
  ['产出指标', '数量指标', '活动次数', '≥10次', '40'],
  ['', '成本指标', '活动成本', '≤60万元', '30'],
  ['满意度指标', '服务对象满意度指标', '公众满意度', '≥90%', '20'],
];

const inForms = ['科普', '活动', '某市', '服务公众'];

/** Words that mean nothing here; some stand inside what the forms say. */
const word = fc.oneof(
  fc
    .array(fc.constantFrom(...'甲乙丙丁戊己庚辛玄黄宇宙洪荒寒暑秋冬'), { minLength: 2, maxLength: 8 })
    .map((signs) => signs.join('')),
  fc.constantFrom(...inForms),
);

/** Every text in a value, line by line. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split('\n')
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const columnsOf = (cell: FormCell | undefined): number =>
  typeof cell === 'string' || cell === undefined ? 1 : cell[1];

const anywhere = fc
  .record({
    head: fc.constantFrom(...heads),
    row: fc.nat(20),
    cell: fc.nat(8),
    how: fc.constantFrom('in', 'beside', 'row'),
    text: word,
  })
  .map(({ head, row, cell, how, text }) => {
    const at = row % head.length;
    const cells = head[at] ?? [];
    const to = cell % cells.length;
    if (how === 'row') return { rows: [...head.toSpliced(at, 0, blank.with(cell % 5, text)), ...table], text };
    if (how === 'in') {
      const filled: FormCell = [text, columnsOf(cells[to])];
      return { rows: [...head.with(at, cells.with(to, filled)), ...table], text };
    }
    const wider = head.map((each, index) => (index === at ? each.toSpliced(to + 1, 0, text) : [...each, '']));
    return { rows: [...wider, ...table.map((each) => [...each, ''])], text };
  });

describe('every cell of the upper part of a form is read or named', () => {
  it.each(['docx', 'xlsx', 'html'] as const)(
    'any words in any cell, beside it or in a row of their own (%s)',
    (format) => {
      fc.assert(
        fc.property(anywhere, ({ rows, text }) => {
          const { bytes, file } = formFile(format, rows);
          const { value, findings } = readGoals(bytes, file);
          const facts = textsIn(value.map(({ department, projects }) => ({ department, projects })));
          const isFact = facts.some((fact) => fact === text || (!inForms.includes(text) && fact.includes(text)));
          const quoted = findings.some(({ args }) => textsIn(args).some((each) => each.includes(text)));
          expect(isFact || quoted).toBe(true);
        }),
        { numRuns: cases(150) },
      );
    },
  );

  it.each(heads.map((head, at) => [at + 1, head] as const))(
    'only what no field keeps is left of form %s',
    (at, head) => {
      for (const format of ['docx', 'xlsx', 'html'] as const) {
        const { bytes, file } = formFile(format, [...head, ...table]);
        const { value, findings } = readGoals(bytes, file, { year: 2026 });
        expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
        const left = (value[0]?.unread ?? []).map(({ text }) => text).filter((text) => text !== '附件');
        expect(left).toEqual(at === 3 ? ['延续项目'] : []);
      }
    },
  );
});

describe('the cells of the upper part are counted a second way', () => {
  const page = (hidden: string, money: string) =>
    `<table><tr><td colspan="4">项目支出绩效目标表（2026年度）</td></tr>
<tr><td>项目名称</td><td>科普经费</td><td>预算单位</td><td>405001某市科学技术协会</td></tr>
<tr${hidden}>${money}</tr>
<tr><td>年度总体目标</td><td colspan="3">办好科普活动。</td></tr>
${table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const money = '<td>预算数（万元）</td><td>60</td><td>其中：财政资金</td><td>60</td>';
  const differ = (text: string) =>
    readGoals(new TextEncoder().encode(text), '目标.html').findings.filter(({ code }) => code === 'goal-cells-differ');

  it.each([
    ['as printed', page('', money)],
    ['end tags left out', page('', money.replaceAll('</td>', ''))],
    ['a table inside a cell', page('', money.replace('>60<', '><table><tr><td>60</td></tr></table><'))],
    ['blank cells', page('', `${money}<td>&#12288;</td><td><br></td>`)],
  ])('both counts agree: %s', (_, text) => {
    expect(differ(text)).toEqual([]);
  });

  it('a row that a page hides is not lost in silence', () => {
    const findings = differ(page(' style="display:none"', money));
    expect(findings.map(({ severity, args }) => [severity, args])).toEqual([['block', { read: '26', present: '30' }]]);
  });
});
