import { Buffer } from 'node:buffer';

const sectorLimit = 4096;

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
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 512) return [];
  const sectorSize = 1 << Math.min(view.readUInt16LE(30), 16);
  const at = (sector: number): number => (sector + 1) * sectorSize;
  const perSector = sectorSize / 4;
  const fatSector = (index: number): number => (index < 109 ? view.readUInt32LE(76 + index * 4) : 0xffffffff);
  const next = (sector: number): number => {
    const offset = at(fatSector(Math.floor(sector / perSector))) + (sector % perSector) * 4;
    return offset + 4 <= view.length ? view.readUInt32LE(offset) : 0xffffffff;
  };
  const names: string[] = [];
  for (const sector of chain(next, view.readUInt32LE(48))) {
    for (let entry = at(sector); entry < at(sector) + sectorSize && entry + 128 <= view.length; entry += 128) {
      const length = view.readUInt16LE(entry + 64);
      if (length >= 2 && length <= 64) names.push(view.toString('utf16le', entry, entry + length - 2));
    }
  }
  return names;
}
