import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that is loaded before a command runs: what a file imports for its values, and what those import. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  const from = file.endsWith('.ts') ? join(root, file) : null;
  if (found.has(file)) return found;
  found.add(file);
  if (from === null) return found;
  const text = readFileSync(from, 'utf8');
  for (const [, specifier = ''] of text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\sfrom\s+)?'([^']+)';/gm)) {
    loadedBy(specifier.startsWith('.') ? relative(root, join(dirname(from), specifier)) : specifier, found);
  }
  return found;
}

describe('help and usage errors', () => {
  it('wait for nothing but the command line itself', () => {
    const loaded = loadedBy('src/cli/run-cli.ts');
    for (const name of ['commands.ts', 'help/help-sheet.ts', 'guidance/next-steps.ts']) {
      expect(loaded).toContain(`src/cli/${name}`);
    }
    const heavy = [...loaded].filter((name) =>
      /^(?:zod|exceljs|mathjs|docx|decimal\.js|json-rules-engine)$|findings\/catalogue|model\/(?:\w+\/)?(?:setting|config|decimal)\.ts/.test(
        name,
      ),
    );
    expect(heavy).toEqual([]);
    expect([...loaded].filter((name) => !/^(?:src\/|node:)/.test(name))).toEqual(['yargs', 'get-east-asian-width']);
  });
});
