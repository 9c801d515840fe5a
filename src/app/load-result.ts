import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import { type ResultJson, resultJsonSchema } from '../model/result-json.ts';
import { displayPath } from './display-path.ts';

/** Reads `result.json`, from the file or from a folder of results. A file that is not one gives findings that say where. */
export async function loadResult(
  path: string,
): Promise<{ readonly value: ResultJson | null; readonly findings: readonly Finding[] }> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const place = isFolder ? join(path, 'result.json') : path;
  const file = displayPath(place);
  const text = await readFile(place, 'utf8').catch(() => null);
  if (text === null) return { value: null, findings: [finding('file-not-found', { file }, { place: { file } })] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { value: null, findings: [finding('result-unreadable', { file, problem }, { place: { file } })] };
  }
  const parsed = resultJsonSchema.safeParse(json);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const findings = parsed.error.issues.slice(0, 10).map((issue) => {
    const path = issue.path.join('.');
    return finding(
      'result-unreadable',
      { file, problem: `${path || '.'}: ${issue.message}` },
      { place: { file, path } },
    );
  });
  return { value: null, findings };
}
