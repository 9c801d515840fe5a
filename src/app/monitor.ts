import { basename, dirname, join } from 'node:path';
import type { Language } from '../findings/finding.ts';
import type { Finding, Reading } from '../model/finding.ts';
import { type AsOf, asOfText } from '../model/monitoring/monitored.ts';
import type { MonitoringProfile } from '../model/monitoring/monitoring-profile.ts';
import type { MonitoringRun } from '../model/monitoring/monitoring-run.ts';
import type { Source } from '../model/place.ts';
import { givenFile } from '../use-cases/given-file.ts';
import type { GoalsOfYear } from '../use-cases/goals/read-goal-files.ts';
import { defaultMonitoringProfile, loadMonitoringProfile } from '../use-cases/monitoring/load-monitoring-profile.ts';
import { monitorFiles } from '../use-cases/monitoring/monitor-files.ts';
import {
  monitoringManifest,
  monitoringOutputs,
  monitoringTemplates,
} from '../use-cases/monitoring/monitoring-outputs.ts';
import { type GivenRound, readRound } from '../use-cases/monitoring/read-round.ts';
import { largestResult, roundName } from '../use-cases/outputs/output-formats.ts';
import { readInside } from './inputs/handed-over/read-inside.ts';
import { readInputFiles } from './inputs/input-files.ts';
import { namedDefinition } from './inputs/named-definition.ts';
import { type MadeTemplates, writeTemplateFiles } from './make-templates.ts';
import { type ReplacedFolder, replaceFolder } from './outputs/writing/replace-folder.ts';
import { displayPath } from './settings/display-path.ts';
import { packageVersion } from './settings/package-folder.ts';

/** The monitoring profile that a word means: an id of those that come with the program, or a file. */
export async function monitoringProfile(
  word: string = defaultMonitoringProfile,
): Promise<Reading<MonitoringProfile | null> & { readonly source: Source | null }> {
  const { id, meant, findings, sourceOf } = await namedDefinition('monitoring-profiles', word);
  const { value, findings: faults } = loadMonitoringProfile(id, meant);
  return { value, findings: [...findings, ...faults], source: value === null ? null : sourceOf(value.id) };
}

/** The blank workbooks of a round, written as templates are. */
export async function makeMonitoringTemplates(
  goals: GoalsOfYear,
  asOf: AsOf,
  order: { readonly folder: string; readonly force: boolean; readonly dryRun: boolean; readonly language: Language },
): Promise<MadeTemplates> {
  return writeTemplateFiles(await monitoringTemplates(goals.documents, asOf, order.language), order);
}

/** An earlier round from its folder or its monitoring.json. */
export async function loadEarlierRound(path: string): Promise<Reading<GivenRound | null>> {
  const isFile = /\.json$/i.test(path);
  const [folder, name] = isFile ? [dirname(path), basename(path)] : [path, roundName];
  const file = displayPath(join(folder, name));
  const read = await readInside({ folder, name, shown: file, limit: largestResult });
  return 'bytes' in read ? readRound(givenFile(file, read.bytes)) : { value: null, findings: [read.finding] };
}

/** Reads the workbooks of a round and judges it; null where there is none to read. The findings are of files that were not read. */
export async function monitorRound(
  paths: readonly string[],
  required: boolean,
  order: {
    readonly goals: GoalsOfYear;
    readonly asOf: AsOf;
    readonly profile: MonitoringProfile;
    readonly earlier: GivenRound | null;
  },
): Promise<{ readonly run: MonitoringRun | null; readonly findings: readonly Finding[] }> {
  const { files, findings } = await readInputFiles(paths, required);
  if (files.length === 0) return { run: null, findings };
  const tool = { name: 'perf-score', version: packageVersion() };
  return { run: monitorFiles({ ...order, files, tool }), findings };
}

/** Writes every output of a round into a folder, whole or not at all. */
export async function writeRound(
  run: MonitoringRun,
  profileFile: Source,
  folder: string,
  options: { readonly language: Language; readonly force: boolean; readonly keep: readonly string[] },
): Promise<ReplacedFolder & { readonly files: readonly string[] }> {
  const outputs = await monitoringOutputs(run, options.language);
  const files = [...outputs, monitoringManifest(run, profileFile, outputs, options.language)];
  const replaced = await replaceFolder(folder, files, options.force, options.keep);
  return { ...replaced, files: replaced.findings.length > 0 ? [] : files.map(({ name }) => name) };
}

/** Where the results of a round go where nothing else is asked for. */
export const roundFolder = (asOf: AsOf): string => join('monitoring', asOfText(asOf));
