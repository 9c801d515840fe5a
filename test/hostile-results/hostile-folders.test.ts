import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFolder } from '../../src/app/verify/verify-folder.ts';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { commandLine } from '../support/command-line.ts';
import { copyOf, sealed, soundResults, unitBook, withManifest } from './result-folder.ts';

let sound = '';
const homes: string[] = [];
beforeAll(async () => {
  sound = await soundResults();
});
afterAll(() => {
  for (const home of [sound, ...homes]) rmSync(home, { recursive: true });
});

function tampered(tamper: (home: string, results: string) => void): string {
  const home = copyOf(sound);
  homes.push(home);
  tamper(home, join(home, 'results'));
  return home;
}

async function codesOf(home: string, rescore = true): Promise<readonly string[]> {
  const options = { inputs: home, publicKey: null, rescore };
  const { findings } = await verifyFolder(join(home, 'results'), options);
  return findings.filter(({ severity }) => severity === 'block').map(({ code }) => code);
}

const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const pipe = (path: string) => execFileSync('mkfifo', [path]);
const replaced = (results: string, name: string, make: (path: string) => void) => {
  unlinkSync(join(results, name));
  make(join(results, name));
};
const noSystem = process.platform === 'win32';

const elsewhere = [
  '../goals.csv',
  'a/../../goals.csv',
  '/etc/passwd',
  'C:/Windows/win.ini',
  '\\\\server\\share\\a.xlsx',
  './result.json',
  'a//b.xlsx',
  '',
  'a\0.xlsx',
];

describe('a sound folder', () => {
  it('verifies', async () => {
    expect(await codesOf(sound)).toEqual([]);
  });
});

describe('a name in a manifest that is no file inside the folder is not opened', () => {
  it.each(elsewhere)('%j as an output', async (file) => {
    const home = tampered((at) =>
      withManifest(at, (manifest) => ({
        ...manifest,
        outputs: [...manifest.outputs, { file, sha256: hash, bytes: 0 }],
      })),
    );
    expect(await codesOf(home, false)).toContain('file-not-opened');
  });

  it.each(elsewhere)('%j as an input, a rule and a profile', async (file) => {
    const source = { file, sha256: hash };
    const changes: readonly ((manifest: Manifest) => Manifest)[] = [
      (manifest) => ({ ...manifest, inputs: [...manifest.inputs, { role: 'actuals', ...source }] }),
      (manifest) => ({ ...manifest, inputs: [...manifest.inputs, { role: 'last-year', ...source }] }),
      (manifest) => ({ ...manifest, rules: [...manifest.rules, source] }),
      (manifest) => ({ ...manifest, profile: { ...manifest.profile, files: [...manifest.profile.files, source] } }),
    ];
    for (const change of changes) {
      const codes = await codesOf(tampered((at) => withManifest(at, change)));
      expect(codes).toContain('file-not-opened');
    }
  });
});

describe.skipIf(noSystem)('what stands in the place of a file and is none is not opened', () => {
  it.each<[string, (path: string) => void]>([
    ['a pipe', pipe],
    ['a folder', (path) => mkdirSync(path)],
    ['an endless device', (path) => symlinkSync('/dev/zero', path)],
    ['a link out of the folder', (path) => symlinkSync('/etc/passwd', path)],
    ['a link that goes round', (path) => symlinkSync(path, path)],
  ])('%s', async (_, make) => {
    for (const name of [unitBook, 'result.json', '绩效自评报告.html', 'manifest.json']) {
      const codes = await codesOf(tampered((_home, results) => replaced(results, name, make)));
      expect(codes, name).toContain('file-not-opened');
    }
    for (const name of ['goals.csv', 'actuals.json']) {
      const codes = await codesOf(tampered((home) => replaced(home, name, make)));
      expect(
        codes.filter((code) => /^file-not-(?:opened|readable)$/.test(code)),
        name,
      ).not.toEqual([]);
    }
  });

  it('a file in a linked folder', async () => {
    const home = tampered((at, results) => {
      mkdirSync(join(at, 'away'));
      sealed(at, 'away.xlsx', new Uint8Array([1]));
      renameSync(join(results, 'away.xlsx'), join(at, 'away/away.xlsx'));
      symlinkSync(join(at, 'away'), join(results, 'in'));
      withManifest(at, (manifest) => ({
        ...manifest,
        outputs: manifest.outputs.map((one) => (one.file === 'away.xlsx' ? { ...one, file: 'in/away.xlsx' } : one)),
      }));
    });
    expect(await codesOf(home, false)).toEqual(expect.arrayContaining(['file-not-opened', 'output-not-stated']));
  });

  it('a pipe for a signature', async () => {
    const home = tampered((_home, results) => pipe(join(results, 'manifest.sig')));
    const options = { inputs: home, publicKey: join(home, 'goals.csv'), rescore: false };
    const { findings } = await verifyFolder(join(home, 'results'), options);
    expect(findings.map(({ code }) => code)).toContain('file-not-opened');
  });

  it.each<[string, (path: string) => void]>([
    ['a pipe', pipe],
    ['a link', (path) => symlinkSync('/etc/passwd', path)],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
  ])('%s for a result that is compared or taken values from', async (_, make) => {
    const home = tampered((_home, results) => replaced(results, 'result.json', make));
    for (const named of ['results', 'results/result.json']) {
      const compared = await commandLine(['diff', named, named, '--json'], home);
      expect(compared.code).toBe(3);
      expect(compared.out).toContain('file-not-opened');
      const words = ['--year', '2026', '--goals', 'goals.csv', '--actuals', 'actuals.json', '--dry-run', '--json'];
      expect((await commandLine([...words, '--last-year', named], home)).out).toContain('file-not-opened');
    }
  });
});

