const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** 1980-01-01 00:00, the first moment a zip file can name. */
const firstDay = 0x0021;

function findDirectory(view: DataView): { readonly offset: number; readonly entries: number } {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) {
      return { offset: view.getUint32(at + 16, true), entries: view.getUint16(at + 10, true) };
    }
  }
  throw new TypeError('not a zip file: no end of central directory');
}

/**
 * Sets the date of every entry of a zip file (xlsx, docx) to 1980-01-01 in a copy, so that the same content gives the same bytes.
 * Takes files written by us, below 4 GB and 65,535 entries; throws a TypeError on anything that is no such zip file.
 */
export function stampZip(bytes: Uint8Array): Uint8Array {
  const stamped = Uint8Array.from(bytes);
  const view = new DataView(stamped.buffer);
  const directory = findDirectory(view);
  let at = directory.offset;
  for (let entry = 0; entry < directory.entries; entry += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new TypeError('not a zip file: broken central directory');
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== localEntry) throw new TypeError('not a zip file: broken entry');
    view.setUint32(at + 12, firstDay << 16, true);
    view.setUint32(local + 10, firstDay << 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return stamped;
}
