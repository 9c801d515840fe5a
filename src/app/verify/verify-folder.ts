import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from '#platform';
import { inBoth } from '../../findings/args.ts';
import { finding, type Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Input, Source } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { readWorkbookCells } from '../../verification/workbook/workbook-cells.ts';
import { unreadable } from '../inputs/read-bytes.ts';
import { makeManifest, makeOutputs } from '../outputs/make-outputs.ts';
import { type FoundSource, findDefinition, findInput } from '../outputs/manifest-sources.ts';
import { fileDifferences } from '../outputs/output-differences.ts';
import { filesBelow, readManifest, signatureName } from '../outputs/output-folder.ts';
import { manifestName } from '../outputs/output-formats.ts';
import { checkSignature } from '../outputs/signature.ts';
import { restoredRun } from '../outputs/writing/replaced-run.ts';
import { scoreYear } from '../score-year.ts';
import { displayPath } from '../settings/display-path.ts';
import { findConfigFile, resolveSettings } from '../settings/settings.ts';
import { checkFormulas } from './check-formulas.ts';

/**
 * `inputs` is the folder that the manifest's input paths are relative to; null looks for it, for the run named its files from its own
 * configuration or working folder. `rescore` false leaves out what needs the inputs.
 */
export interface VerifyOptions {
  readonly inputs: string | null;
  readonly publicKey: string | null;
  readonly rescore: boolean;
}

