import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { readInputFiles } from '../../src/app/inputs/input-files.ts';

describe('reading input files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'many'));
  for (const name of [
    'b.xlsx',
    'a.JSON',
    '~$b.xlsx',
    '.hidden.json',
    'notes.md',
    'b.annotated.xlsx',
    'b.backup-1.xlsx',
  ])
    writeFileSync(join(folder, 'many', name), name);
  writeFileSync(join(folder, 'one.docx'), 'x');

  it('takes files as they are named and folders in the order of names, each file once, and no copy of its own', async () => {
    const paths = [join(folder, 'one.docx'), join(folder, 'many'), join(folder, 'one.docx')];
    const { files, findings } = await readInputFiles(paths, true);
    expect(files.map((file) => file.path.slice(folder.length + 1))).toEqual(['one.docx', 'many/a.JSON', 'many/b.xlsx']);
    expect(files[0]?.sha256).toBe(sha256(new TextEncoder().encode('x')));
    expect(findings.map(({ code, args }) => [code, args['file']?.endsWith('b.annotated.xlsx')])).toEqual([
      ['edited-copy-not-read', true],
    ]);
  });

  it('passes over no file of a clerk in silence: other formats are taken, a folder in the folder is named', async () => {
    const all = join(folder, 'department');
    mkdirSync(join(all, '甲单位'), { recursive: true });
    mkdirSync(join(all, 'empty'));
    for (const name of ['a.ods', 'b.zip', 'c.rar', 'd.xlsb', join('甲单位', 'e.xlsx')])
      writeFileSync(join(all, name), 'x');
    const { files, findings } = await readInputFiles([all], true);
    expect(files.map((file) => file.path.slice(all.length + 1))).toEqual(['a.ods', 'b.zip', 'c.rar', 'd.xlsb']);
    expect(findings.map(({ code, args }) => [code, args['folder']?.endsWith('甲单位')])).toEqual([
      ['subfolder-not-read', true],
    ]);
  });

  it('says what is not there, if it was asked for', async () => {
    const path = join(folder, 'none.xlsx');
    expect((await readInputFiles([path], true)).findings.map((found) => found.code)).toEqual(['file-not-found']);
    expect((await readInputFiles([path], false)).findings).toEqual([]);
  });
});
