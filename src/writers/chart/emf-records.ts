/**
 * A writer of Windows Enhanced Metafiles: vector pictures that Word and WPS of any age draw in their own fonts. It knows the few records
 * a chart needs. Source of numbers and layouts: [MS-EMF] Enhanced Metafile Format, by the names of its records.
 */
export interface EmfWriter {
  /** A filled box without an outline. */
  box(x: number, y: number, width: number, height: number, color: string): void;
  line(x1: number, y1: number, x2: number, y2: number, color: string): void;
  /** One line of text; `anchor` says which of its sides stands at x, y is its baseline. */
  text(text: string, x: number, y: number, anchor: TextAnchor, color: string): void;
  /** The whole file. Nothing may be drawn after. */
  finish(): Uint8Array;
}

export type TextAnchor = 'start' | 'middle' | 'end';

/** Size of the picture in CSS pixels, and its one font: name, size in pixels, and the width of each character in pixels. */
export interface EmfOptions {
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly fontSize: number;
  characterWidth(character: string): number;
}

const record = {
  header: 1,
  setWindowExtEx: 9,
  setWindowOrgEx: 10,
  setViewportExtEx: 11,
  setViewportOrgEx: 12,
  eof: 14,
  setMapMode: 17,
  setBkMode: 18,
  setTextAlign: 22,
  setTextColor: 24,
  moveToEx: 27,
  selectObject: 37,
  createPen: 38,
  createBrushIndirect: 39,
  rectangle: 43,
  lineTo: 54,
  extCreateFontIndirectW: 82,
  extTextOutW: 84,
} as const;

// Numbers of the Enhanced Metafile Format ([MS-EMF]): stock objects, mapping and background modes, text alignment.
const stockNullPen = 0x80000008;
const anisotropic = 8;
const transparent = 1;
const compatible = 1;
const baseline = 24;
const alignments = { start: baseline, end: baseline + 2, middle: baseline + 6 } as const;
/** Handles of objects count from 1; 0 is the metafile itself. */
const fontHandle = 1;
/** Logical units in a pixel: coordinates are whole numbers. */
const units = 16;
const micrometresPerPixel = 25_400 / 96;
// Bytes of a header with both of its extensions, by [MS-EMF].
const headerSize = 108;

/** Begins a metafile of the given size. */
export function emfWriter(options: EmfOptions): EmfWriter {
  const records: Uint8Array[] = [];
  const put = (type: number, ...words: readonly number[]) => records.push(recordOf(type, words));
  const paint = brushesAndPens(put);
  let anchored: TextAnchor | null = null;
  let inked: string | null = null;
  put(record.setMapMode, anisotropic);
  put(record.setWindowOrgEx, 0, 0);
  put(record.setWindowExtEx, options.width * units, options.height * units);
  put(record.setViewportOrgEx, 0, 0);
  put(record.setViewportExtEx, options.width, options.height);
  put(record.setBkMode, transparent);
  records.push(fontRecord(options));
  put(record.selectObject, fontHandle);
  return {
    box(x, y, width, height, color) {
      paint.brush(color);
      put(record.rectangle, unit(x), unit(y), unit(x + width), unit(y + height));
    },
    line(x1, y1, x2, y2, color) {
      paint.pen(color);
      put(record.moveToEx, unit(x1), unit(y1));
      put(record.lineTo, unit(x2), unit(y2));
    },
    text(text, x, y, anchor, color) {
      if (inked !== color) put(record.setTextColor, colorOf(color));
      if (anchored !== anchor) put(record.setTextAlign, alignments[anchor]);
      inked = color;
      anchored = anchor;
      if (text !== '') records.push(textRecord(text, unit(x), unit(y), options));
    },
    finish() {
      put(record.eof, 0, 16, 20);
      return wholeFile(records, paint.handles(), options);
    },
  };
}

