import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFolder } from '../../src/app/verify/verify-folder.ts';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { copyOf, sealed, soundResults, unitBook, withManifest } from '../hostile-results/result-folder.ts';

let sound = '';
const homes: string[] = [];
beforeAll(async () => {
  sound = await soundResults();
});
afterAll(() => {
  for (const home of [sound, ...homes]) rmSync(home, { recursive: true });
});

const older = (manifest: Manifest): Manifest => ({ ...manifest, tool: { ...manifest.tool, version: '0.0.9' } });

async function said(change: (home: string) => void) {
  const home = copyOf(sound);
  homes.push(home);
  change(home);
  withManifest(home, older);
  const { findings, rescored } = await verifyFolder(join(home, 'results'), {
    inputs: home,
    publicKey: null,
    rescore: true,
  });
  return { rescored, findings: findings.map(({ code, severity, place, args }) => ({ code, severity, place, args })) };
}

const codes = (findings: readonly { readonly code: string; readonly severity: string }[]) =>
  findings.map(({ code, severity }) => `${severity} ${code}`);

/** An output changed as though another version had written it, its hash in the manifest. */
const rewritten = (home: string, name: string, change: (text: string) => string) =>
  sealed(home, name, strToU8(change(strFromU8(readFileSync(join(home, 'results', name))))));

describe('results that another version wrote', () => {
  it('are of that version, their scores compared by path, and not tampered with', async () => {
    const { rescored, findings } = await said((home) =>
      rewritten(home, '绩效自评报告.html', (text) => `${text}<!-- -->`),
    );
    expect(rescored).toBe(true);
    expect(codes(findings)).toEqual(['review result-of-other-version']);
    expect(findings[0]?.args).toMatchObject({ version: '0.0.9' });
    expect(findings[0]?.args['scores']).toContain('相同');
  });

  it('name every score that this version does not give, by its place', async () => {
    const { findings } = await said((home) =>
      rewritten(home, 'result.json', (text) => {
        const result = JSON.parse(text);
        result.projects[0].indicators[1].score = '20';
        result.projects.reverse();
        return JSON.stringify({ ...result, written: true });
      }),
    );
    expect(codes(findings)).toEqual(['review result-of-other-version', 'review score-of-other-version']);
    expect(findings[1]?.place?.path).toMatch(/^projects\[1\]\.indicators\[1\]\.score$/);
    expect(findings[1]?.args['found']).toBe('"20"');
  });

  it('may have been made by rules that came with it', async () => {
    const { findings } = await said((home) =>
      withManifest(home, (manifest) => ({
        ...manifest,
        rules: manifest.rules.map((rule) => ({ ...rule, sha256: '0'.repeat(64) })),
      })),
    );
    expect(new Set(codes(findings))).toEqual(
      new Set(['review definition-of-other-version', 'review result-of-other-version']),
    );
  });

  it('may have options of their own', async () => {
    const { findings } = await said((home) =>
      withManifest(home, (manifest) => ({ ...manifest, options: { ...manifest.options, old: true } })),
    );
    expect(codes(findings)).toEqual(['review manifest-option-unusable', 'review result-of-other-version']);
  });

  it.each<[string, (home: string) => void, string]>([
    ['an output', (home) => writeFileSync(join(home, 'results', unitBook), ''), 'block output-differs'],
    ['an input', (home) => writeFileSync(join(home, 'goals.csv'), 'x'), 'block input-differs'],
    ['a file beside them', (home) => writeFileSync(join(home, 'results/more.txt'), ''), 'block output-not-stated'],
  ])('are still caught when %s is another one', async (_, change, code) => {
    const { findings } = await said(change);
    expect(codes(findings)).toContain(code);
    expect(codes(findings)).toContain('review result-of-other-version');
  });
});
