import type { Workbook } from 'exceljs';
import { sha256 } from '#platform';
import { hiddenRows, projectHashRow, targetFingerprintText, writtenMark } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets, templateVersion } from '../../../model/actuals/actuals-layout.ts';
import type { Project } from '../../../model/goals/goals.ts';
import { safeText } from '../../xlsx/safe-text.ts';
import type { TemplateInput } from '../template-input.ts';

const fingerprint = (projects: readonly Project[]) => sha256(targetFingerprintText(projects));

/** Marks in one cell: 13 signs each, and a cell holds 32,767. */
const marksInCell = 1000;

/** What the template wrote on its sheets for reading, so that words typed there can be told from its own. */
function writtenRows(book: Workbook): [string, string][] {
  return [actualsSheets.guide, actualsSheets.status].flatMap((name) => {
    const marks = new Set<string>();
    book.getWorksheet(name)?.eachRow((row) => {
      row.eachCell(({ text }) => {
        if (text !== '') marks.add(sha256(writtenMark.text(text)).slice(0, writtenMark.length));
      });
    });
    const all = [...marks];
    return Array.from({ length: Math.ceil(all.length / marksInCell) }, (_, at): [string, string] => [
      `${hiddenRows.written}:${name}:${at + 1}`,
      all.slice(at * marksInCell, (at + 1) * marksInCell).join(' '),
    ]);
  });
}

/** Writes the hidden sheet by which a reader knows the template again and finds targets that were edited. */
export function writeKeysSheet(book: Workbook, input: TemplateInput): void {
  const sheet = book.addWorksheet(actualsSheets.keys, { state: 'veryHidden' });
  const rows: [string, string][] = [
    [hiddenRows.version, templateVersion],
    [hiddenRows.year, String(input.year)],
    [hiddenRows.unitCode, input.unit.code ?? ''],
    [hiddenRows.unitName, input.unit.name],
    [hiddenRows.profile, input.profile.id],
    [hiddenRows.targetsHash, fingerprint(input.projects)],
    ...input.projects.map((project): [string, string] => [
      projectHashRow(project.unit, project),
      fingerprint([project]),
    ]),
    ...writtenRows(book),
  ];
  sheet.addRows(rows.map((row) => row.map(safeText)));
}
