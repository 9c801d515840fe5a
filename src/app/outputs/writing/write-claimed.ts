import { createHash } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '#platform';
import type { Manifest } from '../../../model/result/manifest.ts';
import { joined } from '../../../platform/bytes.ts';
import type { MadeFile } from '../../../use-cases/given-file.ts';
import { claimLine } from './claims.ts';

/** Writes a file of a run into its hidden folder; the claim names it before there is any of it. Gives its hash and size. */
export async function writeClaimed(
  fresh: string,
  claim: string,
  { name, bytes }: MadeFile,
): Promise<Manifest['outputs'][number]> {
  const path = join(fresh, name);
  if (bytes instanceof Uint8Array) {
    const output = { file: name, sha256: sha256(bytes), bytes: bytes.length };
    await writeFile(claim, claimLine(output), { flag: 'a' });
    await writeSynced(path, [bytes]);
    return output;
  }
  await writeFile(claim, claimLine({ file: name, sha256: null, bytes: null }), { flag: 'a' });
  const output = { file: name, ...(await writeSynced(path, bytes)) };
  await writeFile(claim, claimLine(output), { flag: 'a' });
  return output;
}

/** So many bytes are written at once: a piece is some kilobytes. */
const chunk = 1024 * 1024;

async function writeSynced(path: string, pieces: Iterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    let waiting: Uint8Array[] = [];
    let bytes = 0;
    const flush = async () => {
      const all = joined(waiting);
      hash.update(all);
      size += all.length;
      await file.writeFile(all);
      waiting = [];
      bytes = 0;
    };
    for (const piece of pieces) {
      waiting.push(piece);
      bytes += piece.length;
      if (bytes >= chunk) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes: size };
}
