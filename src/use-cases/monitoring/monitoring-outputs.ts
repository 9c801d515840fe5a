import { sha256 } from '#platform';
import type { Language } from '../../findings/finding.ts';
import { speak } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import { budgetUnitGroups, namesUnit } from '../../model/goals/budget-unit-groups.ts';
import type { BudgetUnit, GoalDocument } from '../../model/goals/goals.ts';
import { type AsOf, asOfText } from '../../model/monitoring/monitored.ts';
import type { MonitoringRun } from '../../model/monitoring/monitoring-run.ts';
import type { Source } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { utf8Bytes } from '../../platform/bytes.ts';
import { checkedFinding } from '../../reports/findings/checked-findings.ts';
import { findingsListing } from '../../reports/findings/findings-workbook.ts';
import { monitoringDocument } from '../../reports/monitoring/monitoring-document.ts';
import { monitoringForm } from '../../reports/monitoring/monitoring-form.ts';
import { monitoringReport } from '../../reports/monitoring/monitoring-report.ts';
import { monitoringSummary, warningsSheet } from '../../reports/monitoring/monitoring-summary.ts';
import { monitoringTemplate } from '../../reports/monitoring/monitoring-template.ts';
import { writeDocx } from '../../writers/docx/write-docx.ts';
import { sealed } from '../../writers/seal.ts';
import { stampZip } from '../../writers/stamp-zip.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import type { OutputFile } from '../given-file.ts';
import { fileNames } from '../outputs/file-name.ts';
import { manifestName, roundName } from '../outputs/output-formats.ts';
import type { Template } from '../templates.ts';

/** The fixed names of a round's outputs. */
const monitoringNames = {
  summary: { zh: '监控汇总.xlsx', en: 'monitoring-summary.xlsx' },
  report: { zh: '监控报告.docx', en: 'monitoring-report.docx' },
} as const;

const json = (value: unknown): Uint8Array => utf8Bytes(`${JSON.stringify(value, null, 2)}\n`);

const textOf = ({ code, name }: BudgetUnit): string => [code, name].filter(Boolean).join('-');

/** The blank workbooks of a round, one for each unit. The same goals and month give the same bytes. */
export async function monitoringTemplates(
  goals: readonly GoalDocument[],
  asOf: AsOf,
  language: Language,
): Promise<Template[]> {
  const units = budgetUnitGroups(goals.flatMap(({ projects }) => projects));
  const names = fileNames(
    units.map(({ unit }) => `${asOfText(asOf)}-${textOf(unit)}`),
    '.xlsx',
  );
  const made: Template[] = [];
  for (const [index, { unit, members: projects }] of units.entries()) {
    const bytes = await writeXlsx(monitoringTemplate(unit, projects, asOf, speak(language)));
    const name = certain(names[index], 'name of a template');
    made.push({ unit, projects, findings: [], name, bytes: stampZip(sealed(bytes, '空白填报表')) });
  }
  return made;
}

/** Every file of a round: the forms of each unit, summary and warnings, the outline of the report, and all of it as data. */
export async function monitoringOutputs(run: MonitoringRun, language: Language): Promise<OutputFile[]> {
  const say = speak(language);
  const units = budgetUnitGroups(run.projects.map(({ project }) => project));
  const fixed = [monitoringNames.summary[language], monitoringNames.report[language]].map((name) =>
    name.replace(/\.\w+$/, ''),
  );
  const names = fileNames(
    units.map(({ unit }) => textOf(unit)),
    '.xlsx',
    fixed,
  );
  const date = `${asOfText(run.asOf)}-01`;
  const files: OutputFile[] = [];
  for (const [index, group] of units.entries()) {
    const own = run.projects.filter(({ project }) => namesUnit(group, project.unit.code ?? project.unit.name));
    const sheets = own.map((course, at) => monitoringForm(course, at, run, say));
    const name = certain(names[index], 'name of a workbook');
    files.push({ name, bytes: await writeXlsx({ title: group.unit.name, language, date, sheets }) });
  }
  const findings = findingsListing(
    run.findings.map((found) => checkedFinding(found, language)),
    language,
  );
  const summary = [monitoringSummary(run, say), warningsSheet(run, say), findings];
  const title = monitoringNames.summary[language];
  files.push({ name: title, bytes: await writeXlsx({ title, language, date, sheets: summary }) });
  files.push({ name: monitoringNames.report[language], bytes: await writeDocx(monitoringReport(run, say)) });
  files.push({ name: roundName, bytes: json(monitoringDocument(run, language)) });
  return files;
}

/** What a round was made from and what it wrote, so that a later one knows whether anybody changed it. */
export function monitoringManifest(
  run: MonitoringRun,
  profileFile: Source,
  files: readonly OutputFile[],
  language: Language,
): OutputFile {
  const manifest: Manifest = {
    schemaVersion: '1.0',
    tool: run.tool,
    year: run.asOf.year,
    options: { language, profile: run.profile.id, monitoring: asOfText(run.asOf) },
    profile: { id: run.profile.id, version: run.profile.version, files: [profileFile] },
    rules: [],
    inputs: run.inputs,
    outputs: files.map(({ name, bytes }) => ({ file: name, sha256: sha256(bytes), bytes: bytes.length })),
  };
  return { name: manifestName, bytes: json(manifest) };
}
