import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sha256 } from '#platform';
import type { Source } from '../../model/place.ts';
import { packageFolder } from '../settings/package-folder.ts';

/** A source of a manifest and where it is today. */
export interface FoundSource {
  readonly source: Source;
  /** `built-in` comes with the program, `own` lies below the folder of inputs, null when neither has the bytes that were hashed. */
  readonly where: 'built-in' | 'own' | null;
  /** SHA-256 of the bytes met under that name, for the message when they are others; null when there are none. */
  readonly sha256: string | null;
}

const hashOf = async (path: string): Promise<string | null> => {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : sha256(bytes);
};

/** Finds an input of a run below the folder of inputs. */
export async function findInput(source: Source, inputs: string): Promise<FoundSource> {
  const own = await hashOf(resolve(inputs, source.file));
  return { source, where: own === source.sha256 ? 'own' : null, sha256: own };
}

/**
 * Finds a rule or profile file by its hash, not by its name alone: a folder of one's own may be called `rules` too. What is the same in
 * both places counts as built in.
 */
export async function findDefinition(source: Source, inputs: string): Promise<FoundSource> {
  const builtIn = await hashOf(join(packageFolder(), source.file));
  if (builtIn === source.sha256) return { source, where: 'built-in', sha256: builtIn };
  const own = await findInput(source, inputs);
  return { ...own, sha256: own.sha256 ?? builtIn };
}
