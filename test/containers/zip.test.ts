import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip, type ZipArchive, zipLimits } from '../../src/containers/zip/zip.ts';
import { patchZip } from '../../src/containers/zip/zip-patch.ts';
import { cases } from '../support/long.ts';
import { rawZip } from '../support/raw-zip.ts';

const open = (bytes: Uint8Array): ZipArchive => {
  const { value, findings } = openZip(bytes, 'a.xlsx');
  expect(findings).toEqual([]);
  if (value === null) throw new Error('not opened');
  return value;
};
const code = (bytes: Uint8Array, limits = zipLimits): string | undefined =>
  openZip(bytes, 'a.xlsx', limits).findings[0]?.code;

const files = { 'a.txt': strToU8('甲'.repeat(1000)), 'dir/b.txt': strToU8('b'), 'empty.txt': new Uint8Array() };

describe('openZip', () => {
  it('reads deflated and stored entries, whatever the case of the name', () => {
    const archive = open(zipSync({ ...files, 'stored.bin': [strToU8('raw'), { level: 0 }] }));
    expect(archive.names).toEqual(['a.txt', 'dir/b.txt', 'empty.txt', 'stored.bin']);
    expect(strFromU8(archive.read('A.TXT').value ?? new Uint8Array())).toBe('甲'.repeat(1000));
    expect(strFromU8(archive.read('/stored.bin').value ?? new Uint8Array())).toBe('raw');
    expect(archive.read('empty.txt').value).toHaveLength(0);
  });

  it('reads data descriptors, zip64 fields, a prefix and a comment', () => {
    const one = [{ name: 'a.txt', content: strToU8('hello') }];
    for (const options of [
      { descriptor: true },
      { zip64: true },
      { prefix: 17 },
      { comment: 'hi' },
      { zip64: true, prefix: 5 },
    ]) {
      const archive = open(rawZip(one, options));
      expect(strFromU8(archive.read('a.txt').value ?? new Uint8Array())).toBe('hello');
    }
  });

  const bad: readonly (readonly [string, Uint8Array, string])[] = [
    ['no archive', strToU8('PK\u0003\u0004 nothing more'), 'zip-damaged'],
    ['cut off', zipSync(files).subarray(0, 60), 'zip-damaged'],
    [
      'duplicate names',
      rawZip([
        { name: 'a', content: strToU8('1') },
        { name: 'A', content: strToU8('2') },
      ]),
      'zip-unsafe-entry',
    ],
    ['escaping path', rawZip([{ name: '../../etc/x', content: strToU8('1') }]), 'zip-unsafe-entry'],
    ['backslash path', rawZip([{ name: '..\\x', content: strToU8('1') }]), 'zip-unsafe-entry'],
    ['drive', rawZip([{ name: 'C:/x', content: strToU8('1') }]), 'zip-unsafe-entry'],
    ['control character', rawZip([{ name: 'a\u0000b', content: strToU8('1') }]), 'zip-unsafe-entry'],
    ['encrypted entry', rawZip([{ name: 'a', content: strToU8('1'), flags: 1 }]), 'zip-unsafe-entry'],
    [
      'overlapping entries',
      rawZip([
        { name: 'a', content: strToU8('11111') },
        { name: 'b', content: strToU8('2'), sameDataAs: 0 },
      ]),
      'zip-unsafe-entry',
    ],
  ];
  it.each(bad)('refuses %s', (_name, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });

  it('refuses too many entries and too large a file', () => {
    expect(code(zipSync(files), { ...zipLimits, entries: 2 })).toBe('file-over-limit');
    expect(code(zipSync(files), { ...zipLimits, fileBytes: 20 })).toBe('file-too-large');
  });

  it('counts bytes really inflated, not the stated size', () => {
    const bomb = rawZip([{ name: 'a', content: new Uint8Array(3_000_000), statedSize: 10 }]);
    const { value } = openZip(bomb, 'a.xlsx', { ...zipLimits, inflatedBytes: 1_000_000 });
    expect(value?.read('a').findings[0]?.code).toBe('file-over-limit');
    const byRatio = openZip(bomb, 'a.xlsx', { ...zipLimits, ratioFrom: 1000, ratio: 100 });
    expect(byRatio.value?.read('a').findings[0]?.code).toBe('file-over-limit');
  });

  it('adds up what several entries inflate to, and counts an entry once', () => {
    const bytes = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) });
    const { value } = openZip(bytes, 'a.xlsx', { ...zipLimits, inflatedBytes: 1000 });
    expect(value?.read('a').findings).toEqual([]);
    expect(value?.read('a').findings).toEqual([]);
    expect(value?.read('b').findings[0]?.code).toBe('file-over-limit');
  });

  it('finds a wrong checksum, a missing entry and an unknown method', () => {
    const bytes = rawZip([
      { name: 'a', content: strToU8('hello'), crc: 1 },
      { name: 'b', content: strToU8('x'), method: 12 },
    ]);
    const archive = open(bytes);
    expect(archive.read('a').findings[0]?.code).toBe('zip-damaged');
    expect(archive.read('b').findings[0]?.code).toBe('zip-damaged');
    expect(archive.read('c').findings[0]?.code).toBe('zip-part-missing');
  });

  it('never throws on damaged bytes', () => {
    const good = Uint8Array.from(zipSync(files));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const copy = Uint8Array.from(good);
        for (const [at, byte] of changes) copy[at] = byte;
        const { value } = openZip(copy, 'a.xlsx');
        for (const name of value?.names ?? []) value?.read(name);
      }),
      { numRuns: cases(500) },
    );
  });
});

