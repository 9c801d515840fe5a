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

/** Findings of a note have four lines each, with a blank line between them; whoever writes below it makes it another text. */
const findings = '【[^】\\n]{1,12}】[^\\n]*\\n[^\\n]*\\n[^\\n]*\\n[^\\n]*';
const note = `${noteAuthor}：\\n${findings}(?:\\n\\n${findings})*`;
const ownNotes = new RegExp(`(?:^|\\n${noteLine}\\n)${note}(?:\\n${noteLine}\\n${note})*\\s*$`);

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
    const at = ownNotes.exec(pieces.map(({ text }) => text).join(''))?.index;
    if (at === undefined) continue;
    noted.push(ref);
    if (at > 0) edits.push(...cut(pieces, at));
    else {
      emptied.push(ref);
      edits.push({ from, to, text: '' });
    }
  }
  return { xml: applyEdits(xml, edits), noted, emptied };
}

const numberIn = (shape: string, name: string): number =>
  Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d{1,7})\\s*<`).exec(shape)?.[1] ?? -1) + 1;

/** A drawing part without the boxes of notes at some cells; nothing else in it is touched. */
export function withoutBoxes(xml: string, cells: readonly { readonly row: number; readonly column: number }[]): string {
  const gone = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  return xml.replace(/<((?:\w+:)?)shape\s[\s\S]*?<\/\1shape>/g, (shape) => {
    const isNote = /ObjectType=["']Note["']/.test(shape);
    return isNote && gone.has(`${numberIn(shape, 'Row')} ${numberIn(shape, 'Column')}`) ? '' : shape;
  });
}
