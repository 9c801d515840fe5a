import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { type FormCell, type FormFormat, formFile, formFormats } from '../support/form-files.ts';

const head = [
  ['项目支出绩效目标表（2026年度）'],
  ['项目名称', '甲项目'],
  ['预算单位', '101001某局'],
  ['预算数（万元）', '60'],
  ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
];
const indicators = [
  ['产出指标', '数量指标', '活动次数', '≥10次', '40'],
  ['', '质量指标', '合格率', '≥98%', '30'],
  ['满意度指标', '服务对象满意度指标', '群众意见采纳率', '≥90%', '20'],
];

function read(
  rows: readonly (readonly FormCell[])[],
  format: FormFormat,
): { readonly projects: readonly Project[]; readonly findings: readonly Finding[] } {
  const { bytes, file } = formFile(format, rows);
  const { value, findings } = readGoals(bytes, file);
  const real = findings.filter(({ code, args }) => code !== 'goal-text-unread' || args['text'] !== '附件');
  return { projects: value[0]?.projects ?? [], findings: real };
}

const remarks: readonly (readonly [string, readonly FormCell[]])[] = [
  ['a total', ['合计', '', '', '', '90']],
  ['a subtotal', [['产出指标小计', 4], '70']],
  ['a signature', ['单位负责人（签字）：张三', '', '填表人：李四', '联系电话：12345678', '']],
  ['a stamp', [['某市某局（盖章）', 5]]],
  [
    'a stamp behind a date',
    [
      ['2026年3月1日', 2],
      ['单位（公章）', 3],
    ],
  ],
  ['who filled it in', ['填报人', '张三', '填报日期', '2026年1月5日', '']],
  ['dots', ['……', '……', '……', '……', '']],
  ['dots over the whole row', [['......', 5]]],
  ['an opinion', ['主管部门审核意见', ['同意上报', 4]]],
  ['an opinion in one cell', [['财政部门意见：同意', 5]]],
  ['a conclusion', ['自评结论', ['优', 4]]],
  ['a note', [['注：1.本表一式三份。', 5]]],
  ['what else there is to say', ['其他需要说明的问题', ['无', 4]]],
  ['a date alone', [['年 月 日', 5]]],
  ['by what it was scored', [['评分办法：按某省自评办法计分，每行保留两位小数。', 5]]],
  ['where the proofs are', [['佐证材料见附件2。', 5]]],
];

