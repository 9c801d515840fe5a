import type { CliContext } from './context.ts';

/** One line on a terminal that says which file is being read; nothing elsewhere or under --quiet. */
export function progressLine(context: CliContext): {
  readonly show: (file: string, number: number, of: number) => void;
  readonly clear: () => void;
} {
  if (!context.terminal || context.quiet) return { show: () => {}, clear: () => {} };
  const width = 20;
  return {
    show: (file, number, of) => {
      const full = Math.round((number / of) * width);
      context.say(`\r\x1b[2K[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${number}/${of} ${file}`);
    },
    clear: () => context.say('\r\x1b[2K'),
  };
}
