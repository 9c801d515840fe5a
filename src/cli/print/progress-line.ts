import type { CliContext } from '../context.ts';
import { oneLine, terminalWidth, wrapText } from './display-width.ts';

// Wide enough to see it move, and the text beside it still fits into 80 columns.
const barWidth = 20;

/** The beginning of a text that fits into so many columns, with a mark where it was cut. */
function cut(text: string, room: number): string {
  if (terminalWidth(text) <= room) return text;
  return room < 3 ? '' : `${wrapText(text, room - 1)[0] ?? ''}…`;
}

/** One line on a terminal that says which file is being read, never wider than it; nothing elsewhere or under --quiet. */
export function progressLine(context: CliContext): {
  readonly show: (file: string, number: number, of: number) => void;
  readonly clear: () => void;
} {
  if (!context.terminal || context.quiet) return { show: () => {}, clear: () => {} };
  let shown = false;
  return {
    show: (file, number, of) => {
      const full = Math.round((number / of) * barWidth);
      const head = `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${number}/${of} `;
      // A line that fills the last column continues in the next, and only one is cleared.
      const room = context.messageColumns - 1;
      const name = oneLine(file);
      context.tell(`\r\x1b[2K${cut(head, room)}${cut(name, room - terminalWidth(head))}`);
      shown = true;
    },
    clear: () => {
      if (shown) context.tell('\r\x1b[2K');
      shown = false;
    },
  };
}
