import { Buffer } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actualsFindings } from '../../src/findings/catalogue/actuals.ts';
import { containerFindings } from '../../src/findings/catalogue/containers.ts';
import { oldOfficeFindings } from '../../src/findings/catalogue/old-office.ts';
import { placeText } from '../../src/findings/finding.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { goalDocument, goalProject, goals } from '../support/actuals-goals.ts';
import { cpuSeconds } from '../support/cpu-time.ts';
import { some } from '../support/long.ts';
import { badFiles, largeBadFiles } from './bad-files.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const twins = ['405001', '405003'].map((code) =>
  goalProject({ code, name: `单位${code}` }, null, '同名项目', [['产出指标', '数量指标', '活动次数', '≥3次']]),
);
const all = [...goals, goalDocument(twins)];
const read = (bytes: Uint8Array, file: string, code: string) =>
  readActuals(bytes, file, code === 'row-project-ambiguous' ? all : goals, { year: 2026 });

/** Kinds that come from reading alone, without goal tables. */
const codes = Object.keys({ ...containerFindings, ...oldOfficeFindings, ...actualsFindings });

describe('bad files', () => {
  it('there is one for every kind of finding that reading can give', () => {
    expect([...Object.keys(badFiles), ...Object.keys(largeBadFiles)].sort()).toEqual([...codes].sort());
    const kept = readdirSync(folder).filter((name) => !name.endsWith('.ts') && !name.endsWith('.md'));
    expect(kept.sort()).toEqual(
      Object.values(badFiles)
        .map(({ file }) => file)
        .sort(),
    );
  });

  it.each(Object.entries(badFiles))('%s', (code, { file, make }) => {
    const bytes = existsSync(`${folder}${file}`) ? readFileSync(`${folder}${file}`) : Buffer.alloc(0);
    expect(bytes.equals(Buffer.from(make())), 'kept as made; `npm run bad-files` writes them anew').toBe(true);
    const { findings } = read(bytes, file, code);
    const found = findings.find((one) => one.code === code);
    expect(findings.map((one) => one.code)).toContain(code);
    expect(found?.place?.file).toBe(file);
    for (const language of ['zh', 'en'] as const) {
      const { title, found: said, expected, action } = reportFinding(found ?? findings[0]!, language);
      for (const text of [title, said, expected, action]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/\{[A-Za-z]+\}|undefined|\[object/);
      }
    }
  });

  it.each(some(Object.entries(largeBadFiles)))('%s (made when needed)', (code, make) => {
    const bytes = make();
    const codes = () => read(bytes, 'large.xlsx', code).findings.map((one) => one.code);
    expect(cpuSeconds(() => expect(codes()).toContain(code))).toBeLessThan(30);
  });

  it('give these messages', async () => {
    const lines = Object.entries(badFiles).flatMap(([code, { file }]) => {
      const { value, findings } = read(readFileSync(`${folder}${file}`), file, code);
      const printed = findings.map((one) => {
        const { title, found, expected, action } = reportFinding(one, 'zh');
        return `- **${one.severity}** \`${one.code}\` ${placeText(one.place, 'zh')}：${title}。${found}。应为：${expected}。${action}。`;
      });
      const read_ = value === null ? '不读取' : `读到 ${value.projects.length} 个项目`;
      return [`## ${file}`, '', `${read_}。`, '', ...printed.slice(0, 6), ...(printed.length > 6 ? ['- …'] : []), ''];
    });
    const page = ['# 坏文件与提示 · Bad files and what is said of them', '', ...lines].join('\n');
    await expect(page).toMatchFileSnapshot('./messages.md');
  });
});
