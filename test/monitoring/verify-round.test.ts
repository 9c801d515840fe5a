import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { packageVersion } from '../../src/app/settings/package-folder.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { folderOfFiles, programOfFiles, sourcesOfFiles } from '../../src/use-cases/verify/given-folder.ts';
import { verifyResults } from '../../src/use-cases/verify/verify-results.ts';
import { commandLine } from '../support/command-line.ts';
import { monitoringTexts } from '../support/definitions.ts';
import { filled, table, whole } from './filled-round.ts';

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

/** The cell of a workbook that holds a text. */
function cellOf(book: exceljs.Workbook, text: string): exceljs.Cell {
  let found: exceljs.Cell | null = null;
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => (found ??= cell.value === text ? cell : null)));
  }
  if (found === null) throw new Error(`no cell holds ${text}`);
  return found;
}

describe('perf-score verify on a round', () => {
  const july = join('monitoring', '2026-07');
  let folder: string;
  const run = (...words: readonly string[]) => commandLine(words, folder);
  const verify = async () => {
    const { code, out } = await run('verify', july, '--json');
    const found: { verified: boolean; findings: Finding[] } = JSON.parse(out);
    return { code, verified: found.verified, codes: codes(found.findings) };
  };
  /** Puts other bytes in the place of an output and corrects its hash, as somebody who means to deceive would. */
  const replace = (name: string, bytes: Uint8Array): void => {
    writeFileSync(join(folder, july, name), bytes);
    const path = join(folder, july, 'manifest.json');
    const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
    const outputs = manifest.outputs.map((one) =>
      one.file === name ? { ...one, bytes: bytes.length, sha256: sha256(bytes) } : one,
    );
    writeFileSync(path, JSON.stringify({ ...manifest, outputs }));
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'monitor-'));
    writeFileSync(join(folder, 'goals.csv'), table);
    writeFileSync(join(folder, 'filled.xlsx'), await filled(whole));
    const made = await run('monitor', '--as-of', '2026-07', 'filled.xlsx', '--goals', 'goals.csv');
    expect(made.code).toBe(0);
  });

  it('does it again and finds every byte the same', async () => {
    expect(await verify()).toEqual({ code: 0, verified: true, codes: [] });
  });

  it('does one again that stands beside an earlier one', async () => {
    const later = await filled(whole, { year: 2026, month: 9 });
    writeFileSync(join(folder, 'later.xlsx'), later);
    const goalsFlag = ['--goals', 'goals.csv'];
    const made = await run('monitor', '--as-of', '2026-09', 'later.xlsx', '--before', july, ...goalsFlag);
    expect(made.code).toBe(0);
    const september = join('monitoring', '2026-09');
    expect((await run('verify', september)).code).toBe(0);
    rmSync(join(folder, july), { recursive: true });
    const alone = await run('verify', september, '--json');
    expect([alone.code, JSON.parse(alone.out).findings[0].place.file]).toEqual([3, `${july}/monitoring.json`]);
  });

  it('does one again by a profile of the unit itself', async () => {
    const [pace = ''] = monitoringTexts().flatMap(({ text }) => (text.includes('"id": "pace"') ? [text] : []));
    writeFileSync(join(folder, 'ours.json'), pace.replace('"pace"', '"ours"'));
    const words = ['--profile', 'ours.json', '--goals', 'goals.csv', '--force'];
    expect((await run('monitor', '--as-of', '2026-07', 'filled.xlsx', ...words)).code).toBe(0);
    expect(await verify()).toEqual({ code: 0, verified: true, codes: [] });
    writeFileSync(
      join(folder, 'ours.json'),
      pace.replace('"pace"', '"ours"').replace('"version": "1', '"version": "2'),
    );
    expect((await verify()).code).toBe(3);
  });

  it('names the output that somebody changed along with its hash', async () => {
    const data = readFileSync(join(folder, july, 'monitoring.json'), 'utf8');
    expect(data).toContain('"rate": "0.55"');
    replace('monitoring.json', new TextEncoder().encode(data.replace('"rate": "0.55"', '"rate": "0.65"')));
    const { code, verified, codes: found } = await verify();
    expect([code, verified]).toEqual([3, false]);
    expect(found).toContain('value-differs');
  });

  it('names the cell of a form that somebody changed', async () => {
    const name = '900001-某局.xlsx';
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(folder, july, name));
    const cell = cellOf(book, '7场');
    cell.value = '8场';
    replace(name, new Uint8Array(await book.xlsx.writeBuffer()));
    const { out } = await run('verify', july, '--json');
    const { verified, findings } = JSON.parse(out);
    expect(verified).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'block', place: expect.objectContaining({ cell: cell.address }) }),
    );
  });

  it('says that an input is another, or gone', async () => {
    writeFileSync(join(folder, 'goals.csv'), table.replace('100,产出', '200,产出'));
    expect((await verify()).code).toBe(3);
    rmSync(join(folder, 'goals.csv'));
    expect((await verify()).code).toBe(3);
  });

  it('says where it can only look at files and formulas', async () => {
    const files = readdirSync(join(folder, july)).map((name) =>
      givenFile(name, new Uint8Array(readFileSync(join(folder, july, name)))),
    );
    const { findings } = await verifyResults({
      folder: folderOfFiles(files, 'round'),
      sources: () => sourcesOfFiles([]),
      program: programOfFiles(packageVersion(), []),
    });
    expect(codes(findings)).toEqual(['round-not-repeated']);
  });
});
