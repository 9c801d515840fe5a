import type { Document } from 'docx';
import { strToU8, unzipSync } from 'fflate';

/** The parts of a Word file by their paths, in the order in which they are packed. */
export type DocxParts = Readonly<Record<string, Uint8Array>>;

interface Compiler {
  readonly compile: (document: Document) => ReadonlyMap<string, unknown>;
}

/** What the library packs with; it is no public part of it, and another version may have none. */
const compilerOf = (packer: object): Compiler | null => {
  const { compiler } = packer as { readonly compiler?: Partial<Compiler> };
  return typeof compiler?.compile === 'function' ? (compiler as Compiler) : null;
};

/**
 * The parts as the library makes them. Packed by it they would be deflated, inflated and deflated again, which takes a tenth of the time
 * of a report; where it hands out no parts, or something else than texts and bytes, they are taken from what it packs.
 */
export async function docxParts(document: Document, { Packer }: typeof import('docx')): Promise<DocxParts> {
  const parts = compilerOf(Packer)?.compile(document);
  const known = parts === undefined ? null : bytesOf(parts);
  return known ?? unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function bytesOf(parts: ReadonlyMap<string, unknown>): DocxParts | null {
  const entries: [string, Uint8Array][] = [];
  for (const [path, data] of parts) {
    if (typeof data === 'string') entries.push([path, strToU8(data)]);
    else if (data instanceof Uint8Array) entries.push([path, data]);
    else return null;
  }
  return Object.fromEntries(entries);
}
