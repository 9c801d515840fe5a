import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shellWord } from '../../src/cli/guidance/next-steps.ts';
import { currentShell, quotedFor } from '../../src/cli/guidance/shells.ts';
import { commandLine } from '../support/command-line.ts';
import { cases } from '../support/long.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The words of a command line as a program on Windows takes them apart: "" in quotes is a quote, backslashes before a quote count half. */
function programWords(line: string): string[] {
  const half = (slashes: string) => '\\'.repeat(slashes.length / 2);
  return [...line.matchAll(/(?:[^\s"]|"(?:[^"]|"")*")+/g)].map(([word]) =>
    word.replaceAll(/"((?:[^"]|"")*)"/g, (_, inside: string) =>
      inside.replaceAll(/\\+(?=""|$)/g, half).replaceAll('""', '"'),
    ),
  );
}

/** What cmd would take for itself: signs outside of double quotes that mean something to it. */
const takenByCmd = (line: string) => line.replaceAll(/"[^"]*"/g, '').match(/[&|<>^()@!%,;'"]/g) ?? [];

/** What PowerShell makes of a word: of one in double quotes with their escapes, or of one without any. */
function powershellWord(text: string): string | null {
  const inside = /^"((?:[^"“”„`$]|`.)*)"$/su.exec(text)?.[1];
  if (inside !== undefined) return inside.replaceAll(/`(.)/gsu, '$1');
  return /["'“”„‘’`$(){}@,;|&<>#\s]|^-/u.test(text) ? null : text;
}

const sign = fc.constantFrom(..."a目 .-_\\/:=+&|<>^()!;,@#~`$%'“”‘’{}");
const word = fc.string({ unit: sign, minLength: 1, maxLength: 12 });

describe('a word quoted for Windows', () => {
  it('is read back by the program that cmd starts, and cmd takes no sign of it for itself', () => {
    const withQuotes = fc.string({ unit: fc.oneof(sign, fc.constant('"')), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(withQuotes, { minLength: 1, maxLength: 4 }), (words) => {
        const line = words.map((one) => quotedFor('cmd', one)).join(' ');
        expect(programWords(line)).toEqual(words);
        expect(takenByCmd(line)).toEqual([]);
      }),
      { numRuns: cases(2000) },
    );
  });

  it('is read back by PowerShell', () => {
    fc.assert(
      fc.property(word, (one) => {
        // It puts a word with blanks in quotes again, and doubles no backslash; two at the end of a path are one.
        const read = powershellWord(quotedFor('powershell', one)) ?? '';
        const line = read.includes(' ') ? `"${read}"` : read;
        expect(programWords(line).map((got) => got.replace(/\\+$/, '\\'))).toEqual([one.replace(/\\+$/, '\\')]);
      }),
      { numRuns: cases(2000) },
    );
  });

  it('means the same to both where it holds none of $, ` and quotes', () => {
    fc.assert(
      fc.property(
        word.filter((one) => !/[$`“”]/.test(one)),
        (one) => {
          expect(quotedFor('cmd', one)).toBe(quotedFor('powershell', one));
        },
      ),
    );
  });

  it.each([
    ['templates\\2026', 'templates\\2026'],
    ['C:\\自评\\2026', 'C:\\自评\\2026'],
    ['\\\\server\\share', '\\\\server\\share'],
    ['C:\\My Documents\\', '"C:\\My Documents\\\\"'],
    ["it's 100%.xlsx", '"it\'s 100%.xlsx"'],
    ['a & b.docx', '"a & b.docx"'],
    ['-目标.docx', '"-目标.docx"'],
    ['scorecards/{year}', '"scorecards/{year}"'],
  ])('%s is %s', (given, expected) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    for (const name of ['MSYSTEM', 'PSModulePath']) vi.stubEnv(name, undefined);
    expect(shellWord(given)).toBe(expected);
  });
});

describe('the shell that called the program', () => {
  const machine =
    'C:\\Program Files\\WindowsPowerShell\\Modules;C:\\Windows\\system32\\WindowsPowerShell\\v1.0\\Modules';
  it.each<readonly [string, NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['bash', 'linux', { PSModulePath: '/x' }, 'posix'],
    ['cmd', 'win32', { PROMPT: '$P$G', PSModulePath: machine }, 'cmd'],
    [
      'cmd started by PowerShell',
      'win32',
      { PROMPT: '$P$G', PSModulePath: `C:\\u\\WindowsPowerShell\\Modules;${machine}` },
      'cmd',
    ],
    ['a program of the desktop', 'win32', { PSModulePath: machine }, 'cmd'],
    [
      'PowerShell 5',
      'win32',
      { PSModulePath: `C:\\Users\\u\\文档\\WindowsPowerShell\\Modules;${machine}` },
      'powershell',
    ],
    ['PowerShell 7', 'win32', { PSModulePath: `${machine};D:\\Documents\\PowerShell\\Modules` }, 'powershell'],
    ['Git Bash', 'win32', { MSYSTEM: 'MINGW64', PSModulePath: machine }, 'posix'],
  ])('is known: %s', (_, platform, environment, expected) => {
    expect(currentShell(platform, environment)).toBe(expected);
  });
});

describe('on Windows', () => {
  it('the examples of the help are in double quotes', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    vi.stubEnv('MSYSTEM', undefined);
    const { out } = await commandLine(['target', '--help']);
    expect(out).toContain('perf-score target "≤3.1万"');
  });
});
