import { sha256 } from '#platform';
import type { Language } from '../../findings/finding.ts';
import type { Unit } from '../../model/goals/goals.ts';
import type { Source } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { departmentPage } from '../../reports/department/department-page.ts';
import { departmentWorkbook } from '../../reports/department/department-workbook.ts';
import { evaluationReport } from '../../reports/evaluation-report.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import { scorecardWorkbook } from '../../reports/unit/scorecard-workbook.ts';
import { writeDocx } from '../../writers/docx/write-docx.ts';
import { writeHtml } from '../../writers/html/write-html.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import { fileNames } from './file-name.ts';
import { manifestName, type OutputFile } from './output-folder.ts';

/** The units of a run in the order of the input, each once. */
function unitsOf(run: ScoreRun): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const { unit } of run.projects) {
    const key = `${unit.code ?? ''}|${unit.name}`;
    if (!units.has(key)) units.set(key, unit);
  }
  return [...units.values()];
}

const encoder = new TextEncoder();

/** JSON as the outputs hold it: two spaces, a line break at the end. */
function jsonBytes(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value, null, 2)}\n`);
}

const names = {
  zh: { department: '部门汇总', report: '绩效自评报告' },
  en: { department: 'department', report: 'self-evaluation-report' },
} as const;

/** Names without endings that no unit's workbook gets, whatever the unit is called, in whatever language and however many units there are. */
const fixedNames = [...Object.values(names).flatMap((one) => Object.values(one)), 'result', 'manifest'];

/**
 * Every file of a run: a workbook per unit, the department's workbook and page where there are several, the report as Word and HTML, and result.json. The same
 * run gives the same bytes.
 */
export async function makeOutputs(run: ScoreRun, language: Language): Promise<OutputFile[]> {
  const units = unitsOf(run);
  const texts = units.map((unit) => [unit.code, unit.name].filter(Boolean).join('-'));
  const unitNames = fileNames(texts, '.xlsx', fixedNames);
  const files: OutputFile[] = [];
  for (const [index, unit] of units.entries()) {
    files.push({ name: unitNames[index] ?? '', bytes: await writeXlsx(scorecardWorkbook(run, unit, language)) });
  }
  const report = evaluationReport(run, language);
  const { department, report: reportName } = names[language];
  if (units.length > 1) {
    files.push(
      { name: `${department}.xlsx`, bytes: await writeXlsx(departmentWorkbook(run, language)) },
      { name: `${department}.html`, bytes: encoder.encode(writeHtml(departmentPage(run, language))) },
    );
  }
  files.push(
    { name: `${reportName}.docx`, bytes: await writeDocx(report) },
    { name: `${reportName}.html`, bytes: encoder.encode(writeHtml(report)) },
    { name: 'result.json', bytes: jsonBytes(resultDocument(run, language)) },
  );
  return files;
}

/** The manifest of a run and its files. `profileFiles` are the profile and all it extends. */
export function makeManifest(
  run: ScoreRun,
  files: readonly OutputFile[],
  profileFiles: readonly Source[],
  options: Manifest['options'],
): OutputFile {
  const manifest: Manifest = {
    schemaVersion: '1.0',
    tool: run.tool,
    year: run.year,
    options,
    profile: { id: run.profile.id, version: run.profile.version, files: profileFiles },
    rules: run.rules.map((rule) => rule.source),
    inputs: run.inputs,
    outputs: files.map(({ name, bytes }) => ({ file: name, sha256: sha256(bytes), bytes: bytes.length })),
  };
  return { name: manifestName, bytes: jsonBytes(manifest) };
}
