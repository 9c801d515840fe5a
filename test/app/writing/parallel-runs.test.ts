import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handMadeChanges, readManifest } from '../../../src/app/outputs/output-folder.ts';
import { holdPlace } from '../../../src/app/outputs/writing/hold-place.ts';
import { replaceFolder } from '../../../src/app/outputs/writing/replace-folder.ts';
import { newWriter } from '../../../src/app/outputs/writing/writer.ts';
import { runFiles } from '../../support/run-files.ts';

let base = '';
let folder = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'parallel-runs-'));
  folder = join(base, '2026');
});
afterEach(() => rmSync(base, { recursive: true }));

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** A process that writes the folder; what it printed and how it ended. */
function writingProcess(
  times: number,
  files: number,
): { readonly process: ChildProcess; readonly ended: Promise<Ended> } {
  const words = ['--import', 'tsx', 'test/support/writing-process.ts', folder, String(times), String(files)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const taken = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    taken.out += String(text);
  });
  child.stderr.on('data', (text) => {
    taken.err += String(text);
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ ...taken, code })));
  return { process: child, ended };
}

async function isWhole(): Promise<void> {
  expect(await readManifest(folder)).not.toBeNull();
  expect(await handMadeChanges(folder)).toEqual([]);
  expect(readdirSync(base)).toEqual(['2026']);
}

/** Waits until a process has made its claim and writes. */
async function untilItWrites(child: ChildProcess): Promise<void> {
  const claim = new RegExp(`^\\.2026-\\d+-${child.pid}-`);
  while (child.exitCode === null && !readdirSync(base).some((name) => claim.test(name) && !name.endsWith('.run')))
    await setTimeout(2);
}

describe('runs into one folder at the same time', () => {
  it('wait for each other: all of them write, and nobody finds anything changed', async () => {
    const all = Array.from({ length: 4 }, () => writingProcess(15, 3));
    for (const { out, err, code } of await Promise.all(all.map(({ ended }) => ended)))
      expect({ lines: out.trim().split('\n').slice(1), err, code }).toEqual({
        lines: Array(15).fill('[]'),
        err: '',
        code: 0,
      });
    await isWhole();
  });

  it('are not kept out by those that are killed in the middle', async () => {
    const steady = writingProcess(20, 3);
    for (let killed = 0; killed < 3; killed += 1) {
      const { process: child, ended } = writingProcess(1000, 50);
      await untilItWrites(child);
      child.kill('SIGKILL');
      expect((await ended).out).not.toMatch(/[a-z]/);
    }
    const { out, err, code } = await steady.ended;
    expect({ lines: out.trim().split('\n').slice(1), err, code }).toEqual({
      lines: Array(20).fill('[]'),
      err: '',
      code: 0,
    });
    expect(await replaceFolder(folder, runFiles({ 'a.txt': 'a' }), false)).toMatchObject({ findings: [], left: [] });
    await isWhole();
  });

  it('in one process wait for each other too', async () => {
    const runs = Array.from({ length: 8 }, (_, at) => replaceFolder(folder, runFiles({ [`${at}.txt`]: 'x' }), false));
    for (const { findings } of await Promise.all(runs)) expect(findings).toEqual([]);
    await isWhole();
  });
});

describe.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s', (signal, expected) => {
  it('undoes what is being written before the process ends', async () => {
    const { process: child, ended } = writingProcess(1, 20_000);
    await untilItWrites(child);
    child.kill(signal);
    const { err, code } = await ended;
    expect({ err, code }).toEqual({ err: '', code: expected });
    expect(readdirSync(base)).toEqual([]);
  });
});

describe('a run that does not end', () => {
  it('is waited for, and named when it takes too long', async () => {
    await holdPlace(folder, async () => {
      const onWait = vi.fn();
      const { findings } = await replaceFolder(folder, runFiles({ a: 'a' }), true, [], { limit: 100, onWait });
      expect(findings.map(({ code, args }) => [code, args['who']])).toEqual([
        ['output-being-written', `本机的进程 ${process.pid}`],
      ]);
      expect(onWait).toHaveBeenCalledTimes(1);
      const other = await replaceFolder(join(base, '2025'), runFiles({ a: 'a' }), true, [], { limit: 100, onWait });
      expect(other.findings).toEqual([]);
    });
    expect((await replaceFolder(folder, runFiles({ a: 'a' }), false)).findings).toEqual([]);
  });

  it('counts under another spelling of the folder, where case makes no difference', async () => {
    await holdPlace(join(base, 'RESULTS'), async () => {
      const { findings } = await replaceFolder(join(base, 'results'), runFiles({ a: 'a' }), true, [], { limit: 50 });
      expect(findings.map(({ code }) => code)).toEqual(['output-being-written']);
    });
  });

  const [since = '', number = '', started = '', host = '', chance = ''] = newWriter().split('-');
  const hours = (count: number) => new Date(Date.now() - count * 60 * 60 * 1000);
  it.each<readonly [string, string, Date, boolean]>([
    ['this process', [since, number, started, host, chance].join('-'), hours(0), true],
    ['this process, hours ago', [since, number, started, host, chance].join('-'), hours(2), false],
    [
      'a process of the same number that began at another time',
      [since, number, '1', host, chance].join('-'),
      hours(0),
      false,
    ],
    ['a process that is no more', [since, '4194999', started, host, chance].join('-'), hours(0), false],
    ['another machine', [since, '4194999', started, '00000000', chance].join('-'), hours(0), true],
    ['another machine, hours ago', [since, '4194999', started, '00000000', chance].join('-'), hours(2), false],
  ])('is waited for when it is of %s', async (_, writer, touched, waits) => {
    const claim = join(base, `.2026-${writer}.run`);
    mkdirSync(base, { recursive: true });
    writeFileSync(claim, '');
    utimesSync(claim, touched, touched);
    const { findings } = await replaceFolder(folder, runFiles({ a: 'a' }), false, [], { limit: 50 });
    expect(findings.map(({ code }) => code)).toEqual(waits ? ['output-being-written'] : []);
    expect(readdirSync(base)).toEqual(waits ? [`.2026-${writer}.run`] : ['2026']);
  });
});
