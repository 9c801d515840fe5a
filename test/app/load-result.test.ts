import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadResult } from '../../src/app/inputs/load-result.ts';
import { commandLine } from '../support/command-line.ts';

const home = mkdtempSync(join(tmpdir(), 'load-result-'));
afterAll(() => rmSync(home, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
};
const codes = async (path: string) => (await loadResult(path)).findings.map(({ code, place }) => [code, place?.path]);

describe('a result that is read for comparison', () => {
  it('is refused where a key is given twice: programs differ over which one counts', async () => {
    const { out } = await commandLine(['--year', '2026', '--json', '--dry-run']);
    expect((await loadResult(write('whole.json', out))).value?.year).toBe(2026);
    const older = JSON.stringify(JSON.parse(out), (key, value) => (key === 'assumptionCodes' ? undefined : value));
    expect(older.length).toBeLessThan(JSON.stringify(JSON.parse(out)).length);
    expect((await loadResult(write('older.json', older))).value?.year).toBe(2026);
    const twice = out.replace('"year": 2026,', '"year": 2026, "year": 2025,');
    expect(await codes(write('twice.json', twice))).toEqual([['json-key-twice', 'year']]);
  });

  it.each([
    ['cut short', '{"schemaVersion": "1.0", '],
    ['nested beyond measure', '['.repeat(100_000)],
    ['no JSON', 'PK\u0003\u0004'],
    ['empty', ''],
    ['another document', '{"schemaVersion":"1.0"}'],
  ])('is told to be unreadable when it is %s', async (name, text) => {
    const found = await codes(write(`${name}.json`, text));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(([code]) => code))).toEqual(new Set(['result-unreadable']));
  });

  it('is refused unread when it is larger than any result', async () => {
    const path = write('huge.json', '');
    truncateSync(path, 600 * 1024 * 1024);
    expect(await codes(path)).toEqual([['file-too-large', undefined]]);
  });

  it('may be given by the line, and then names the file that was read', async () => {
    const { out } = await commandLine(['--year', '2026', '--json', '--dry-run']);
    const { projects, ...rest } = JSON.parse(out) as { readonly projects: readonly unknown[] };
    const lines = [rest, ...projects].map((one) => `${JSON.stringify(one)}\n`).join('');
    const whole = await loadResult(write('result.json', out));
    const read = await loadResult(write('any.ndjson', lines));
    expect(read.findings).toEqual([]);
    expect(read.value).toEqual(whole.value);
    expect(read.source?.file).toMatch(/any\.ndjson$/);

    const point = ['科普大篷车', '1'];
    const { out: told } = await commandLine(['explain', join(home, 'any.ndjson'), ...point]);
    expect(told).toBe((await commandLine(['explain', join(home, 'result.json'), ...point])).out);
    expect(told).toContain('科普大篷车巡展次数');

    const folder = join(home, 'large');
    mkdirSync(folder);
    writeFileSync(join(folder, 'result.ndjson'), lines);
    writeFileSync(join(folder, 'result.json'), out);
    expect((await loadResult(folder)).source?.file).toMatch(/result\.json$/);
    truncateSync(join(folder, 'result.json'), 300 * 1024 * 1024);
    const large = await loadResult(folder);
    expect([large.value, large.source?.file.split('/').at(-1)]).toEqual([whole.value, 'result.ndjson']);
  });
});
