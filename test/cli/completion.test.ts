import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-completion-'));
afterAll(() => rmSync(home, { recursive: true }));

beforeAll(async () => {
  const program = `#!/bin/sh\nexec ${resolve('node_modules/.bin/tsx')} ${resolve('src/cli/main.ts')} "$@"\n`;
  writeFileSync(join(home, 'perf-score'), program, { mode: 0o755 });
  for (const shell of ['bash', 'zsh']) {
    writeFileSync(join(home, `completion.${shell}`), (await commandLine(['completion', shell])).out);
  }
});

const has = (shell: string) => spawnSync(shell, ['-c', ':']).status === 0;
const environment = (shell: string) => ({ PATH: `${home}:${process.env['PATH'] ?? ''}`, SHELL: shell, HOME: home });

/** What a fresh bash, with nothing of its own, offers for a line. */
function bashOffers(line: readonly string[], loginShell = '/bin/bash'): string[] {
  const words = line.map((word) => `'${word}'`).join(' ');
  const script = `set -u; source ${join(home, 'completion.bash')}
COMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _perf_score; printf '%s\\n' "\${COMPREPLY[@]+"\${COMPREPLY[@]}"}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile', '-c', script], {
    env: environment(loginShell),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe.skipIf(!has('bash'))('completion in a fresh bash', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [['perf-score', 'te'], ['template']],
    [
      ['perf-score', 'profiles', ''],
      ['list', 'show', 'diff'],
    ],
    [['perf-score', '--dep'], ['--department-in-charge']],
    [['perf-score', 'explain', 'actual-mis'], ['actual-missing']],
    [['perf-score', '--profile', 'hu'], ['hubei']],
    [['perf-score', '--profile', '=', 'hu'], ['hubei']],
    [['perf-score', 'goals', 'check', '--sev'], ['--severity']],
    [['perf-score', 'completion', 'z'], ['zsh']],
  ])('%j', (line, expected) => {
    expect(bashOffers(line)).toEqual(expect.arrayContaining([...expected]));
  });

  it('is the same under a login shell that is zsh', () => {
    expect(bashOffers(['perf-score', 'te'], '/bin/zsh')).toEqual(['template']);
  });

  it('offers no word that looks like none, and files where it knows nothing', () => {
    expect(bashOffers(['perf-score', '']).filter((word) => !/^[\w:-]+$/.test(word))).toEqual([]);
    expect(bashOffers(['perf-score', 'verify', 'zz'])).toEqual([]);
  });
});

describe.skipIf(!has('zsh'))('completion in a fresh zsh', () => {
  it('is loaded without compinit having been called, and offers commands', () => {
    const script = `source ${join(home, 'completion.zsh')}; print -r -- $_comps[perf-score]
_describe() { print -l -- "\${(@P)2}" }; words=(perf-score te); CURRENT=2; _perf_score`;
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script], {
      env: environment('/bin/zsh'),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^_perf_score\n.*template/s);
  });
});

describe('perf-score completion', () => {
  it('is a script for PowerShell too, also where no shell is named on Windows', async () => {
    const { out, code } = await commandLine(['completion', 'powershell']);
    expect(out).toContain('Register-ArgumentCompleter -Native -CommandName perf-score, perf-score.cmd');
    expect(code).toBe(0);
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    vi.stubEnv('SHELL', undefined);
    expect((await commandLine(['completion'])).out).toBe(out);
    vi.stubEnv('SHELL', '/usr/bin/bash');
    expect((await commandLine(['completion'])).out).toContain('COMPREPLY');
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it.each([
    [['perf-score', 'te'], 'template'],
    [['perf-score', 'profiles', ' '], 'show'],
    [['perf-score', '--profile', ' '], 'hubei'],
    [['perf-score.cmd', 'explain', 'actual-mis'], 'actual-missing'],
  ])('answers what PowerShell asks: %j', (words, expected) => {
    const { stdout, stderr } = spawnSync(join(home, 'perf-score'), ['--get-yargs-completions', ...words], {
      env: environment('powershell'),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toContain(expected);
    expect(stdout).not.toMatch(/[:\t ]/);
  });

  it.each([
    ['/usr/bin/zsh', '#compdef perf-score'],
    ['/bin/bash', 'complete -o bashdefault'],
    ['', 'complete -o bashdefault'],
  ])('prints the script of $SHELL %j when none is named', async (shell, words) => {
    vi.stubEnv('SHELL', shell);
    const { out, err, code } = await commandLine(['completion']);
    vi.unstubAllEnvs();
    expect(out).toContain(words);
    expect([err, code]).toEqual(['', 0]);
  });
});
