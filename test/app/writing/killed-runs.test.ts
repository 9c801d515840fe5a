import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeTemplates } from '../../../src/app/make-templates.ts';
import { replaceFolder } from '../../../src/app/outputs/writing/replace-folder.ts';
import { restoredRun } from '../../../src/app/outputs/writing/replaced-run.ts';
import { writeOutputFile } from '../../../src/app/outputs/writing/write-output-file.ts';
import { writeWhole } from '../../../src/app/outputs/writing/write-whole.ts';
import type { BudgetUnit } from '../../../src/model/goals/goals.ts';
import type { OutputFile } from '../../../src/use-cases/given-file.ts';
import { runFiles } from '../../support/run-files.ts';
import { disk, healDisk, Killed } from '../../support/stopping-disk.ts';
import { plainProfile, templateProjects } from '../../support/template-projects.ts';

vi.mock('node:fs/promises', async (original) => {
  const { stoppableFunctions } = await import('../../support/stopping-disk.ts');
  return stoppableFunctions(await original());
});

// What is in a workbook does not matter here, and thousands of them are made.
vi.mock('../../../src/writers/template/write-template.ts', () => ({
  writeTemplate: async ({ unit, year }: { unit: BudgetUnit; year: number }) =>
    text.encode(`blank ${year} ${unit.name}`),
}));
vi.mock('../../../src/writers/seal.ts', () => ({
  isAsSealed: (bytes: Uint8Array) => new TextDecoder().decode(bytes).startsWith('blank'),
}));

const text = new TextEncoder();

// Syncing a real disk thousands of times would be the whole time of this file.
const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'killed-runs-'));
const deadProcess = spawnSync(process.execPath, ['-e', '']).pid;
const thisProcess = process.pid;

const folder = join(base, '2026');
beforeEach(() => mkdirSync(base, { recursive: true }));
afterEach(() => {
  healDisk();
  rmSync(base, { recursive: true });
});

