import { describe, expect, it } from 'vitest';
import { openOle } from '../../src/containers/ole/ole.ts';
import { sniff } from '../../src/containers/sniff.ts';
import { oleWith } from '../support/ole.ts';

const bytes = (length: number, value = 7): Uint8Array => new Uint8Array(length).fill(value);
const view = (file: Uint8Array): DataView => new DataView(file.buffer, file.byteOffset, file.byteLength);

describe('compound files', () => {
  it.each([
    ['small, in the mini stream', 100],
    ['one below the limit', 4095],
    ['at the limit', 4096],
    ['many sectors', 100_000],
    ['more than one sector of the table tells', 200_000],
  ])('gives a stream whole: %s', (_what, length) => {
    const ole = openOle(oleWith({ Other: bytes(300, 1), Workbook: bytes(length), More: bytes(5000, 2) }));
    expect(ole?.stream('Workbook')).toEqual(bytes(length));
    expect(ole?.stream('Other')).toEqual(bytes(300, 1));
    expect(ole?.stream('More')).toEqual(bytes(5000, 2));
    expect(ole?.stream('Missing')).toBeNull();
  });

  it('reads the newer version, whose sectors are eight times as large', () => {
    const ole = openOle(oleWith({ Small: bytes(100), Workbook: bytes(20_000) }, 4096));
    expect(ole?.stream('Small')).toEqual(bytes(100));
    expect(ole?.stream('Workbook')).toEqual(bytes(20_000));
  });

  it('finds names in any case', () => {
    const ole = openOle(oleWith({ WORKBOOK: bytes(10) }));
    expect(ole?.stream('Workbook')).toEqual(bytes(10));
    expect(sniff(oleWith({ worddocument: bytes(10) })).kind).toBe('doc');
  });

  it('looks at the root alone: an embedded workbook makes no workbook of a document', () => {
    const file = oleWith({
      ObjectPool: { _1: { Workbook: bytes(5000, 1), WordDocument: bytes(5000, 3) } },
      WordDocument: bytes(5000, 2),
    });
    expect(sniff(file).kind).toBe('doc');
    expect(openOle(file)?.stream('Workbook')).toBeNull();
    expect(openOle(file)?.stream('WordDocument')).toEqual(bytes(5000, 2));
    const book = oleWith({ MBD0001: { WordDocument: bytes(5000) }, Workbook: bytes(5000) });
    expect(sniff(book).kind).toBe('xls');
  });

  it('ends a directory that runs in circles', () => {
    const file = Uint8Array.from(oleWith({ A: bytes(1), B: bytes(2) }));
    const directory = (view(file).getUint32(48, true) + 1) * 512;
    for (const id of [1, 2]) {
      view(file).setUint32(directory + id * 128 + 68, 1, true);
      view(file).setUint32(directory + id * 128 + 72, 2, true);
    }
    expect([...(openOle(file)?.names ?? [])].sort()).toEqual(['a', 'b']);
  });

  it('gives no stream whose sectors run in a circle, or out of the file', () => {
    const sound = oleWith({ Workbook: bytes(6000) });
    const first = (file: Uint8Array): number => {
      const directory = (view(file).getUint32(48, true) + 1) * 512;
      return view(file).getUint32(directory + 128 + 116, true);
    };
    const circle = Uint8Array.from(sound);
    view(circle).setUint32(512 + (first(circle) + 2) * 4, first(circle), true);
    expect(openOle(circle)?.stream('Workbook')).toBeNull();
    const astray = Uint8Array.from(sound);
    view(astray).setUint32(512 + first(astray) * 4, 100_000, true);
    expect(openOle(astray)?.stream('Workbook')).toBeNull();
  });

  it('gives no stream that is cut off, and one whose last sector is not filled up', () => {
    const whole = oleWith({ Workbook: bytes(6000) });
    expect(openOle(whole.subarray(0, whole.length - 144))?.stream('Workbook')).toEqual(bytes(6000));
    expect(openOle(whole.subarray(0, whole.length - 145))?.stream('Workbook')).toBeNull();
    expect(openOle(whole.subarray(0, 600))).toBeNull();
  });

  it('takes no size at its word', () => {
    const file = Uint8Array.from(oleWith({ Workbook: bytes(6000) }));
    const directory = (view(file).getUint32(48, true) + 1) * 512;
    view(file).setUint32(directory + 128 + 120, 0xffffffff, true);
    expect(openOle(file)?.stream('Workbook')).toBeNull();
    view(file).setUint16(30, 40, true);
    expect(openOle(file)).toBeNull();
  });
});
