/** A shell in which a command is going to be typed. */
export type Shell = 'posix' | 'cmd' | 'powershell';

/** A folder of PowerShell modules that is a person's own: only PowerShell itself names it to the programs it starts. */
const ownModules = /(?:^|;)(?![a-z]:\\(?:Program Files|Windows)\\)[^;]*\\(?:Windows)?PowerShell\\Modules/i;

/**
 * The shell that called the program. Windows does not say it: Git Bash leaves MSYSTEM, cmd sets PROMPT. What is not surely PowerShell
 * counts as cmd, whose quotes PowerShell takes too, but for names with $, ` or “”.
 */
export function currentShell(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Shell {
  if (platform !== 'win32' || environment['MSYSTEM'] !== undefined) return 'posix';
  const isPowerShell = environment['PROMPT'] === undefined && ownModules.test(environment['PSModulePath'] ?? '');
  return isPowerShell ? 'powershell' : 'cmd';
}

const plain: Readonly<Record<Shell, RegExp>> = {
  // scorecards/2025, --year=2026, 唐山市: what no shell changes is shown without quotation marks.
  posix: /^[\p{L}\p{N}\p{M}_./:@%+=,{}-]+$/u,
  // cmd splits at , and ; and replaces %name%; PowerShell means other things by @ , {}.
  cmd: /^[\p{L}\p{N}\p{M}_./:+=\\-]+$/u,
  powershell: /^[\p{L}\p{N}\p{M}_./:+=\\-]+$/u,
};

/** A word as a shell takes it: as it is where every sign stands for itself, else in the quotes of that shell. */
export function quotedFor(shell: Shell, word: string): string {
  if (plain[shell].test(word) && !word.startsWith('-')) return word;
  if (shell === 'posix') return `'${word.replaceAll("'", "'\\''")}'`;
  // A program on Windows reads \" as a sign of the word: before quotes a backslash is doubled, as in "C:\\My Documents\\".
  const inside = word.replace(/(?<!\\)\\+(?="|$)/g, '$&$&');
  return shell === 'cmd' ? `"${inside.replaceAll('"', '""')}"` : `"${inside.replace(/[`$"“”„]/g, '`$&')}"`;
}

/** An example as the shell takes it: cmd knows no single quotes. */
export function exampleFor(shell: Shell, line: string): string {
  return shell === 'posix' ? line : line.replace(/'([^']*)'/g, '"$1"');
}
