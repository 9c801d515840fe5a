import { append } from '../../model/append.ts';
import { noteAuthor, noteLine } from './patch/patch-comments.ts';
import { applyEdits, attributeOf, type Edit, escaped, type Tag, tagsOf, unescaped } from './patch/xml-tags.ts';

/** A comments part without the notes of an earlier check. */
export interface WithoutNotes {
  readonly xml: string;
  /** The cells that had such a note. */
  readonly noted: readonly string[];
  /** Those among them whose comment said nothing else and is gone; their boxes must go too. */
  readonly emptied: readonly string[];
}

// Severity and title, what was found, what was expected, what to do: as a note is written.
const linesOfFinding = 4;
/** 【阻断】, [blocks] in English; an earlier version wrote 【blocks】. */
const findingStart = /^(?:【[^】]{1,12}】|\[[^\]]{1,12}\] )/;

/**
 * Where the notes of earlier checks begin that end a comment; null when it has none. Findings of a note have four lines each, with a
 * blank line between them; whoever writes below them makes it another text. Looked at from the end, each line once.
 */
function ownNotesAt(comment: string): number | null {
  const lines = comment.split('\n');
  const filled = lines.findLastIndex((line) => line.trim() !== '');
  const isAuthor = (at: number) => lines[at] === `${noteAuthor}：`;
  /** At which lines a finding begins from which on all is ours. */
  const ours = new Set<number>();
  let first: number | null = null;
  for (let at = lines.length - linesOfFinding; at > 0; at -= 1) {
    if (!findingStart.test(lines[at] ?? '')) continue;
    const next = at + linesOfFinding;
    const goesOn =
      (lines[next] === '' && ours.has(next + 1)) ||
      (lines[next] === noteLine && isAuthor(next + 1) && ours.has(next + 2));
    if (next <= filled && !goesOn) continue;
    ours.add(at);
    if (isAuthor(at - 1) && (at === 1 || (at > 2 && lines[at - 2] === noteLine))) first = at;
  }
  return first === null ? null : lines.slice(0, Math.max(0, first - 2)).join('\n').length;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Cuts the pieces of a comment's text where the note begins. */
function cut(pieces: readonly Piece[], at: number): Edit[] {
  let start = 0;
  return pieces.flatMap(({ from, to, text }) => {
    const keep = Math.max(0, at - start);
    start += text.length;
    return keep >= text.length ? [] : [{ from, to, text: escaped(text.slice(0, keep)) }];
  });
}

interface Comment {
  readonly ref: string;
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
}

/** The comments of a part, each with its pieces of text. */
function* commentsIn(xml: string): Generator<Comment> {
  let comment: Tag | null = null;
  let opened: Tag | null = null;
  let pieces: Piece[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.depth === 2 && tag.name === 'comment' && tag.kind === 'open') {
      comment = tag;
      pieces = [];
    } else if (tag.depth === 2 && tag.name === 'comment' && comment !== null) {
      yield { ref: attributeOf(xml, comment, 'ref') ?? '', from: comment.from, to: tag.to, pieces };
    } else if (tag.name === 't' && tag.kind === 'open') {
      opened = tag;
    } else if (tag.name === 't' && tag.kind === 'close' && opened !== null) {
      const text = unescaped(xml.slice(opened.to, tag.from)).replace(/\r\n?/g, '\n');
      pieces.push({ from: opened.to, to: tag.from, text });
    }
  }
}

/** Takes the notes of an earlier check out of a comments part. What a person wrote, above or below them, stays. */
export function withoutOwnNotes(xml: string): WithoutNotes {
  const edits: Edit[] = [];
  const noted: string[] = [];
  const emptied: string[] = [];
  for (const { ref, from, to, pieces } of commentsIn(xml)) {
    const at = ownNotesAt(pieces.map(({ text }) => text).join(''));
    if (at === null) continue;
    noted.push(ref);
    if (at > 0) append(edits, cut(pieces, at));
    else {
      emptied.push(ref);
      edits.push({ from, to, text: '' });
    }
  }
  return { xml: applyEdits(xml, edits), noted, emptied };
}

// <x:Row>6</x:Row> counts from 0.
const numberIn = (shape: string, name: string): number =>
  Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d{1,7})\\s*<`).exec(shape)?.[1] ?? -1) + 1;

/** A drawing part without the boxes of notes at some cells; nothing else in it is touched. */
export function withoutBoxes(xml: string, cells: readonly { readonly row: number; readonly column: number }[]): string {
  const gone = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const edits: Edit[] = [];
  let from = -1;
  // <v:shape …>; <v:shapetype …> is none.
  for (const { 1: closing, index } of xml.matchAll(/<(\/?)(?:\w+:)?shape(?=[\s>])/g)) {
    if (closing === '') from = from < 0 ? index : from;
    else if (from >= 0) {
      const to = xml.indexOf('>', index) + 1;
      const shape = xml.slice(from, to);
      // Boxes of buttons and pictures stand in the same part.
      const isNote = /ObjectType=["']Note["']/.test(shape);
      if (isNote && gone.has(`${numberIn(shape, 'Row')} ${numberIn(shape, 'Column')}`))
        edits.push({ from, to, text: '' });
      from = -1;
    }
  }
  return applyEdits(xml, edits);
}