describe('what is larger than it can be', () => {
  it.each(['manifest.json', 'result.json', unitBook])('is refused unread: %s', async (name) => {
    const home = tampered((_home, results) => truncateSync(join(results, name), 300 * 1024 * 1024));
    expect(await codesOf(home)).toContain('file-too-large');
  });

  it('is counted where the manifest does not state it', async () => {
    const home = tampered((_home, results) => {
      for (let at = 0; at < 300; at += 1) writeFileSync(join(results, `${at}.txt`), '');
    });
    const codes = await codesOf(home, false);
    expect(codes.filter((code) => code === 'output-not-stated')).toHaveLength(100);
    expect(codes).toContain('differences-not-listed');
  });
});

describe('a manifest', () => {
  it.each<[string, (manifest: Manifest) => unknown, string]>([
    [
      'with an option that nobody knows',
      (m) => ({ ...m, options: { ...m.options, bonus: 10 } }),
      'manifest-option-unusable',
    ],
    [
      'in a language that there is not',
      (m) => ({ ...m, options: { ...m.options, language: 'fr' } }),
      'manifest-option-unusable',
    ],
    ['that says less than it should', (m) => ({ ...m, outputs: [] }), 'result-not-stated'],
    ['that names a file twice', (m) => ({ ...m, outputs: [...m.outputs, m.outputs[0]] }), 'output-stated-twice'],
    [
      'that misstates a size',
      (m) => ({ ...m, outputs: m.outputs.map((one) => ({ ...one, bytes: one.bytes + 1 })) }),
      'output-differs',
    ],
    ['without inputs', (m) => ({ ...m, inputs: [] }), 'run-not-repeated'],
    ['with keys of its own', (m) => ({ ...m, more: 1 }), 'manifest-unreadable'],
    ['that is a list', () => [], 'manifest-unreadable'],
  ])('%s is told', async (_, change, code) => {
    expect(await codesOf(tampered((home) => withManifest(home, change)))).toContain(code);
  });

  it('with an unknown option is told also where nothing is scored again', async () => {
    const home = tampered((at) => withManifest(at, (m) => ({ ...m, options: { ...m.options, bonus: 10 } })));
    expect(await codesOf(home, false)).toEqual(['manifest-option-unusable']);
  });

  it('that is not there is missing, and one that is cut off or says a thing twice is unreadable', async () => {
    expect(await codesOf(tampered((_home, results) => unlinkSync(join(results, 'manifest.json'))))).toEqual([
      'manifest-missing',
    ]);
    const written = (text: string) => tampered((_home, results) => writeFileSync(join(results, 'manifest.json'), text));
    expect(await codesOf(written('{"schemaVersion": "1.0"'))).toEqual(['manifest-unreadable']);
    expect(await codesOf(written('['.repeat(1_000_000)))).toEqual(['manifest-unreadable']);
    expect(await codesOf(written('{"year": 2026, "year": 2027}'))).toContain('json-key-twice');
  });
});

describe('a verdict', () => {
  it.each([
    ['zh', '文件和公式核对通过', '输入、规则和得分没有核对', '输入与规则'],
    ['en', 'files and formulas hold', 'inputs, rules and scores were not checked', 'inputs and rules'],
  ])('in %s speaks of inputs and rules only where they were looked at', async (language, verdict, not, looked) => {
    const words = ['verify', 'results', '--lang', language];
    const { out } = await commandLine([...words, '--no-rescore'], sound);
    expect(out).toContain(verdict);
    expect(out).toContain(not);
    expect(out).not.toContain(looked);
    const json = JSON.parse((await commandLine([...words, '--no-rescore', '--json'], sound)).out);
    expect(json).toMatchObject({ checked: ['outputs', 'formulas'], inputs: 0, rescored: false });
    expect((await commandLine(words, sound)).out).toContain(looked);
  });
});
