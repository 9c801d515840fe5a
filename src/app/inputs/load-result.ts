import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '#platform';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { largestResult, resultName } from '../../use-cases/outputs/output-formats.ts';
import { readResult } from '../../use-cases/read-result.ts';
import { restoredRun } from '../outputs/writing/replaced-run.ts';
import { displayPath } from '../settings/display-path.ts';
import { readInside } from './handed-over/read-inside.ts';

interface LoadedResult {
  readonly value: ResultJson | null;
  /** The file that was read, with its hash; null where there was none to read. */
  readonly source: Source | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads `result.json`, from the file or from a folder of results. A file that is not one gives findings that say where; so does a link, a
 * pipe or a device in its place.
 */
export async function loadResult(path: string, workingFolder: string = process.cwd()): Promise<LoadedResult> {
  const restored = await restoredResult(path);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const [folder, name] = isFolder ? [path, resultName] : [dirname(path), basename(path)];
  const file = displayPath(isFolder ? join(path, resultName) : path, workingFolder);
  const read = await readInside({ folder, name, shown: file, limit: largestResult });
  if (!('bytes' in read))
    return { value: null, source: null, findings: restored.length > 0 ? restored : [read.finding] };
  const { value, findings } = readResult({ file, bytes: read.bytes });
  return { value, findings: [...restored, ...findings], source: { file, sha256: sha256(read.bytes) } };
}

/** What is said of a result that an interrupted run had put aside, whether its folder is named or the file in it. */
async function restoredResult(path: string): Promise<readonly Finding[]> {
  const found = await restoredRun(basename(path) === resultName ? dirname(path) : path);
  return found === null ? [] : [found];
}
