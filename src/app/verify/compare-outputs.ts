import { join } from 'node:path';
import { sha256 } from '#platform';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { OutputFile } from '../../use-cases/given-file.ts';
import { compareJson } from '../../verification/differences/compare-json.ts';
import { comparePackages } from '../../verification/differences/compare-packages.ts';
import { firstDifference } from '../../verification/differences/compare-text.ts';
import { compareWorkbooks } from '../../verification/workbook/compare-workbooks.ts';
import { readWorkbookCells, sheetsByPart } from '../../verification/workbook/workbook-cells.ts';
import { readInside } from '../inputs/handed-over/read-inside.ts';
import { displayPath } from '../settings/display-path.ts';

const decoder = new TextDecoder();

/** What is many times as large as it should be is not taken apart to find out where it differs. */
const mostBytes = ({ bytes }: OutputFile): number => 4 * bytes.length + 1024 * 1024;

/**
 * Where a file of a folder differs from the one expected: by cell in a workbook, by path in JSON, by line in a page, by part in whatever
 * else an Office file holds. A missing file has no differences: what the manifest
 * says of it is looked at elsewhere.
 */
export async function fileDifferences(folder: string, expected: OutputFile): Promise<Finding[]> {
  const file = displayPath(join(folder, expected.name));
  const read = await readInside({ folder, name: expected.name, shown: file, limit: mostBytes(expected) });
  if (!('bytes' in read)) return read.absent ? [] : [read.finding];
  const { bytes } = read;
  if (Buffer.compare(bytes, expected.bytes) === 0) return [];
  const named = namedDifferences(file, bytes, expected.bytes);
  if (named.length > 0) return named;
  const how = inBoth('how', {
    zh: '与重新计分写出的文件内容相同，但压缩方式不同',
    en: 'holds what scoring again writes, but is packed another way',
  });
  return [finding('output-differs', { file, ...how, sha256: sha256(expected.bytes) }, { place: { file } })];
}

function namedDifferences(file: string, found: Uint8Array, expected: Uint8Array): Finding[] {
  if (file.endsWith('.json')) return jsonDifferences(file, found, expected);
  if (file.endsWith('.html')) return textDifferences(file, found, expected);
  const cells = file.endsWith('.xlsx') ? cellDifferences(file, found, expected) : [];
  return cells.length > 0 ? cells : partDifferences(file, found, expected);
}

function cellDifferences(file: string, found: Uint8Array, expected: Uint8Array): Finding[] {
  const a = readWorkbookCells(found, file);
  const b = readWorkbookCells(expected, file);
  if (a.value === null || b.value === null) return [...a.findings];
  return compareWorkbooks(a.value, b.value).map(({ sheet, cell, found: was, expected: should }) =>
    finding(
      'cell-differs',
      { found: was, expected: should },
      { place: { file, sheet, ...(cell === null ? {} : { cell }) } },
    ),
  );
}

function partDifferences(file: string, found: Uint8Array, expected: Uint8Array): Finding[] {
  const sheets = sheetsByPart(expected, file);
  return comparePackages(found, expected, file).map(({ part, found: was, expected: should }) => {
    const sheet = sheets.get(part);
    const place = { file, ...(sheet === undefined ? {} : { sheet }), path: part };
    return finding('value-differs', { found: was, expected: should }, { place });
  });
}

function jsonDifferences(file: string, found: Uint8Array, expected: Uint8Array): Finding[] {
  return compareJson(parsed(found), parsed(expected)).map(({ path, found: was, expected: should }) =>
    finding('value-differs', { found: was, expected: should }, { place: { file, path } }),
  );
}

/** What a JSON file holds; undefined when it is none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

function textDifferences(file: string, found: Uint8Array, expected: Uint8Array): Finding[] {
  const difference = firstDifference(decoder.decode(found), decoder.decode(expected));
  if (difference === null) return [];
  const { line, found: was, expected: should } = difference;
  return [finding('value-differs', { found: was, expected: should }, { place: { file, line } })];
}
