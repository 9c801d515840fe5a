import type { OldDocument } from '../../../containers/word-binary/doc.ts';
import { isLevelName } from '../../../model/goals/level-name.ts';
import { type Counted, RowCounter } from './row-counter.ts';

/** Signs that stand for fields, objects, drawings and notes: what a text with them prints can't be told from it alone. */
const standsForMore = /[^\P{Cc}\t\v\f\r]/u;

/** True when the last line of a cell names a level: 数量指标. What stands before the first cell of a table looks like its first lines. */
function namesLevel(cell: string, lineEnd: string): boolean {
  const line = cell.slice(cell.lastIndexOf(lineEnd) + 1);
  // 数量指标 with its number and brackets; a longer line is text.
  return line.length < 40 && isLevelName(line);
}

/**
 * How many more cells name a level in the text as it lies in the file, whatever its formats say, than in the tables that were built. 0 too
 * where what is printed isn't the text alone.
 */
function namesLost({ text, blocks, doubtful }: OldDocument): number {
  if (doubtful || standsForMore.test(text.replaceAll('\x07', ''))) return 0;
  const inText = text.split('\x07').filter((cell) => namesLevel(cell, '\r')).length;
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
  return inText - cells.filter((cell) => namesLevel(cell.text, '\n')).length;
}

/**
 * Counts the indicator rows of an old Word document a second way: over its text as it lies in the file, by the marks of cells and rows
 * alone, without the edges and merges of which the tables are built. Names of levels that were lost on the way count as rows.
 */
export function countDocRows(document: OldDocument): Counted {
  const { paragraphs, doubtful } = document;
  const counter = new RowCounter();
  let depth = 0;
  for (const { raw, depth: inside, end, deleted, hidden } of paragraphs) {
    for (; depth < inside; depth += 1) counter.beginTable();
    for (; depth > inside; depth -= 1) counter.endTable();
    if (doubtful || standsForMore.test(raw)) counter.doubt();
    if (end !== 'row') counter.text(raw);
    if (end === 'cell') counter.cell();
    if (end === 'row' && (deleted || hidden)) counter.deleteRow();
    if (end === 'row') counter.endRow();
  }
  for (; depth > 0; depth -= 1) counter.endTable();
  counter.rows += namesLost(document);
  return counter;
}
