import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { goalsCommand } from '../../src/cli/commands/goals.ts';
import type { CliContext } from '../../src/cli/context.ts';
import { terminalWidth } from '../../src/cli/print/display-width.ts';
import { speak } from '../../src/findings/speak.ts';

const bad = (name: string): string => fileURLToPath(new URL(`../errors-goals/${name}`, import.meta.url));
const sample = fileURLToPath(new URL('../../sample-goals/2026-唐山市科学技术协会.docx', import.meta.url));

async function goals(
  flags: Readonly<Record<string, unknown>>,
  more: Partial<CliContext> = {},
): Promise<{ code: number; out: string }> {
  let out = '';
  const context: CliContext = {
    out: (text) => {
      out += text;
    },
    tell: () => {},
    fail: () => {},
    language: 'zh',
    say: speak('zh'),
    verbose: false,
    quiet: false,
    terminal: false,
    messageColumns: 80,
    columns: 100,
    paint: (_, text) => text,
    ...more,
  };
  return { code: await goalsCommand.run(flags, context), out };
}

describe('perf-score goals', () => {
  it('lists the projects in columns that line up, within the width of the terminal', async () => {
    const { code, out } = await goals({ files: [sample] });
    expect(code).toBe(0);
    expect(out).toContain('20 个项目，119 条指标');
    const table = out.slice(out.indexOf('序号')).trimEnd().split('\n');
    for (const line of table) expect(terminalWidth(line)).toBeLessThanOrEqual(100);
    const right = table.filter((line) => /\d$/.test(line)).map(terminalWidth);
    expect(new Set(right).size).toBe(1);
    expect(right).toHaveLength(20);
  });

  it('lists every indicator when told to be verbose', async () => {
    const { out } = await goals({ files: [sample] }, { verbose: true, columns: 200 });
    expect(out.match(/ (?:不少于|不超过|等于|区间|日期|是否|与上年相比|定性|频次|以预算为限)$/gm)).toHaveLength(119);
  });

  it('prints one JSON document, findings in the language of the run', async () => {
    const { code, out } = await goals(
      { files: [bad('goal-row-unreadable.txt')], json: true, year: '2026' },
      { language: 'en' },
    );
    expect(code).toBe(3);
    const json = JSON.parse(out);
    expect(json).toMatchObject({ schemaVersion: '1.0', documents: [{ year: 2026, projects: [{ name: '科普经费' }] }] });
    expect(json.findings).toMatchObject([
      { code: 'goal-row-unreadable', title: 'an indicator row that cannot be read' },
    ]);
  });

  it('ends with 3 when something blocks, and says what and where', async () => {
    const { code, out } = await goals({ files: [bad('goal-columns-missing.txt')] });
    expect(code).toBe(3);
    expect(out).toContain('第1表 第6行');
    expect(out).toContain('请补上缺少的列');
  });

  it('refuses a year that is none', async () => {
    await expect(goals({ files: [sample], year: '26' })).rejects.toThrow('--year 26');
  });
});
