import { Buffer, isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { inflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';

/** SHA-256 in lower-case hex; of a text, over its bytes in UTF-8. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The checksum of zip files (CRC-32 of ISO 3309), from 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  return zlibCrc32(bytes);
}

/**
 * Inflates raw deflate data (RFC 1951) piece by piece, `piece` bytes at a time; what follows the end of the data is ignored.
 * "room" as soon as the pieces have more than `room` bytes; null when the data is damaged or ends early.
 */
export function inflateRaw(packed: Uint8Array, room: number, piece: number): Uint8Array | 'room' | null {
  try {
    // zlib takes no bound of 0 bytes, so that one is looked at afterwards.
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, room), chunkSize: piece });
    return bytes.length > room ? 'room' : bytes;
  } catch (error) {
    return error instanceof RangeError ? 'room' : null;
  }
}

/** The text of bytes that are all ASCII; null when any of them is not. */
export function asciiText(bytes: Uint8Array): string | null {
  return isAscii(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') : null;
}
