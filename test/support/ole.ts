import { Buffer } from 'node:buffer';

/** A small OLE compound file with empty streams of the given names: enough to be recognised, nothing to be read. */
export function oleFile(...names: readonly string[]): Uint8Array {
  const sectors = Math.ceil((names.length + 1) / 4);
  const file = Buffer.alloc(512 * (2 + sectors), 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  for (let at = 1; at <= sectors; at += 1) file.writeUInt32LE(at === sectors ? 0xfffffffe : at + 1, 512 + at * 4);
  ['Root Entry', ...names].forEach((name, at) => {
    const entry = 1024 + at * 128;
    file.write(name, entry, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, entry + 64);
    file.writeUInt8(at === 0 ? 5 : 2, entry + 66);
  });
  return file;
}
