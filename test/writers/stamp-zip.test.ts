import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { stampZip } from '../../src/writers/stamp-zip.ts';

const made = (mtime: Date) =>
  zipSync(
    { 'xl/a.xml': new TextEncoder().encode('<a/>'), '说明.txt': new TextEncoder().encode('二'.repeat(500)) },
    { mtime },
  );

describe('stampZip', () => {
  it('gives the same bytes for the same content whatever the clock said', () => {
    const early = made(new Date(Date.UTC(2001, 4, 6, 7, 8, 10)));
    const late = made(new Date(Date.UTC(2026, 11, 31, 23, 59, 58)));
    expect(early).not.toEqual(late);
    expect(stampZip(early)).toEqual(stampZip(late));
  });

  it('leaves the content as it was and does not touch the bytes it was given', () => {
    const bytes = made(new Date(Date.UTC(2026, 0, 2)));
    const before = Uint8Array.from(bytes);
    const files = unzipSync(stampZip(bytes));
    expect(bytes).toEqual(before);
    expect(new TextDecoder().decode(files['说明.txt'])).toBe('二'.repeat(500));
    expect(new TextDecoder().decode(files['xl/a.xml'])).toBe('<a/>');
  });

  it('refuses what is no zip file', () => {
    expect(() => stampZip(new TextEncoder().encode('PK but not really, and long enough to look at'))).toThrow(
      TypeError,
    );
    expect(() => stampZip(new Uint8Array(0))).toThrow(TypeError);
  });
});
