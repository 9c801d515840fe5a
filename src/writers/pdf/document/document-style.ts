/** How a kind of paragraph looks: points, indents in characters. */
export interface ParagraphStyle {
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'justify';
  readonly before?: number;
  readonly after?: number;
  /** Of the first line, and of all lines. */
  readonly firstIndent?: number;
  readonly indent?: number;
}

const millimetre = 72 / 25.4;

/** Margins in points. Upright pages have those of official documents (GB/T 9704: 37 mm above, 28 mm on the left, a type area of 156 × 225 mm); wide ones hold tables. */
export const pageMargins = {
  upright: { top: 37 * millimetre, bottom: 35 * millimetre, left: 28 * millimetre, right: 26 * millimetre },
  wide: { top: 16 * millimetre, bottom: 16 * millimetre, left: 18 * millimetre, right: 18 * millimetre },
} as const;

/** Sizes by their Chinese names: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
const body: ParagraphStyle = { size: 12, line: 20, align: 'justify', after: 3, firstIndent: 2 };

/** Paragraphs of a report, as in its Word file; the one embedded typeface stands in for 小标宋, 黑体, 楷体 and 仿宋. */
export const paragraphs = {
  title: { size: 22, line: 32, bold: true, align: 'center', before: 12, after: 8 },
  subtitle: { size: 14, line: 22, align: 'center', after: 6 },
  mark: { size: 14, line: 22, bold: true, colour: '#A4232A', align: 'center', after: 6 },
  heading1: { size: 16, line: 24, bold: true, before: 18, after: 8 },
  heading2: { size: 14, line: 22, bold: true, before: 12, after: 6 },
  heading3: { size: 12, line: 20, bold: true, before: 9, after: 4 },
  body,
  note: { size: 9, line: 13, colour: '#555555', before: 3, after: 6 },
  verdict: { ...body, bold: true, before: 6, after: 6, firstIndent: 0, indent: 1 },
  warning: { ...body, bold: true, colour: '#A4232A', before: 3, after: 6, firstIndent: 0, indent: 1 },
  listItem: { size: 12, line: 18, after: 1, firstIndent: -1.5, indent: 3.5 },
  caption: { size: 10.5, line: 16, bold: true, align: 'center', before: 8, after: 4 },
  contentsTitle: { size: 14, line: 22, align: 'center', before: 12, after: 6 },
  contents1: { size: 10.5, line: 18, before: 2 },
  contents2: { size: 9, line: 14, indent: 2 },
  fillIn: { ...body, colour: '#7A6A3A' },
} as const satisfies Record<string, ParagraphStyle>;

export const barColours = {
  verdict: '#1F4E79',
  warning: '#A4232A',
} as const;
