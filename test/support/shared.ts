import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeWith } from './describe-with.ts';

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));
// Three folders, because a folder that is just called "shared" may stand beside anybody's clone.
const present = ['goal-tables', 'published', 'seeds'].every((name) => existsSync(`${folder}${name}`));

/** The path of a file or folder of the real documents that stand beside the project, where they are present. */
export function sharedFile(name: string): string {
  return `${folder}${name}`;
}

/** The names of the files in a folder of the real documents, sorted; none where the folder is absent. */
export function sharedFiles(name: string, extension = ''): string[] {
  if (!existsSync(sharedFile(name))) return [];
  return readdirSync(sharedFile(name))
    .filter((file) => file.endsWith(extension))
    .sort();
}

/**
 * A suite that needs the real documents beside the project. Without them it is reported as skipped; with PERF_SCORE_REQUIRE_SHARED
 * set their absence is a failure.
 */
export function describeWithShared(name: string, suite: () => void): void {
  describeWith({ name: 'the real documents', present, requiredBy: 'PERF_SCORE_REQUIRE_SHARED' }, name, suite);
}
