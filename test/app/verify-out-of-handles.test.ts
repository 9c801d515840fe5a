import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256 } from '#platform';
import { packageVersion } from '../../src/app/settings/package-folder.ts';
import { diskProgram, diskSources } from '../../src/app/verify/disk-sources.ts';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { findSources } from '../../src/use-cases/verify/find-sources.ts';
import { putFiles, smallGoals } from '../support/small-year.ts';

/** What the system refuses while it has no file handles left. */
const refusing = vi.hoisted(() => ({ code: null as string | null, calls: [] as readonly string[] }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const refused = (name: 'open' | 'readdir' | 'realpath') =>
    ((...given: never[]) =>
      refusing.code !== null && refusing.calls.includes(name)
        ? Promise.reject(Object.assign(new Error(refusing.code), { code: refusing.code }))
        : (real[name] as (...all: never[]) => unknown)(...given)) as never;
  return { ...real, open: refused('open'), readdir: refused('readdir'), realpath: refused('realpath') };
});

const home = mkdtempSync(join(tmpdir(), 'handles-'));
beforeAll(() => putFiles(home, { 'goals.csv': smallGoals }));
afterAll(() => rmSync(home, { recursive: true }));

const rule = 'rules/quantity.json';
const manifest = (hash: string): Manifest =>
  ({
    tool: { name: 'perf-score', version: packageVersion() },
    inputs: [{ role: 'goals', file: 'goals.csv', sha256: hash }],
    rules: [{ file: rule, sha256: sha256(new Uint8Array(readFileSync(rule))) }],
    profile: { id: 'x', files: [] },
  }) as unknown as Manifest;

async function said(hash = sha256(new TextEncoder().encode(smallGoals))) {
  const { findings } = await findSources(manifest(hash), diskSources({ path: home, named: false }), diskProgram());
  return findings.map(({ code, place, args }) => [code, place?.file, args['why'] ?? args['how']]);
}

const tooMany = '同时打开的文件太多（EMFILE）';

describe('where the system hands over no more files', () => {
  it('says nothing of sound inputs while it does', async () => {
    expect(await said()).toEqual([]);
  });

  it.each([[['open']], [['realpath']], [['open', 'readdir', 'realpath']]])(
    '%s: says that, and never that an input is not found',
    async (calls) => {
      Object.assign(refusing, { code: 'EMFILE', calls });
      const found = await said();
      Object.assign(refusing, { code: null });
      expect(found).toEqual([
        ['file-not-readable', 'goals.csv', tooMany],
        ['file-not-readable', rule, tooMany],
      ]);
    },
  );

  it('says which folder could not be looked through for an input under another name', async () => {
    Object.assign(refusing, { code: 'EMFILE', calls: ['readdir'] });
    const found = await said('0'.repeat(64));
    Object.assign(refusing, { code: null });
    expect(found).toContainEqual(['file-not-readable', '.', tooMany]);
  });
});
