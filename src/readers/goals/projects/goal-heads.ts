import type { GridCell } from '../../../containers/word/document-blocks.ts';
import { projectLabel } from './project-labels.ts';

/** The longest heading of a goal or of a result. */
const maxHeadingLength = 16;

/** The texts of a row that has any. */
export const filledTexts = (cells: readonly GridCell[]): string[] =>
  cells.map(({ text }) => text.trim()).filter((text) => text !== '');

/** 年初设定的任务 | 全年实际完成情况 over what was promised and what was reached. */
export function headsGoals(cells: readonly GridCell[]): boolean {
  const texts = filledTexts(cells);
  // A heading is short and holds no sentence and no number: «年初设定的任务».
  const isHeading = texts.every((text) => text.length <= maxHeadingLength && !/[，。；\d]/.test(text));
  return isHeading && texts.length > 1 && projectLabel(texts.at(-1) ?? '') === 'reported';
}

/** «编制单位：某局　　单位：万元»: several labels with their texts in one line, with wide gaps between them. */
const pieceStart = /[\s\u3000]{2,20}(?=[^\s:：]{2,14}[:：])/;

/** The pieces of a row's only text, each in a cell of its own, where each begins with a label; else the cells as they are. */
export function piecesOf(cells: readonly GridCell[]): readonly GridCell[] {
  const [only, ...others] = cells.filter(({ text }) => text.trim() !== '');
  if (only === undefined || others.length > 0 || only.text.length > 200 || only.text.includes('\n')) return cells;
  const pieces = only.text.trim().split(pieceStart);
  const labels = pieces.map((piece) => projectLabel(piece.split(/[:：]/)[0] ?? ''));
  return pieces.length > 1 && labels.some((label) => label !== null) && pieces.every((piece) => /[:：]/.test(piece))
    ? pieces.map((text) => ({ ...only, text }))
    : cells;
}
