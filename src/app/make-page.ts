import { join } from 'node:path';
import { sha256 } from '#platform';
import { textOf } from '../containers/text/text-encoding.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import { withGiven } from '../page/built-block.ts';
import { utf8Bytes } from '../platform/bytes.ts';
import { sortFiles } from '../use-cases/sort-files.ts';
import { readInputFiles } from './inputs/input-files.ts';
import { presentBytes, writeWhole } from './outputs/writing/write-whole.ts';
import { displayPath } from './settings/display-path.ts';
import { packageFolder } from './settings/package-folder.ts';

/** How the page is copied out; `given` are paths of files that are baked in, so that a unit only drops its workbook. */
export interface PageOrder {
  readonly out: string;
  readonly given: readonly string[];
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** The page that was written, or the findings that say why none was. */
export interface MadePage {
  readonly page: {
    readonly file: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly given: readonly string[];
  } | null;
  readonly findings: readonly Finding[];
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Copies the page out of the package, with files baked in where some are given. A file of that name that is another is left alone. */
export async function makePage({ out, given, force, dryRun }: PageOrder): Promise<MadePage> {
  const built = await presentBytes(join(packageFolder(), 'dist', 'perf-score.html'));
  if (built === null) return { page: null, findings: [finding('page-not-built', {})] };
  const read = await readInputFiles(given, true);
  const sorted = sortFiles(read.files);
  const findings = [...read.findings, ...sorted.findings];
  if (findings.some(({ severity }) => severity === 'block')) return { page: null, findings };
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  // The name alone, also with the separator of Windows: a page tells nothing about the folders it was made from.
  const files = read.files.map(({ file, bytes }) => ({ name: file.replace(/^.*[\\/]/, ''), base64: base64(bytes) }));
  const bytes = given.length === 0 ? built : utf8Bytes(withGiven(textOf(built), files));
  const file = displayPath(out);
  const present = await presentBytes(out);
  if (present !== null && !sameBytes(present, bytes) && !force)
    return { page: null, findings: [...findings, finding('page-would-overwrite', { file }, { place: { file } })] };
  if (!dryRun) await writeWhole(out, bytes);
  const page = { file, sha256: sha256(bytes), bytes: bytes.length, given: files.map(({ name }) => name) };
  return { page, findings };
}
