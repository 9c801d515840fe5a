/**
 * One line or one cell of a plain-text table export. A cell is a line that begins with a tab, with the lines that continue it;
 * `gap` is the number of blank lines between the end of its text and what follows (blank lines end a row, or belong to the cell:
 * the text form itself doesn't say which).
 */
export interface TextToken {
  readonly kind: 'paragraph' | 'cell';
  readonly text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly gap: number;
}

/** So many blank lines end a table; inside cells of real documents at most two were met. */
const tableEnd = 3;

// [bookmark: _Toc123]: left by the converter that made the text, nothing that was printed.
const bookmark = /\[bookmark: [^[\]\n]*\]/g;

interface Open {
  kind: TextToken['kind'];
  lines: string[];
  line: number;
}

function blankLinesAtEnd(lines: readonly string[]): number {
  let count = 0;
  while (count < lines.length - 1 && (lines.at(-1 - count) ?? '').trim() === '') count += 1;
  return count;
}

function close(open: Open): TextToken {
  const gap = blankLinesAtEnd(open.lines);
  const text = open.lines.slice(0, open.lines.length - gap).join('\n');
  return { kind: open.kind, text, line: open.line, gap };
}

/**
 * Reads the text form of tables: a line that begins with a tab begins a cell, other lines continue it. `isParagraph` tells which
 * lines stand outside tables although they follow a cell (titles do). Bookmark marks are dropped wherever they stand.
 */
export function readTextTables(text: string, isParagraph: (line: string) => boolean): TextToken[] {
  const tokens: TextToken[] = [];
  let open: Open | null = null;
  const finish = (): void => {
    if (open !== null) tokens.push(close(open));
    open = null;
  };
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(bookmark, '');
    if (line.startsWith('\t')) {
      finish();
      open = { kind: 'cell', lines: [line.slice(1)], line: index + 1 };
    } else if (line.trim() === '') {
      open?.lines.push('');
    } else if (open?.kind === 'cell' && blankLinesAtEnd(open.lines) < tableEnd && !isParagraph(line)) {
      open.lines.push(line);
    } else {
      finish();
      open = { kind: 'paragraph', lines: [line], line: index + 1 };
    }
  });
  finish();
  return tokens;
}
