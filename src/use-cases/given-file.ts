import { sha256 } from '#platform';
import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import { joined } from '../platform/bytes.ts';

/** A file that somebody gave: its name as reports show it, its bytes, and their SHA-256. */
export interface GivenFile extends Source {
  readonly bytes: Uint8Array;
}

/** Files in the order they count, and what was found while they were fetched. */
export interface GivenFiles {
  readonly files: readonly GivenFile[];
  readonly findings: readonly Finding[];
}

/** A file that was made; the name is relative to the folder of the results, with forward slashes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it is made: its bytes, or those of a long text piece by piece, so that all of it never stands in memory. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array | Iterable<Uint8Array>;
}

/** The file with its bytes in one. */
export const wholeFile = ({ name, bytes }: MadeFile): OutputFile => ({
  name,
  bytes: bytes instanceof Uint8Array ? bytes : joined([...bytes]),
});

/** A given file from its name and bytes. */
export function givenFile(file: string, bytes: Uint8Array): GivenFile {
  return { file, bytes, sha256: sha256(bytes) };
}

/** The name and hash of a file, as results state it. */
export function sourceOf({ file, sha256: hash }: GivenFile): Source {
  return { file, sha256: hash };
}
