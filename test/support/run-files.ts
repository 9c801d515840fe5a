import { sha256 } from '#platform';
import type { OutputFile } from '../../src/use-cases/given-file.ts';
import { manifestName } from '../../src/use-cases/outputs/output-formats.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The files of a run with these texts, and its manifest. */
export function runFiles(texts: Readonly<Record<string, string>>): OutputFile[] {
  const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: bytes(text) }));
  const manifest = {
    schemaVersion: '1.0',
    tool: { name: 'perf-score', version: '0' },
    year: 2026,
    options: {},
    profile: { id: 'p', version: '1', files: [] },
    rules: [],
    inputs: [],
    outputs: files.map((file) => ({ file: file.name, sha256: sha256(file.bytes), bytes: file.bytes.length })),
  };
  return [...files, { name: manifestName, bytes: bytes(JSON.stringify(manifest)) }];
}
