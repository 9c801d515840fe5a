import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { checkGoalFiles } from '../../src/use-cases/goals/check-goal-files.ts';
import { goalsJson } from '../../src/use-cases/goals/goals-json.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';

const table = (total: string) =>
  strToU8(
    [
      ['预算单位', '项目名称', '预算数（万元）', '财政资金', '其他资金', '一级指标', '二级指标', '三级指标', '指标值'],
      ['405001示例单位', '科普活动', total, '200', '60', '产出指标', '数量指标', '讲座', '≥8次'],
    ]
      .map((cells) => cells.join(','))
      .join('\n'),
  );

const read = (bytes: Uint8Array, file = 'goals.csv') =>
  readGoalFiles({ files: [givenFile(file, bytes)], findings: [] }, { year: 2026 });
const sums = (findings: readonly Finding[]) =>
  findings.filter(({ code }) => code === 'budget-sum-mismatch').map(({ args, place }) => [args['total'], place?.line]);

describe('a budget of 9,999 whose parts are 260', () => {
  it('is said once by whatever reads the goal table, with its place', () => {
    const goals = read(table('9999'));
    expect(sums(goals.findings)).toEqual([['9999', 2]]);
    expect(sums(goalsOfYear(goals, 2026).findings)).toEqual([['9999', 2]]);
    expect(sums(checkGoalFiles(goals).findings)).toEqual([['9999', 2]]);
  });

  it('is said once again where its JSON is read', () => {
    const { value, findings } = read(table('9999'));
    const json = strToU8(JSON.stringify(goalsJson(value, findings, 'zh')));
    expect(sums(read(json, 'goals.json').findings)).toHaveLength(1);
    expect(sums(checkGoalFiles(read(json, 'goals.json')).findings)).toHaveLength(1);
  });

  it('is nothing to say where they add up', () => {
    expect(sums(read(table('260')).findings)).toEqual([]);
  });
});
