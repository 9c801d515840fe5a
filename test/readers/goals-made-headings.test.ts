import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { columnOfHeading } from '../../src/readers/goals/columns/goal-columns.ts';
import { headingRules } from '../../src/readers/goals/columns/heading-rules.ts';
import { composedLabels, moneyLabel } from '../../src/readers/goals/money/money-labels.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { type FormCell, type FormFormat, formFile } from '../support/form-files.ts';

function read(
  rows: readonly (readonly FormCell[])[],
  format: FormFormat = 'html',
): { readonly document: GoalDocument | undefined; readonly findings: readonly Finding[] } {
  const { bytes, file } = formFile(format, rows);
  const { value, findings } = readGoals(bytes, file);
  const real = findings.filter(({ code, args }) => code !== 'goal-text-unread' || args['text'] !== '附件');
  return { document: value[0], findings: real };
}

const upper: FormCell[][] = [
  ['项目支出绩效目标表（2026年度）'],
  ['项目名称', '甲项目'],
  ['用款单位', '某站'],
  ['预算数（万元）', '60'],
];
const heading = ['一级指标', '二级指标', '三级指标', '指标值'];
const indicators = [
  ['产出指标', '数量指标', '培训次数', '≥10次'],
  ['产出指标', '质量指标', '合格率', '≥98%'],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%'],
];
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code, severity }) => `${code} ${severity}`);

describe('headings made of the same few words', () => {
  it.each(headingRules.flatMap(({ id, examples }) => examples.split(' ').map((each) => [each, id] as const)))(
    '%s is a column %s',
    (text, id) => expect(columnOfHeading(text)).toBe(id),
  );

  it.each(['长期目标', '实施期目标', '绩效目标完成说明书', '是', '上年结转资金数', '市'])(
    '%s is none of them',
    (text) => expect(headingRules.some(({ words }) => words.test(text))).toBe(false),
  );

  it('a prose column about targets is named and no second set of targets', () => {
    const rows = [...indicators.map((row, at) => [...row, ['每月1次', '上年95%', '预算批复数'][at] ?? ''])];
    const { document, findings } = read([...upper, [...heading, '指标值说明'], ...rows]);
    expect(codes(findings)).toEqual(['goal-column-unread note']);
    expect(document?.projects[0]).toMatchObject({ unit: { name: '某站' }, budget: { total: '60' } });
  });

  it('targets of the whole period and of last year stand beside those of this year', () => {
    const rows = indicators.map(([one = '', two = '', three = '', four = '']) => [one, two, three, '≥30', '≥8', four]);
    const names = ['一级指标', '二级指标', '三级指标', '实施周期指标值', '上年绩效指标', '本年绩效指标'];
    const { document, findings } = read([...upper, names, ...rows], 'xlsx');
    expect(document?.projects[0]?.indicators.map(({ target }) => target.text)).toEqual(['≥10次', '≥98%', '≥90%']);
    expect(codes(findings)).toEqual(['goal-column-unread note', 'goal-column-unread note']);
  });

  it('values between signs and units are the targets, and that is said', () => {
    const rows = [
      ['产出指标', '数量指标', '培训次数', '≥', '10', '次'],
      ['产出指标', '质量指标', '合格率', '≥', '98', '%'],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥', '90', '%'],
    ];
    const { document, findings } = read([
      ...upper,
      ['一级指标', '二级指标', '三级指标', '运算符号', '内容', '度量单位'],
      ...rows,
    ]);
    expect(document?.projects[0]?.indicators.map(({ target }) => target.text)).toEqual(['≥10次', '≥98%', '≥90%']);
    expect(findings).toMatchObject([{ code: 'goal-column-told', args: { heading: '内容', meaning: '指标值' } }]);
  });

  it('the numbers of the columns below a heading are no indicator', () => {
    const numbered = read([...upper, heading, ['1', '2', '3', '4'], ...indicators], 'xlsx');
    expect(codes(numbered.findings)).toEqual(['goal-remark-row note']);
    expect(numbered.document?.projects[0]?.indicators.length).toBe(3);
  });

  it('levels called 目标 are levels', () => {
    const rows = indicators.map((row) => row.with(0, (row[0] ?? '').replace('指标', '目标')));
    const { document, findings } = read(
      [...upper, ['一级目标', '二级目标', '三级目标', '指标目标值'], ...rows],
      'docx',
    );
    expect(findings).toEqual([]);
    expect(document?.projects[0]?.indicators.map(({ level1 }) => level1)).toEqual([
      '产出目标',
      '产出目标',
      '满意度目标',
    ]);
  });
});

