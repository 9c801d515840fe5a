import { append } from '../../model/append.ts';
import type { Chapter } from '../self-evaluation/self-evaluation.ts';
import type { Block } from '../tables/document.ts';
import { heading } from './blocks.ts';

/** Blocks by the chapter or section (`results-money`) behind whose sentences they stand. */
export type Tables = Readonly<Record<string, readonly Block[]>>;

/** The chapters with their headings, and behind each chapter and section the tables that belong to it. */
export function withTables(chapters: readonly Chapter[], tables: Tables): Block[] {
  return chapters.flatMap(({ id, title, blocks }) => {
    const told: Block[] = [heading(1, title, id)];
    let section: string | null = null;
    const close = () => append(told, section === null ? [] : (tables[section] ?? []));
    for (const block of blocks) {
      if (block.kind === 'heading' && block.level === 2) {
        close();
        section = block.id ?? null;
      }
      told.push(block);
    }
    close();
    return [...told, ...(tables[id] ?? [])];
  });
}
