import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import { type GivenFile, givenFile } from '../../use-cases/given-file.ts';
import { displayPath } from '../settings/display-path.ts';
import { realPlace } from '../settings/real-place.ts';
import { readBytes } from './read-bytes.ts';

/** A file that was read, and the path it was read from. */
export interface InputFile extends GivenFile {
  readonly path: string;
}

/** Endings a folder is searched for; what a file is, its bytes decide. */
const endings = new Set([
  '.docx',
  '.doc',
  '.wps',
  '.xlsx',
  '.xlsm',
  '.xlsb',
  '.xls',
  '.et',
  '.ods',
  '.odt',
  '.mht',
  '.mhtml',
  '.csv',
  '.html',
  '.htm',
  '.txt',
  '.json',
  '.pdf',
  '.zip',
  '.rar',
  '.7z',
]);

/** Copies this program itself makes: beside their originals in a folder they would count twice. Named as a file they are read. */
const ownCopies = /\.(?:annotated|backup-\d+)\.xls[xm]$/i;

const annotatedCopy = /\.annotated\.xls[xm]$/i;

/**
 * Reads files and the files of folders, in the order given, folders sorted by name. Folders in folders are not read, and that is a
 * finding where they hold such files. A path that is not there is a finding when `required`, else it is passed over; one that can't be
 * read or is too large always is one. Files on disk are named relative to the folder they come `from`. Lock files of open documents (`~$…`) and hidden files are not inputs.
 */
export async function readInputFiles(
  paths: readonly string[],
  required: boolean,
  from: string = process.cwd(),
): Promise<{ readonly files: readonly InputFile[]; readonly findings: readonly Finding[] }> {
  const files: InputFile[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const expanded = await Promise.all(paths.map((path) => expand(path)));
  for (const passedOver of expanded) append(findings, await sayPassedOver(passedOver, from));
  for (const path of expanded.flatMap(({ files: inside }) => inside)) {
    // One file may be spelled in several ways: a.docx, ./a.docx, a link to it.
    const place = await realPlace(path);
    if (seen.has(place)) continue;
    seen.add(place);
    const file = displayPath(path, from);
    const read = await readBytes(path, file);
    if (read.bytes !== null) files.push({ path, ...givenFile(file, read.bytes) });
    else if (required || !read.absent) findings.push(read.finding);
  }
  return { files, findings };
}

/** The files a path stands for; and what it holds besides: folders with files of the same kind, and annotated copies. */
interface Expanded {
  readonly files: readonly string[];
  readonly subfolders: readonly string[];
  readonly copies: readonly string[];
}

/** Names what a folder holds and nobody reads although somebody may count on it; a copy as it was written is no news. */
async function sayPassedOver({ subfolders, copies }: Expanded, workingFolder: string): Promise<Finding[]> {
  const findings = subfolders.map((path) => {
    const folder = displayPath(path, workingFolder);
    return finding('subfolder-not-read', { folder }, { place: { file: folder } });
  });
  if (copies.length === 0) return findings;
  const { isAnnotatedCopy } = await import('../../writers/annotate/is-annotated-copy.ts');
  for (const path of copies) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null || isAnnotatedCopy(new Uint8Array(bytes))) continue;
    const file = displayPath(path, workingFolder);
    findings.push(finding('edited-copy-not-read', { file }, { place: { file } }));
  }
  return findings;
}

/** True for a name that a folder is searched for. */
export const isInput = (name: string): boolean =>
  !/^(?:~\$|\.)/.test(name) && !ownCopies.test(name) && endings.has(extname(name).toLowerCase());

async function expand(path: string): Promise<Expanded> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return { files: [path], subfolders: [], copies: [] };
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const inside = await Promise.all(folders.map(({ name }) => readdir(join(path, name)).catch(() => [])));
  const named = (names: readonly string[]) => [...names].sort().map((name) => join(path, name));
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  // ~$x.annotated.xlsx is the lock of an open workbook, .x.annotated.xlsx is hidden.
  return {
    files: named(files.filter(isInput)),
    copies: named(files.filter((name) => annotatedCopy.test(name) && !/^(?:~\$|\.)/.test(name))),
    subfolders: named(folders.filter((_, at) => inside[at]?.some(isInput)).map(({ name }) => name)),
  };
}
