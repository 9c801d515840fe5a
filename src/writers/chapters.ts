import type { Block } from '../reports/tables/document.ts';

/** A chapter: the blocks from one level-1 heading up to the next; wide when one of its tables asks for landscape paper. */
export interface Chapter {
  readonly blocks: readonly { readonly block: Block; readonly index: number }[];
  readonly wide: boolean;
  /** True after an explicit page break. */
  readonly newPage: boolean;
}

/** Divides a document into chapters, so that a writer can turn the paper between them. */
export function chapters(blocks: readonly Block[]): Chapter[] {
  const made: { blocks: { block: Block; index: number }[]; newPage: boolean }[] = [];
  let newPage = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') {
      newPage = true;
      return;
    }
    const opens = block.kind === 'heading' && block.level === 1;
    if (opens || newPage || made.length === 0) made.push({ blocks: [], newPage });
    newPage = false;
    made.at(-1)?.blocks.push({ block, index });
  });
  return made.map((chapter) => ({
    ...chapter,
    wide: chapter.blocks.some(({ block }) => block.kind === 'table' && block.table.orientation === 'landscape'),
  }));
}
