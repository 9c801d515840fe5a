import { sha256 } from '#platform';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import { annotateFile } from '../../use-cases/annotate-file.ts';
import type { OutputFile } from '../../use-cases/given-file.ts';
import { fileNames } from '../../use-cases/outputs/file-name.ts';
import { makeManifest, makeOutputs, manifestOptions } from '../../use-cases/outputs/make-outputs.ts';
import { purposeOf, submissionFolder } from '../../use-cases/outputs/output-formats.ts';
import { templatesFor } from '../../use-cases/templates.ts';
import { packZip } from '../../writers/pack-zip.ts';
import type { DroppedFile, MadeFile } from '../messages.ts';
import type { Session } from './session.ts';

const words = {
  template: { zh: '空白填报表，由该单位填写', en: 'a blank workbook, for the unit to fill in' },
  copy: { zh: '批注副本：有问题的格子已标出', en: 'a copy with a note at each doubtful cell' },
} as const;

/** A file as the page is given it. */
export const made = ({ name, bytes }: OutputFile, purpose: string): MadeFile => ({
  name,
  bytes,
  sha256: sha256(bytes),
  purpose,
});

/** The blank workbooks of the units of the goal tables. */
export async function templates(session: Session): Promise<MadeFile[]> {
  const { goals, policy, language } = session;
  if (goals === null || goals.year === null || policy?.profile == null) return [];
  const lastYear = session.lastYear(goals)?.values ?? null;
  const order = { year: goals.year, goals: goals.documents, only: null, profile: policy.profile, lastYear, language };
  return (await templatesFor(order)).map((one) => made(one, words.template[language]));
}

/** Every file of a run, its manifest last: the bytes that the command line writes. */
export async function outputs({ run, policy, language }: Session): Promise<MadeFile[]> {
  if (run === null || policy === null) return [];
  const files = await makeOutputs(run, language);
  const manifest = makeManifest(run, files, policy.profileFiles, manifestOptions(run, language));
  return [...files, manifest].map((file) => ({
    ...made(file, purposeOf(file.name, language)),
    ...(file.name.startsWith(`${submissionFolder[language]}/`) ? { submitted: true as const } : {}),
  }));
}

/** Annotated copies of the workbooks that have findings. */
export function copies(session: Session): { files: MadeFile[]; findings: readonly Finding[] } {
  const { run, language } = session;
  const given = session.given('actuals');
  // actuals/405001.xlsx: 405001 names what is made of it.
  const stems = given.map(({ file }) => file.replace(/^.*[\\/]/, '').replace(/\.xl[st][xm]$/i, ''));
  const names = fileNames(stems, '.annotated.xlsx');
  const files: MadeFile[] = [];
  const findings: Finding[] = [];
  for (const [at, file] of given.entries()) {
    const own = (run?.findings ?? []).filter(({ place }) => place?.file === file.file);
    if (own.length === 0) continue;
    const copy = annotateFile(file, own, language);
    append(findings, copy.findings);
    if (copy.bytes !== null)
      files.push(made({ name: names[at] ?? file.file, bytes: copy.bytes }, words.copy[language]));
  }
  return { files, findings };
}

/** Files as one archive; names keep their folders. */
export const zipped = (files: readonly DroppedFile[]): Uint8Array =>
  packZip(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
