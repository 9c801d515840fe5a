import { extname, resolve } from 'node:path';
import { sniff } from '../containers/sniff.ts';
import { finding } from '../findings/finding.ts';
import { readForm } from '../readers/form-cells/read-form.ts';
import { type FilledForm, fillForm } from '../use-cases/fill/fill-form.ts';
import { givenFile } from '../use-cases/given-file.ts';
import { loadResult } from './inputs/load-result.ts';
import { readBytes } from './inputs/read-bytes.ts';
import { writeOutputFile } from './outputs/writing/write-output-file.ts';
import { displayPath } from './settings/display-path.ts';
import { forYear } from './settings/setting-paths.ts';

/**
 * What is filled from where: the export, the results (folder or file, `{year}` in it the year of the form), and the file to write (null:
 * beside the export).
 */
export interface FillOrder {
  readonly file: string;
  readonly from: string;
  readonly out: string | null;
  /** Replace what the cells hold. */
  readonly replace: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** A filled export; `out` is the file that was written, null where none was. */
export interface FilledExport extends Omit<FilledForm, 'bytes'> {
  readonly file: string;
  readonly result: string | null;
  readonly out: string | null;
}

/** 自评表.xlsx gives 自评表.filled.xlsx; an older format a new workbook. */
function besideExport(path: string, bytes: Uint8Array): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}.filled${sniff(bytes).kind === 'xlsx' && ending !== '' ? ending : '.xlsx'}`;
}

/** The place of the results, with the year of the form where it asks for one. */
function resultsOf(from: string, file: string, bytes: Uint8Array): string {
  if (!from.includes('{')) return from;
  const year = readForm(bytes, file).value?.year ?? null;
  return year === null ? from : forYear(from, year);
}

/** Fills a form that a system exported from the result of a run, and writes it under a name of its own. */
export async function fillExport(order: FillOrder): Promise<FilledExport> {
  const path = resolve(order.file);
  const file = displayPath(path);
  const none = { file, result: null, out: null, toPaste: false, fills: [], same: 0 };
  const given = await readBytes(path, file);
  if (given.bytes === null) return { ...none, findings: [given.finding] };
  const loaded = await loadResult(resolve(resultsOf(order.from, file, given.bytes)));
  if (loaded.value === null) return { ...none, findings: loaded.findings };
  const { bytes, ...filled } = fillForm(givenFile(file, given.bytes), loaded.value, order.replace);
  const result = loaded.source?.file ?? null;
  const findings = [...loaded.findings, ...filled.findings];
  if (bytes === null) return { ...filled, file, result, out: null, findings };
  const target = resolve(order.out ?? besideExport(path, given.bytes));
  const out = displayPath(target);
  const { force, dryRun } = order;
  if ((await writeOutputFile(target, bytes, { force, dryRun })) === 'refused') {
    const refused = finding('fill-would-overwrite', { file: out }, { place: { file: out } });
    return { ...filled, file, result, out: null, findings: [...findings, refused] };
  }
  return { ...filled, file, result, out, findings };
}
