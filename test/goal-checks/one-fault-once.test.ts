import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { checkGoalFiles } from '../../src/use-cases/goals/check-goal-files.ts';
import { readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { formFile } from '../support/form-files.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

const checkBytes = (file: string, bytes: Uint8Array) =>
  checkGoalFiles(readGoalFiles({ files: [givenFile(file, bytes)], findings: [] })).findings;

const check = (rows: readonly (readonly string[])[]) => {
  const { file, bytes } = formFile('xlsx', rows);
  return checkBytes(file, bytes);
};

const head = [
  ['项目支出绩效目标表（2026年度）', '', '', '', ''],
  ['项目名称', '村庄整治', '实施单位', '某县农业局', ''],
  ['年度资金总额（万元）', '60', '', '', ''],
  ['年度总体目标', '整治村庄', '', '', ''],
];
const names =
  '建设村庄数量 改造厕所数量 培训人数 修建道路里程 栽植树木数量 清理河道数量 新建广场数量 安装路灯数量 配备人员数量 硬化巷道数量 美化墙面数量'.split(
    ' ',
  );

it('says once that a whole column is missing', () => {
  const heading = ['一级指标', '二级指标', '三级指标', '指标值', '备注'];
  const rowsWith = (target: (at: number) => string) => [
    ...head,
    heading,
    ...names.map((name, at) => ['产出指标', '数量指标', name, target(at), '']),
  ];
  const codes = (target: (at: number) => string) => check(rowsWith(target)).map(({ code }) => code);
  expect(codes(() => '').filter((code) => /target|column/.test(code))).toEqual(['column-blank']);
  expect(codes((at) => `${at + 3}`).filter((code) => /unit|column/.test(code))).toEqual(['column-blank']);
  const some = codes((at) => (at < 2 ? '' : `≥${at}个`));
  expect(some.filter((code) => /target|column/.test(code))).toEqual(['target-missing', 'target-missing']);
});

it('quotes a target with the sign that stands in a column of its own', () => {
  const rows = [
    ...head,
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值'],
    ['产出指标', '时效指标', '场馆运行天数', '≥', '200天'],
    ['产出指标', '数量指标', '巡查次数', '大于等于', '12次'],
    ['产出指标', '成本指标', '总成本', '≤', '60万元'],
  ];
  const found = check(rows).find(({ code }) => code === 'level-mismatch');
  expect(found === undefined ? '' : reportFinding(found, 'zh').found).toContain('≥200天');
});

describeWithShared('a table with a column for each of seven places', () => {
  it('has each fault said once, and a promise that the places keep together is kept', () => {
    const file = '01-fujian-anxi-villages-2023.html';
    const codes = checkBytes(file, readFileSync(sharedFile(`cases/reading/${file}`))).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('promise'))).toEqual([]);
    expect(codes.filter((code) => code === 'output-kind-missing')).toHaveLength(1);
  });
});
