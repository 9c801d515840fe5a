import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Z_BUF_ERROR, Z_FINISH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2 } from 'pako';
import { joined } from './bytes.ts';

/** SHA-256 in lower-case hex; of a text, over its bytes in UTF-8. A browser's own is asynchronous. */
export function sha256(data: Uint8Array | string): string {
  return bytesToHex(hash(typeof data === 'string' ? new TextEncoder().encode(data) : data));
}

/** The remainder of each byte by the polynomial of CRC-32, lowest bit first. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The checksum of zip files (CRC-32 of ISO 3309), from 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/**
 * Inflates raw deflate data (RFC 1951) piece by piece, `piece` bytes at a time; what follows the end of the data is ignored.
 * "room" as soon as the pieces have more than `room` bytes; null when the data is damaged or ends early. pako is zlib in
 * another language: it calls damaged what Node calls damaged, where smaller libraries read on.
 */
export function inflateRaw(packed: Uint8Array, room: number, piece: number): Uint8Array | 'room' | null {
  const stream = new ZStream();
  // A negative window says that the data has no header.
  if (zlibInflateInit2(stream, -15) !== Z_OK) throw new TypeError('pako refuses to begin');
  stream.input = packed;
  stream.avail_in = packed.length;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    stream.output = new Uint8Array(piece);
    stream.next_out = 0;
    stream.avail_out = piece;
    const status = zlibInflate(stream, Z_FINISH);
    const full = stream.avail_out === 0 && (status === Z_OK || status === Z_BUF_ERROR);
    if (status !== Z_STREAM_END && !full) return null;
    size += stream.next_out;
    if (size > room) return 'room';
    pieces.push(stream.output.subarray(0, stream.next_out));
    if (status === Z_STREAM_END) return joined(pieces);
  }
}

const decoder = new TextDecoder();

/** The text of bytes that are all ASCII; null when any of them is not. */
export function asciiText(bytes: Uint8Array): string | null {
  return bytes.every((byte) => byte < 128) ? decoder.decode(bytes) : null;
}
