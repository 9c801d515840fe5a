import { jsonLines } from '../containers/text/json-lines.ts';
import { textOf } from '../containers/text/text-encoding.ts';
import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { readJson } from '../findings/read-json.ts';
import type { Reading } from '../model/finding.ts';
import { type Manifest, manifestSchema } from '../model/result/manifest.ts';
import { type ResultJson, resultJsonSchema } from '../model/result/result-json.ts';
import type { GivenFile } from './given-file.ts';
import { documentFaults, maxFaults } from './json-faults.ts';
import { readResultLines } from './read-result-lines.ts';

/** Reads `result.json`, or the same by the line; null with findings that say where for a file that is none. */
export function readResult({ bytes, file }: Pick<GivenFile, 'bytes' | 'file'>): Reading<ResultJson | null> {
  const lines = jsonLines(bytes);
  if (lines !== null) return readResultLines(file, lines);
  const { value, findings } = readJson(resultJsonSchema, { file, text: textOf(bytes) }, resultFaults);
  return { value: findings.length > 0 ? null : value, findings: findings.slice(0, maxFaults) };
}

const resultFaults = documentFaults((problem, place) =>
  finding('result-unreadable', { file: place.file, ...inBoth('problem', problem) }, { place }),
);

/** Reads `manifest.json`; null with findings that say where for a file that is none. */
export function readManifest({ bytes, file }: Pick<GivenFile, 'bytes' | 'file'>): Reading<Manifest | null> {
  const { value, findings } = readJson(manifestSchema, { file, text: textOf(bytes) }, manifestFaults);
  return { value, findings: value === null ? findings.slice(0, maxFaults) : findings };
}

const manifestFaults = documentFaults((problem, place) =>
  finding('manifest-unreadable', { file: place.file, ...inBoth('problem', problem) }, { place }),
);
