import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { claimLine, claimText } from '../../../src/app/outputs/writing/claims.ts';
import { replaceFolder } from '../../../src/app/outputs/writing/replace-folder.ts';
import { writeWhole } from '../../../src/app/outputs/writing/write-whole.ts';
import { displayPath } from '../../../src/app/settings/display-path.ts';
import { manifestName } from '../../../src/use-cases/outputs/output-formats.ts';
import { cases } from '../../support/long.ts';
import { runFiles } from '../../support/run-files.ts';

const run = runFiles;
const bytes = (text: string) => new TextEncoder().encode(text);
const id = '11111111-2222-3333-4444-555555555555';
const deadProcess = spawnSync(process.execPath, ['-e', '']).pid;
const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);

let base = '';
let folder = '';
let left = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'unfinished-run-'));
  folder = join(base, '2026');
  left = join(base, `.2026-${id}`);
});
afterEach(() => rm(base, { recursive: true, force: true }));

const planned = { 'a.txt': 'all of a', 'sub/b.txt': 'all of b', 'c.txt': 'all of c' };

function claim(change: object = {}): string {
  const outputs = Object.entries(planned).map(([file, text]) => ({
    file,
    sha256: sha256(bytes(text)),
    bytes: text.length,
  }));
  return JSON.stringify({ tool: 'perf-score', process: deadProcess, host: hostname(), outputs, ...change });
}

/** What a kill leaves: two files whole, one cut short, one not begun. */
async function leftovers(claimText: string | null = claim()): Promise<void> {
  await mkdir(join(left, 'sub'), { recursive: true });
  await writeFile(join(left, 'a.txt'), 'all of a');
  await writeFile(join(left, 'sub/b.txt'), 'all o');
  if (claimText !== null) await writeFile(`${left}.run`, claimText);
}

const write = () => replaceFolder(folder, run({ 'x.txt': 'x' }), false);

describe('what a killed run left beside its folder', () => {
  it('is removed by the next run, which says so', async () => {
    await leftovers();
    const { cleared } = await write();
    expect(cleared.map((path) => path.endsWith(`.2026-${id}`))).toEqual([true]);
    expect(await readdir(base)).toEqual(['2026']);
  });

  it('is removed when the kill came before the folder was made, and when it came after the folder took its place', async () => {
    await writeFile(`${left}.run`, claim());
    await write();
    expect(await readdir(base)).toEqual(['2026']);
  });

  it('is left by a run that is really killed, and removed by the next', async () => {
    const source = `
      import { replaceFolder } from ${JSON.stringify(join(process.cwd(), 'src/app/outputs/writing/replace-folder.ts'))};
      const file = { name: 'a.txt', get bytes() { return process.kill(process.pid, 'SIGKILL'); } };
      await replaceFolder(${JSON.stringify(folder)}, [{ name: '0.txt', bytes: new Uint8Array(5) }, file], false);`;
    await writeFile(join(base, 'killed.mts'), source);
    const { signal, status } = spawnSync(join(process.cwd(), 'node_modules/.bin/tsx'), [join(base, 'killed.mts')]);
    await rm(join(base, 'killed.mts'));
    expect(signal ?? status).toBe(signal === null ? 137 : 'SIGKILL');
    expect(existsSync(folder)).toBe(false);
    expect((await readdir(base)).filter((name) => name.startsWith('.2026-'))).not.toEqual([]);
    await write();
    expect(await readdir(base)).toEqual(['2026']);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['no claim beside it', () => leftovers(null)],
    ['a claim of another program', () => leftovers(claim({ tool: 'other' }))],
    ['a claim that is no JSON', () => leftovers('{')],
    ['a writer that lives', () => leftovers(claim({ process: process.pid }))],
    ['a writer on another machine', () => leftovers(claim({ host: 'another' }))],
    ['a file of somebody else in it', () => leftovers().then(() => writeFile(join(left, 'mine.txt'), 'mine'))],
    ['a folder of somebody else in it', () => leftovers().then(() => mkdir(join(left, 'mine')))],
    ['a link in it', () => leftovers().then(() => symlink('/etc/hostname', join(left, 'c.txt')))],
    ['a changed file in it', () => leftovers().then(() => writeFile(join(left, 'a.txt'), 'somebody wrote on'))],
    ['two shorter files in it', () => leftovers().then(() => writeFile(join(left, 'a.txt'), 'all'))],
    [
      'a link in its place',
      async () => {
        await mkdir(join(base, 'elsewhere'));
        await writeFile(join(base, 'elsewhere', 'a.txt'), 'all of a');
        await symlink('elsewhere', left);
        await writeFile(`${left}.run`, claim());
      },
    ],
  ])('stays with %s', async (_, make) => {
    await make();
    const before = await readdir(base, { recursive: true });
    const { cleared } = await write();
    expect(cleared).toEqual([]);
    expect(await readdir(base, { recursive: true })).toEqual(
      expect.arrayContaining(before.filter((name) => name !== '2026')),
    );
  });

  it('goes after a day whoever wrote it', async () => {
    await leftovers(claim({ host: 'another', process: process.pid }));
    await utimes(`${left}.run`, yesterday, yesterday);
    await write();
    expect(await readdir(base)).toEqual(['2026']);
  });

  it('never takes anything else: whatever stands beside the folder is there afterwards', async () => {
    const name = fc.oneof(
      fc.constantFrom('.2026-notes', `.2026-${id}`, `.2026-${id}.txt`, '2026.replaced', '.2026', `.2025-${id}`),
      fc.stringMatching(/^\.2026-[0-9a-f-]{1,36}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { maxLength: 5 }), fc.boolean(), async (names, folders) => {
        await rm(base, { recursive: true, force: true });
        await mkdir(base);
        for (const one of names) {
          if (folders) await mkdir(join(base, one));
          await writeFile(
            folders ? join(base, one, 'mine.txt') : join(base, `${one}.run`),
            claim({ outputs: [], tool: 'me' }),
          );
        }
        const before = await readdir(base, { recursive: true });
        await write();
        await write();
        expect(await readdir(base, { recursive: true })).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: cases(40) },
    );
  });
});

