import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));

describe('npm ci in a clone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-install-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('asks for no newer Node than the one at hand', () => {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      copyFileSync(join(root, name), join(folder, name));
    }
    const words = ['ci', '--dry-run', '--offline', '--ignore-scripts'];
    const { status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('knows of every package with a script of its own whether it may run', () => {
    const packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }> =
      json('package-lock.json').packages;
    const withScript = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript === true ? [path.replace(/^.*node_modules\//, '')] : [],
    );
    expect(Object.keys(json('package.json').allowScripts).sort()).toEqual([...new Set(withScript)].sort());
  });
});
