import type { Finding } from '../../model/finding.ts';
import type { OutputFile } from '../given-file.ts';

/** The sources of a run, as far as they were found, and what is to be said of them. */
export interface FoundSources {
  readonly count: number;
  /** The bytes that were hashed, under the names of the manifest; own rules and profiles among them. */
  readonly given: {
    readonly files: ReadonlyMap<string, Uint8Array>;
    /** Rules and profiles in place of those that come with the program: the same but for their line ends. */
    readonly builtIn: ReadonlyMap<string, Uint8Array>;
  };
  readonly ownRules: readonly string[];
  readonly ownProfiles: readonly string[];
  readonly ownForms: readonly string[];
  readonly findings: readonly Finding[];
}

/** Every file that a run gives when it is done again, or the findings that say why it gives none. */
export interface ScoredAgain {
  readonly outputs: readonly OutputFile[] | null;
  readonly findings: readonly Finding[];
}
