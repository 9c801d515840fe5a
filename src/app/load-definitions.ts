import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { displayPath } from './display-path.ts';
import { readInputFiles } from './input-files.ts';
import { packageFolder } from './package-folder.ts';
import { sha256 } from './sha256.ts';

/** The text of a rule or profile file, and the SHA-256 of its bytes. Built-in files are named within the package. */
export interface Definition {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

const decoder = new TextDecoder();

/** The definitions that come with the program: `rules` or `scoring-profiles`, sorted by name. */
async function builtIn(folder: 'rules' | 'scoring-profiles'): Promise<Definition[]> {
  const path = join(packageFolder(), folder);
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(path, name));
      return { file: `${folder}/${name}`, text: decoder.decode(bytes), sha256: sha256(bytes) };
    }),
  );
}

/** The built-in definitions and those of the paths named; a path that is not there is a finding. */
export async function loadDefinitions(
  folder: 'rules' | 'scoring-profiles',
  paths: readonly string[],
  workingFolder: string = process.cwd(),
): Promise<{ readonly definitions: readonly Definition[]; readonly findings: readonly Finding[] }> {
  const given = await readInputFiles(paths, true, workingFolder);
  const own = given.files
    .filter((file) => file.path.endsWith('.json'))
    .map(({ file, bytes, sha256: hash }) => ({ file, text: decoder.decode(bytes), sha256: hash }));
  return { definitions: [...(await builtIn(folder)), ...own], findings: given.findings };
}

/** The word that a profile setting means: an id stays, a path becomes the id its file states (its name where it states none). */
export function profileId(setting: string, definitions: readonly Definition[], workingFolder: string): string {
  if (!setting.endsWith('.json')) return setting;
  const file = displayPath(setting, workingFolder);
  const text = definitions.find((definition) => definition.file === file)?.text ?? '';
  const stated = /"id"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  return stated ?? basename(setting, '.json');
}
