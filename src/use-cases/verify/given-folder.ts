import { sha256 } from '#platform';
import { refuseSize } from '../../containers/zip/file-size.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import type { PdfWriter } from '../../writers/pdf/pdf-writer.ts';
import type { GivenFile } from '../given-file.ts';
import type { DataWriter } from '../outputs/data-writer.ts';
import type { FoundSources, ScoredAgain } from './found-sources.ts';

/** Why a file was not read; `absent` when it is not there. */
export interface NotRead {
  readonly absent: boolean;
  readonly finding: Finding;
}

export type BytesRead = { readonly bytes: Uint8Array } | NotRead;

/** A folder of results that somebody else may have filled: nothing outside it is read, and nothing larger than the limit, in bytes. */
export interface ResultFolder {
  /** How messages call it, and a file in it. */
  readonly shown: string;
  readonly shownName: (name: string) => string;
  /** Every file in it and below, with forward slashes. */
  readonly names: () => Promise<readonly string[]>;
  readonly read: (name: string, limit: number) => Promise<BytesRead>;
  /** The same where only hash and size are wanted. */
  readonly hash: (name: string, limit: number) => Promise<{ readonly sha256: string; readonly size: number } | NotRead>;
}

/** Where the inputs, own rules and own profiles of a run may be found. */
export interface GivenSources {
  /** A file by the name that the manifest gives it. */
  readonly read: (name: string, limit: number) => Promise<BytesRead>;
  /** Names of files that may be inputs under other names, and their bytes. */
  readonly others: (names: readonly string[]) => Promise<Reading<readonly string[]>>;
  readonly readOther: (name: string, limit: number) => Promise<BytesRead>;
}

/** The folders of definitions that come with the program. */
export type DefinitionFolder = 'rules' | 'scoring-profiles' | 'monitoring-profiles' | 'department-profiles';

/** Does again what a manifest says, from the bytes it was made of. */
export type MadeAgain = (manifest: Manifest, sources: FoundSources, program: Program) => Promise<ScoredAgain>;

/**
 * The program that verifies: its version, and the rules and profiles that come with it, by their names in it (rules/date.json). Without
 * `pdf` it can't make PDF files again, without `data` no tables of data, without `round` no round of monitoring, without `department` no
 * department as a whole.
 */
export interface Program {
  readonly version: string;
  readonly read: (name: string, limit: number) => Promise<BytesRead>;
  readonly definitions: (folder: DefinitionFolder) => Promise<readonly GivenFile[]>;
  readonly pdf?: () => Promise<PdfWriter>;
  readonly data?: () => Promise<DataWriter>;
  readonly round?: MadeAgain;
  readonly department?: MadeAgain;
}

function reader(files: readonly GivenFile[], shownName: (name: string) => string) {
  const known = new Map(files.map(({ file, bytes }) => [file, bytes]));
  return async (name: string, limit: number): Promise<BytesRead> => {
    const file = shownName(name);
    const bytes = known.get(name);
    if (bytes === undefined) return { absent: true, finding: finding('file-not-found', { file }, { place: { file } }) };
    const tooLarge = refuseSize(bytes.length, file, limit);
    return tooLarge === null ? { bytes } : { absent: false, finding: tooLarge };
  };
}

/** A folder of results from the files in it, by their names there; `shown` is how messages call the folder. */
export function folderOfFiles(files: readonly GivenFile[], shown: string): ResultFolder {
  const shownName = (name: string) => `${shown}/${name}`;
  const read = reader(files, shownName);
  return {
    shown,
    shownName,
    names: async () => files.map(({ file }) => file).sort(),
    read,
    hash: async (name, limit) => {
      const found = await read(name, limit);
      return 'bytes' in found ? { sha256: sha256(found.bytes), size: found.bytes.length } : found;
    },
  };
}

/** A program from the rules and profiles that come with it. */
export function programOfFiles(version: string, files: readonly GivenFile[]): Program {
  return {
    version,
    read: reader(files, (name) => name),
    definitions: async (folder) => files.filter(({ file }) => file.startsWith(`${folder}/`)),
  };
}

/** The sources of a run from files at hand, whatever they are called now. */
export function sourcesOfFiles(files: readonly GivenFile[]): GivenSources {
  const read = reader(files, (name) => name);
  return { read, readOther: read, others: async () => ({ value: files.map(({ file }) => file), findings: [] }) };
}
