import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { utf8Text } from '../../platform/bytes.ts';
import { loadManifest } from '../inputs/handed-over/load-manifest.ts';
import { readInside } from '../inputs/handed-over/read-inside.ts';
import { refusedName } from '../inputs/handed-over/refused-name.ts';
import { unreadable } from '../inputs/read-bytes.ts';
import { signatureName } from '../outputs/output-folder.ts';
import { checkSignature } from '../outputs/signature.ts';
import { restoredRun } from '../outputs/writing/replaced-run.ts';
import { displayPath } from '../settings/display-path.ts';
import { findConfigFile } from '../settings/settings.ts';
import { checkOptions } from './check-options.ts';
import { checkOutputs } from './check-outputs.ts';
import { checkScores, notScored } from './check-scores.ts';
import { findSources, type InputsFolder } from './find-sources.ts';
import { isOtherVersion, otherVersion } from './other-version.ts';

/**
 * `inputs` is the folder that the manifest's input paths are relative to; null looks for it, for the run named its files from its own
 * configuration or working folder. `rescore` false leaves out what needs the inputs.
 */
export interface VerifyOptions {
  readonly inputs: string | null;
  readonly publicKey: string | null;
  readonly rescore: boolean;
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

/**
 * Verifies a folder of results: the signature if a key is given, the hash of every output, every input, rule and profile, every formula
 * of every workbook by a second calculation, and, scored again from the inputs, every output byte by byte, differences named to the cell.
 * The folder may be anybody's: only regular files inside it are opened, and what is checked is bounded.
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
  const loaded = await loadManifest(folder);
  if (loaded.value === null) return { ...nothing, findings: loaded.findings };
  const manifest = loaded.value;
  const signed = options.publicKey === null ? [] : await signatureFindings(folder, loaded.bytes, options.publicKey);
  const sources = options.rescore ? await findSources(manifest, inputsFolder(manifest, folder, options.inputs)) : null;
  const outputs = await checkOutputs(folder, manifest);
  const again = sources === null ? notScored : await checkScores(folder, manifest, sources);
  return {
    outputs: manifest.outputs.length,
    inputs: sources?.count ?? 0,
    formulas: outputs.formulas,
    rescored: again.rescored,
    findings: [
      ...(restored === null ? [] : [restored]),
      ...loaded.findings,
      ...signed,
      ...checkOptions(folder, manifest),
      ...(again.rescored || !isOtherVersion(manifest.tool) ? [] : [otherVersion(folder, manifest, notCompared)]),
      ...(sources?.findings ?? []),
      ...[...outputs.differing].flatMap(([name, found]) => (again.savedAgain.has(name) ? [] : [found])),
      ...outputs.findings,
      ...again.findings,
    ],
  };
}

const notCompared = { zh: '得分没有核对', en: 'its scores were not compared' };

/** A signature is one line of base64. */
const largestSignature = 64 * 1024;

async function signatureFindings(folder: string, manifest: Uint8Array, publicKey: string): Promise<readonly Finding[]> {
  const shown = displayPath(join(folder, signatureName));
  const read = await readInside({ folder, name: signatureName, shown, limit: largestSignature });
  if (!('bytes' in read) && !read.absent) return [read.finding];
  return checkSignature(manifest, 'bytes' in read ? utf8Text(read.bytes) : null, publicKey);
}

/** The folder that was named, or the first that holds an input of the run: this one, or that of the configuration above it or above the results. */
function inputsFolder({ inputs }: Manifest, folder: string, named: string | null): InputsFolder {
  if (named !== null) return { path: named, named: true };
  const here = process.cwd();
  const configured = [here, folder].flatMap((from) => {
    const file = findConfigFile(from);
    return file === null ? [] : [dirname(file)];
  });
  const names = inputs.map(({ file }) => file).filter((file) => refusedName(file) === null);
  const holds = (candidate: string) => names.some((file) => existsSync(resolve(candidate, file)));
  return { path: [here, ...configured].find(holds) ?? here, named: false };
}
