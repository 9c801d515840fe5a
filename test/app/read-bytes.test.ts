import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readInputFiles } from '../../src/app/inputs/input-files.ts';
import { readBytes, unreadable } from '../../src/app/inputs/read-bytes.ts';
import { largestFile } from '../../src/containers/zip/file-size.ts';
import { openZip, zipLimits } from '../../src/containers/zip/zip.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';

const home = mkdtempSync(join(tmpdir(), 'read-bytes-'));
afterAll(() => rmSync(home, { recursive: true }));

describe('the bound on a file', () => {
  const big = join(home, 'big.xlsx');
  writeFileSync(big, '');
  truncateSync(big, largestFile + 1);

  it('is one, whether a file is refused unread, as an archive, or by a reader of bytes', async () => {
    const { files, findings } = await readInputFiles([big], true);
    expect(files).toEqual([]);
    const bytes = new Uint8Array(largestFile + 1);
    const file = findings[0]?.args['file'] ?? '';
    expect(zipLimits.fileBytes).toBe(largestFile);
    for (const other of [openZip(bytes, file), readGoals(bytes, file), readActuals(bytes, file, [], { year: 2026 })])
      expect(other.findings).toEqual(findings);
  });

  it('is told with what to do, the file named once, sizes as people read them', async () => {
    const { findings } = await readInputFiles([big], true, home);
    const told = reportFinding(findings[0]!, 'zh');
    expect(told).toMatchObject({ code: 'file-too-large', found: '“big.xlsx”的大小：65 MB' });
    expect(told.expected).toContain('不超过 64 MB');
    expect(told.action).toContain('拆成几个文件');
    expect(`${told.title}${told.found}${told.expected}`.split('big.xlsx')).toHaveLength(2);
  });

  it.skipIf(!existsSync('/dev/zero'))('holds for what has no end', async () => {
    expect(await readBytes('/dev/zero', 'zero', 5_000_000)).toMatchObject({
      bytes: null,
      absent: false,
      finding: { code: 'file-too-large', args: { size: '> 5 MB' } },
    });
  });

  it('lets a file of just that size pass', async () => {
    const path = join(home, 'just.txt');
    writeFileSync(path, 'x'.repeat(100));
    expect((await readBytes(path, path, 100)).bytes).toHaveLength(100);
    expect((await readBytes(path, path, 99)).bytes).toBeNull();
  });
});

describe('a file that is there and cannot be read', () => {
  mkdirSync(join(home, 'folder.docx'));
  symlinkSync('circle', join(home, 'circle'));

  it.each([
    ['circle', '链接绕成了圈'],
    ['folder.docx', '这是文件夹'],
  ])('%s is not called missing', async (name, why) => {
    const read = await readBytes(join(home, name), name);
    expect(read).toMatchObject({ bytes: null, absent: false, finding: { code: 'file-not-readable' } });
    if (read.bytes === null) expect(reportFinding(read.finding, 'zh').found).toContain(why);
  });

  it.each([
    ['EACCES', 'file-not-readable', '没有读取的权限'],
    ['EBUSY', 'file-not-readable', '正被别的程序占用'],
    ['EIO', 'file-not-readable', 'EIO'],
    ['ENOENT', 'file-not-found', '没有找到'],
    ['ENOTDIR', 'file-not-found', '没有找到'],
  ])('%s is %s', (code, expected, words) => {
    const found = unreadable(Object.assign(new Error(code), { code }), '目标表.docx');
    expect(found.code).toBe(expected);
    expect(reportFinding(found, 'zh').found).toContain(words);
  });

  it('is a finding also in a default place, where a missing one is none', async () => {
    const codes = async (name: string) =>
      (await readInputFiles([join(home, name)], false)).findings.map(({ code }) => code);
    expect(await codes('circle')).toEqual(['file-not-readable']);
    expect(await codes('none')).toEqual([]);
  });
});
