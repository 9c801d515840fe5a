import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { some } from '../support/long.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;

describe('the packed file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-pack-'));
  // Packed in a copy: the build removes dist and the packing changes package.json for a moment, which other tests may be reading.
  const copy = join(folder, 'copy');
  const npm = (words: string[], cwd: string) => {
    const { status, stdout, stderr } = spawnSync('npm', words, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm ${words.join(' ')}: ${stderr}`);
    return { stdout, stderr };
  };
  const installed = join(folder, 'home/lib/node_modules/perf-score');
  const program = join(folder, 'home/bin/perf-score');
  let listed: string[] = [];
  let file = '';
  let said = '';

  beforeAll(() => {
    const left = ['.git', 'coverage', 'dist', 'docs', 'node_modules', 'test'];
    mkdirSync(copy);
    for (const name of readdirSync(root).filter((each) => !left.includes(each))) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const packed = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], copy).stdout) as {
      filename: string;
      files: { path: string }[];
    }[];
    const about = Object.values(packed)[0];
    if (about === undefined) throw new Error('npm pack named no file');
    listed = about.files.map(({ path }) => path);
    file = join(folder, about.filename);
    said = npm(['install', '--global', '--offline', '--prefix', join(folder, 'home'), file], folder).stderr;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs without a network, without dependencies and without a warning', () => {
    expect(said).toBe('');
    expect(existsSync(program)).toBe(true);
    expect(existsSync(join(folder, 'home/lib/node_modules/exceljs'))).toBe(false);
  });

  it('says only what an installed package needs; the clone keeps the script that builds it', () => {
    const about = json(join(installed, 'package.json'));
    for (const part of ['scripts', 'dependencies', 'devDependencies', 'overrides', 'allowScripts']) {
      expect(about[part]).toBeUndefined();
    }
    expect(readFileSync(join(copy, 'package.json'))).toEqual(readFileSync(join(root, 'package.json')));
    expect(json(join(root, 'package.json'))['scripts']?.['prepare']).toBe('npm run build');
  });

  it('has nothing that publint objects to', () => {
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/publint'), [file, '--strict'], {
      encoding: 'utf8',
    });
    expect(status, stdout).toBe(0);
  });

  it('carries rules, profiles, schemas, types and the licences of what it bundles', () => {
    for (const part of ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'README.md', 'dist/main.js', 'dist/types/index.d.ts']) {
      expect(listed).toContain(part);
    }
    expect(listed.some((path) => path.startsWith('rules/'))).toBe(true);
    expect(listed.some((path) => path.startsWith('scoring-profiles/'))).toBe(true);
    const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['exceljs', 'mathjs', 'json-rules-engine', 'yargs', 'decimal.js', 'zod', 'saxes']) {
      expect(notices).toContain(`== ${name} `);
    }
  });

  it('has types of its own for whoever uses it as a library: right use compiles, wrong use does not', () => {
    const user = join(folder, 'user');
    mkdirSync(join(user, 'node_modules'), { recursive: true });
    symlinkSync(installed, join(user, 'node_modules/perf-score'));
    const compiled = (name: string, text: string) => {
      writeFileSync(join(user, name), text);
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
      return spawnSync(join(root, 'node_modules/.bin/tsc'), words, { cwd: user, encoding: 'utf8' });
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

  it.each(
    some([
      ['g', 'goals'],
      ['--profi', '--profile --profiles'],
      ['explain actual-missi', 'actual-missing'],
      ['profiles show hu', 'hubei'],
      ['--profile si', 'sichuan-2025 sichuan'],
      ['rules test --require', '--require-coverage'],
    ]),
  )('completes “%s” in bash', (line, expected) => {
    const { stdout, stderr } = shell(
      `source <(perf-score completion); COMP_WORDS=(perf-score ${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _perf_score; echo "\${COMPREPLY[*]}"`,
    );
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(expected);
  });
});
