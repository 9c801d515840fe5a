import { join, posix } from 'node:path';
import { textOf } from '../../../containers/text/text-encoding.ts';
import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { readJson } from '../../../findings/read-json.ts';
import type { Finding } from '../../../model/finding.ts';
import { type Manifest, manifestSchema } from '../../../model/result/manifest.ts';
import { documentFaults, mostFaults } from '../../../use-cases/json-faults.ts';
import { manifestName } from '../../../use-cases/outputs/output-formats.ts';
import { largestManifest } from '../../outputs/output-folder.ts';
import { displayPath } from '../../settings/display-path.ts';
import type { FilesFrom } from '../files-at-hand.ts';
import { readFrom } from './read-inside.ts';

/** The manifest of a folder of results and its bytes, or why there is none. */
export type LoadedManifest =
  | { readonly value: Manifest; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  | { readonly value: null; readonly findings: readonly Finding[] };

/** Reads the manifest of a folder that somebody else may have filled. */
export async function loadManifest(folder: string, from: FilesFrom = process.cwd()): Promise<LoadedManifest> {
  const shown = typeof from === 'string' ? displayPath(folder, from) : folder;
  const file =
    typeof from === 'string' ? displayPath(join(folder, manifestName), from) : posix.join(folder, manifestName);
  const read = await readFrom(from, { folder, name: manifestName, shown: file, limit: largestManifest });
  if (!('bytes' in read)) {
    const missing = finding('manifest-missing', { file: shown }, { place: { file: shown } });
    return { value: null, findings: [read.absent ? missing : read.finding] };
  }
  const { value, findings } = readJson(manifestSchema, { file, text: textOf(read.bytes) }, manifestFaults);
  if (value === null) return { value, findings: findings.slice(0, mostFaults) };
  return { value, bytes: read.bytes, findings };
}

const manifestFaults = documentFaults((problem, place) =>
  finding('manifest-unreadable', { file: place.file, ...inBoth('problem', problem) }, { place }),
);