describe('rows that are no indicators', () => {
  it.each(remarks)('%s is quoted and no more, wherever it stands', (_, remark) => {
    for (const format of formFormats) {
      for (const at of [1, 2, 3]) {
        const { projects, findings } = read([...head, ...indicators.toSpliced(at, 0, [...remark] as string[])], format);
        const found = findings.map(({ code, severity }) => `${code} ${severity}`);
        expect([format, at, found]).toEqual([format, at, ['goal-remark-row note']]);
        const text = typeof remark[0] === 'string' ? remark[0] : (remark[0]?.[0] ?? '');
        expect(findings[0]?.args['text']).toContain(text.trim());
        expect(projects[0]?.indicators.map(({ level1, level3 }) => [level1, level3])).toEqual([
          ['产出指标', '活动次数'],
          ['产出指标', '合格率'],
          ['满意度指标', '群众意见采纳率'],
        ]);
      }
    }
  });

  it('words over the whole row that nobody knows are looked at twice', () => {
    for (const format of ['docx', 'xlsx', 'html'] as const) {
      const { projects, findings } = read(
        [...head, ...indicators.toSpliced(1, 0, [['以下各项由科室填写', 5]] as never)],
        format,
      );
      expect(findings).toMatchObject([
        { code: 'goal-remark-row', severity: 'review', args: { text: '以下各项由科室填写' } },
      ]);
      expect(projects[0]?.indicators.map(({ level1 }) => level1)).toEqual(['产出指标', '产出指标', '满意度指标']);
    }
  });

  it('words alone in a cell of level 1 are no level that rows go on with, unless they name one', () => {
    const { projects, findings } = read(
      [...head, ...indicators.toSpliced(1, 0, ['以下由科室填写', '', '', '', ''])],
      'csv',
    );
    expect(findings).toMatchObject([{ code: 'goal-remark-row', severity: 'review' }]);
    expect(projects[0]?.indicators[1]?.level1).toBe('产出指标');
    const titled = read(
      [...head, ['一、产出指标（70分）', '', '', '', ''], ...indicators.map((row) => row.with(0, ''))],
      'csv',
    );
    expect(titled.projects[0]?.indicators.map(({ level1 }) => level1)).toEqual(Array(3).fill('一、产出指标（70分）'));
  });

  it('a level over the whole row heads the rows below it', () => {
    const rows: FormCell[][] = [
      [['产出指标（70分）', 5]],
      ['', '数量指标', '活动次数', '≥10次', '40'],
      ['', '质量指标', '合格率', '≥98%', '30'],
      [['满意度指标（20分）', 5]],
      ['', '服务对象满意度指标', '公众满意度', '≥90%', '20'],
    ];
    for (const format of formFormats) {
      const { projects, findings } = read([...head, ...rows], format);
      expect(findings).toEqual([]);
      expect(projects[0]?.indicators.map(({ level1 }) => level1)).toEqual([
        '产出指标（70分）',
        '产出指标（70分）',
        '满意度指标（20分）',
      ]);
    }
  });

  it('an opinion goes on in the rows its label is merged over', () => {
    const rows = [...head, ...indicators].map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
    const opinion =
      '<tr><td rowspan="2">主管部门意见</td><td colspan="4">同意上报</td></tr><tr><td colspan="4">王五 2026年1月</td></tr>';
    const page = `<html><body><table>${rows.join('')}${opinion}</table></body></html>`;
    const { value, findings } = readGoals(new TextEncoder().encode(page), 'a.html');
    expect(findings.map(({ code, args }) => [code, args['text']])).toEqual([
      ['goal-remark-row', '主管部门意见 | 同意上报'],
      ['goal-remark-row', '王五 2026年1月'],
    ]);
    expect(value[0]?.projects[0]?.indicators).toHaveLength(3);
  });

  it('an indicator whose name begins like a remark stays one', () => {
    const names = [
      '说明会场次',
      '备注册商标数',
      '日期准确率',
      '审核人次',
      '负责人到岗率',
      '意见',
      '结论',
      '合计检查次数',
    ];
    const rows = names.map((name, at) => [at === 0 ? '产出指标' : '', at === 0 ? '数量指标' : '', name, '≥5', '']);
    const { projects, findings } = read([...head, ...rows], 'csv');
    expect(projects[0]?.indicators.map(({ level3 }) => level3)).toEqual(names);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['goal-level2-assumed']));
  });
});

describe('tables with other levels', () => {
  it('without level 3 take the name from level 2, which is said once', () => {
    for (const format of formFormats) {
      const { projects, findings } = read(
        [
          ...head.slice(0, 4),
          ['一级指标', '二级指标', '指标值'],
          ['产出指标', '活动次数', '≥10次'],
          ['', '合格率', '≥98%'],
          ['满意度指标', '群众满意度', '≥90%'],
        ],
        format,
      );
      expect(findings).toMatchObject([{ code: 'goal-named-by-level2', severity: 'note', args: { count: '3' } }]);
      expect(projects[0]?.indicators.map(({ level1, level3 }) => [level1, level3])).toEqual([
        ['产出指标', '活动次数'],
        ['产出指标', '合格率'],
        ['满意度指标', '群众满意度'],
      ]);
    }
  });

  it('take it from level 2 in single rows that leave level 3 blank', () => {
    const { projects, findings } = read(
      [...head, ...indicators.slice(0, 2), ['满意度指标', '服务对象满意度', '', '≥90%', '20']],
      'xlsx',
    );
    expect(findings).toMatchObject([{ code: 'goal-named-by-level2', args: { count: '1', names: '服务对象满意度' } }]);
    expect(projects[0]?.indicators[2]).toMatchObject({ level2: '服务对象满意度', level3: '服务对象满意度' });
  });

  it('two forms in one table are two projects', () => {
    for (const format of formFormats) {
      const second = [['项目名称', '乙项目'], ['预算单位', '101001某局'], ['预算数（万元）', '5'], ...head.slice(4)];
      const { projects, findings } = read([...head, ...indicators, ...second, ...indicators.slice(0, 2)], format);
      expect(findings).toEqual([]);
      expect(projects.map(({ name, indicators: { length } }) => [name, length])).toEqual([
        ['甲项目', 3],
        ['乙项目', 2],
      ]);
    }
  });
});
