import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goalsCheckCommand } from '../../src/cli/commands/goals-check.ts';
import type { CliContext } from '../../src/cli/context.ts';
import { UsageError } from '../../src/cli/options/usage-error.ts';
import { terminalWidth } from '../../src/cli/print/display-width.ts';
import { speak } from '../../src/findings/speak.ts';
import { goalCheckJsonSchema } from '../../src/model/goals/goal-check-json.ts';

const table = (name: string, targets: readonly string[]) => `1.${name}绩效目标表
	569301某市科学技术协会
	单位：万元

	项目名称
	${name}

	预算规模及资金用途
	预算数
	10.00
	其中：财政    资金
	10.00
	其他资金
	

	
	举办科普活动。

	绩效目标
	1.举办科普活动。

	一级指标
	二级指标
	三级指标
	绩效指标描述
	指标值

	产出指标
	数量指标
	活动次数
	活动次数
	${targets[0]}

	
	质量指标
	活动合格率
	活动合格率
	${targets[1]}

	
	时效指标
	按时完成率
	按时完成率
	≥95%

	
	成本指标
	项目总成本
	项目总成本
	≤10万元

	效益指标
	社会效益指标
	参与人数
	参与人数
	≥500人

	满意度指标
	服务对象满意度指标
	参与者满意度
	参与者满意度
	≥90%

`;

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-score-goals-check-'));
  writeFileSync(at('good.txt'), table('科普场馆经费', ['≥5次', '≥95%']));
  writeFileSync(at('bad.txt'), table('科普活动经费', ['≥90%', '≤90%']));
  writeFileSync(at('blocked.txt'), table('科普宣传经费', ['≥5次', '≥**%']));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(flags: Readonly<Record<string, unknown>>, language: 'zh' | 'en' = 'zh') {
  const output = { out: '', said: '' };
  const context: CliContext = {
    out: (text) => {
      output.out += text;
    },
    tell: (text) => {
      output.said += text;
    },
    fail: () => undefined,
    language,
    say: speak(language),
    verbose: false,
    quiet: false,
    terminal: false,
    messageColumns: 80,
    columns: 100,
    paint: (_, text) => text,
  };
  const code = await goalsCheckCommand.run({ year: '2026', ...flags }, context);
  return { ...output, code };
}

describe('perf-score goals check', () => {
  it('says that a well-set table is one', async () => {
    const { out, code } = await run({ files: [at('good.txt')] });
    expect(code).toBe(0);
    expect(out).toContain('1 个项目，6 条指标');
    expect(out).toContain('没有发现问题');
  });

  it('lists findings by project in columns no wider than the screen, with quotation, suggestion and reason', async () => {
    const { out, code } = await run({ files: [at('bad.txt')] });
    expect(code).toBe(0);
    expect(out).toContain('科普活动经费 · 569301');
    expect(out).toContain('count-with-percent-target');
    expect(out.replace(/\s+/g, '')).toContain('“活动合格率”的指标值为“≤90%”');
    expect(out).toContain('为什么');
    expect(out).toContain('合计：阻断 0，复核 2，提示 0');
    const table = out.split('\n').filter((line) => !line.includes(folder));
    expect(Math.max(...table.map(terminalWidth))).toBeLessThanOrEqual(100);
  });

  it('speaks English when asked', async () => {
    const { out } = await run({ files: [at('bad.txt')] }, 'en');
    expect(out).toContain('target points the wrong way');
    expect(out).toContain('more is better');
  });

  it('ends with 3 when a finding blocks, also when the filter hides it', async () => {
    expect((await run({ files: [at('blocked.txt')] })).code).toBe(3);
    const { out, code } = await run({ files: [at('blocked.txt')], only: ['vague-target'] });
    expect(code).toBe(3);
    expect(out).not.toContain('placeholder-left');
  });

  it('prints JSON that its schema accepts', async () => {
    const { out } = await run({ files: [at('bad.txt'), at('good.txt')], format: 'json' });
    const result = goalCheckJsonSchema.parse(JSON.parse(out));
    expect(result.documents.map(({ indicators }) => indicators)).toEqual([6, 6]);
    expect(result.counts).toEqual({ block: 0, review: 2, note: 0 });
    expect(result.findings.map(({ code }) => code)).toEqual(['count-with-percent-target', 'direction-against-meaning']);
    expect(result.findings.every(({ why, place }) => why !== '' && place?.table !== undefined)).toBe(true);
  });

  it('takes --json for --format json, but not against another format', async () => {
    const { out } = await run({ files: [at('good.txt')], json: true });
    expect(goalCheckJsonSchema.parse(JSON.parse(out)).findings).toEqual([]);
    await expect(run({ files: [at('good.txt')], json: true, format: 'csv' })).rejects.toThrow(UsageError);
  });

  it('keeps only the asked severity and worse', async () => {
    const { out } = await run({ files: [at('bad.txt'), at('blocked.txt')], format: 'json', severity: 'block' });
    expect(goalCheckJsonSchema.parse(JSON.parse(out)).findings.map(({ code }) => code)).toEqual(['placeholder-left']);
  });

  it('prints CSV, one line per finding', async () => {
    const { out } = await run({ files: [at('bad.txt')], format: 'csv' });
    expect(out.trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('writes the format of the file name, and leaves a file with other content alone', async () => {
    const out = at('list.xlsx');
    expect((await run({ files: [at('bad.txt')], out })).said).toContain('list.xlsx');
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    await run({ files: [at('bad.txt')], out });
    writeFileSync(out, 'mine');
    await expect(run({ files: [at('bad.txt')], out })).rejects.toThrow(UsageError);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    await run({ files: [at('bad.txt')], out, force: true });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses a workbook on the screen and an unknown code, with the nearest one', async () => {
    await expect(run({ files: [at('bad.txt')], format: 'xlsx' })).rejects.toThrow('-o');
    await expect(run({ files: [at('bad.txt')], only: ['vague-targets'] })).rejects.toThrow('vague-target');
  });
});
