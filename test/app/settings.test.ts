import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { configFileName, forYear } from '../../src/app/settings/setting-paths.ts';
import { findConfigFile, resolveSettings } from '../../src/app/settings/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function configured(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'below'), { recursive: true });
  writeFileSync(join(path, configFileName), text);
  return join(path, 'below');
}

describe('the settings of a run', () => {
  it('come from flags before the environment before the file before the defaults, and say so', () => {
    const below = configured('order', '{"goals":"g","actuals":["a1","a2"],"profile":"from-file","output":"o/{year}"}');
    const { settings, findings } = resolveSettings(
      { goals: ['mine.docx'] },
      { PERF_SCORE_PROFILE: 'from-environment' },
      below,
    );
    expect(findings).toEqual([]);
    expect(settings.goals).toEqual({ value: [join(below, 'mine.docx')], origin: { kind: 'flag', where: '--goals' } });
    expect(settings.profile).toMatchObject({ value: 'from-environment', origin: { kind: 'environment' } });
    expect(settings.actuals.value).toEqual([join(folder, 'order/a1'), join(folder, 'order/a2')]);
    expect(settings.actuals.origin.kind).toBe('file');
    expect(settings.templates.origin.kind).toBe('default');
    expect(forYear(settings.output.value, 2026)).toBe(join(folder, 'order/o/2026'));
  });

  it('are found upwards from the working folder', () => {
    const below = configured('up', '{}');
    expect(findConfigFile(below)).toBe(join(folder, 'up', configFileName));
  });

  it.each([
    ['no JSON', '{"goals": ', 'config-not-json'],
    ['an unknown key', '{"gaols": "x"}', 'config-unknown-key'],
    ['a wrong value', '{"failUnder": "eighty"}', 'config-wrong-value'],
    ['no object', '[]', 'config-wrong-value'],
  ])('are refused with %s', (name, text, code) => {
    const { findings } = resolveSettings({}, {}, configured(name, text));
    expect(findings.map((found) => found.code)).toEqual([code]);
  });

  it('name the key that was probably meant, and every fault at once', () => {
    const { findings } = resolveSettings({}, {}, configured('near', '{"gaols": "x", "profle": "y", "failUnder": 101}'));
    expect(findings.map((found) => found.code).sort()).toEqual([
      'config-unknown-key',
      'config-unknown-key',
      'config-wrong-value',
    ]);
    expect(findings.map((found) => found.args['suggestion'] ?? '').join()).toMatch(/goals.*profile|profile.*goals/);
  });
});
