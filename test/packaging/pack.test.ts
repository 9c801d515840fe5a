import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the packed file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-pack-'));
  const npm = (words: string[], cwd: string) =>
    execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const program = join(folder, 'home', 'node_modules', '.bin', 'perf-score');
  let listed: string[] = [];

  beforeAll(() => {
    const packed = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as {
      filename: string;
      files: { path: string }[];
    }[];
    const about = Object.values(packed)[0];
    if (about === undefined) throw new Error('npm pack named no file');
    listed = about.files.map((file) => file.path);
    npm(
      [
        'install',
        '--offline',
        '--no-audit',
        '--no-fund',
        '--prefix',
        join(folder, 'home'),
        join(folder, about.filename),
      ],
      folder,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs without a network and without dependencies', () => {
    expect(existsSync(program)).toBe(true);
    const about = JSON.parse(readFileSync(join(folder, 'home/node_modules/perf-score/package.json'), 'utf8')) as {
      dependencies?: object;
    };
    expect(about.dependencies).toBeUndefined();
    expect(existsSync(join(folder, 'home/node_modules/exceljs'))).toBe(false);
  });

  it('carries rules, profiles, schemas, types and the licences of what it bundles', () => {
    for (const part of ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'README.md', 'dist/main.js', 'dist/types/index.d.ts']) {
      expect(listed).toContain(part);
    }
    expect(listed.some((path) => path.startsWith('rules/'))).toBe(true);
    expect(listed.some((path) => path.startsWith('scoring-profiles/'))).toBe(true);
    const notices = readFileSync(join(folder, 'home/node_modules/perf-score/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['exceljs', 'mathjs', 'json-rules-engine', 'yargs', 'decimal.js', 'zod', 'saxes']) {
      expect(notices).toContain(`== ${name} `);
    }
  });

  it('has types of its own for whoever uses it as a library: right use compiles, wrong use does not', () => {
    const compiled = (name: string, text: string) => {
      writeFileSync(join(folder, 'home', name), text);
      const words = [
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--skipLibCheck',
        'false',
        name,
      ];
      return spawnSync(join(root, 'node_modules/.bin/tsc'), words, { cwd: join(folder, 'home'), encoding: 'utf8' });
    };
    const right = compiled(
      'right.mts',
      "import { type GoalDocument, readTarget, score } from 'perf-score';\nexport const kind = (text: string): string => readTarget(text, {\n  year: 2026, comparator: null, unit: null, level2: null, level3: null, description: null,\n}).kind;\nexport const names = (document: GoalDocument): string[] => document.projects.map(({ name }) => name);\nexport { score };\n",
    );
    expect(right.stdout).toBe('');
    const wrong = compiled(
      'wrong.mts',
      "import { type GoalDocument, readTarget } from 'perf-score';\nexport const document: GoalDocument = 5;\nexport const reading: number = readTarget('x', {} as never);\n",
    );
    expect(wrong.stdout.match(/error TS2322/g)).toHaveLength(2);
  });

  it('does the main job', () => {
    for (const part of ['sample-goals', 'sample-actuals', 'perf-score.config.json']) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    let status = 0;
    try {
      execFileSync(program, ['--year', '2026', '--quiet'], { cwd: folder, stdio: 'pipe' });
    } catch (error) {
      status = (error as { status: number }).status;
    }
    // The sample holds an indicator without an actual on purpose, which blocks a final result.
    expect(status).toBe(3);
    const result = JSON.parse(readFileSync(join(folder, 'scorecards/2026/result.json'), 'utf8')) as {
      summary: { projects: number; indicators: number };
    };
    expect(result.summary).toMatchObject({ projects: 20, indicators: 119 });
  });

  const shell = (line: string) =>
    spawnSync('bash', ['-c', `set -o pipefail; perf-score() { "${program}" "$@"; }; ${line}`], {
      cwd: folder,
      encoding: 'utf8',
    });

  it('keeps its exit code, and quiet, when nobody reads on', () => {
    const { status, stdout, stderr } = shell('perf-score --year 2026 --json --dry-run --quiet | head -1');
    expect(stdout).toBe('{\n');
    expect(stderr).toBe('');
    expect(status).toBe(3);
  });

  it.each([
    ['g', 'goals'],
    ['--profi', '--profile --profiles'],
    ['explain actual-missi', 'actual-missing'],
    ['profiles show hu', 'hubei'],
    ['--profile si', 'sichuan'],
    ['rules test --require', '--require-coverage'],
  ])('completes “%s” in bash', (line, expected) => {
    const { stdout, stderr } = shell(
      `source <(perf-score completion); COMP_WORDS=(perf-score ${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _perf_score; echo "\${COMPREPLY[*]}"`,
    );
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(expected);
  });
});
