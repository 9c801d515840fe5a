import type { Language } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import { dataFormatsOf, type ExportFormat } from '../../model/policy/export-format.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import type { MadeFile } from '../../use-cases/given-file.ts';
import { manifestOf, manifestOptions, outputsOf } from '../../use-cases/outputs/make-outputs.ts';
import { signatureName } from '../../use-cases/outputs/output-formats.ts';
import type { OutputOptions } from '../../use-cases/outputs/output-options.ts';
import type { EarlierSets } from '../../use-cases/outputs/submissions/earlier-sets.ts';
import { readEarlierSets } from '../../use-cases/outputs/submissions/read-earlier-sets.ts';
import { diskFolder } from '../inputs/handed-over/disk-folder.ts';
import { displayPath } from '../settings/display-path.ts';
import { packagedPdfWriter } from './pdf-typefaces.ts';
import { signManifest } from './signature.ts';
import { type ReplacedFolder, replaceFolder } from './writing/replace-folder.ts';
import { restoredRun } from './writing/replaced-run.ts';

/** How scorecards are written; `profile` is the setting as given, kept in the manifest so that the run can be done again. */
export interface WriteOptions extends Partial<Pick<OutputOptions, 'style' | 'reportPer' | 'asOf'>> {
  readonly language: Language;
  readonly force: boolean;
  readonly signWith: string | null;
  /** Whether forms and report are written as PDF files too. */
  readonly pdf?: boolean;
  /** The forms in which the results are handed on. */
  readonly exports?: readonly ExportFormat[];
  readonly profile: string;
  /** Paths that must not lie in the output folder: inputs and the configuration. */
  readonly keep: readonly string[];
  /** Called once when another run writes the same folder and is waited for. */
  readonly onWait?: () => void;
}

/** What was written, or the findings that say why nothing was. */
export interface WrittenScorecards extends ReplacedFolder {
  readonly folder: string;
  /** The names of all files that were written. */
  readonly files: readonly string[];
  /** What is to be said of files that were written all the same. */
  readonly remarks: readonly Finding[];
}

const nothing = (folder: string, findings: readonly Finding[]): WrittenScorecards => ({
  folder,
  files: [],
  keptAs: null,
  cleared: [],
  left: [],
  findings,
  remarks: [],
});

/** What was handed in from the folder before, also where a killed run had put it aside; whoever forces begins anew where it can't be read. */
async function earlierSets(folder: string, force: boolean): Promise<Reading<EarlierSets | null>> {
  await restoredRun(folder);
  const read = await readEarlierSets(diskFolder(folder));
  return force ? { ...read, findings: [] } : read;
}

/** Writes every output of a run into a folder, whole or not at all, with its manifest and, if a key is given, a signature. */
export async function writeScorecards(
  run: ScoreRun,
  profileFiles: readonly Source[],
  folder: string,
  options: WriteOptions,
): Promise<WrittenScorecards> {
  const shown = displayPath(folder);
  const earlier = await earlierSets(folder, options.force);
  if (earlier.findings.length > 0) return nothing(shown, earlier.findings);
  const { style, reportPer, asOf, pdf: pdfAsked = false, exports = [] } = options;
  const pdf = pdfAsked ? await packagedPdfWriter() : null;
  // The tables and what writes them are loaded for those alone who ask for them.
  const data = dataFormatsOf(exports).length > 0 ? await import('../../use-cases/outputs/data-writer.ts') : null;
  const tables = data?.dataWriter() ?? null;
  const given: Partial<OutputOptions> = {
    pdf,
    pdfAsked,
    exports,
    data: tables,
    earlier: earlier.value,
    ...(style === undefined ? {} : { style }),
    ...(reportPer === undefined ? {} : { reportPer }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const { force, keep, onWait, signWith } = options;
  if (signWith !== null) {
    // A key that can't sign is said before anything is made.
    const { signature, findings } = await signManifest(new Uint8Array(), signWith);
    if (signature === null) return nothing(shown, findings);
  }
  const files: string[] = [];
  async function* make(written: Manifest['outputs']): AsyncGenerator<MadeFile> {
    yield* outputsOf(run, options.language, given);
    const stated = manifestOptions(run, options.language, given);
    const manifest = manifestOf(run, written, profileFiles, stated, given);
    for (const { file } of written) files.push(file);
    files.push(manifest.name);
    yield manifest;
    if (signWith === null) return;
    const signed = await signManifest(manifest.bytes, signWith);
    if (signed.signature === null) throw new Error(`the key could not be read again: ${displayPath(signWith)}`);
    files.push(signatureName);
    yield { name: signatureName, bytes: new TextEncoder().encode(signed.signature) };
  }
  const replaced = await replaceFolder(folder, make, force, keep, { onWait });
  const remarks = [...(pdf?.findings() ?? []), ...(tables?.findings() ?? [])];
  return { folder: shown, files, ...replaced, remarks };
}
