import { cellName } from '../../../containers/spreadsheet/cell-reference.ts';
import { append } from '../../../model/append.ts';
import {
  appendInside,
  applyEdits,
  attributeOf,
  type Edit,
  escaped,
  findElement,
  type Tag,
  tagsOf,
} from './xml-tags.ts';

/** A note for a cell; rows and columns count from 1. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Who signs a note, and what stands between a person's comment and it. */
export const noteAuthor = 'perf-score';
export const noteLine = '――――――';

const run = (p: string, text: string, bold = false) =>
  `<${p}r><${p}rPr>${bold ? `<${p}b/>` : ''}<${p}sz val="9"/><${p}rFont val="宋体"/></${p}rPr><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;

const runs = (p: string, text: string) => `${run(p, `${noteAuthor}：\n`, true)}${run(p, text)}`;

/** A comments part for a sheet that has none. */
export function newComments(notes: readonly Note[], namespace: string): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text>${runs('', text)}</text></comment>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors><author>${noteAuthor}</author></authors>` +
    `<commentList>${comments.join('')}</commentList></comments>`
  );
}

interface Known {
  readonly ref: string;
  /** The element holding the comment's text. */
  readonly open: Tag;
  readonly close: Tag | null;
}

function knownComments(xml: string): Map<string, Known> {
  const known = new Map<string, Known>();
  let ref = '';
  let open: Tag | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.depth === 2 && tag.name === 'comment' && tag.kind !== 'close') ref = attributeOf(xml, tag, 'ref') ?? '';
    if (tag.depth !== 3 || tag.name !== 'text') continue;
    if (tag.kind === 'open') open = tag;
    else if (tag.kind === 'empty') known.set(ref, { ref, open: tag, close: null });
    else if (open !== null) known.set(ref, { ref, open, close: tag });
  }
  return known;
}

/** Adds runs at the end of an existing comment; a bare text becomes a run first, for programs show one or the other. */
function appendToComment(xml: string, { open, close }: Known, text: string): Edit[] {
  const p = open.prefix;
  const more = `${run(p, `\n${noteLine}\n`)}${runs(p, text)}`;
  if (close === null) return [appendInside(xml, open, null, more)];
  const inner = [...tagsOf(xml.slice(open.to, close.from))].filter((tag) => tag.depth === 0);
  const edits: Edit[] = [];
  for (const tag of inner) {
    if (tag.name !== 't') continue;
    const start = open.to + tag.from;
    const end = open.to + tag.to;
    if (tag.kind === 'close') edits.push({ from: end, to: end, text: `</${p}r>` });
    else edits.push({ from: start, to: start, text: `<${p}r>` });
    if (tag.kind === 'empty') edits.push({ from: end, to: end, text: `</${p}r>` });
  }
  const phonetic = inner.find((tag) => tag.name === 'rPh' || tag.name === 'phoneticPr');
  const at = phonetic === undefined ? close.from : open.to + phonetic.from;
  return [...edits, { from: at, to: at, text: more }];
}

/**
 * Adds notes to the comments part of a sheet. A cell that has a comment keeps it, with the note below; `added` are the
 * notes of cells that had none and therefore need a shape.
 */
export function patchComments(
  xml: string,
  notes: readonly Note[],
): { readonly xml: string; readonly added: readonly Note[] } {
  const known = knownComments(xml);
  const authors = findElement(xml, 'authors', 1);
  const list = findElement(xml, 'commentList', 1);
  if (authors === null || list === null) return { xml, added: [] };
  let authorCount = 0;
  for (const tag of tagsOf(xml)) if (tag.depth === 2 && tag.name === 'author' && tag.kind !== 'close') authorCount += 1;
  const p = list.open.prefix;
  const edits: Edit[] = [appendInside(xml, authors.open, authors.close, `<${p}author>${noteAuthor}</${p}author>`)];
  const added: Note[] = [];
  const fresh: string[] = [];
  for (const note of notes) {
    const ref = cellName(note.row, note.column);
    const old = known.get(ref);
    if (old !== undefined) append(edits, appendToComment(xml, old, note.text));
    else {
      added.push(note);
      fresh.push(
        `<${p}comment ref="${ref}" authorId="${authorCount}"><${p}text>${runs(p, note.text)}</${p}text></${p}comment>`,
      );
    }
  }
  edits.push(appendInside(xml, list.open, list.close, fresh.join('')));
  return { xml: applyEdits(xml, edits), added };
}
