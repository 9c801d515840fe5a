import { finding } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { Project } from '../../model/goals/goals.ts';
import type { Source } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { type GivenFile, sourceOf } from '../given-file.ts';
import { resultLinesName, resultName } from '../outputs/output-formats.ts';
import { readManifest, readResult } from '../read-result.ts';
import { type LastYearGiven, lastYearGiven } from './take-last-year.ts';

/** The manifest beside a result says what it was when it was written; one that can't be opened is said, one of somebody else's is not ours. */
export function changedSince(source: Source, { value, findings }: Reading<Manifest | null>): readonly Finding[] {
  if (value === null) return findings.filter(({ code }) => code === 'file-not-opened');
  const name = source.file.endsWith(resultLinesName) ? resultLinesName : resultName;
  const stated = value.outputs.find(({ file }) => file === name)?.sha256;
  if (stated === undefined || stated === source.sha256) return [];
  const args = { file: source.file, sha256: source.sha256, stated };
  return [finding('last-year-result-changed', args, { place: { file: source.file } })];
}

/** The values of this year's indicators in last year's `result.json`; `manifest` is the one beside it, where there is any. */
export function lastYearFromFiles(
  result: GivenFile,
  manifest: GivenFile | null,
  order: { readonly year: number; readonly projects: readonly Project[] },
): LastYearGiven {
  const source = sourceOf(result);
  const { value, findings } = readResult(result);
  if (value === null) return { values: null, source, findings };
  const stated = manifest === null ? { value: null, findings: [] } : readManifest(manifest);
  const doubts = value.year === order.year - 1 ? changedSince(source, stated) : [];
  return lastYearGiven(value, source, { ...order, doubts });
}
