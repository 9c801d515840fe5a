import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFolder } from '../../src/app/verify/verify-folder.ts';
import { hostileWorkbooks } from './hostile-workbooks.ts';
import { copyOf, sealed, soundResults, unitBook } from './result-folder.ts';

let sound = '';
const homes: string[] = [];
beforeAll(async () => {
  sound = await soundResults();
});
afterAll(() => {
  for (const home of [sound, ...homes]) rmSync(home, { recursive: true });
});

describe('a workbook handed over with a manifest that fits it', () => {
  it.each(Object.entries(hostileWorkbooks))('%s', { timeout: 60_000 }, async (_, { make, codes }) => {
    const home = copyOf(sound);
    homes.push(home);
    sealed(home, unitBook, make());
    const { findings } = await verifyFolder(join(home, 'results'), { inputs: home, publicKey: null, rescore: false });
    const found = findings.filter(({ severity, place }) => severity === 'block' && place?.file.endsWith(unitBook));
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    expect(findings.length).toBeLessThan(250);
  });
});
