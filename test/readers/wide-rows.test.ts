import { describe, expect, it } from 'vitest';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { row, table, wordFile } from '../support/word-file.ts';

/** More arguments than a call may have. */
const width = 150_000;

const head = ['项目名称', '一级指标', '二级指标', '三级指标', '指标值'];
const goals = [head, ['科普活动', '产出指标', '数量指标', '讲座', '≥8次']];
const wide = [...goals, Array.from({ length: width }, () => '1')];
const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = (rows: readonly (readonly string[])[]) => utf8(rows.map((cells) => cells.join(',')).join('\n'));

describe('a row of more cells than a call may have arguments', () => {
  it.each([
    ['CSV', csv(wide)],
    ['Word', wordFile(table([...goals, row(Array.from({ length: width }, () => '1'))]))],
    ['a web page', utf8(`<table>${wide.map((cells) => `<tr>${cells.map((one) => `<td>${one}`).join('')}`).join('')}`)],
  ])('is read in %s', (_, bytes) => {
    const { value, findings } = readGoals(bytes, 'x', { year: 2026 });
    expect(value.flatMap(({ projects }) => projects.map(({ name }) => name))).toEqual(['科普活动']);
    expect(findings).not.toEqual([]);
  });

  it('is read in CSV of what was reported', () => {
    const { value } = readGoals(csv(goals), 'x', { year: 2026 });
    const reported = csv([
      [...head, '实际完成值'],
      ['科普活动', '产出指标', '数量指标', '讲座', '≥8次', '9次'],
      ...wide.slice(2),
    ]);
    const actuals = readActuals(reported, 'y', value, { year: 2026 });
    expect(actuals.findings.length).toBeLessThan(20);
  });
});
