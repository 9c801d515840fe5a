import { inflateSync } from 'node:zlib';

/** A page as a reader of the file sees it: size in points, and its text in the order it was drawn, one line for each piece of text. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly string[];
  readonly title: string;
}

/** The objects of a file by number, each found where the table at its end says it begins. */
function objectsOf(text: string): Map<string, string> {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]);
  const [, count = ''] = /^xref\n0 (\d+)\n/.exec(text.slice(start)) ?? [];
  const entries = text.slice(start + `xref\n0 ${count}\n`.length).split('\n', Number(count));
  return new Map(
    entries.slice(1).map((entry, index) => {
      const offset = Number(entry.slice(0, 10));
      const head = `${index + 1} 0 obj\n`;
      if (text.slice(offset, offset + head.length) !== head) throw new Error(`no object ${index + 1} at ${offset}`);
      return [String(index + 1), text.slice(offset + head.length)];
    }),
  );
}

function streamOf(object: string): string {
  const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
  const begin = object.indexOf('stream\n') + 'stream\n'.length;
  return inflateSync(Buffer.from(object.slice(begin, begin + length), 'latin1')).toString('latin1');
}

const utf16 = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** A string of the file between its brackets: bytes of Latin letters, or UTF-16 behind a mark. */
function stringOf(escaped: string): string {
  const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = escaped.replace(/\\([\s\S])/g, (_, one: string) => letters[one] ?? one);
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/** The characters of each glyph of a font. */
function glyphsOf(font: string, objects: Map<string, string>): string[] {
  const map = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '') ?? '');
  return [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => utf16(hex)),
  );
}

const drawn =
  /\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)> -?[\d.]+|\/Span <<\n\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)\n>> BDC|(EMC)|(ET)/g;

function linesOf(page: string, objects: Map<string, string>): string[] {
  const object = (name: string) => objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(page)?.[1] ?? '') ?? '';
  const resources = object('Resources');
  const fonts = new Map<string, string[]>();
  const glyphs = (name: string) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const found = objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1] ?? '') ?? '';
    const made = glyphsOf(found.slice(0, found.indexOf('endobj')), objects);
    fonts.set(name, made);
    return made;
  };
  const lines: string[] = [];
  let font: string[] = [];
  let line = '';
  let instead: string | null = null;
  for (const [, name, hex, actual, ends, closes] of streamOf(object('Contents')).matchAll(drawn)) {
    if (name !== undefined) font = glyphs(name);
    else if (actual !== undefined) instead = stringOf(actual);
    else if (hex !== undefined && instead === null) {
      line += (hex.match(/.{4}/g) ?? []).map((glyph) => font[Number.parseInt(glyph, 16)] ?? '\ufffd').join('');
    } else if (ends !== undefined && instead !== null) {
      lines.push(instead);
      instead = null;
    } else if (closes !== undefined && line !== '') {
      lines.push(line);
      line = '';
    }
  }
  return lines;
}

/** Reads a file that the program wrote. Nothing of the writer is used: objects, streams and glyphs are read as any program reads them. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = objectsOf(text);
  const own = [...objects.values()].map((object) => object.slice(0, object.search(/(?:stream\n|endobj)/)));
  const kids = own.find((object) => /\/Type \/Pages\b/.test(object)) ?? '';
  const [, list = ''] = /\/Kids \[([^\]]*)\]/.exec(kids) ?? [];
  const pages = [...list.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => {
    const page = (objects.get(number) ?? '').split('endobj', 1)[0] ?? '';
    const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    return { width: Number(width), height: Number(height), lines: linesOf(page, objects) };
  });
  const titleOf = (object: string) => stringOf(/\/Title \(((?:\\[\s\S]|[^\\)])*)\)/.exec(object)?.[1] ?? '');
  const info = own.find((object) => /\/Creator /.test(object)) ?? '';
  const title = objects.get(/\/Title (\d+) 0 R/.exec(info)?.[1] ?? '') ?? '';
  return {
    pages,
    bookmarks: own.filter((object) => /\/Dest \[/.test(object) && /\/Title \(/.test(object)).map(titleOf),
    title: stringOf(/^\(((?:\\[\s\S]|[^\\)])*)\)/.exec(title)?.[1] ?? ''),
  };
}
