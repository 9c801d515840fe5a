import { basename, dirname, join, resolve } from 'node:path';
import { finding, type Language } from '../findings/finding.ts';
import { append } from '../model/append.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import { annotateFile } from '../use-cases/annotate-file.ts';
import { fileNames } from '../use-cases/outputs/file-name.ts';
import { isAnnotatedCopy } from '../writers/annotate/is-annotated-copy.ts';
import type { InputFile } from './inputs/input-files.ts';
import { clearParts, presentBytes, writeWhole } from './outputs/writing/write-whole.ts';
import { displayPath } from './settings/display-path.ts';

/** Result of annotating one file: `copy` is the annotated copy, null when none was made (nothing to say, or a finding says why). */
interface AnnotatedFile {
  readonly file: string;
  readonly copy: string | null;
  readonly remarks: number;
}

export interface AnnotatedFiles {
  readonly files: readonly AnnotatedFile[];
  readonly findings: readonly Finding[];
}

interface Options {
  readonly language: Language;
  /** The folder for the copies; null puts each beside its original. */
  readonly folder: string | null;
  readonly force: boolean;
  /** Says what would be written and writes nothing. */
  readonly dryRun: boolean;
}

/** Endings that say a file is a workbook; what has another is one by its bytes alone, such as 填报.bak. */
const workbookEnding = /\.xl[st][xm]$/i;

/** Where the copies go, in the order of their originals: 填报.xlsx gives 填报.annotated.xlsx; two originals never share a copy. */
function copyPaths(inputs: readonly InputFile[], folder: string | null): string[] {
  const together = new Map<string, { into: string; ending: string; stems: string[]; at: number[] }>();
  for (const [at, { path }] of inputs.entries()) {
    const into = resolve(folder ?? dirname(path));
    const own = workbookEnding.exec(path)?.[0] ?? '';
    const ending = `.annotated${own || '.xlsx'}`;
    const group = together.get(`${into}/${ending}`) ?? { into, ending, stems: [], at: [] };
    group.stems.push(basename(path, own));
    group.at.push(at);
    together.set(`${into}/${ending}`, group);
  }
  const paths: string[] = [];
  for (const { into, ending, stems, at } of together.values())
    for (const [index, name] of fileNames(stems, ending).entries())
      paths[certain(at[index], 'original of a copy')] = join(into, name);
  return paths;
}

async function annotate(
  input: InputFile,
  path: string,
  own: readonly Finding[],
  options: Options,
): Promise<AnnotatedFiles> {
  const nothing = { file: input.file, copy: null, remarks: 0 };
  if (own.length === 0) return { files: [nothing], findings: [] };
  const copy = displayPath(path);
  const present = await presentBytes(path);
  if (present !== null && !options.force && !isAnnotatedCopy(present)) {
    return {
      files: [nothing],
      findings: [finding('annotated-copy-changed', { file: copy }, { place: { file: copy } })],
    };
  }
  const { bytes, remarks, findings } = annotateFile(input, own, options.language);
  if (bytes === null) return { files: [nothing], findings };
  if (!options.dryRun) await writeWhole(path, bytes);
  return { files: [{ file: input.file, copy, remarks }], findings };
}

/**
 * Writes an annotated copy of every workbook that has findings: a note and a colour at each doubtful cell and one sheet with all of
 * them. The originals are not touched; a copy that somebody has saved since is not overwritten without `force`.
 */
export async function annotateActuals(
  inputs: readonly InputFile[],
  findings: readonly Finding[],
  options: Options,
): Promise<AnnotatedFiles> {
  const files: AnnotatedFile[] = [];
  const problems: Finding[] = [];
  const paths = copyPaths(inputs, options.folder);
  // What a killed run left goes, also beside an original of which there is nothing to say any more.
  if (!options.dryRun)
    for (const folder of new Set(paths.map(dirname))) await clearParts(folder).catch(() => undefined);
  for (const [at, input] of inputs.entries()) {
    const own = findings.filter((found) => found.place?.file === input.file);
    const done = await annotate(input, certain(paths[at], 'path of a copy'), own, options);
    append(files, done.files);
    append(problems, done.findings);
  }
  return { files, findings: problems };
}
