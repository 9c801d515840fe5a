import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { BudgetUnit } from '../model/goals/goals.ts';
import { nameBeside } from '../use-cases/outputs/file-name.ts';
import { type Template, type TemplatesWanted, templatesFor } from '../use-cases/templates.ts';
import { beingWritten } from './outputs/writing/being-written.ts';
import { holdPlace } from './outputs/writing/hold-place.ts';
import { stopIfInterrupted } from './outputs/writing/interruption.ts';
import { isThere, renamePatiently } from './outputs/writing/own-files.ts';
import { clearUnfinished } from './outputs/writing/unfinished-run.ts';
import { clearParts, presentBytes, writeWhole } from './outputs/writing/write-whole.ts';
import { displayPath } from './settings/display-path.ts';
import { realPlace } from './settings/real-place.ts';

/** What becomes of one unit's file; `keptAs` is the new name of a file somebody had saved. */
interface MadeTemplate {
  readonly unit: BudgetUnit;
  readonly file: string;
  readonly projects: number;
  readonly indicators: number;
  readonly state: 'new' | 'replaced' | 'unchanged' | 'refused';
  readonly keptAs: string | null;
}

export interface MadeTemplates {
  readonly templates: readonly MadeTemplate[];
  readonly findings: readonly Finding[];
}

/** Where blank workbooks go, and what becomes of those that somebody has filled in. */
interface TemplateFolder {
  readonly folder: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** Where a file is kept that makes room: a name that nothing has and that no other file of this run is kept under. */
async function freeName(path: string, taken: ReadonlySet<string | null>): Promise<string> {
  const stem = basename(path, '.xlsx');
  for (let n = 1; ; n += 1) {
    const name = join(dirname(path), nameBeside(stem, `.backup-${n}.xlsx`));
    if (!taken.has(name) && !(await isThere(name))) return name;
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at]);

interface Plan {
  readonly state: MadeTemplate['state'];
  readonly backup: string | null;
}

interface NewTemplate extends Template {
  readonly path: string;
}

async function planFor({ path, bytes }: NewTemplate, force: boolean, before: readonly Plan[]): Promise<Plan> {
  const present = await presentBytes(path);
  if (present === null) return { state: 'new', backup: null };
  if (sameBytes(present, bytes)) return { state: 'unchanged', backup: null };
  const { isAsSealed } = await import('../writers/seal.ts');
  if (isAsSealed(present)) return { state: 'replaced', backup: null };
  if (!force) return { state: 'refused', backup: null };
  return { state: 'replaced', backup: await freeName(path, new Set(before.map(({ backup }) => backup))) };
}

/** Says what is to become of each file and writes it, unless any is refused or nothing is to be written. */
async function writeTemplates(made: readonly NewTemplate[], { force, dryRun }: TemplateFolder) {
  const planned: (NewTemplate & Plan)[] = [];
  for (const one of made) planned.push({ ...one, ...(await planFor(one, force, planned)) });
  if (dryRun || planned.some(({ state }) => state === 'refused')) return planned;
  for (const { path, bytes, state, backup } of planned) {
    stopIfInterrupted();
    if (state === 'unchanged') continue;
    if (backup !== null) await renamePatiently(path, backup);
    await writeWhole(path, bytes);
  }
  return planned;
}

/** Like {@link writeTemplates}, while no other run writes templates there; what a killed one left is removed. */
async function writeTemplatesAlone(made: readonly NewTemplate[], order: TemplateFolder) {
  await mkdir(order.folder, { recursive: true });
  // Claims are made in the folder itself: the one above it may not be writable.
  const place = join(await realPlace(order.folder), 'perf-score-templates');
  return holdPlace(place, async () => {
    await clearUnfinished(place);
    await clearParts(order.folder);
    return writeTemplates(made, order);
  });
}

/**
 * Writes one blank workbook for each unit. A file somebody has saved is never overwritten: it is refused with a finding, or under
 * `force` kept under another name. When any is refused nothing is written at all; with `dryRun` nothing is written either.
 */
export async function makeTemplates(order: TemplatesWanted & TemplateFolder): Promise<MadeTemplates> {
  return writeTemplateFiles(await templatesFor(order), order);
}

/** Writes blank workbooks of whatever kind as {@link makeTemplates} says. */
export async function writeTemplateFiles(
  templates: readonly Template[],
  order: TemplateFolder,
): Promise<MadeTemplates> {
  const made = templates.map((template) => ({ ...template, path: join(order.folder, template.name) }));
  const held = order.dryRun ? { done: await writeTemplates(made, order) } : await writeTemplatesAlone(made, order);
  if ('busy' in held) return { templates: [], findings: [beingWritten(order.folder, held.busy)] };
  const planned = held.done;
  const refused = planned.filter((one) => one.state === 'refused');
  return {
    templates: planned.map(({ unit, projects, path, state, backup }) => ({
      unit,
      file: displayPath(path),
      projects: projects.length,
      indicators: projects.reduce((count, project) => count + project.indicators.length, 0),
      state,
      keptAs: backup === null ? null : displayPath(backup),
    })),
    findings: [
      ...planned.flatMap(({ findings }) => findings),
      ...refused.map(({ path }) => {
        const file = displayPath(path);
        return finding('template-would-overwrite', { file }, { place: { file } });
      }),
    ],
  };
}
