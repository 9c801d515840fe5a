import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { jsonDamageArgs } from '../findings/json-damage.ts';
import type { Finding } from '../model/finding.ts';
import { type ResultJson, resultJsonSchema } from '../model/result-json.ts';
import { schemaProblems } from '../model/schema-problems.ts';
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
  } catch {
    const { line, column, found, foundEn } = jsonDamageArgs(text);
    const problem = inBoth('problem', {
      zh: `第 ${line} 行第 ${column} 列起读不下去：${found}`,
      en: `line ${line}, column ${column} cannot be read: ${foundEn}`,
    });
    return { value: null, findings: [finding('result-unreadable', { file, ...problem }, { place: { file } })] };
  }
  const parsed = resultJsonSchema.safeParse(json);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const findings = schemaProblems(resultJsonSchema, json)
    .slice(0, 10)
    .map(({ path: at, found, allowed }) => {
      const problem = inBoth('problem', {
        zh: `${at || '.'} 是 ${found || '空缺'}，应为 ${allowed}`,
        en: `${at || '.'} is ${found || 'missing'}, expected ${allowed}`,
      });
      return finding('result-unreadable', { file, ...problem }, { place: { file, path: at } });
    });
  return { value: null, findings };
}
