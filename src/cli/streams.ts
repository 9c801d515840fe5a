import { fstatSync, writeSync } from 'node:fs';

/** What standard output could not take, for example because the disk is full. */
type OnTrouble = (error: Error) => void;

/**
 * Sees to it that what is printed is printed, or that somebody hears of it. Node hands a file each text once and does not look how much of it
 * was taken, so that a full disk would cut a document off in silence; here all of it is written, and a refusal is thrown where the text is
 * printed. Nobody reads on (`| head`): what is left to print is dropped, the work and its exit code are not.
 */
export function guardStreams(onTrouble: OnTrouble): void {
  const nobodyReads = ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!nobodyReads(error)) onTrouble(error);
  });
  // There is no place left to tell of it.
  process.stderr.on('error', () => undefined);
  if (isFile(1)) process.stdout.write = writeAll as typeof process.stdout.write;
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

function writeAll(text: string | Uint8Array): boolean {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
  } catch (error) {
    throw Object.assign(error as Error, { path: 'stdout' });
  }
  return true;
}
