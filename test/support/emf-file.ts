/** A record of a Windows metafile: its type and its bytes, head included. */
export interface EmfRecord {
  readonly type: number;
  readonly view: DataView;
}

/** Walks a metafile by the sizes its records state; a size that leads outside the file throws. */
export function emfRecords(bytes: Uint8Array): EmfRecord[] {
  const records: EmfRecord[] = [];
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const size = whole.getUint32(at + 4, true);
    if (size < 8 || size % 4 !== 0 || at + size > bytes.length) throw new Error(`record of ${size} bytes at ${at}`);
    records.push({ type: whole.getUint32(at, true), view: new DataView(bytes.buffer, bytes.byteOffset + at, size) });
    at += size;
  }
  return records;
}

/** The characters of a text record. */
export function textOf(view: DataView): string {
  const length = view.getUint32(44, true);
  const start = view.getUint32(48, true);
  const units = Array.from({ length }, (_, index) => view.getUint16(start + index * 2, true));
  return String.fromCharCode(...units);
}
