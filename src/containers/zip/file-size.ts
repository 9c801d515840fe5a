import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';

/** The one bound on a file that is read, whatever its kind: an Office file with 100,000 filled rows stays below 10 MB. */
export const largestFile = 64 * 1024 * 1024;

/** A size as people read it, rounded up. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** The finding for a file above a bound; `size` is how large it is, in words. */
export function oversized(file: string, size: string, limit: number): Finding {
  return finding('file-too-large', { file, size, limit: megabytes(limit) }, { place: { file } });
}

/** The same for a file of so many bytes when it is above the bound; null for any other. */
export function refuseSize(size: number, file: string, limit: number = largestFile): Finding | null {
  return size <= limit ? null : oversized(file, megabytes(size), limit);
}
