import { statedId } from '../../findings/read-definition.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import type { Definition } from '../../use-cases/definition.ts';
import type { DefinitionFolder } from '../../use-cases/verify/given-folder.ts';
import { displayPath } from '../settings/display-path.ts';
import { loadDefinitions } from './load-definitions.ts';

/** The definitions among which one that was named is looked up, and its id. */
interface NamedDefinition {
  readonly id: string;
  readonly meant: readonly Definition[];
  readonly findings: readonly Finding[];
  /** The file of the definition with that id. */
  readonly sourceOf: (id: string) => Source | null;
}

/** What a word means: an id of those that come with the program, or a file, which is meant whatever id it has. */
export async function namedDefinition(folder: DefinitionFolder, word: string): Promise<NamedDefinition> {
  const own = /\.json$/i.test(word) ? [word] : [];
  const { definitions, findings } = await loadDefinitions(folder, own);
  const file = own.length === 0 ? null : displayPath(word);
  const meant = file === null ? definitions : definitions.filter((one) => one.file === file);
  const sourceOf = (id: string): Source | null => {
    const found = meant.findLast(({ text }) => statedId(text) === id);
    return found === undefined ? null : { file: found.file, sha256: found.sha256 };
  };
  return { id: file === null ? word : (statedId(meant[0]?.text ?? '') ?? word), meant, findings, sourceOf };
}
