import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { commandLine } from '../support/command-line.ts';
import { putFiles } from '../support/small-year.ts';

const head = '预算单位,项目名称,预算数（万元）,一级指标,二级指标,三级指标,指标值';
const rows = [
  '产出指标,数量指标,活动场次,≥10场',
  '产出指标,质量指标,受益人次,≥38万人次',
  '满意度指标,服务对象满意度指标,满意度,≥90%',
];
const goals = `${[head, ...rows.map((row) => `900009 某示范站,宣传经费,10,${row}`)].join('\n')}\n`;

interface Reported {
  readonly execution?: object;
  readonly actuals?: readonly unknown[];
  readonly confirmed?: readonly (string | null)[];
}

/** Scores what one invented project reported, as the command line does. */
async function scored({ execution = {}, actuals = [10, '39万人次', '95%'], confirmed = [] }: Reported) {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-scale-'));
  const project = {
    unit: { code: '900009' },
    code: null,
    name: '宣传经费',
    execution: { initial: 10, revised: 10, executed: 9.8, ...execution },
    indicators: actuals.map((actual, at) => ({
      ordinal: at + 1,
      actual,
      evidence: '台账',
      surveySize: 60,
      confirmed: confirmed[at] ?? null,
    })),
  };
  putFiles(folder, {
    'goals.csv': goals,
    'actuals.json': JSON.stringify({ schemaVersion: '1.0', year: 2026, projects: [project] }),
  });
  const given = ['--year', '2026', '--goals', 'goals.csv', '--actuals', 'actuals.json'];
  const { code, out } = await commandLine([...given, '--json', '--dry-run'], folder);
  const result = JSON.parse(out) as ResultJson;
  const [first] = result.projects;
  return {
    code,
    state: first?.state,
    blocks: result.findings.filter((one) => one.severity === 'block').map((one) => one.code),
    first,
  };
}

describe('a value of the wrong scale', () => {
  it.each<[string, Reported, string]>([
    [
      'yuan typed as 万元 in both columns of money',
      { execution: { initial: 10, revised: 100000, executed: 95000 } },
      'money-scale-doubtful',
    ],
    ['a budget typed in 亿元', { execution: { revised: 0.001, executed: 0.001 } }, 'money-scale-doubtful'],
    ['spending typed in yuan', { execution: { executed: 98000 } }, 'money-scale-doubtful'],
    ['persons typed beside 万人次', { actuals: [10, 390000, '95%'] }, 'actual-scale-doubtful'],
    ['a count a thousand times the target', { actuals: [10000, '39万人次', '95%'] }, 'actual-scale-doubtful'],
    ['a ratio typed where percents belong', { actuals: [10, '39万人次', 0.95] }, 'percent-ambiguous'],
    [
      'a total that is not the sum of its parts',
      { execution: { bySource: [{ source: 'fiscal', initial: 10, revised: 9.98, executed: 9.8 }] } },
      'fund-sum-mismatch',
    ],
  ])('%s blocks, and nothing else is asked for', async (_, reported, code) => {
    const { state, blocks, code: exit, first } = await scored(reported);
    expect([state, blocks, exit, first?.total.grade]).toEqual(['blocked', [code], 3, null]);
  });

  it.each<[string, Reported]>([
    ['is final where it is usual', {}],
    ['may be small spending', { execution: { executed: 0.008, reason: '项目年底才批复，来不及组织招标' } }],
    ['may be nothing at all', { execution: { revised: 0, executed: 0 } }],
    [
      'may differ from its parts by rounding',
      { execution: { bySource: [{ source: 'fiscal', initial: 10, revised: 10.01, executed: 9.8 }] } },
    ],
    [
      'is let pass by a yes and a sentence',
      { actuals: [10, '39万人次', 0.95], confirmed: [null, null, '是，只有一份有效问卷'] },
    ],
  ])('%s', async (_, reported) => {
    const { blocks } = await scored(reported);
    const scales = ['money-scale-doubtful', 'actual-scale-doubtful', 'percent-ambiguous', 'fund-sum-mismatch'];
    expect(blocks.filter((code) => scales.includes(code))).toEqual([]);
  });

  it('is not let pass by a bare yes, and what was confirmed is told in the result', async () => {
    const outlier = { actuals: [10000, '39万人次', '95%'] };
    expect((await scored({ ...outlier, confirmed: ['是'] })).blocks).toEqual(['actual-scale-doubtful']);
    const { first } = await scored({ ...outlier, confirmed: ['是，线上直播计入场次'] });
    expect(first?.indicators[0]?.confirmed).toBe('是，线上直播计入场次');
  });
});
