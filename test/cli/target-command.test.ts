import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { targetCommand } from '../../src/cli/commands/target.ts';
import type { CliContext } from '../../src/cli/context.ts';
import { UsageError } from '../../src/cli/options/usage-error.ts';
import { speak } from '../../src/findings/speak.ts';
import { targetsJsonSchema } from '../../src/model/target/target-json.ts';

async function run(flags: Readonly<Record<string, unknown>>, language: CliContext['language'] = 'zh') {
  let out = '';
  const context: CliContext = {
    out: (text) => {
      out += text;
    },
    tell: () => undefined,
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
  const code = await targetCommand.run(flags, context);
  return { code, out };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = (input: string, ...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'target', ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });

describe('perf-score target', () => {
  it('says line by line what was understood', async () => {
    const { code, out } = await run({ text: ['≤3.1万'] });
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.trim())).toEqual([
      '≤3.1万',
      '类型      不超过',
      '比较符    ≤',
      '数值      3.1万元',
      '量纲      金额',
      '精确值    31000 元',
      '标准写法  ≤3.1万',
      '假设      “万”按“万元”理解',
      '',
    ]);
  });

  it('prints one valid document with --json, one reading a text, in their order', async () => {
    const { code, out } = await run({ text: ['≥95%', '11月底之前', '提高'], json: true, year: '2026' });
    const document = targetsJsonSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(document.readings.map(({ text, kind, date }) => [text, kind, date])).toEqual([
      ['≥95%', 'at-least', null],
      ['11月底之前', 'date', '2026-11-30'],
      ['提高', 'qualitative', null],
    ]);
    expect(document.readings[0]).toMatchObject({ printed: '≥95%', actual: null, comparison: null, findings: [] });
  });

  it('reads an actual value against each target', async () => {
    const { code, out } = await run({ text: ['≥50万人次'], json: true, actual: '52' });
    expect(code).toBe(0);
    expect(targetsJsonSchema.parse(JSON.parse(out)).readings[0]).toMatchObject({
      actual: { kind: 'quantity', amount: '520000', assumptions: ['未写单位，按指标值的单位"万人次"理解'] },
      comparison: { ok: true, unit: '人次', target: '500000', actual: '520000' },
    });
  });

  it('says what a comparison with last year comes to, and holds no actual against its change', async () => {
    const { code, out } = await run({ text: ['较上年增长5%', '较上年翻一番'], actual: '126人次' });
    expect(code).toBe(0);
    expect(out).toMatch(/本年应达到 +≥ 上年实际值 × 1\.05\n/);
    expect(out).toMatch(/本年应达到 +没有唯一的算法，须核定指标值\n/);
    expect(out).not.toContain('同一单位');
    expect((await run({ text: ['同比下降3%'] }, 'en')).out).toContain("≤ last year's value × 0.97");
  });

  it('takes comparator and unit from options', async () => {
    const { out } = await run({ text: ['735'], json: true, comparator: '≧', unit: '人次' });
    expect(targetsJsonSchema.parse(JSON.parse(out)).readings[0]).toMatchObject({ kind: 'at-least', unit: '人次' });
  });

  it.each([
    [{ text: ['≥**%'] }, 'reading-placeholder'],
    [{ text: [''] }, 'reading-blank'],
    [{ text: ['≥'] }, 'reading-without-number'],
    [{ text: ['1.2.3'] }, 'reading-number-unclear'],
    [{ text: ['≥90%以下'] }, 'reading-comparators-clash'],
    [{ text: ['290%'] }, 'reading-comparator-misread'],
    [{ text: ['2026.2.30'] }, 'reading-day-impossible'],
    [{ text: ['≥2026.12.31'] }, 'reading-date-direction'],
    [{ text: ['20-10人'] }, 'reading-range-reversed'],
    [{ text: ['95%'], unit: '次' }, 'reading-units-clash'],
    [{ text: ['≥3次'], actual: '5人' }, 'reading-unit-mismatch'],
    [{ text: ['≥3次'], actual: '**' }, 'reading-placeholder'],
  ])('%o ends with exit code 3 and says %s', async (flags, code) => {
    const json = await run({ ...flags, json: true });
    expect(json.code).toBe(3);
    const found = targetsJsonSchema.parse(JSON.parse(json.out)).readings.flatMap(({ findings }) => findings);
    expect(found.map((each) => [each.code, each.severity])).toEqual([[code, 'block']]);
    for (const language of ['zh', 'en'] as const) {
      const text = await run(flags, language);
      expect(text.out).toContain(code);
      expect(text.out).not.toMatch(/\{\w+\}/);
    }
  });

  it('reads one text a line from standard input, without and with "-", and names the line', () => {
    const piped = cli('≥95%\r\n\n290%\n', '--json');
    expect([piped.status, piped.stderr]).toEqual([3, '']);
    const { readings } = targetsJsonSchema.parse(JSON.parse(piped.stdout));
    expect(readings.map(({ text }) => text)).toEqual(['≥95%', '290%']);
    expect(readings[1]?.findings[0]?.place).toEqual({ file: '-', line: 3 });
    const mixed = cli('提高\n', '≤5次', '-', '--json');
    expect(mixed.status).toBe(0);
    expect(targetsJsonSchema.parse(JSON.parse(mixed.stdout)).readings.map(({ kind }) => kind)).toEqual([
      'at-most',
      'qualitative',
    ]);
  });

  it('takes texts that begin with a dash behind --', () => {
    const { status, stdout } = cli('', '--json', '--', '-5%', '≥-3%');
    expect(status).toBe(0);
    expect(targetsJsonSchema.parse(JSON.parse(stdout)).readings.map(({ amount }) => amount)).toEqual(['-5', '-3']);
  });

  it('refuses a year that is none, and an unknown option with a suggestion', async () => {
    await expect(run({ text: ['7月'], year: '26' })).rejects.toThrow(UsageError);
    const wrong = cli('', '≥95%', '--jsno');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--json');
  });
});
