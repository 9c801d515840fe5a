import type { FindingKind } from '../wording.ts';
import { resultContentFindings } from './verification/contents.ts';
import { resultFileFindings } from './verification/files.ts';
import { manifestFindings } from './verification/manifest.ts';

/** Findings of `perf-score verify`: each is one difference between what was handed over and what the inputs give. */
export const verificationFindings = {
  ...manifestFindings,
  ...resultFileFindings,
  ...resultContentFindings,
} as const satisfies Record<string, FindingKind>;