/** What was checked, in numbers, and every difference found. No blocking finding means that the results stand. */
export interface Verification {
  readonly outputs: number;
  readonly inputs: number;
  readonly formulas: number;
  readonly rescored: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Verifies a folder of results: the signature if a key is given, the hash of every output, every input, rule and profile, every formula
 * of every workbook by a second calculation, and, scored again from the inputs, every output byte by byte, differences named to the cell.
 */
export async function verifyFolder(folder: string, options: VerifyOptions): Promise<Verification> {
  const nothing = { outputs: 0, inputs: 0, formulas: 0, rescored: false };
  const restored = await restoredRun(folder);
  try {
    await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTDIR') return { ...nothing, findings: [restored ?? unreadable(error, displayPath(folder))] };
  }
  const manifest = await readManifest(folder);
  if (manifest === null) {
    const file = displayPath(folder);
    return { ...nothing, findings: [finding('manifest-missing', { file }, { place: { file } })] };
  }
  const findings: Finding[] = restored === null ? [] : [restored];
  if (options.publicKey !== null) {
    const signature = await readFile(join(folder, signatureName), 'utf8').catch(() => null);
    findings.push(...(await checkSignature(await readFile(join(folder, manifestName)), signature, options.publicKey)));
  }
  findings.push(...(await outputDifferences(folder, manifest)));
  const inputs = options.inputs ?? inputsFolder(manifest, folder);
  const sources = await foundSources(manifest, inputs);
  const missing = options.rescore ? sourceDifferences(Object.values(sources).flat()) : [];
  findings.push(...missing);
  const recomputed = await recompute(folder, manifest);
  findings.push(...recomputed.findings);
  const again =
    options.rescore && missing.length === 0
      ? await rescoreDifferences(folder, manifest, sources, inputs)
      : { rescored: false, findings: [] };
  return {
    outputs: manifest.outputs.length,
    inputs: Object.values(sources).flat().length,
    formulas: recomputed.formulas,
    rescored: again.rescored,
    findings: [...findings, ...again.findings],
  };
}

/** The first folder that holds an input of the run: this one, or that of the configuration above it or above the results. */
function inputsFolder({ inputs }: Manifest, folder: string): string {
  const here = process.cwd();
  const configured = [here, folder].flatMap((from) => {
    const file = findConfigFile(from);
    return file === null ? [] : [dirname(file)];
  });
  const holds = (candidate: string) => inputs.some(({ file }) => existsSync(resolve(candidate, file)));
  return [here, ...configured].find(holds) ?? here;
}

const hashIs = (hash: string): Bilingual => ({ zh: `的 SHA-256 是 ${hash}`, en: `has the SHA-256 ${hash}` });

async function outputDifferences(folder: string, manifest: Manifest): Promise<Finding[]> {
  const findings: Finding[] = [];
  const differs = (name: string, how: Bilingual, expected: string) => {
    const file = displayPath(join(folder, name));
    findings.push(finding('output-differs', { file, ...inBoth('how', how), sha256: expected }, { place: { file } }));
  };
  for (const output of manifest.outputs) {
    const bytes = await readFile(join(folder, output.file)).catch(() => null);
    if (bytes === null) differs(output.file, { zh: '不在文件夹里', en: 'is not in the folder' }, output.sha256);
    else if (sha256(bytes) !== output.sha256) differs(output.file, hashIs(sha256(bytes)), output.sha256);
  }
  const stated = new Set([...manifest.outputs.map((output) => output.file), manifestName, signatureName]);
  for (const name of await filesBelow(folder)) {
    const file = displayPath(join(folder, name));
    if (!stated.has(name)) findings.push(finding('output-not-stated', { file }, { place: { file } }));
  }
  return findings;
}

function sourceDifferences(sources: readonly FoundSource[]): Finding[] {
  return sources.flatMap(({ source, where, sha256: met }) => {
    if (where !== null) return [];
    const { file, sha256: expected } = source;
    const how = inBoth('how', met === null ? { zh: '找不到', en: 'can not be found' } : hashIs(met));
    return [finding('input-differs', { file, ...how, sha256: expected }, { place: { file } })];
  });
}

async function recompute(folder: string, manifest: Manifest): Promise<{ formulas: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let formulas = 0;
  for (const { file: name } of manifest.outputs.filter(({ file }) => file.endsWith('.xlsx'))) {
    const file = displayPath(join(folder, name));
    const bytes = await readFile(join(folder, name)).catch(() => null);
    const read = bytes === null ? null : readWorkbookCells(bytes, file);
    if (read === null) continue;
    findings.push(...read.findings);
    if (read.value === null) continue;
    const checked = checkFormulas(read.value, file);
    formulas += checked.formulas;
    findings.push(...checked.findings);
  }
  return { formulas, findings };
}

interface Sources {
  readonly inputs: readonly FoundSource[];
  readonly rules: readonly FoundSource[];
  readonly profiles: readonly FoundSource[];
}

async function foundSources({ inputs, rules, profile }: Manifest, folder: string): Promise<Sources> {
  const definitions = (files: readonly Source[]) => Promise.all(files.map((file) => findDefinition(file, folder)));
  return {
    inputs: await Promise.all(inputs.map((input) => findInput(input, folder))),
    rules: await definitions(rules),
    profiles: await definitions(profile.files),
  };
}

const departmentOf = ({ options }: Manifest): string | undefined =>
  typeof options['departmentInCharge'] === 'string' ? options['departmentInCharge'] : undefined;

async function rescoreDifferences(
  folder: string,
  manifest: Manifest,
  sources: Sources,
  inputs: string,
): Promise<{ readonly rescored: boolean; readonly findings: readonly Finding[] }> {
  const ofRole = (role: Input['role']) =>
    manifest.inputs.filter((input) => input.role === role).map(({ file }) => file);
  const own = (found: readonly FoundSource[]) =>
    found.flatMap(({ source, where }) => (where === 'own' ? [source.file] : []));
  const { settings } = resolveSettings(
    {
      goals: ofRole('goals'),
      actuals: ofRole('actuals'),
      lastYear: ofRole('last-year')[0],
      profile: manifest.profile.id,
      departmentInCharge: departmentOf(manifest),
      profiles: own(sources.profiles),
      rules: own(sources.rules),
    },
    {},
    inputs,
    null,
  );
  const { run, policy, findings } = await scoreYear(settings, manifest.year, { workingFolder: inputs });
  if (run === null) return { rescored: false, findings };
  const language: Language = manifest.options['language'] === 'en' ? 'en' : 'zh';
  const outputs = await makeOutputs(run, language);
  const expected = [...outputs, makeManifest(run, outputs, policy.profileFiles, manifest.options)];
  const differences = await Promise.all(expected.map((output) => fileDifferences(folder, output)));
  return { rescored: true, findings: differences.flat() };
}
