import { openZip, type ZipArchive } from '../../containers/zip/zip.ts';
import { firstByteDifference } from './compare-text.ts';
import { resultLimits } from './result-limits.ts';

/** A part in which two Office files differ, and what stands at the first difference; a part that is missing is shown as "". */
export interface PartDifference {
  readonly part: string;
  readonly line: number | null;
  readonly found: string;
  readonly expected: string;
}

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
  const difference = firstByteDifference(found, expected);
  return difference === null ? null : { part, ...difference };
}

/** How many of the parts expected an Office file has with the same bytes, and how many there are. */
export function samePackageParts(
  found: Uint8Array,
  expected: Uint8Array,
  file: string,
): { readonly same: number; readonly parts: number } {
  const a = openZip(found, file, resultLimits).value;
  const b = openZip(expected, file, resultLimits).value;
  const parts = (b?.names ?? []).filter((name) => !name.endsWith('/'));
  const same = parts.filter((name) => a?.has(name) && partDifference(a, b, name) === null);
  return { same: same.length, parts: parts.length };
}
