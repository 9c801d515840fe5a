import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CliContext, processContext, usesColour } from '../../src/cli/context.ts';
import { terminalWidth } from '../../src/cli/print/display-width.ts';
import { progressLine } from '../../src/cli/print/progress-line.ts';

describe('colours', () => {
  it.each<readonly [string, boolean, Record<string, string>, boolean | undefined, boolean]>([
    ['a terminal', true, {}, undefined, true],
    ['a pipe', false, {}, undefined, false],
    ['a terminal that knows none', true, { TERM: 'dumb' }, undefined, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, undefined, true],
    ['FORCE_COLOR on a pipe', false, { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=true', false, { FORCE_COLOR: 'true' }, undefined, true],
    ['FORCE_COLOR=3 on a dumb terminal', true, { FORCE_COLOR: '3', TERM: 'dumb' }, undefined, true],
    ['an empty FORCE_COLOR, as in Node and chalk', false, { FORCE_COLOR: '' }, undefined, true],
    ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, undefined, false],
    ['FORCE_COLOR=false', true, { FORCE_COLOR: 'false' }, undefined, false],
    ['both: NO_COLOR wins', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, false],
    ['--no-color', true, { FORCE_COLOR: '1' }, false, false],
    ['--color', false, { NO_COLOR: '1' }, true, true],
  ])('%s', (_, terminal, environment, flag, expected) => {
    expect(usesColour(terminal, environment, flag)).toBe(expected);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  const written = (environment: Record<string, string>, terminals: { out: boolean; err: boolean }, flags = {}) => {
    for (const name of ['NO_COLOR', 'FORCE_COLOR', 'TERM']) vi.stubEnv(name, environment[name]);
    const taken = { out: '', err: '' };
    const tty = { out: process.stdout.isTTY, err: process.stderr.isTTY };
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      taken.out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      taken.err += String(text);
      return true;
    });
    Object.assign(process.stdout, { isTTY: terminals.out });
    Object.assign(process.stderr, { isTTY: terminals.err });
    try {
      const context = processContext(flags);
      context.out(context.paint('bold', 'out'));
      context.fail(context.paint('red', 'err'));
      return taken;
    } finally {
      Object.assign(process.stdout, { isTTY: tty.out });
      Object.assign(process.stderr, { isTTY: tty.err });
    }
  };

  it('reach the stream that shows them and no other', () => {
    expect(written({}, { out: true, err: false })).toEqual({ out: '\x1b[1mout\x1b[22m', err: 'err' });
    expect(written({}, { out: false, err: true })).toEqual({ out: 'out', err: '\x1b[31merr\x1b[39m' });
    expect(written({ FORCE_COLOR: '1' }, { out: false, err: false }).out).toContain('\x1b[1m');
    expect(written({ NO_COLOR: '1', FORCE_COLOR: '1' }, { out: true, err: true })).toEqual({ out: 'out', err: 'err' });
  });
});

describe('the progress line', () => {
  const shown = (messageColumns: number, file: string, terminal = true) => {
    let said = '';
    const tell = (text: string) => {
      said += text;
    };
    const line = progressLine({ terminal, quiet: false, messageColumns, tell } as CliContext);
    line.clear();
    const before = said;
    line.show(file, 3, 12);
    return { before, said: said.replace('\r\x1b[2K', '') };
  };

  it.each([20, 40, 80])('never fills a terminal of %i columns: what is wrapped is not cleared', (columns) => {
    const { said } = shown(columns, '自评填报/2026/405001-唐山市科学技术协会本级\u001b[31m的\n一份很长的文件名.xlsx');
    expect(terminalWidth(said)).toBeLessThan(columns);
    expect([said.includes('\n'), said.includes('\u001b')]).toEqual([false, false]);
  });

  it('clears only what it showed, and says nothing without a terminal', () => {
    expect(shown(80, 'a.xlsx').before).toBe('');
    expect(shown(80, 'a.xlsx').said).toContain('3/12 a.xlsx');
    expect(shown(80, 'a.xlsx', false).said).toBe('');
  });
});
