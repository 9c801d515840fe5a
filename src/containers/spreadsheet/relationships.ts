import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { readXml } from '../xml/xml.ts';
import type { ZipArchive } from '../zip/zip.ts';

/** A link from one part of an Office file to another. `type` is the last word of its type address; external links are left out. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of the entry it points to, resolved; never outside the archive. */
  readonly target: string;
}

/** The folder of an entry name, with a slash at its end; '' at the top. */
const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the links of a part stand: `xl/workbook.xml` has them in `xl/_rels/workbook.xml.rels`. */
function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The entry name a target means from a part's folder; null when it leaves the archive or is an address. */
export function resolveTarget(part: string, target: string): string | null {
  const plain = target.replaceAll('\\', '/').split(/[?#]/, 1)[0] ?? '';
  // https:, file: and C: lead out of the archive, as does //server/share.
  if (plain === '' || plain.startsWith('//') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain)) return null;
  const steps = plain.startsWith('/') ? [] : folderOf(part).split('/').filter(Boolean);
  for (const step of plain.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

/**
 * The links of a part ('' for the file as a whole). A part without links gives an empty list; external links are passed over,
 * for nothing outside the file is ever opened; a target that leaves the archive is a finding.
 */
export function readRelationships(archive: ZipArchive, part: string): Reading<readonly Relationship[]> {
  const name = relationshipsPart(part);
  if (!archive.has(name)) return { value: [], findings: [] };
  const { value: bytes, findings } = archive.read(name);
  if (bytes === null) return { value: [], findings };
  const links: Relationship[] = [];
  const problems: Finding[] = [];
  append(
    problems,
    readXml(
      bytes,
      { file: archive.file, part: name },
      {
        open: (element, attributes) => {
          if (element !== 'Relationship' || attributes['TargetMode'] === 'External') return;
          const target = resolveTarget(part, attributes['Target'] ?? '');
          const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
          if (target !== null) links.push({ id: attributes['Id'] ?? '', type, target });
          else if (isContent(type)) problems.push(escaping(archive.file, attributes['Target'] ?? ''));
        },
      },
    ),
  );
  return { value: links, findings: problems };
}

/** Links to content that would be read; those to pictures, themes or web pages don't matter. */
const isContent = (type: string): boolean => ['officeDocument', 'worksheet', 'sharedStrings', 'styles'].includes(type);

function escaping(file: string, target: string): Finding {
  // Printed in a finding: no control characters, and no more than a line holds.
  const part = target.replace(/\p{C}/gu, '\uFFFD').slice(0, 120);
  return finding('zip-unsafe-entry', { file, part }, { place: { file } });
}
