import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '#platform';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import {
  largestResult,
  largestResultLines,
  resultLinesName,
  resultName,
} from '../../use-cases/outputs/output-formats.ts';
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
 * Reads `result.json`, or the same by the line, from the file or from a folder of results. A file that is not one gives findings that say where; so does a link, a
 * pipe or a device in its place.
 */
export async function loadResult(path: string, workingFolder: string = process.cwd()): Promise<LoadedResult> {
  const restored = await restoredResult(path);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const [folder, name] = isFolder ? [path, await resultIn(path)] : [dirname(path), basename(path)];
  const file = displayPath(isFolder ? join(path, name) : path, workingFolder);
  const limit = name.endsWith('.ndjson') ? largestResultLines : largestResult;
  const read = await readInside({ folder, name, shown: file, limit });
  if (!('bytes' in read))
    return { value: null, source: null, findings: restored.length > 0 ? restored : [read.finding] };
  const { value, findings } = readResult({ file, bytes: read.bytes });
  return { value, findings: [...restored, ...findings], source: { file, sha256: sha256(read.bytes) } };
}

/** The file that is read of a folder of results: that by the line, where the other is larger than what is read. */
async function resultIn(folder: string): Promise<string> {
  const sizeOf = (name: string) =>
    lstat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    );
  const isTooLarge = (await sizeOf(resultName)) > largestResult;
  return isTooLarge && (await sizeOf(resultLinesName)) > 0 ? resultLinesName : resultName;
}

/** What is said of a result that an interrupted run had put aside, whether its folder is named or the file in it. */
async function restoredResult(path: string): Promise<readonly Finding[]> {
  const found = await restoredRun([resultName, resultLinesName].includes(basename(path)) ? dirname(path) : path);
  return found === null ? [] : [found];
}
