import type { Finding } from '../../model/finding.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { isFindingCode } from '../../wordings/all-wordings.ts';

/** What a run says of files that it did not read: they are no inputs, so that doing it again can't come to the same. */
const unreadCodes = new Set([
  'file-not-found',
  'file-not-readable',
  'file-too-large',
  'file-empty',
  'file-kind-unknown',
  'file-kind-unsuitable',
  'file-old-office-format',
  'file-password-protected',
  'file-printed-only',
  'subfolder-not-read',
  'edited-copy-not-read',
]);

/** The findings of a result about files that were not read, each with its place among all. */
export function unreadFindings(
  { findings }: ResultJson,
  { inputs, rules, profile }: Manifest,
): { readonly at: number; readonly found: Finding }[] {
  const known = new Set([...inputs, ...rules, ...profile.files].map(({ file }) => file));
  return findings.flatMap(({ code, severity, place, project, indicator, args }, at) => {
    if (!unreadCodes.has(code) || !isFindingCode(code) || place === null || known.has(place.file)) return [];
    return [{ at, found: { code, severity, place, project, indicator, args } }];
  });
}