/** Makes a brush or pen for each colour once, and selects it only where another was in use. Boxes have no outline. */
function brushesAndPens(put: (type: number, ...words: number[]) => void) {
  const known = new Map<string, number>();
  const selected = { brush: 0, pen: 0 };
  const select = (kind: 'brush' | 'pen', handle: number) => {
    if (selected[kind] !== handle) put(record.selectObject, handle);
    selected[kind] = handle;
  };
  const made = (kind: 'brush' | 'pen', color: string) => {
    const handle = known.get(kind + color);
    if (handle !== undefined) return handle;
    const next = fontHandle + 1 + known.size;
    known.set(kind + color, next);
    if (kind === 'brush') put(record.createBrushIndirect, next, 0, colorOf(color), 0);
    else put(record.createPen, next, 0, units, 0, colorOf(color));
    return next;
  };
  return {
    brush(color: string) {
      select('pen', stockNullPen);
      select('brush', made('brush', color));
    },
    pen: (color: string) => select('pen', made('pen', color)),
    handles: () => fontHandle + 1 + known.size,
  };
}

/** RRGGBB as the number 0x00BBGGRR. */
function colorOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red + green * 0x100 + blue * 0x10000;
}

function unit(pixels: number): number {
  return Math.round(pixels * units);
}

function recordOf(type: number, words: readonly number[], tail = new Uint8Array(0)): Uint8Array {
  const size = 8 + words.length * 4 + Math.ceil(tail.length / 4) * 4;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  [type, size, ...words].forEach((word, at) => {
    view.setUint32(at * 4, word >>> 0, true);
  });
  bytes.set(tail, 8 + words.length * 4);
  return bytes;
}

function utf16(text: string, length = text.length): Uint8Array {
  const bytes = new Uint8Array(length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < Math.min(text.length, length); at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** A LogFontPanose: the LogFont, its full name, its style, and 36 bytes that may be zero. The face has 32 characters, the full name 64. */
function fontRecord({ font, fontSize }: EmfOptions): Uint8Array {
  const defaultCharset = 0x01000000;
  const tail = new Uint8Array(64 + 128 + 64 + 36);
  tail.set(utf16(font, 31), 0);
  tail.set(utf16(font, 63), 64);
  // 400 is normal and 700 bold.
  const normalWeight = 400;
  return recordOf(
    record.extCreateFontIndirectW,
    [fontHandle, -fontSize * units, 0, 0, 0, normalWeight, defaultCharset, 0],
    tail,
  );
}

// Bytes of a text record before its text, by [MS-EMF].
const textHead = 76;

/** The characters and the way from each to the next: with it a text is as wide under any font. */
function textRecord(text: string, x: number, y: number, options: EmfOptions): Uint8Array {
  const letters = utf16(text);
  const padded = Math.ceil(letters.length / 4) * 4;
  const tail = new Uint8Array(padded + text.length * 4);
  tail.set(letters);
  const view = new DataView(tail.buffer);
  let at = 0;
  for (const character of text) {
    view.setUint32(padded + at * 4, unit(options.characterWidth(character)), true);
    at += character.length;
  }
  const nothing = [0, 0, -1, -1];
  const scale = floatBits(micrometresPerPixel / 10 / units);
  return recordOf(
    record.extTextOutW,
    [...nothing, compatible, scale, scale, x, y, text.length, textHead, 0, ...nothing, textHead + padded],
    tail,
  );
}

function floatBits(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getUint32(0);
}

/** The header knows the size of the file, so it is written last. The reference device has 96 pixels to the inch. */
function wholeFile(records: readonly Uint8Array[], handles: number, { width, height }: EmfOptions): Uint8Array {
  const size = headerSize + records.reduce((sum, { length }) => sum + length, 0);
  const hundredths = (pixels: number) => Math.round((pixels * micrometresPerPixel) / 10);
  const device = [1920, 1080];
  const header = recordOf(record.header, [
    ...[0, 0, width - 1, height - 1],
    ...[0, 0, hundredths(width), hundredths(height)],
    0x464d4520,
    0x00010000,
    size,
    records.length + 1,
    handles,
    ...[0, 0, 0],
    ...device,
    ...device.map((pixels) => Math.round((pixels * micrometresPerPixel) / 1000)),
    ...[0, 0, 0],
    ...device.map((pixels) => Math.round(pixels * micrometresPerPixel)),
  ]);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of [header, ...records]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
