import { lstat, readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { cutToBytes, sameFileKey } from '../../../use-cases/outputs/file-name.ts';
import { writerPattern } from './writer.ts';

/** A file beside a folder by which a run says that it writes there. */
export interface Claim {
  readonly path: string;
  /** The hidden folder for the files of the run, which may not be there. */
  readonly fresh: string;
  /** The writer in its name; null for a claim of 0.1.0, which names it inside and keeps nobody out. */
  readonly writer: string | null;
  /** When it was last written, in milliseconds since 1970. */
  readonly touched: number;
}

/** .2026-<writer>.run, and .2026-<UUID>.run of 0.1.0. */
const claimName = new RegExp(`^\\.(.*)-(?:(${writerPattern})|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.run$`, 's');

/** The claims beside a folder, the oldest first. */
export async function claimsOn(folder: string): Promise<readonly Claim[]> {
  const parent = dirname(folder);
  const key = sameFileKey(cutToBytes(basename(folder), 120));
  const claims: Claim[] = [];
  for (const name of await readdir(parent)) {
    const [, base, writer = null] = claimName.exec(name) ?? [];
    if (base === undefined || sameFileKey(base) !== key) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => null);
    if (found?.isFile()) claims.push({ path, fresh: path.slice(0, -'.run'.length), writer, touched: found.mtimeMs });
  }
  return claims.sort((a, b) => ((a.writer ?? '') < (b.writer ?? '') ? -1 : 1));
}

/** The name of a file below a folder, and nothing that leads out of it: no "..", no drive, no other separator. */
const plainName = z
  .string()
  .max(1000)
  .refine((name) => !/[\\:\p{Cc}]/u.test(name) && name.split('/').every((part) => !/^(?:|\.|\.\.)$/.test(part)));

const outputSchema = z.union([
  // SHA-256 in hexadecimal digits.
  z.strictObject({ file: plainName, sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) }),
  z.strictObject({ file: plainName, sha256: z.null(), bytes: z.null() }),
]);

const contentSchema = z.strictObject({
  tool: z.literal('perf-score'),
  process: z.int().positive(),
  host: z.string().max(1000),
  /** What the folder that is replaced is called meanwhile; a name beside it. */
  aside: plainName.refine((name) => !name.includes('/')).optional(),
  outputs: z.array(outputSchema),
});
export type ClaimContent = z.infer<typeof contentSchema>;

/** How a claim begins: who writes, and what the folder is called while another takes its place. A line for each file follows. */
export function claimText(aside: string): string {
  const content: ClaimContent = { tool: 'perf-score', process: process.pid, host: hostname(), aside, outputs: [] };
  return `${JSON.stringify(content)}\n`;
}

/** The line of a file, without hash and size while it is written piece by piece and nobody knows them. */
export const claimLine = (output: ClaimContent['outputs'][number]): string => `${JSON.stringify(output)}\n`;

/** A claim on a run of 100,000 files has about this size. */
const largestClaim = 32 * 1024 * 1024;

/** What a claim says: `cut` when a kill came before all of it was written, null when no run of this program would say it. Anybody may have written it. */
export async function readClaim({ path }: Claim): Promise<ClaimContent | 'cut' | null> {
  if ((await lstat(path)).size > largestClaim) return null;
  const [head = '', ...lines] = (await readFile(path, 'utf8')).split('\n');
  const begin = '{"tool":"perf-score"';
  try {
    const content = contentSchema.safeParse(JSON.parse(head)).data ?? null;
    // Behind the last line break stands nothing, or a line that a kill has cut: the file of that was not begun.
    return content === null ? null : withLines(content, lines.slice(0, -1));
  } catch {
    return begin.startsWith(head) || head.startsWith(begin) ? 'cut' : null;
  }
}

function withLines(content: ClaimContent, lines: readonly string[]): ClaimContent | null {
  const outputs = lines.map((line) => outputSchema.safeParse(parsed(line)).data);
  const known = outputs.flatMap((output) => output ?? []);
  return known.length < outputs.length ? null : { ...content, outputs: [...content.outputs, ...known] };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
