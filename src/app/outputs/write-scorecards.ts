import type { Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import type { OutputFile } from '../../use-cases/given-file.ts';
import { makeManifest, makeOutputs, manifestOptions } from '../../use-cases/outputs/make-outputs.ts';
import { type ExchangeFormat, signatureName } from '../../use-cases/outputs/output-formats.ts';
import { displayPath } from '../settings/display-path.ts';
import { packagedPdfWriter } from './pdf-typefaces.ts';
import { signManifest } from './signature.ts';
import { type ReplacedFolder, replaceFolder } from './writing/replace-folder.ts';

/** How scorecards are written; `profile` is the setting as given, kept in the manifest so that the run can be done again. */
export interface WriteOptions {
  readonly language: Language;
  readonly force: boolean;
  readonly signWith: string | null;
  /** Whether forms and report are written as PDF files too. */
  readonly pdf?: boolean;
  /** The forms in which the results are handed on to another system. */
  readonly exports?: readonly ExchangeFormat[];
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

/** Writes every output of a run into a folder, whole or not at all, with its manifest and, if a key is given, a signature. */
export async function writeScorecards(
  run: ScoreRun,
  profileFiles: readonly Source[],
  folder: string,
  options: WriteOptions,
): Promise<WrittenScorecards> {
  const shown = displayPath(folder);
  const { language, pdf: asked = false, exports = [] } = options;
  const pdf = asked ? await packagedPdfWriter() : null;
  const outputs = await makeOutputs(run, language, pdf, exports);
  const manifest = makeManifest(run, outputs, profileFiles, manifestOptions(run, language, asked, exports));
  const files: OutputFile[] = [...outputs, manifest];
  if (options.signWith !== null) {
    const signed = await signManifest(manifest.bytes, options.signWith);
    if (signed.signature === null)
      return { folder: shown, files: [], keptAs: null, cleared: [], left: [], findings: signed.findings, remarks: [] };
    files.push({ name: signatureName, bytes: new TextEncoder().encode(signed.signature) });
  }
  const { force, keep, onWait } = options;
  const replaced = await replaceFolder(folder, files, force, keep, { onWait });
  return { folder: shown, files: files.map(({ name }) => name), ...replaced, remarks: pdf?.findings() ?? [] };
}
