import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Local midnight of 1980-01-01: fflate writes local time, so this is the same DOS time in every zone. */
const firstDay = () => new Date(1980, 0, 1);

/** Packs the parts of a file (xlsx, docx). They are deflated by fflate and carry no clock: the same parts give the same bytes on any machine. */
export function packZip(parts: Zippable): Uint8Array {
  return zipSync(parts, { mtime: firstDay(), level: 6 });
}

/** Packs the parts of a zip file anew, so that one whose parts are only stored, and by a library that stamps the clock, becomes small and the same. */
export function repackZip(bytes: Uint8Array): Uint8Array {
  return packZip(unzipSync(bytes));
}
