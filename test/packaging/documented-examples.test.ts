import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const own = ['--rules', 'docs/examples/rules', '--profiles', 'docs/examples/profiles'];

describe('the documented examples', () => {
  it('are sound rules and a sound profile', async () => {
    const { code, out } = await commandLine(['rules', 'check', ...own]);
    expect(out).toContain('example');
    expect(code).toBe(0);
  });

  it('score their cases as the page says', async () => {
    const { code, out } = await commandLine(['rules', 'test', 'docs/examples/cases.md', ...own]);
    expect(out).toMatch(/用例 5 个.*不符 0/);
    expect(code).toBe(0);
  });

  it('decide points in a run that names them', async () => {
    const words = ['--year', '2026', '--profile', 'example', '--json', '--dry-run', ...own];
    const { profile } = JSON.parse((await commandLine(words)).out) as { profile: { id: string } };
    expect(profile.id).toBe('example');
  });

  it('are a sound form, in which a run is printed', async () => {
    const { code, out } = await commandLine(['forms', 'check', '--forms', 'docs/examples/forms']);
    expect(out).toContain('example');
    expect(code).toBe(0);
    const scored = await commandLine([
      '--year',
      '2026',
      '--dry-run',
      '--form',
      'docs/examples/forms/example.json',
      '--quiet',
    ]);
    expect(scored.code).toBe(3);
  });

  it.each(['docs/rules.md', 'docs/profiles.md', 'docs/forms.md'])('%s leads only to files that exist', async (page) => {
    const text = await readFile(page, 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)\)/g)) {
      await expect(readFile(new URL(target, `file://${process.cwd()}/${page}`)), target).resolves.toBeDefined();
    }
  });
});
