import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import { dataFormats } from '../../model/policy/export-format.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import type { OutputFile } from '../given-file.ts';
import { largestResult, resultName } from '../outputs/output-formats.ts';
import { readEarlierSets } from '../outputs/submissions/read-earlier-sets.ts';
import { readResult } from '../read-result.ts';
import { outputDifferences } from './compare-outputs.ts';
import type { FoundSources, ScoredAgain } from './found-sources.ts';
import type { MadeAgain, Program, ResultFolder } from './given-folder.ts';
import { compareVersions, isOtherVersion } from './other-version.ts';
import { scoreAgain } from './score-again.ts';
import { unreadFindings } from './unread-files.ts';

/** What scoring again came to. */
export interface ScoreCheck {
  readonly rescored: boolean;
  readonly findings: readonly Finding[];
  /** Outputs that differ in bytes alone: that they have another hash says no more of them. */
  readonly savedAgain: ReadonlySet<string>;
}

/** Nothing was scored again. */
export const notScored: ScoreCheck = { rescored: false, findings: [], savedAgain: new Set() };

/** Does the run again from its sources and compares every output with what it gives; without all of them nothing is scored. */
export async function checkScores(
  folder: ResultFolder,
  manifest: Manifest,
  sources: FoundSources,
  program: Program,
): Promise<ScoreCheck> {
  if (sources.findings.some(({ severity }) => severity === 'block')) return notScored;
  if (!isYear(manifest)) return checkMadeAgain(folder, await againBy(program, manifest)?.(manifest, sources, program));
  const { value: earlier, findings: unreadable } = await readEarlierSets(folder);
  if (unreadable.length > 0) return { ...notScored, findings: unreadable };
  const again = await scoreAgain(manifest, sources, program, [], earlier);
  if (again.outputs === null) {
    const file = folder.shown;
    const failed = finding('run-not-repeated', { file }, { place: { file } });
    return { ...notScored, findings: [...again.findings, failed] };
  }
  if (isOtherVersion(manifest.tool, program.version)) {
    const findings = await compareVersions(folder, manifest, again.outputs, program.version);
    return { ...notScored, rescored: true, findings };
  }
  const notMade = notMadeAgain(manifest, program, folder.shown);
  const differences = await allDifferences(folder, again.outputs, notMade);
  if (differences.findings.length === notMade.length) return differences;
  // The result may speak of files that were never read; only then is it worth doing once more.
  const isTooLarge = differences.findings.some(({ code }) => code === 'file-too-large');
  const stored = isTooLarge ? null : await storedResult(folder);
  const unread = stored === null ? [] : unreadFindings(stored, manifest);
  if (unread.length === 0) return differences;
  const outputs = (await scoreAgain(manifest, sources, program, unread, earlier)).outputs ?? [];
  const once = await allDifferences(folder, outputs, notMade);
  const file = folder.shownName(resultName);
  const said = finding('unread-files-stated', { count: `${unread.length}` }, { place: { file } });
  return { ...once, findings: [said, ...once.findings] };
}

/** What of the outputs nobody here can make again. */
function notMadeAgain({ options }: Manifest, { pdf, data }: Program, file: string): Finding[] {
  const exports = String(options['export']).split(',');
  const asked = [
    [options['pdf'] === true && pdf === undefined, { what: ' PDF', whatEn: 'PDF files' }],
    [
      dataFormats.some((one) => exports.includes(one)) && data === undefined,
      { what: '数据表', whatEn: 'tables of data' },
    ],
  ] as const;
  return asked.flatMap(([isLacking, what]) =>
    isLacking ? [finding('files-not-made-again', what, { place: { file } })] : [],
  );
}

/** True for a year of projects that was scored, false for a round of monitoring and for a department as a whole. */
export const isYear = ({ options }: Manifest): boolean =>
  options['monitoring'] === undefined && options['department'] === undefined;

/** What does again what is no year of projects; absent where the program that verifies can't. */
export const againBy = ({ round, department }: Program, { options }: Manifest): MadeAgain | undefined =>
  options['monitoring'] === undefined ? department : round;

/** Compares every output of a round, or of a department as a whole, with what doing it again gives. */
async function checkMadeAgain(folder: ResultFolder, again: ScoredAgain | undefined): Promise<ScoreCheck> {
  if (again?.outputs != null) return allDifferences(folder, again.outputs, again.findings);
  const file = folder.shown;
  const failed = finding('run-not-repeated', { file }, { place: { file } });
  return { ...notScored, findings: [...(again?.findings ?? []), failed] };
}

async function storedResult(folder: ResultFolder): Promise<ResultJson | null> {
  const read = await folder.read(resultName, largestResult);
  return 'bytes' in read ? readResult({ file: folder.shownName(resultName), bytes: read.bytes }).value : null;
}

async function allDifferences(
  folder: ResultFolder,
  outputs: readonly OutputFile[],
  before: readonly Finding[],
): Promise<ScoreCheck> {
  const findings: Finding[] = [...before];
  const savedAgain = new Set<string>();
  for (const output of outputs) {
    const differences = await outputDifferences(folder, output);
    append(findings, differences.findings);
    if (differences.savedAgain) savedAgain.add(output.name);
  }
  return { rescored: true, findings, savedAgain };
}
