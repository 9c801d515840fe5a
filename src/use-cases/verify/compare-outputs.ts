import { textOf } from '../../containers/text/text-encoding.ts';
import { finding } from '../../findings/finding.ts';
import { readJsonText } from '../../findings/read-json.ts';
import { compareJson } from '../../verification/differences/compare-json.ts';
import { firstByteDifference } from '../../verification/differences/compare-text.ts';
import type { OutputFile } from '../given-file.ts';
import { compareWorkbookFiles } from './compare-workbook-files.ts';
import type { ResultFolder } from './given-folder.ts';
import { hasLines, otherLineEnds } from './line-ends.ts';
import { type OutputDifferences, type OutputVersions, partDifferences, savedAgain } from './output-differences.ts';
import { withRest } from './with-rest.ts';

/** What is many times as large as it should be is not taken apart to find out where it differs. */
const maxBytes = ({ bytes }: OutputFile): number => 4 * bytes.length + 1024 * 1024;

const same: OutputDifferences = { savedAgain: false, findings: [] };

/**
 * Where a file of a folder differs from the one expected: by cell in a workbook, by path in JSON, by line in a page, by part in whatever
 * else an Office file holds. A missing file has no differences: what the manifest says of it is looked at elsewhere.
 */
export async function outputDifferences(folder: ResultFolder, expected: OutputFile): Promise<OutputDifferences> {
  const file = folder.shownName(expected.name);
  const read = await folder.read(expected.name, maxBytes(expected));
  if (!('bytes' in read)) return read.absent ? same : { savedAgain: false, findings: [read.finding] };
  const versions = { file, found: read.bytes, expected: expected.bytes };
  const difference = firstByteDifference(versions.found, versions.expected);
  // Other line ends are said where the hash is looked at.
  const isSame = (bytes: Uint8Array) => firstByteDifference(bytes, versions.expected) === null;
  if (difference === null || (hasLines(file) && otherLineEnds(versions.found).some(isSame))) return same;
  if (file.endsWith('.json')) return jsonDifferences(versions);
  if (file.endsWith('.xlsx')) return compareWorkbookFiles(versions);
  if (file.endsWith('.docx')) return partDifferences(versions);
  // Where such bytes differ says nothing to anybody.
  if (/\.(?:pdf|parquet)$/.test(file)) {
    return { savedAgain: false, findings: [finding('bytes-differ', {}, { place: { file } })] };
  }
  const { line, found, expected: should } = difference;
  return {
    savedAgain: false,
    findings: [finding('value-differs', { found, expected: should }, { place: { file, line } })],
  };
}

function jsonDifferences({ file, found, expected }: OutputVersions): OutputDifferences {
  const parse = (bytes: Uint8Array) =>
    readJsonText(
      { file, text: textOf(bytes) },
      {
        damaged: ({ line }) =>
          finding('value-differs', { found: '', expected: 'JSON' }, { place: { file, line: Number(line) } }),
      },
    );
  const read = parse(found);
  // A key given twice hides a value: programs differ over which of the two counts.
  if (read.findings.length > 0) return { savedAgain: false, findings: read.findings };
  const { first, count } = compareJson(read.value, parse(expected).value);
  if (count === 0) return savedAgain(file, null);
  const listed = first.map(({ path, found: was, expected: should }) =>
    finding('value-differs', { found: was, expected: should }, { place: { file, path } }),
  );
  return { savedAgain: false, findings: withRest(listed, count, file) };
}
