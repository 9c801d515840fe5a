import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '#platform';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { commandLine } from '../support/command-line.ts';
import { putFiles, smallActuals, smallGoals } from '../support/small-year.ts';

/** The unit's workbook in the results of the small year. */
export const unitBook = '405001-示例单位.xlsx';

/** A folder with the inputs of an invented year and, in `results`, what was made of them. */
export async function soundResults(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'hostile-'));
  putFiles(home, { 'goals.csv': smallGoals, 'actuals.json': smallActuals });
  const words = ['--year', '2026', '--quiet', '--goals', 'goals.csv', '--actuals', 'actuals.json', '-o', 'results'];
  const { code, err } = await commandLine(words, home);
  if (code !== 0) throw new Error(err);
  return home;
}

/** A copy to be tampered with. */
export function copyOf(home: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'hostile-'));
  cpSync(home, copy, { recursive: true });
  return copy;
}

/** Changes a result's manifest. */
export function withManifest(home: string, change: (manifest: Manifest) => unknown): void {
  const path = join(home, 'results/manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  writeFileSync(path, `${JSON.stringify(change(manifest), null, 2)}\n`);
}

/** Puts other bytes in the place of an output, and their hash into the manifest, as a careful forger does. */
export function sealed(home: string, file: string, bytes: Uint8Array): void {
  writeFileSync(join(home, 'results', file), bytes);
  withManifest(home, (manifest) => {
    const rest = manifest.outputs.filter((output) => output.file !== file);
    return { ...manifest, outputs: [...rest, { file, sha256: sha256(bytes), bytes: bytes.length }] };
  });
}
