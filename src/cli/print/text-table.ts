import { largest } from '../../model/largest.ts';
import { printable, terminalWidth, wrapText } from './display-width.ts';

/** A column of a printed table. `least` is the width it keeps when room is scarce (6 unless told). */
export interface TextColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  readonly least?: number;
}

const gap = '  ';

function naturalWidths(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): number[] {
  return columns.map((column, at) =>
    largest(
      [column.heading, ...rows.map((row) => row[at] ?? '')].flatMap((text) => text.split('\n').map(terminalWidth)),
    ),
  );
}

/** The widths that numbers need: one that is broken over lines can't be read. Their headings may be broken. */
function numberWidths(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): (number | undefined)[] {
  return columns.map(({ align }, at) =>
    align === 'right'
      ? largest(
          rows.map((row) => terminalWidth(row[at] ?? '')),
          4,
        )
      : undefined,
  );
}

/** Takes room from the widest columns first until the table fits, but from none below its least width. */
function shrink(
  columns: readonly TextColumn[],
  natural: readonly number[],
  whole: readonly (number | undefined)[],
  room: number,
): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  const least = widths.map((width, at) => Math.min(width, whole[at] ?? columns[at]?.least ?? 6));
  while (over > 0) {
    let widest = -1;
    widths.forEach((width, at) => {
      if (width > (least[at] ?? 0) && width > (widths[widest] ?? 0)) widest = at;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 1) - 1;
    over -= 1;
  }
  return widths;
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - terminalWidth(text)));
  return align === 'right' ? `${space}${text}` : `${text}${space}`;
}

function printRow(cells: readonly string[], columns: readonly TextColumn[], widths: readonly number[]): string[] {
  const wrapped = columns.map((_, at) => wrapText(cells[at] ?? '', widths[at] ?? 0));
  const height = largest(wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, at) => pad(wrapped[at]?.[line] ?? '', widths[at] ?? 0, column.align ?? 'left'))
      .join(gap)
      .trimEnd(),
  );
}

/**
 * A table as text, columns aligned by the width they have on a terminal, at most `width` columns wide where the least widths allow
 * it. Long cells go on in further lines; nothing is cut. Control characters are made visible. Ends with a line break.
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): string {
  const safe = rows.map((row) => row.map(printable));
  const room = width - gap.length * (columns.length - 1);
  const widths = shrink(columns, naturalWidths(columns, safe), numberWidths(columns, safe), room);
  const heading = printRow(
    columns.map((column) => column.heading),
    columns,
    widths,
  );
  const rule = widths.map((each) => '-'.repeat(each)).join(gap);
  const body = safe.flatMap((row) => printRow(row, columns, widths));
  return `${[...heading, rule, ...body].join('\n')}\n`;
}
