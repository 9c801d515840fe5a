import type { Block } from '../tables/document.ts';
import type { OutputSheet } from '../tables/output-sheet.ts';

/** A chapter (level 1), a section (2) or a paragraph heading (3). */
export function heading(level: 1 | 2 | 3, text: string, id: string): Block {
  return { kind: 'heading', level, text, id };
}

/** A paragraph of running text. */
export function body(text: string): Block {
  return { kind: 'paragraph', text, role: 'body' };
}

/** A small remark: how a figure was formed, what a table leaves to another place. */
export function note(text: string): Block {
  return { kind: 'paragraph', text, role: 'note' };
}

/** A place for what only a person can add. */
export function fillIn(what: string): Block {
  return { kind: 'fill-in', what };
}

/** A table with its caption. */
export function table(sheet: OutputSheet, caption: string, searchable = false): Block {
  return searchable ? { kind: 'table', table: sheet, caption, searchable } : { kind: 'table', table: sheet, caption };
}
