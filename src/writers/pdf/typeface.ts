import { create, type Font, type Glyph } from 'fontkit';

/** The part of a font that pdfkit uses. */
export interface PdfkitFont {
  readonly postscriptName: string;
  layout(text: string): { glyphs: readonly object[]; positions: readonly object[]; advanceWidth: number };
}

/** A typeface that PDF files embed: widths are in thousandths of the size. */
export interface Typeface {
  readonly name: string;
  has(character: string): boolean;
  width(character: string): number;
  readonly font: PdfkitFont;
}

interface KnownGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Glyphs one after another, as Chinese is set: nothing joins or moves, which is what takes a font program its time. */
function layoutOf(glyphOf: (character: string) => KnownGlyph): PdfkitFont['layout'] {
  return (text) => {
    const glyphs = Array.from(text, glyphOf);
    // pdfkit writes into the positions, so each text has its own.
    const positions = glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
  };
}

/** What pdfkit asks a font for, with our layout in place of fontkit's. */
function pdfkitFont(font: Font, name: string, glyphOf: (character: string) => KnownGlyph): PdfkitFont {
  return Object.create(font, {
    postscriptName: { value: name },
    layout: { value: layoutOf(glyphOf) },
  }) as PdfkitFont;
}

/** Opens a TrueType font. `name` is what PDF files call it. */
export function openTypeface(bytes: Uint8Array, name: string): Typeface {
  // fontkit is typed for Buffer and takes any bytes.
  const font = create(bytes as Parameters<typeof create>[0]) as Font;
  const glyphs = new Map<string, KnownGlyph>();
  const glyphOf = (character: string): KnownGlyph => {
    const known = glyphs.get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const { id, advanceWidth }: Glyph = font.glyphForCodePoint(codePoint);
    const glyph = { id, advanceWidth, codePoints: [codePoint] };
    glyphs.set(character, glyph);
    return glyph;
  };
  return {
    name,
    has: (character) => glyphOf(character).id !== 0,
    width: (character) => (glyphOf(character).advanceWidth * 1000) / font.unitsPerEm,
    font: pdfkitFont(font, name, glyphOf),
  };
}
