import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { utf8Text } from '../../platform/bytes.ts';
import { signatureName } from '../../use-cases/outputs/output-formats.ts';
import type { ResultFolder } from '../../use-cases/verify/given-folder.ts';
import { type Verification, verifyResults } from '../../use-cases/verify/verify-results.ts';
import { diskFolder } from '../inputs/handed-over/disk-folder.ts';
import { refusedName } from '../inputs/handed-over/refused-name.ts';
import { unreadable } from '../inputs/read-bytes.ts';
import { checkSignature } from '../outputs/signature.ts';
import { restoredRun } from '../outputs/writing/replaced-run.ts';
import { findConfigFile } from '../settings/settings.ts';
import { diskProgram, diskSources, type InputsFolder } from './disk-sources.ts';

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
 * Verifies a folder of results on disk, as {@link verifyResults} does. The folder may be anybody's: only regular files inside it are opened,
 * and what is checked is bounded.
 */
export async function verifyFolder(folder: string, options: VerifyOptions): Promise<Verification> {
  const restored = await restoredRun(folder);
  const disk = diskFolder(folder);
  try {
    await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const findings = [restored ?? unreadable(error, disk.shown)];
    if (code !== 'ENOTDIR') return { outputs: 0, inputs: 0, formulas: 0, rescored: false, findings };
  }
  const { publicKey, rescore, inputs } = options;
  const verified = await verifyResults({
    folder: disk,
    program: diskProgram(),
    sources: rescore ? (manifest) => diskSources(inputsFolder(manifest, folder, inputs)) : null,
    ...(publicKey === null ? {} : { signed: (manifest) => signatureFindings(disk, manifest, publicKey) }),
  });
  // Without a manifest there is nothing that the restored run could be said of.
  if (restored === null || verified.outputs === 0) return verified;
  return { ...verified, findings: [restored, ...verified.findings] };
}

/** A signature is one line of base64. */
const largestSignature = 64 * 1024;

async function signatureFindings(
  folder: ResultFolder,
  manifest: Uint8Array,
  publicKey: string,
): Promise<readonly Finding[]> {
  const read = await folder.read(signatureName, largestSignature);
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
