import type { SubmissionRecord, SubmissionVersion, UnitRecord } from '../../../model/result/submission-record.ts';
import type { OutputFile } from '../../given-file.ts';

/** What units handed in before: the record of it and the files it speaks of, by their names in the folder of results. */
export interface EarlierSets {
  readonly record: SubmissionRecord;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The folder of a version that is no longer, or not at present, the one to hand in: 报送/405001-某单位/第1版. */
function versionFolder(folder: string, version: number, language: 'zh' | 'en'): string {
  return `${folder}/${{ zh: `第${version}版`, en: `version-${version}` }[language]}`;
}

/** Both names that the folder of a version may have, whatever the language of the run that wrote it, and its own where it is the current one. */
function foldersOf({ folder, versions, current }: UnitRecord, { version }: SubmissionVersion): string[] {
  const aside = (['zh', 'en'] as const).map((language) => versionFolder(folder, version, language));
  return current && version === versions.at(-1)?.version ? [folder] : aside;
}

/** Where the files that a record speaks of stand, each under the names it may have. */
export function namesOfRecord({ units }: SubmissionRecord): string[] {
  return units.flatMap((unit) =>
    unit.versions.flatMap((version) =>
      foldersOf(unit, version).flatMap((folder) => version.files.map((file) => `${folder}/${file}`)),
    ),
  );
}

/** The files of an earlier version, for its folder below `folder`; what is not there any more is left out. */
export function keptFiles(
  { files }: EarlierSets,
  unit: UnitRecord,
  version: SubmissionVersion,
  folder: string,
  language: 'zh' | 'en',
): OutputFile[] {
  return version.files.flatMap((file) => {
    const bytes = foldersOf(unit, version)
      .map((from) => files.get(`${from}/${file}`))
      .find((found) => found !== undefined);
    return bytes === undefined ? [] : [{ name: `${versionFolder(folder, version.version, language)}/${file}`, bytes }];
  });
}
