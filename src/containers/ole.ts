import { viewOf } from '../platform/bytes.ts';

const sectorLimit = 4096;
const utf16 = new TextDecoder('utf-16le');

/** The sector numbers of a chain, bounded and never in a circle. */
function chain(table: (sector: number) => number, first: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < 0xfffffffa && sectors.length < sectorLimit; sector = table(sector)) {
    if (sectors.includes(sector)) break;
    sectors.push(sector);
  }
  return sectors;
}

/**
 * The names of the streams in an OLE compound file (the container of .xls, .doc, .wps, .et and of encrypted Office files).
 * Bounded, and empty when the directory can't be followed.
 */
export function oleStreamNames(bytes: Uint8Array): readonly string[] {
  const view = viewOf(bytes);
  if (bytes.length < 512) return [];
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  const at = (sector: number): number => (sector + 1) * sectorSize;
  const perSector = sectorSize / 4;
  const fatSector = (index: number): number => (index < 109 ? view.getUint32(76 + index * 4, true) : 0xffffffff);
  const next = (sector: number): number => {
    const offset = at(fatSector(Math.floor(sector / perSector))) + (sector % perSector) * 4;
    return offset + 4 <= bytes.length ? view.getUint32(offset, true) : 0xffffffff;
  };
  const names: string[] = [];
  for (const sector of chain(next, view.getUint32(48, true))) {
    for (let entry = at(sector); entry < at(sector) + sectorSize && entry + 128 <= bytes.length; entry += 128) {
      const length = view.getUint16(entry + 64, true);
      if (length >= 2 && length <= 64) names.push(utf16.decode(bytes.subarray(entry, entry + length - 2)));
    }
  }
  return names;
}
