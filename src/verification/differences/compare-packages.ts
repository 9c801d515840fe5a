import { openZip, type ZipArchive } from '../../containers/zip/zip.ts';
import { firstDifference } from './compare-text.ts';
import { resultLimits } from './result-limits.ts';

/** A part in which two Office files differ, and what stands at the first difference; a part that is missing is shown as "". */
export interface PartDifference {
  readonly part: string;
  readonly line: number | null;
  readonly found: string;
  readonly expected: string;
}

const decoder = new TextDecoder();

/**
 * Every part in which an Office file differs from the one expected. Empty when only the packing differs; a file that can't be opened
 * has no parts, so that all of those expected are missing.
 */
export function comparePackages(found: Uint8Array, expected: Uint8Array, file: string): PartDifference[] {
  const a = openZip(found, file, resultLimits).value;
  const b = openZip(expected, file, resultLimits).value;
  return [...new Set([...(b?.names ?? []), ...(a?.names ?? [])])].flatMap((part) => partDifference(a, b, part) ?? []);
}

function partDifference(a: ZipArchive | null, b: ZipArchive | null, part: string): PartDifference | null {
  const [found, expected] = [a, b].map((archive) => (archive?.has(part) ? archive.read(part).value : null));
  if (found == null || expected == null) {
    return { part, line: null, found: found == null ? '' : part, expected: expected == null ? '' : part };
  }
  const difference = firstDifference(decoder.decode(found), decoder.decode(expected));
  return difference === null ? null : { part, ...difference };
}