describe('a claim that somebody made up', () => {
  const state = async () =>
    (await readdir(base, { recursive: true }))
      .filter((name) => !name.startsWith('here/2026') && name !== 'here')
      .sort();

  it('never reaches out of its folder, whatever names it holds', async () => {
    const part = fc.constantFrom('..', '.', '', 'other', 'important.docx', 'sub', '\\', '..\\..', 'C:', '\0', '\n');
    const name = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/')),
      fc.constantFrom('../../../other/important.docx', '../../other/important.docx', '../other/important.docx'),
      fc.constant('/absolute').map(() => join(base, 'other/important.docx')),
    );
    const writer = fc.constantFrom(id, `1764460800000-${deadProcess}-0-${'0'.repeat(8)}-${'0'.repeat(8)}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        writer,
        async (names, there, who) => {
          await rm(base, { recursive: true });
          for (const one of ['other', 'here/other', 'here/sub']) {
            await mkdir(join(base, one), { recursive: true });
            await writeFile(join(base, one, 'important.docx'), 'important');
          }
          const outputs = names.map((file) => ({ file, sha256: sha256(bytes('important')), bytes: 9 }));
          const fresh = join(base, `here/.2026-${who}`);
          if (there) await mkdir(fresh);
          await writeFile(`${fresh}.run`, claim({ outputs, aside: names[0] }));
          await utimes(`${fresh}.run`, yesterday, yesterday);
          const before = (await state()).filter((one) => !one.includes('.2026-'));
          await replaceFolder(join(base, 'here/2026'), run({ 'x.txt': 'x' }), false);
          expect(await state()).toEqual(expect.arrayContaining(before));
        },
      ),
      { numRuns: cases(200) },
    );
  });

  it.each([
    ['../../../other', 'another folder'],
    ['2026.replaced/../../other', 'a way out'],
    ['other', 'a name that no run gives'],
    ['2026', 'the folder itself'],
  ])('does not put %s in the place of the results: %s', async (aside) => {
    await mkdir(join(base, 'other'));
    await writeFile(`${left}.run`, claim({ aside }));
    await write();
    expect((await readdir(base)).filter((name) => !name.startsWith('.'))).toEqual(['2026', 'other']);
  });
});

describe('a claim that was not written to the end', () => {
  const whole = claimText('2026.replaced');
  const writers = [id, `${Date.now()}-${deadProcess}-0-${'0'.repeat(8)}-${'0'.repeat(8)}`];

  it.each(writers.flatMap((writer) => [0, 1, 15, 40, whole.length - 1].map((length) => [writer, length] as const)))(
    'is removed by the next run (%s, %i characters)',
    async (writer, length) => {
      const path = join(base, `.2026-${writer}.run`);
      await writeFile(path, whole.slice(0, length));
      await utimes(path, yesterday, yesterday);
      const { cleared } = await write();
      expect(cleared).toEqual([displayPath(path.slice(0, -'.run'.length))]);
      expect(await readdir(base)).toEqual(['2026']);
    },
  );

  it.each([
    ['the file that was being written piece by piece', 'c.txt'],
    ['a file whose line is whole', 'a.txt'],
  ])('names what is written line by line: removed with %s', async (_, cut) => {
    const lines = Object.entries(planned).map(([file, text]) =>
      claimLine(
        file === cut
          ? { file, sha256: null, bytes: null }
          : { file, sha256: sha256(bytes(text)), bytes: bytes(text).length },
      ),
    );
    await mkdir(join(left, 'sub'), { recursive: true });
    for (const [file, text] of Object.entries(planned)) await writeFile(join(left, file), text);
    const head = claimText('2026.replaced').replace(String(process.pid), String(deadProcess));
    // The line behind the last break was cut by the kill; its file was not begun.
    await writeFile(`${left}.run`, `${head}${lines.join('')}{"file":"d.tx`);
    expect((await write()).cleared).toEqual([displayPath(left)]);
    expect(await readdir(base)).toEqual(['2026']);
  });

  it('says nothing where one of its lines is none', async () => {
    await leftovers(`${claim()}\n{"file":"../x","sha256":null,"bytes":null}\n`);
    expect(await write()).toMatchObject({ cleared: [], left: [displayPath(left)] });
  });

  it('is named, not removed, when there is a folder beside it: nobody knows what is in it', async () => {
    await leftovers('');
    expect(await write()).toMatchObject({ cleared: [], left: [displayPath(left)] });
    expect(await readdir(base)).toContain(`.2026-${id}`);
  });
});

describe('a folder called like the earlier run that is put aside', () => {
  it.each([true, false])(
    'is not ours without an untouched run in it (the output folder is there: %s)',
    async (there) => {
      if (there) await write();
      await mkdir(`${folder}.replaced`);
      await writeFile(join(`${folder}.replaced`, 'mine.txt'), 'mine');
      await write();
      await write();
      expect(await readFile(join(`${folder}.replaced`, 'mine.txt'), 'utf8')).toBe('mine');
      expect((await readdir(base)).sort()).toEqual(['2026', '2026.replaced']);
    },
  );

  it('is named when something in it is not of a run', async () => {
    await write();
    await replaceFolder(`${folder}.replaced`, run({ 'a.txt': 'old' }), false);
    await writeFile(join(`${folder}.replaced`, 'a.txt'), 'mine');
    expect(await write()).toMatchObject({ cleared: [], left: [displayPath(`${folder}.replaced`)] });
    expect(await readFile(join(`${folder}.replaced`, 'a.txt'), 'utf8')).toBe('mine');
  });

  it('is removed when a part of it is gone, as a kill leaves it that came while it was removed', async () => {
    await write();
    for (const name of ['2026.replaced', '2026.replaced-7']) {
      await replaceFolder(join(base, name), run({ 'a.txt': 'old', 'sub/b.txt': 'old' }), false);
      await rm(join(base, name, 'sub'), { recursive: true });
    }
    await mkdir(join(base, '2026.replaced-2'));
    expect((await write()).cleared).toHaveLength(3);
    expect(await readdir(base)).toEqual(['2026']);
  });

  it('is removed when it is one: a kill came between the renaming and the removal', async () => {
    await write();
    await rename(folder, `${folder}.replaced`);
    await mkdir(folder);
    await write();
    expect((await readdir(base)).sort()).toEqual(['2026', '2026.replaced']);
    await write();
    expect(await readdir(base)).toEqual(['2026']);
  });
});

describe('a folder that must not be replaced', () => {
  const codes = async (place: string, keep: readonly string[] = []) =>
    (await replaceFolder(place, run({ 'x.txt': 'x' }), true, keep)).findings.map(({ code }) => code);

  it('is refused even when forced: this one, one above it, and one that holds an input, also through a link', async () => {
    await mkdir(join(folder, 'inputs'), { recursive: true });
    await writeFile(join(folder, 'inputs/goals.docx'), 'goals');
    await symlink(folder, join(base, 'link'));
    const input = join(folder, 'inputs/goals.docx');
    for (const place of [folder, join(folder, 'inputs'), join(base, 'link'), base])
      expect(await codes(place, [input])).toEqual(['output-holds-inputs']);
    for (const place of ['.', '..', '/', process.cwd()]) expect(await codes(place)).toEqual(['output-holds-inputs']);
    expect(await readFile(input, 'utf8')).toBe('goals');
    expect((await readdir(base)).sort()).toEqual(['2026', 'link']);
  });

  it('is any that is not ours, whatever is in it: nothing in it is looked at', async () => {
    await mkdir(join(folder, 'only/folders'), { recursive: true });
    const { findings } = await write();
    expect(findings.map(({ code, args }) => [code, args['files']])).toEqual([['output-changed-by-hand', 'only']]);
  });

  it('takes inputs beside it, and paths that are not there, for no reason', async () => {
    await writeFile(join(base, '2026-goals.docx'), 'goals');
    expect(await codes(folder, [join(base, '2026-goals.docx'), join(folder, 'none')])).toEqual([]);
  });
});

describe('the permissions of an output folder', () => {
  it('stay when its content is replaced', async () => {
    await mkdir(folder);
    await chmod(folder, 0o2770);
    await write();
    await write();
    expect((await stat(folder)).mode & 0o7777).toBe(0o2770);
  });

  it.skipIf(process.getuid?.() === 0)('forbid to replace it', async () => {
    await mkdir(folder);
    await chmod(folder, 0o555);
    await expect(write()).rejects.toMatchObject({ code: 'EACCES', path: folder });
  });
});

describe('a link in the place of an output', () => {
  it('stays a link: the folder it leads to is written', async () => {
    await mkdir(join(base, 'real'));
    await symlink('real', folder);
    await write();
    await write();
    expect(await readlink(folder)).toBe('real');
    expect(await readdir(join(base, 'real'))).toEqual([manifestName, 'x.txt']);
    expect(await readdir(base)).toEqual(['2026', 'real']);
  });

  it('may lead to a place that is not there yet', async () => {
    await symlink('later/on', folder);
    await write();
    expect(await readdir(join(base, 'later/on'))).toEqual([manifestName, 'x.txt']);
  });

  it('that leads to a file is refused like the file', async () => {
    await writeFile(join(base, 'file'), 'x');
    await symlink('file', folder);
    expect((await write()).findings.map(({ code }) => code)).toEqual(['output-not-a-folder']);
    expect(await readFile(join(base, 'file'), 'utf8')).toBe('x');
  });

  it('that leads to itself is an error that names the path', async () => {
    await symlink('2026', folder);
    await expect(write()).rejects.toMatchObject({ path: folder });
  });

  it('to a file keeps leading there when the file is written', async () => {
    await writeFile(join(base, 'real.csv'), 'old');
    await symlink('real.csv', join(base, 'out.csv'));
    await writeWhole(join(base, 'out.csv'), bytes('new'));
    expect(await readlink(join(base, 'out.csv'))).toBe('real.csv');
    expect(await readFile(join(base, 'real.csv'), 'utf8')).toBe('new');
  });
});

describe('the part of a file that a kill left', () => {
  it('is removed when its writer is gone and it is old; nothing else is', async () => {
    const part = join(base, `.out.csv.${deadProcess}.perf-score-part`);
    const kept = [
      `.out.csv.${deadProcess}.part`,
      `.other.csv.${deadProcess}.perf-score-part`,
      '.out.csv.x.perf-score-part',
    ];
    for (const path of [part, ...kept.map((name) => join(base, name))]) {
      await writeFile(path, 'half');
      await utimes(path, yesterday, yesterday);
    }
    const fresh = `.out.csv.${process.ppid}.perf-score-part`;
    await writeFile(join(base, fresh), 'half');
    await writeWhole(join(base, 'out.csv'), bytes('whole'));
    expect((await readdir(base)).sort()).toEqual([...kept, fresh, 'out.csv'].sort());
  });

  it('an error names the path that was asked for, not the part', async () => {
    await writeFile(join(base, 'file'), '');
    const path = join(base, 'file', 'x.csv');
    await expect(writeWhole(path, bytes('x'))).rejects.toMatchObject({ path });
    await expect(replaceFolder(path, run({ a: 'b' }), false)).rejects.toMatchObject({ path });
  });
});