/** Everything below a folder with its content; null when it is not there. */
function contentOf(path: string): Record<string, string> | null {
  if (!existsSync(path)) return null;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => [
      join(entry.parentPath, entry.name).slice(path.length + 1),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

const stated = (files: readonly OutputFile[]) =>
  Object.fromEntries(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));

const oldRun = runFiles({ 'a.xlsx': 'old a', 'sub/b.xlsx': 'old b', '部门汇总.html': 'old' });
const newRun = runFiles({ 'a.xlsx': 'new a', 'sub/c.xlsx': 'new c', 'sub/deep/d.xlsx': 'new d' });
const nextRun = runFiles({ 'e.xlsx': 'next' });

/** Does work as a process that dies, or is refused something, at an operation (`half`: at a writing one); false when there is no such one. */
async function stopsAt(at: number, how: string, work: () => Promise<unknown>): Promise<boolean> {
  disk.count = 0;
  disk.at = at;
  disk.how = how;
  Object.defineProperty(process, 'pid', { value: deadProcess });
  await work().catch((error: unknown) => {
    if (!(error instanceof Killed) && (error as { code?: unknown }).code !== how) throw error;
  });
  Object.defineProperty(process, 'pid', { value: thisProcess });
  const stopped = disk.count > at;
  healDisk();
  return stopped;
}

interface Scene {
  readonly name: string;
  /** Makes what is there before the run that stops. */
  readonly before: () => Promise<unknown>;
  readonly force: boolean;
  /** What may be there afterwards, besides the whole of the new run. */
  readonly old: Record<string, string> | null;
}

const changed = { ...stated(oldRun), 'a.xlsx': 'changed by hand' };
const scenes: readonly Scene[] = [
  { name: 'into a place that is free', before: async () => undefined, force: false, old: null },
  {
    name: 'over an earlier run',
    before: () => replaceFolder(folder, oldRun, false),
    force: false,
    old: stated(oldRun),
  },
  {
    name: 'over what somebody has changed',
    before: async () => {
      await replaceFolder(folder, oldRun, false);
      writeFileSync(join(folder, 'a.xlsx'), 'changed by hand');
    },
    force: true,
    old: changed,
  },
];

describe.each(scenes)('a run $name', ({ before, force, old }) => {
  const write = (files: readonly OutputFile[]) => replaceFolder(folder, files, force);

  /** Makes the scene and stops a run in it; false when the run has no such operation. */
  async function stopped(at: number, how: string): Promise<boolean> {
    rmSync(base, { recursive: true });
    mkdirSync(base);
    await before();
    return stopsAt(at, how, () => write(newRun));
  }

  async function nextIsClean(at: number): Promise<void> {
    const { findings, left } = await write(nextRun);
    expect([at, findings, left]).toEqual([at, [], []]);
    expect(contentOf(folder)).toEqual(stated(nextRun));
    const beside = readdirSync(base).filter((name) => name !== '2026');
    expect([at, beside.filter((name) => !force || !/^2026\.backup-\d$/.test(name))]).toEqual([at, []]);
    if (force) expect(beside.map((name) => contentOf(join(base, name)))).toContainEqual(changed);
  }

  it.each(['kill', 'half', 'ENOSPC'])(
    'that stops at any operation (%s) leaves the old or the new one whole, and the next one nothing else',
    async (how) => {
      let at = 0;
      for (; await stopped(at, how); at += 1) {
        const found = await restoredRun(folder);
        if (found !== null) {
          expect([found.code, contentOf(folder)]).toEqual(['earlier-run-restored', old]);
          await nextIsClean(at);
          await stopped(at, how);
        } else expect([old, stated(newRun)]).toContainEqual(contentOf(folder));
        await nextIsClean(at);
      }
      expect(at).toBeGreaterThan(how === 'half' ? 5 : 30);
    },
  );
});

describe('who reads results that a killed run had put aside', () => {
  it('gets them back, or hears where they are, whatever is refused', async () => {
    const codes = new Set<string | undefined>();
    for (let at = 0; ; at += 1) {
      rmSync(base, { recursive: true });
      mkdirSync(base);
      await replaceFolder(`${folder}.replaced`, oldRun, false);
      const stopped = await stopsAt(at, 'EROFS', async () => codes.add((await restoredRun(folder))?.code));
      expect([contentOf(folder), contentOf(`${folder}.replaced`)]).toContainEqual(stated(oldRun));
      if (!stopped) break;
    }
    expect(codes).toContain('earlier-run-restored');
    expect(codes).toContain('run-interrupted');
  });
});

describe('one file', () => {
  const path = join(base, 'out.csv');
  const write = (text: string) => writeWhole(path, new TextEncoder().encode(text));

  it.each([
    ['kill', null],
    ['half', null],
    ['kill', 'old'],
    ['half', 'old'],
    ['ENOSPC', 'old'],
  ])('whose writing ends early (%s) is the old or the new one, and the next leaves nothing else', async (how, old) => {
    for (let at = 0; ; at += 1) {
      rmSync(base, { recursive: true });
      mkdirSync(base);
      if (old !== null) writeFileSync(path, old);
      if (!(await stopsAt(at, how, () => write('new text')))) return expect(at).toBeGreaterThan(how === 'half' ? 0 : 5);
      expect([old, 'new text']).toContain(contentOf(base)?.['out.csv'] ?? null);
      const options = { force: true, dryRun: false };
      await writeOutputFile(path, text.encode(old ?? 'next'), options);
      expect(contentOf(base)).toEqual({ 'out.csv': old ?? 'next' });
    }
  });
});

describe('blank workbooks', () => {
  const projects = ['甲', '乙', '丙'].map((name) => ({ ...templateProjects[0]!, unit: { code: null, name } }));
  const source = { file: '目标.docx', sha256: '0'.repeat(64) };
  const goals = [{ source, year: 2026, yearKnownFrom: null, department: null, projects }];
  const order = { year: 2026, goals, only: null, profile: plainProfile, lastYear: null, folder, dryRun: false };
  const [a = '', b = '', c = ''] = ['甲', '乙', '丙'].map((name) => `2026-${name}.xlsx`);
  const files = { [a]: 'blank 2026 甲', [b]: 'blank 2026 乙', [c]: 'blank 2026 丙' };

  it.each(['kill', 'half', 'ENOSPC'])(
    'that stop coming at any operation (%s) are whole, and all there after the next run',
    async (how) => {
      for (let at = 0; ; at += 1) {
        rmSync(base, { recursive: true });
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, a), 'blank of before');
        writeFileSync(join(folder, b), 'filled in');
        if (!(await stopsAt(at, how, () => makeTemplates({ ...order, force: true }))))
          return expect(at).toBeGreaterThan(how === 'half' ? 2 : 25);
        const present = contentOf(folder) ?? {};
        expect(['blank of before', files[a]]).toContain(present[a]);
        expect(Object.values(present)).toContain('filled in');
        const again = await makeTemplates({ ...order, force: true });
        expect([at, again.findings]).toEqual([at, []]);
        expect([at, contentOf(folder)]).toEqual([
          at,
          { ...files, [b.replace('.xlsx', '.backup-1.xlsx')]: 'filled in' },
        ]);
      }
    },
  );
});