describe('patchZip', () => {
  it('replaces and adds entries and keeps all others byte for byte', () => {
    for (const options of [{}, { descriptor: true }, { zip64: true }, { prefix: 9 }]) {
      const before = rawZip(
        [
          { name: 'a.txt', content: strToU8('old') },
          { name: 'b.txt', content: strToU8('keep me') },
          { name: 'c.txt', content: strToU8('me too') },
        ],
        options,
      );
      const archive = open(before);
      const after = patchZip(
        archive,
        new Map([
          ['A.txt', strToU8('new content')],
          ['d.txt', strToU8('added')],
        ]),
      );
      const copy = open(after);
      expect(copy.names).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
      expect(strFromU8(copy.read('a.txt').value ?? new Uint8Array())).toBe('new content');
      expect(strFromU8(copy.read('d.txt').value ?? new Uint8Array())).toBe('added');
      for (const name of ['b.txt', 'c.txt']) {
        const raw = (of: ZipArchive): Buffer => {
          const entry = of.directory.entries.find((one) => one.name === name);
          if (entry === undefined) throw new Error(name);
          return Buffer.from(of.bytes.subarray(entry.headerAt, entry.dataAt + entry.compressedSize));
        };
        expect(raw(copy)).toEqual(raw(archive));
      }
    }
  });

  it('leaves the bytes it was given as they are, also where a slice would share their memory', () => {
    const given = Buffer.concat([
      Buffer.alloc(3),
      rawZip([
        { name: 'a.txt', content: strToU8('a') },
        { name: 'b.txt', content: strToU8('b') },
      ]),
    ]).subarray(3);
    const before = Uint8Array.from(given);
    const after = patchZip(open(given), new Map([['a.txt', strToU8('much longer than it was')]]));
    expect(Uint8Array.from(given)).toEqual(before);
    expect(after).toEqual(patchZip(open(before), new Map([['a.txt', strToU8('much longer than it was')]])));
  });

  it('writes what another reader opens', () => {
    const after = patchZip(open(zipSync(files)), new Map([['dir/b.txt', strToU8('B')]]));
    const read = unzipSync(after);
    expect(Object.keys(read)).toEqual(['a.txt', 'dir/b.txt', 'empty.txt']);
    expect(strFromU8(read['dir/b.txt'] ?? new Uint8Array())).toBe('B');
  });
});
