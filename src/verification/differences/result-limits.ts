import { type ZipLimits, zipLimits } from '../../containers/zip/zip.ts';

/**
 * Tighter than for what is scored: results are written by this program, inflate to some ten times their size, and are checked by somebody
 * who did not make them.
 */
export const resultLimits: ZipLimits = {
  ...zipLimits,
  inflatedBytes: 128 * 1024 * 1024,
  ratio: 100,
  ratioFrom: 4 * 1024 * 1024,
};
