import type { Workbook } from 'exceljs';
import { sha256 } from '#platform';
import { hiddenRows, projectHashRow, targetFingerprintText } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets, templateVersion } from '../../../model/actuals/actuals-layout.ts';
import type { Project } from '../../../model/goals/goals.ts';
import { safeText } from '../../xlsx/safe-text.ts';
import type { TemplateInput } from '../template-input.ts';

const fingerprint = (projects: readonly Project[]) => sha256(targetFingerprintText(projects));

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
  ];
  sheet.addRows(rows.map((row) => row.map(safeText)));
}
