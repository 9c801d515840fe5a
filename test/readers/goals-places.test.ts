import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { formFile, formFormats } from '../support/form-files.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

const head = [
  ['项目支出绩效目标表（2026年度）'],
  ['项目名称', '水利专项资金'],
  ['预算单位', '101001某局'],
  ['预算数（万元）', '100'],
];

const levels = [
  ['一级指标', '二级指标', '三级指标'],
  ['产出指标', '数量指标', '工程数量（个）'],
  ['', '时效指标', '投资完成率（%）'],
  ['满意度指标', '服务对象满意度指标', '群众满意度'],
];

interface Read {
  readonly projects: readonly Project[];
  readonly findings: readonly Finding[];
}

const essence = ({ projects }: Read): unknown =>
  projects.map(({ name, indicators }) => [name, indicators.map(({ target }) => target.text)]);

/** The form with further columns, each a heading and its cells. */
function form(columns: readonly (readonly string[])[], format: (typeof formFormats)[number] = 'xlsx'): Read {
  const table = levels.map((row, at) => [...row, ...columns.map((column) => column[at] ?? '')]);
  const { bytes, file } = formFile(format, [...head, ...table]);
  const { value, findings } = readGoals(bytes, file);
  const real = findings.filter(({ code, args }) => code !== 'goal-text-unread' || args['text'] !== '附件');
  return { projects: value[0]?.projects ?? [], findings: real };
}

const east = ['新罗区', '3', '≥80', '≥90%'];
const west = ['永定区', '1', '≥85', '≥92%'];
const town = ['下坝乡', '2', '', '≥95%'];

describe('a column of targets for each place', () => {
  it.each(formFormats)('is one project for each place where there is no other target (%s)', (format) => {
    const read = form([east, west, town], format);
    expect(essence(read)).toEqual([
      ['水利专项资金（新罗区）', ['3', '≥80', '≥90%']],
      ['水利专项资金（永定区）', ['1', '≥85', '≥92%']],
      ['水利专项资金（下坝乡）', ['2', '≥95%']],
    ]);
    expect(read.projects.map(({ budget, unit }) => [budget.total, unit.code])).toEqual(
      Array(3).fill(['100', '101001']),
    );
    expect(read.findings).toMatchObject([
      { code: 'goal-places-as-projects', severity: 'review', args: { count: '3', places: '新罗区、永定区、下坝乡' } },
    ]);
    expect(read.projects[2]?.indicators.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it.each(['甲乙丙', '其他', '（二）', '02', '市本级'])('stays one when another is renamed to %s', (name) => {
    for (const at of [0, 1, 2]) {
      const columns = [east, west, town].map((column, index) => (index === at ? column.with(0, name) : column));
      const read = form(columns);
      expect(read.projects).toHaveLength(3);
      expect(read.projects[at]?.name).toContain(name);
    }
  });

  it.each(formFormats)('is named and not read where a column 指标值 counts (%s)', (format) => {
    const read = form([['指标值', '6', '≥85', '≥92%'], east, west], format);
    expect(essence(read)).toEqual([['水利专项资金', ['6', '≥85', '≥92%']]]);
    expect(read.findings).toMatchObject([
      { code: 'goal-places-unread', severity: 'review', args: { places: '新罗区、永定区', target: '指标值' } },
    ]);
    for (const cell of ['3', '≥80', '≥90%', '1']) expect(read.findings[0]?.args['cells']).toContain(cell);
    const renamed = form([['指标值', '6', '≥85', '≥92%'], east, west.with(0, '甲')], format);
    expect(renamed.findings[0]?.args['places']).toBe('新罗区、甲');
  });

  it('yields to the column 合计 among them', () => {
    const read = form([['合计', '6', '≥85', '≥92%'], east, west]);
    expect(essence(read)).toEqual([['水利专项资金', ['6', '≥85', '≥92%']]]);
    expect(read.findings.map(({ code }) => code)).toEqual(['goal-places-unread']);
  });

  it('may be a single one, if it is named like a place', () => {
    expect(essence(form([east]))).toEqual([['水利专项资金（新罗区）', ['3', '≥80', '≥90%']]]);
    expect(form([east.with(0, '甲乙丙')]).findings.map(({ code }) => code)).toContain('goal-columns-missing');
  });

  it('is none when the headings stand for times or kinds of targets', () => {
    for (const names of [
      ['第一季度', '第二季度'],
      ['2027年', '2028年'],
      ['保底目标', '争取目标'],
      ['优', '良'],
    ]) {
      const read = form(names.map((name, at) => (at === 0 ? east : west).with(0, name)));
      expect(read.projects).toEqual(form([]).projects);
      expect(read.findings.map(({ code }) => code)).toContain('goal-columns-missing');
    }
  });

  it('is read in a wide sheet too', () => {
    const rows = [
      ['项目名称', '预算单位', '一级指标', '二级指标', '三级指标', '新罗区', '永定区'],
      ['水利', '101001局', '产出指标', '数量指标', '工程数量', '3个', '1个'],
      ['', '', '效益指标', '社会效益指标', '受益人数', '≥300人', '≥100人'],
      ['道路', '101001局', '产出指标', '数量指标', '里程', '3公里', '1公里'],
    ];
    const { bytes, file } = formFile('csv', rows);
    const { value } = readGoals(bytes, file, { year: 2026 });
    expect(value[0]?.projects.map(({ name, indicators: { length } }) => [name, length])).toEqual([
      ['水利（新罗区）', 2],
      ['水利（永定区）', 2],
      ['道路（新罗区）', 1],
      ['道路（永定区）', 1],
    ]);
  });
});

describeWithShared('published forms with a column for each place', () => {
  const reading = (name: string): Read => {
    const { value, findings } = readGoals(readFileSync(sharedFile(`cases/reading/${name}`)), name);
    return { projects: value[0]?.projects ?? [], findings };
  };

  it('seven villages', () => {
    const read = reading('01-fujian-anxi-villages-2023.html');
    expect(read.projects).toHaveLength(7);
    expect(read.projects.map(({ name }) => name)).toContain('省级第七批水利专项资金（东坪镇尖山村）');
    for (const { budget, indicators } of read.projects) {
      expect(budget).toMatchObject({ total: '100', fiscal: '100' });
      expect(indicators.map(({ level3, target }) => [level3, target.text])).toEqual([
        ['开展小型水利工程建设(个)', '1'],
        ['截至2023年12月底,投资完成率(%)', '≥80'],
        ['水利设施条件是否改善', '是'],
        ['受益群众满意度(%)', '≥90'],
      ]);
    }
    expect(read.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('two towns beside the target of all', () => {
    const read = reading('c-areas.xlsx');
    expect(essence(read)).toEqual([['甲项目', ['≥30次', '≥92%']]]);
    expect(read.findings).toContainEqual(expect.objectContaining({ code: 'goal-places-unread' }));
  });
});
