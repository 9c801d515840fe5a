/** Files at hand as bytes, under the names that reports give them. */
export interface FilesAtHand {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Rules and profiles in place of those that come with the program, by their names in the package. */
  readonly builtIn: ReadonlyMap<string, Uint8Array>;
}

/** Where the files of a run come from: the disk, named relative to a working folder, or bytes at hand. */
export type FilesFrom = string | FilesAtHand;
