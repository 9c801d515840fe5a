import { zlibSync } from 'fflate';
import PdfDocument from 'pdfkit';
import { joined } from '../../platform/bytes.ts';
import type { Typesetter } from './typesetter.ts';

/** A4 in points. */
export const paper = { short: 595.28, long: 841.89 } as const;

/** How text looks: size in points, colour as #RRGGBB. */
export interface Ink {
  readonly size: number;
  readonly bold?: boolean | undefined;
  readonly colour?: string | undefined;
  /** Points between characters beyond their own width. */
  readonly spacing?: number;
}

/** What can be put on a page. Lengths are points from the left and from the top. */
export interface Surface {
  /** One line of text on its baseline. */
  text(text: string, x: number, baseline: number, ink: Ink): void;
  box(x: number, y: number, width: number, height: number, colour: string): void;
  frame(x: number, y: number, width: number, height: number, colour: string): void;
  line(x1: number, y1: number, x2: number, y2: number, colour: string, width?: number): void;
  /** A place that leads to an anchor. */
  link(x: number, y: number, width: number, height: number, anchor: string): void;
  anchor(name: string, y: number): void;
  /** An entry of the list of contents beside the pages, `level` from 1. */
  bookmark(text: string, level: number, y: number): void;
}

/** A page and what stands on it, in the order of reading. */
export interface Page {
  readonly wide: boolean;
  readonly marks: ((surface: Surface) => void)[];
}

export function newPage(wide: boolean): Page {
  return { wide, marks: [] };
}

/** What a file says of itself; `date` is an ISO day. */
export interface PdfAbout {
  readonly title: string;
  readonly subject?: string;
  readonly language: 'zh' | 'en';
  readonly date: string;
}

/** Width of the lines of a table in points. */
const thin = 0.5;

/** How much wider strokes become in bold, in parts of the size. */
const boldness = 0.028;

interface Streamed {
  buffer: Uint8Array[];
  readonly data: Record<string, unknown>;
  finalize(): void;
}

/** Streams are packed by a deflate in JavaScript: that of Node packs another way from version to version. */
function packStreams(document: PDFKit.PDFDocument): void {
  const make = document.ref.bind(document);
  document.ref = (data) => {
    const reference = make(data);
    const stream = reference as unknown as Streamed;
    const finish = stream.finalize.bind(stream);
    stream.finalize = () => {
      if (stream.buffer.length > 0) {
        stream.buffer = [zlibSync(joined(stream.buffer))];
        stream.data['Filter'] = 'FlateDecode';
      }
      finish();
    };
    return reference;
  };
}

function open({ title, subject, language, date }: PdfAbout): PDFKit.PDFDocument {
  const document = new PdfDocument({
    autoFirstPage: false,
    compress: false,
    // No standard typeface: pdfkit would look for its files.
    font: null as unknown as string,
    pdfVersion: '1.7',
    lang: language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: {
      Title: title,
      ...(subject === undefined ? {} : { Subject: subject }),
      Creator: 'perf-score',
      CreationDate: new Date(`${date}T00:00:00Z`),
    },
  });
  packStreams(document);
  return document;
}

type Outline = PDFKit.PDFOutline;

function surfaceOf(document: PDFKit.PDFDocument, setter: Typesetter): Surface {
  const registered = new Set<string>();
  /** The way from the root of the outline to the entry made last. */
  const way: Outline[] = [document.outline];
  const use = (face: ReturnType<Typesetter['runs']>[number]['face']) => {
    if (!registered.has(face.name)) document.registerFont(face.name, face.font as unknown as string);
    registered.add(face.name);
    document.font(face.name);
  };
  return {
    text(text, x, baseline, { size, bold = false, colour = '#000000', spacing = 0 }) {
      let at = x;
      document
        .fillColor(colour)
        .strokeColor(colour)
        .lineWidth(size * boldness);
      for (const run of setter.runs(text)) {
        use(run.face);
        if (run.instead !== null) document.markContent('Span', { actual: run.instead });
        document.fontSize(size);
        const options = { lineBreak: false, baseline: 'alphabetic', fill: true, stroke: bold } as const;
        document.text(run.text, at, baseline, spacing === 0 ? options : { ...options, characterSpacing: spacing });
        if (run.instead !== null) document.endMarkedContent();
        at += setter.widthOf(run.instead ?? run.text) * size + Array.from(run.text).length * spacing;
      }
    },
    box(x, y, width, height, colour) {
      document.rect(x, y, width, height).fill(colour);
    },
    frame(x, y, width, height, colour) {
      document.rect(x, y, width, height).lineWidth(thin).stroke(colour);
    },
    line(x1, y1, x2, y2, colour, width = thin) {
      document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(colour);
    },
    link(x, y, width, height, anchor) {
      document.goTo(x, y, width, height, anchor);
    },
    anchor(name, y) {
      document.addNamedDestination(name, 'XYZ', 0, y, 0);
    },
    bookmark(text, level, y) {
      way.length = Math.min(way.length, level);
      const parent = way.at(-1) ?? document.outline;
      // pdfkit counts the left of a place from the right edge of the page.
      const place = { expanded: level === 1, top: y, left: document.page.width };
      way.push(parent.addItem(text, place));
    },
  };
}

/** Writes pages as a PDF file that embeds what it uses of its typefaces. The same pages give the same bytes. */
export async function writePages(about: PdfAbout, pages: readonly Page[], setter: Typesetter): Promise<Uint8Array> {
  const document = open(about);
  const pieces: Uint8Array[] = [];
  document.on('data', (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const surface = surfaceOf(document, setter);
  for (const { wide, marks } of pages) {
    document.addPage({ size: 'A4', layout: wide ? 'landscape' : 'portrait', margin: 0 });
    for (const mark of marks) mark(surface);
  }
  document.end();
  await ended;
  return joined(pieces);
}
