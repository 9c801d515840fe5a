import type { SheetCell } from '../spreadsheet/sheet.ts';

/** One line of a Markdown text that means something: plain text (a heading keeps its #), or a row of a table with its filled cells. */
export type MarkdownLine =
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  | { readonly kind: 'row'; readonly number: number; readonly first: boolean; readonly cells: readonly SheetCell[] };

/** The line under the headings: «| :--- | ---: |», with or without the outer bars. */
const isSeparator = (line: string): boolean =>
  inside(line.trim())
    .split('|')
    .every((part) => /^:?-+:?$/.test(part.trim()));

/** A comment of one line, or nothing at all. */
const isBlank = (line: string): boolean => line === '' || (/^<!--.*-->$/.test(line) && line.length >= 7);

/**
 * Reads a Markdown text line by line. Every line with a bar (not `\|`) outside a code fence is a row; consecutive rows are one table
 * and its first row has `first`. Lines of dashes under the headings, blank lines, fences and HTML comments of one line are left out.
 */
export function readMarkdownLines(text: string): readonly MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let fenced = false;
  let inTable = false;
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    // ```: what is between fences is an example of a table and no table.
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      inTable = false;
    } else if (fenced || isBlank(line.trim())) inTable = false;
    // «a \| b» holds no bar that separates cells.
    else if (!/(?<!\\)\|/.test(line)) {
      inTable = false;
      lines.push({ kind: 'text', number, text: line.trim() });
    } else if (!isSeparator(line)) {
      lines.push({ kind: 'row', number, first: !inTable, cells: cellsOf(line) });
      inTable = true;
    }
  }
  return lines;
}

/** A row without its outer bars. */
const inside = (row: string): string => row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');

function cellsOf(line: string): readonly SheetCell[] {
  return inside(line.trim())
    .split(/(?<!\\)\|/)
    .flatMap((part, index): SheetCell[] => {
      const text = bare(part.replaceAll('\\|', '|').trim());
      return text === '' ? [] : [{ column: index + 1, kind: 'text', text, formula: false }];
    });
}

/** Cell text without the marks of bold, italics and code around the whole of it; `<br>` is a line break. */
function bare(text: string): string {
  const inner = /^(\*\*|__|`)(.+)\1$/.exec(text)?.[2] ?? text;
  return inner.replace(/<br\s*\/?>/gi, '\n').trim();
}
