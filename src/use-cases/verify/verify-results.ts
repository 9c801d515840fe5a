import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { largestManifest, manifestName } from '../outputs/output-formats.ts';
import { readManifest } from '../read-result.ts';
import { checkOptions } from './check-options.ts';
import { checkOutputs } from './check-outputs.ts';
import { againBy, checkScores, isYear, notScored } from './check-scores.ts';
import { findSources } from './find-sources.ts';
import type { GivenSources, Program, ResultFolder } from './given-folder.ts';
import { isOtherVersion, otherVersion } from './other-version.ts';

/**
 * What is verified, and by what. `sources` finds the inputs of the run, null leaves out what needs them; `signed` looks at the signature of
 * the manifest, for whoever has a key.
 */
export interface VerifyOrder {
  readonly folder: ResultFolder;
  readonly sources: ((manifest: Manifest) => GivenSources) | null;
  readonly program: Program;
  readonly signed?: (manifest: Uint8Array) => Promise<readonly Finding[]>;
}

/**
 * What was checked, in numbers, and every difference found. No blocking finding means that the results stand. Inputs are those that were
 * looked at, rules and profiles among them: none where nothing was to be scored again.
 */
export interface Verification {
  readonly outputs: number;
  readonly inputs: number;
  readonly formulas: number;
  readonly rescored: boolean;
  readonly findings: readonly Finding[];
}

/** The manifest of a folder of results and its bytes, or why there is none. */
export type LoadedManifest =
  | { readonly value: Manifest; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  | { readonly value: null; readonly findings: readonly Finding[] };

/** Reads the manifest of a folder that somebody else may have filled. */
export async function manifestOf(folder: ResultFolder): Promise<LoadedManifest> {
  const read = await folder.read(manifestName, largestManifest);
  if (!('bytes' in read)) {
    const missing = finding('manifest-missing', { file: folder.shown }, { place: { file: folder.shown } });
    return { value: null, findings: [read.absent ? missing : read.finding] };
  }
  const { value, findings } = readManifest({ file: folder.shownName(manifestName), bytes: read.bytes });
  return value === null ? { value, findings } : { value, bytes: read.bytes, findings };
}

/**
 * Verifies results: the signature if somebody can, the hash of every output, every input, rule and profile, every formula of every
 * workbook by a second calculation, and, scored again from the inputs, every output byte by byte, differences named to the cell.
 */
export async function verifyResults(order: VerifyOrder): Promise<Verification> {
  const { folder, program } = order;
  const loaded = await manifestOf(folder);
  if (loaded.value === null) {
    return { outputs: 0, inputs: 0, formulas: 0, rescored: false, findings: loaded.findings };
  }
  const manifest = loaded.value;
  const signed = (await order.signed?.(loaded.bytes)) ?? [];
  const cannot = !isYear(manifest) && againBy(program, manifest) === undefined;
  const sources =
    order.sources === null || cannot ? null : await findSources(manifest, order.sources(manifest), program);
  const outputs = await checkOutputs(folder, manifest);
  const again = sources === null ? notScored : await checkScores(folder, manifest, sources, program);
  const isOlder = !again.rescored && isOtherVersion(manifest.tool, program.version);
  return {
    outputs: manifest.outputs.length,
    inputs: sources?.count ?? 0,
    formulas: outputs.formulas,
    rescored: again.rescored,
    findings: [
      ...loaded.findings,
      ...signed,
      ...checkOptions(folder.shownName(manifestName), manifest, program.version),
      ...(isOlder ? [otherVersion(folder.shown, manifest, program.version, notCompared)] : []),
      ...(cannot ? [finding('round-not-repeated', {}, { place: { file: folder.shown } })] : []),
      ...(sources?.findings ?? []),
      ...[...outputs.differing].flatMap(([name, found]) => (again.savedAgain.has(name) ? [] : [found])),
      ...outputs.findings,
      ...again.findings,
    ],
  };
}

const notCompared = { zh: '得分没有核对', en: 'its scores were not compared' };
