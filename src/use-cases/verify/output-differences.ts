import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { comparePackages } from '../../verification/differences/compare-packages.ts';
import { sheetsByPart } from '../../verification/workbook/workbook-cells.ts';
import { withRest } from './with-rest.ts';

/** Where a file differs from the one expected. `savedAgain` where it holds the same and is only written another way. */
export interface OutputDifferences {
  readonly savedAgain: boolean;
  readonly findings: readonly Finding[];
}

/** Two versions of an output and how messages call it. */
export interface OutputVersions {
  readonly file: string;
  readonly found: Uint8Array;
  readonly expected: Uint8Array;
}

/** What is said of a file that was only saved again; `program` is the one that says it did, as it calls itself. */
export function savedAgain(file: string, program: string | null): OutputDifferences {
  const by = program === null ? { zh: '', en: '' } : { zh: `（${program}）`, en: ` (${program})` };
  return {
    savedAgain: true,
    findings: [finding('output-saved-again', { file, ...inBoth('by', by) }, { place: { file } })],
  };
}

/** Who has read of this many parts needs no more of them. */
const maxParts = 100;

/** The parts in which two Office files differ; where they differ in none, only the packing does. */
export function partDifferences({ file, found, expected }: OutputVersions): OutputDifferences {
  const sheets = sheetsByPart(expected, file);
  const differences = comparePackages(found, expected, file).map(({ part, found: was, expected: should }) => {
    const sheet = sheets.get(part);
    const place = { file, ...(sheet === undefined ? {} : { sheet }), path: part };
    return finding('value-differs', { found: was, expected: should }, { place });
  });
  if (differences.length === 0) return savedAgain(file, null);
  return { savedAgain: false, findings: withRest(differences.slice(0, maxParts), differences.length, file) };
}
