import { join } from 'node:path';
import type { Language } from '../findings/finding.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { DepartmentDocument } from '../model/whole-department/department-document.ts';
import type { DepartmentRun, PreparedDepartment } from '../model/whole-department/department-run.ts';
import type { GoalsOfYear } from '../use-cases/goals/read-goal-files.ts';
import { departmentResultName, largestResult } from '../use-cases/outputs/output-formats.ts';
import { makePolicy, type Policy } from '../use-cases/policy.ts';
import {
  type DepartmentOrder,
  departmentFiles,
  departmentName,
} from '../use-cases/whole-department/department-files.ts';
import {
  departmentManifest,
  departmentOutputs,
  departmentTemplates,
} from '../use-cases/whole-department/department-outputs.ts';
import {
  defaultDepartmentProfile,
  loadDepartmentProfile,
} from '../use-cases/whole-department/load-department-profile.ts';
import { readDepartmentResult } from '../use-cases/whole-department/read-department-result.ts';
import { readInside } from './inputs/handed-over/read-inside.ts';
import { readInputFiles } from './inputs/input-files.ts';
import { loadDefinitions } from './inputs/load-definitions.ts';
import { loadResult } from './inputs/load-result.ts';
import { namedDefinition } from './inputs/named-definition.ts';
import { type MadeTemplates, writeTemplateFiles } from './make-templates.ts';
import { type ReplacedFolder, replaceFolder } from './outputs/writing/replace-folder.ts';
import { displayPath } from './settings/display-path.ts';
import { packageVersion } from './settings/package-folder.ts';
import type { Settings } from './settings/settings.ts';

/** A layout with its file, and the scoring profile and rules that its goals are scored by; null where the findings say why. */
export interface DepartmentPolicy {
  readonly prepared: PreparedDepartment;
  readonly layout: Source;
  readonly policy: Policy;
}

/** The layout that a word means (an id of those that come with the program, or a file), with the rules for its goals. */
export async function departmentPolicy(
  settings: Pick<Settings, 'profiles' | 'rules'>,
  word: string = defaultDepartmentProfile,
): Promise<Reading<DepartmentPolicy | null>> {
  const { id, meant, findings, sourceOf } = await namedDefinition('department-profiles', word);
  const { value: prepared, findings: faults } = await loadDepartmentProfile(id, meant);
  const layout = prepared === null ? null : sourceOf(prepared.profile.id);
  if (prepared === null || layout === null) return { value: null, findings: [...findings, ...faults] };
  const profiles = await loadDefinitions('scoring-profiles', settings.profiles.value);
  const rules = await loadDefinitions('rules', settings.rules.value);
  const policy = await makePolicy(prepared.profile.goalsProfile, profiles.definitions, rules.definitions);
  const all = [...findings, ...faults, ...profiles.findings, ...rules.findings, ...policy.findings];
  const usable = policy.profile !== null && policy.ruleSet !== null;
  return { value: usable ? { prepared, layout, policy } : null, findings: all };
}

/** The department that goal tables are of, or that the settings name. */
export const departmentOf = (goals: GoalsOfYear, settings: Pick<Settings, 'departmentInCharge'>): string =>
  departmentName(
    goals.documents.flatMap(({ projects }) => projects),
    settings.departmentInCharge.value,
  );

/** The blank workbook of a department, written as templates are. */
export async function makeDepartmentTemplate(
  order: Pick<DepartmentOrder, 'department' | 'year' | 'goals' | 'prepared'>,
  where: { readonly folder: string; readonly force: boolean; readonly dryRun: boolean; readonly language: Language },
): Promise<MadeTemplates> {
  return writeTemplateFiles(await departmentTemplates(order, where.language), where);
}

/** Reads what a department filled in and scores it; null where there is nothing to read. The findings are of files that were not read. */
export async function scoreWholeDepartment(
  paths: readonly string[],
  required: boolean,
  results: string | null,
  order: Omit<DepartmentOrder, 'files' | 'results' | 'tool'>,
): Promise<{ readonly run: DepartmentRun | null; readonly findings: readonly Finding[] }> {
  const { files, findings } = await readInputFiles(paths, required);
  const loaded = results === null ? null : await loadResult(results);
  const all = [...findings, ...(loaded?.findings ?? [])];
  if (files.length === 0 || (loaded !== null && loaded.value === null)) return { run: null, findings: all };
  const given =
    loaded?.value == null || loaded.source === null ? null : { result: loaded.value, source: loaded.source };
  const tool = { name: 'perf-score', version: packageVersion() };
  return { run: await departmentFiles({ ...order, files, results: given, tool }), findings: all };
}

/** Writes every output of a scored department into a folder, whole or not at all. */
export async function writeDepartment(
  run: DepartmentRun,
  { layout, policy }: DepartmentPolicy,
  folder: string,
  options: { readonly language: Language; readonly force: boolean; readonly keep: readonly string[] },
): Promise<ReplacedFolder & { readonly files: readonly string[] }> {
  const outputs = await departmentOutputs(run, options.language);
  const rules = policy.ruleSet?.sources.map(({ source }) => source) ?? [];
  const made = departmentManifest(run, { layout, profile: policy.profileFiles, rules }, outputs, options.language);
  const files = [...outputs, made];
  const replaced = await replaceFolder(folder, files, options.force, options.keep);
  return { ...replaced, files: replaced.findings.length > 0 ? [] : files.map(({ name }) => name) };
}

/** A scored department from its folder. */
export async function loadDepartment(folder: string): Promise<Reading<DepartmentDocument | null>> {
  const shown = displayPath(join(folder, departmentResultName));
  const read = await readInside({ folder, name: departmentResultName, shown, limit: largestResult });
  return 'bytes' in read
    ? readDepartmentResult({ file: shown, bytes: read.bytes })
    : { value: null, findings: [read.finding] };
}

/** Where the results of a department go where nothing else is asked for. */
export const departmentFolder = (year: number): string => join('department', String(year));