describe('labels of amounts made of the same few words', () => {
  it.each(composedLabels.flatMap(({ examples, label }) => examples.split(' ').map((each) => [each, label] as const)))(
    '%s',
    (text, label) => expect(moneyLabel(text)).toEqual(label),
  );

  it.each(['市', '省级', '上级', '本级', '区县培训', '上年结转资金情况'])('%s is not one of them', (text) => {
    expect(composedLabels.some(({ words }) => words.test(text))).toBe(false);
  });

  it('sources side by side below their names are parts of the whole', () => {
    const money: FormCell[][] = [
      ['预算资金（万元）', '合计', '自治区资金', '市级资金'],
      ['', '60', '50', '10'],
    ];
    const { document } = read([...upper.slice(0, 3), ...money, heading, ...indicators], 'xlsx');
    expect(document?.projects[0]?.budget).toMatchObject({ total: '60', fiscal: '60' });
  });

  it('one part of the money says nothing of the rest', () => {
    const { document, findings } = read([...upper, ['其中：上级资金', '0'], heading, ...indicators]);
    expect(document?.projects[0]?.budget).toMatchObject({ total: '60', fiscal: null });
    expect(codes(findings)).toEqual(['goal-head-reported note']);
  });

  it('last year and the whole period are never the budget', () => {
    const money: FormCell[][] = [
      ['同名项目上年预算额（元）', '900000'],
      ['实施周期总金额（元）', '1800000'],
      ['项目当年预算（元）', '600000'],
    ];
    const { document } = read([...upper.slice(0, 3), ...money, heading, ...indicators]);
    expect(document?.projects[0]?.budget.total).toBe('60');
  });
});

describe('what stands around the indicators', () => {
  it('a goal stands below its label', () => {
    const goal: FormCell[][] = [[['年度绩效目标', 4]], [['培训10次，合格率98%以上。', 4]]];
    for (const format of ['html', 'docx', 'xlsx'] as const) {
      const { document, findings } = read([...upper, ...goal, heading, ...indicators], format);
      expect(document?.projects[0]?.goals).toEqual(['培训10次，合格率98%以上。']);
      expect(findings).toEqual([]);
    }
  });

  it('a line of several labels is read label by label', () => {
    const line: FormCell[] = ['编制单位：某站　　金额单位：元'];
    const { document } = read([
      ['项目支出绩效目标表（2026年度）'],
      line,
      ['项目名称', '甲项目'],
      ['预算数', '600000'],
      heading,
      ...indicators,
    ]);
    expect(document?.projects[0]).toMatchObject({ unit: { name: '某站' }, budget: { total: '60' } });
  });

  it('dots beside a merged cell do not take the rows below for their own', () => {
    const rows = [
      '<td>项目名称</td><td>甲项目</td><td>预算单位</td><td colspan="2">某站</td>',
      '<td>预算数（万元）</td><td colspan="4">60</td>',
      '<td rowspan="6">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td>',
      '<td rowspan="4">产出指标</td><td rowspan="2">数量指标</td><td>指标1：培训次数</td><td>≥10次</td>',
      '<td>……</td><td></td>',
      '<td rowspan="2">质量指标</td><td>指标1：合格率</td><td>≥98%</td>',
      '<td>指标2：</td><td></td>',
      '<td>满意度指标</td><td>服务对象满意度指标</td><td>指标1：学员满意度</td><td>≥90%</td>',
    ];
    const text = `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
    const { value, findings } = readGoals(new TextEncoder().encode(text), '2026-甲.html');
    expect(value[0]?.projects[0]?.indicators.map(({ target }) => target.text)).toEqual(['≥10次', '≥98%', '≥90%']);
    expect(codes(findings)).toEqual(['goal-remark-row note', 'goal-remark-row note']);
  });

  it.each([['2025年度项目支出绩效自评表'], ['２０２５年度项目支出绩效自评价表'], ['预算年度：2025'], ['2025年度']])(
    'the year stands in a line above: %s',
    (line) => {
      const { document } = read([[line], ...upper.slice(1), heading, ...indicators]);
      expect(document?.year).toBe(2025);
    },
  );

  it.each([['3.2025年基层科普行动补助资金绩效目标表'], ['2025年道路养护项目支出绩效自评表']])(
    'the year in a name of a project is not that of the table: %s',
    (line) => {
      const { document } = read([[line], ...upper.slice(1), heading, ...indicators]);
      expect(document?.year).not.toBe(2025);
    },
  );
});
