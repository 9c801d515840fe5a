import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// One line a file: "i/lf    w/lf    attr/text=auto eol=lf <tab> path"; none where the project was unpacked and is no repository.
const { stdout } = spawnSync('git', ['-c', 'core.quotePath=false', 'ls-files', '--eol'], {
  cwd: root,
  encoding: 'utf8',
});
const files = [...(stdout ?? '').matchAll(/^i\/(\S*) +w\/\S* +attr\/([^\t]*?) *\t(.*)$/gm)].map(
  ([, stored = '', attributes = '', path = '']) => ({ stored, attributes, path }),
);

describe.skipIf(files.length === 0)('line ends of the files in the repository', () => {
  it('are LF on every machine, whatever Git is set to there', () => {
    const kept = files.filter(({ attributes }) => attributes !== '-text');
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.filter(({ attributes }) => attributes !== 'text=auto eol=lf')).toEqual([]);
    expect(kept.filter(({ stored }) => stored !== 'lf')).toEqual([]);
  });

  it('are no business of Git in office files, pictures and what tests read', () => {
    const untouched = /\.(?:docx?|xlsx?|et|wps|pdf|png|zip)$|^test\/errors(?:-goals)?\//;
    expect(files.filter(({ path, attributes }) => untouched.test(path) && attributes !== '-text')).toEqual([]);
  });
});
