import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '#platform';
import { textOf } from '../../containers/text/text-encoding.ts';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { type JsonFaults, readJson } from '../../findings/read-json.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Place, Source } from '../../model/place.ts';
import { type ResultJson, resultJsonSchema } from '../../model/result/result-json.ts';
import { resultName } from '../outputs/output-formats.ts';
import { restoredRun } from '../outputs/writing/replaced-run.ts';
import { displayPath } from '../settings/display-path.ts';
import { readBytes } from './read-bytes.ts';

/** A result may be larger than any input: that of 40,000 indicators has about this size. */
const largestResult = 256 * 1024 * 1024;

/** Of a file that is something else altogether the first faults say enough. */
const mostFaults = 10;

interface LoadedResult {
  readonly value: ResultJson | null;
  /** The file that was read, with its hash; null where there was none to read. */
  readonly source: Source | null;
  readonly findings: readonly Finding[];
}

/** Reads `result.json`, from the file or from a folder of results. A file that is not one gives findings that say where. */
export async function loadResult(path: string, workingFolder: string = process.cwd()): Promise<LoadedResult> {
  const restored = await restoredResult(path);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const place = isFolder ? join(path, resultName) : path;
  const file = displayPath(place, workingFolder);
  const read = await readBytes(place, file, largestResult);
  if (read.bytes === null) return { value: null, source: null, findings: restored ?? [read.finding] };
  const { value, findings } = parseResult(textOf(read.bytes), file);
  return { value, findings: [...(restored ?? []), ...findings], source: { file, sha256: sha256(read.bytes) } };
}

/** What is said of a result that an interrupted run had put aside, whether its folder is named or the file in it; null where none had. */
async function restoredResult(path: string): Promise<readonly Finding[] | null> {
  const folder = basename(path) === resultName ? dirname(path) : path;
  const found = await restoredRun(folder);
  return found === null ? null : [found];
}

function parseResult(text: string, file: string): Omit<LoadedResult, 'source'> {
  const { value, findings } = readJson(resultJsonSchema, { file, text }, resultFaults);
  return { value: findings.length > 0 ? null : value, findings: findings.slice(0, mostFaults) };
}

const unusable = (problem: Bilingual, place: Place) =>
  finding('result-unreadable', { file: place.file, ...inBoth('problem', problem) }, { place });

const resultFaults: JsonFaults = {
  damaged: ({ line, column, found, foundEn }, place) =>
    unusable(
      {
        zh: `第 ${line} 行第 ${column} 列起读不下去：${found}`,
        en: `line ${line}, column ${column} cannot be read: ${foundEn}`,
      },
      place,
    ),
  unfit: ({ path, found, allowed }, file) =>
    unusable(
      {
        zh: `${path || '.'} 是 ${found || '空缺'}，应为 ${allowed}`,
        en: `${path || '.'} is ${found || 'missing'}, expected ${allowed}`,
      },
      { file, path },
    ),
};
