import { openZip } from '../../containers/zip/zip.ts';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { utf8Text } from '../../platform/bytes.ts';
import { samePackageParts } from '../../verification/differences/compare-packages.ts';
import { resultLimits } from '../../verification/differences/result-limits.ts';
import {
  comparePresentations,
  type PresentationDifference,
} from '../../verification/workbook/compare-presentations.ts';
import { compareWorkbooks } from '../../verification/workbook/compare-workbooks.ts';
import { readPresentation } from '../../verification/workbook/presentation.ts';
import { readWorkbookCells, type WorkbookCells } from '../../verification/workbook/workbook-cells.ts';
import { type OutputDifferences, type OutputVersions, partDifferences, savedAgain } from './output-differences.ts';
import { withRest } from './with-rest.ts';

/**
 * Where a workbook differs from the one expected: in its cells, first those that were changed; else in how they are seen. One in which
 * nothing but spelling, styles and packing differs was saved again by another program. That of a forger who changed a few parts is no
 * such file: most of it is as it was written.
 */
export function compareWorkbookFiles(versions: OutputVersions): OutputDifferences {
  const { file, found, expected } = versions;
  const a = readWorkbookCells(found, file);
  const b = readWorkbookCells(expected, file);
  if (a.value === null || b.value === null) return { savedAgain: false, findings: a.findings };
  const cells = cellFindings(file, a.value, b.value);
  if (cells.length > 0 || a.findings.length > 0) return { savedAgain: false, findings: [...a.findings, ...cells] };
  const { same, parts } = samePackageParts(found, expected, file);
  if (same * 2 > parts) return partDifferences(versions);
  const looks = lookFindings(versions, a.value, b.value);
  return looks.length > 0 ? { savedAgain: false, findings: looks } : savedAgain(file, programOf(found, file));
}

function cellFindings(file: string, found: WorkbookCells, expected: WorkbookCells): Finding[] {
  const { changed, derived } = compareWorkbooks(found, expected);
  const listed = changed.first.map(({ sheet, cell, found: was, expected: should }) =>
    finding(
      'cell-differs',
      { found: was, expected: should },
      { place: { file, sheet, ...(cell === null ? {} : { cell }) } },
    ),
  );
  const [first] = derived.first;
  const follow =
    first === undefined
      ? []
      : [
          finding(
            'cells-derived',
            { count: `${derived.count}`, cell: `${first.sheet}!${first.cell}` },
            { place: { file } },
          ),
        ];
  return [...withRest(listed, changed.count, file), ...follow];
}

const kindWords: Readonly<
  Record<PresentationDifference['kind'], (text: string, of: 'found' | 'expected') => Bilingual>
> = {
  format: (code) => ({ zh: `数字格式 ${code}`, en: `the number format ${code}` }),
  hidden: (_, of) => (of === 'found' ? { zh: '隐藏了', en: 'hidden' } : { zh: '没有隐藏', en: 'visible' }),
  note: (text) => (text === '' ? { zh: '没有批注', en: 'no note' } : { zh: `批注“${text}”`, en: `the note "${text}"` }),
  part: (_, of) =>
    of === 'found' ? { zh: '多出的内容', en: 'something beside the cells' } : { zh: '没有', en: 'nothing' },
};

function lookFindings({ file, found, expected }: OutputVersions, a: WorkbookCells, b: WorkbookCells): Finding[] {
  const [own, should] = [readPresentation(found, file), readPresentation(expected, file)];
  if (own === null || should === null) return [];
  const { first, count } = comparePresentations({ cells: a, looks: own }, { cells: b, looks: should });
  const listed = first.map((one) => {
    const words = kindWords[one.kind];
    const args = {
      where: one.where,
      ...inBoth('found', words(one.found, 'found')),
      ...inBoth('expected', words(one.expected, 'expected')),
    };
    return finding('shown-otherwise', args, { place: { file, path: one.where } });
  });
  return withRest(listed, count, file);
}

/** What the program that saved a workbook calls itself: LibreOffice/7.4.7.2, WPS Office. Anybody can write it, so it is only repeated. */
function programOf(bytes: Uint8Array, file: string): string | null {
  const archive = openZip(bytes, file, resultLimits).value;
  const part = archive?.has('docProps/app.xml') ? archive.read('docProps/app.xml').value : null;
  // <Application>WPS Office: near the beginning of its part, and cut at sixty signs as anybody can write it.
  const name = part === null ? null : /<Application>([^<$]{1,60})/.exec(utf8Text(part.subarray(0, 4096)))?.[1];
  return name ?? null;
}
