import { strFromU8, strToU8 } from 'fflate';
import { packZip } from '../pack-zip.ts';
import { insertFinished } from './docx-kit.ts';
import type { DocxParts } from './docx-parts.ts';

const metafileType = '<Default Extension="emf" ContentType="image/x-emf"/>';

/**
 * Takes out of a Word file what differs from run to run: random relationship ids, drawing numbers that go on counting in a process,
 * dates of creation, and the dates of zip entries. It also names the type of metafiles, which the library doesn't know, and puts in the
 * tables that were written without it. Parts are deflated by fflate, so the same
 * document gives the same bytes on any machine. `fonts` is the part that lists typefaces, where it is not to be the library's.
 */
export function stableDocx(parts: DocxParts, pieces: readonly string[], fonts: string | null): Uint8Array {
  const settled: Record<string, Uint8Array> = {};
  const ids = relationshipIds(parts);
  for (const [path, data] of Object.entries(parts)) settled[path] = stablePart(path, data, ids, pieces);
  if (fonts !== null) settled['word/fontTable.xml'] = strToU8(fonts);
  return packZip(settled);
}

function stablePart(
  path: string,
  data: Uint8Array,
  ids: ReadonlyMap<string, string>,
  pieces: readonly string[],
): Uint8Array {
  if (!path.endsWith('.xml') && !path.endsWith('.rels')) return data;
  // The library makes ids at random; counted ones make the same input the same bytes.
  let xml = strFromU8(data).replace(
    /((?:r:)?(?:id|embed)|Id)="([^"]*)"/g,
    (_, name: string, id: string) => `${name}="${ids.get(id) ?? id}"`,
  );
  // <dcterms:created>2026-…: the clock would make every run another file.
  if (path === 'docProps/core.xml') xml = xml.replace(/<dcterms:(created|modified)[^<>]*>[^<]*<\/dcterms:\1>/g, '');
  if (path === '[Content_Types].xml') xml = xml.replace(/<Types\b[^<>]*>/, `$&${metafileType}`);
  if (path === 'word/document.xml') xml = insertFinished(renumber(xml), pieces);
  return strToU8(xml);
}

/** New names for the relationship ids that are random, in the order of the parts they stand in. */
function relationshipIds(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [path, data] of Object.entries(parts)) {
    if (!path.endsWith('.rels')) continue;
    // rId7 is counted already; rIdk3x9… is random.
    for (const [, id = ''] of strFromU8(data).matchAll(/ Id="(rId[^"]*)"/g)) {
      if (!/^rId\d+$/.test(id)) ids.set(id, `rIdx${ids.size + 1}`);
    }
  }
  return ids;
}

/**
 * Numbers drawings and bookmarks from 1, and takes the mark off page references that would make Word ask, on opening, whether it
 * may update them.
 */
function renumber(xml: string): string {
  const contents = new Map<string, string>();
  const bookmarks = new Map<string, string>();
  let drawings = 0;
  // Drawings, bookmarks and the entries of the table of contents (_Toc…) are numbered as they come.
  return xml
    .replace(/(<wp:docPr\b[^<>]*? id=")\d+(")/g, (_, before: string, after: string) => {
      drawings += 1;
      return `${before}${drawings}${after}`;
    })
    .replace(/(<w:bookmark(?:Start|End)\b[^<>]*? w:id=")(\d+)(")/g, (_, before: string, id: string, after: string) => {
      return `${before}${numberOf(id, bookmarks)}${after}`;
    })
    .replace(/(?<=(?:PAGEREF |w:anchor="|w:name=")_Toc)\d+/g, (id) => numberOf(id, contents))
    .replaceAll(' w:dirty="true"', '');
}

function numberOf(id: string, known: Map<string, string>): string {
  const number = known.get(id) ?? String(known.size + 1);
  known.set(id, number);
  return number;
}
