import type { IDocumentDefaultsOptions, IFontAttributesProperties, IParagraphStyleOptions, IStylesOptions } from 'docx';

/** Typefaces of Chinese official documents: 黑体 for titles, 楷体 for sections, 仿宋 for text, 宋体 in tables. */
const fonts = {
  title: face('SimHei'),
  section: face('KaiTi'),
  body: face('FangSong'),
  table: face('SimSun'),
} as const satisfies Record<string, IFontAttributesProperties>;

function face(eastAsia: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

/** Sizes in half points by their Chinese names: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
const sizes = { er: 44, san: 32, si: 28, xiaosi: 24, wu: 21, xiaowu: 18 } as const;

/** Ids of the paragraph styles that the writer uses beside the built-in headings. */
export const paragraphStyles = {
  body: 'ReportBody',
  note: 'ReportNote',
  verdict: 'ReportVerdict',
  warning: 'ReportWarning',
  subtitle: 'ReportSubtitle',
  mark: 'ReportMark',
  cell: 'ReportCell',
  listItem: 'ReportListItem',
  fillIn: 'ReportFillIn',
  contentsTitle: 'ReportContentsTitle',
  contents: 'TOC1',
  contentsBelow: 'TOC2',
} as const;

/** Text sizes tried for a table, in points; the largest that leaves the columns their stated widths is taken. */
export const cellTextSizes = [10.5, 9, 8, 7] as const;

/** The paragraph style of table cells with text of a size in points. */
export function cellStyle(points: number): string {
  return `${paragraphStyles.cell}${Math.round(points * 2)}`;
}

/** Twips of a line of text of a size in points: stated exactly, so that pages break alike whatever typefaces are installed. */
export function exactLine(points: number): number {
  return Math.round(points * 26);
}

const cellStyles: readonly IParagraphStyleOptions[] = cellTextSizes.map((points) => ({
  id: cellStyle(points),
  name: `Report Cell ${points} pt`,
  basedOn: paragraphStyles.cell,
  run: { size: Math.round(points * 2) },
  paragraph: { spacing: { before: 20, after: 20, line: exactLine(points), lineRule: 'exact' } },
}));

const documentDefaults: IDocumentDefaultsOptions = {
  run: { font: fonts.body, size: sizes.xiaosi, language: { value: 'en-US', eastAsia: 'zh-CN' } },
};

const own: readonly IParagraphStyleOptions[] = [
  {
    id: paragraphStyles.body,
    name: 'Report Body',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fonts.body, size: sizes.xiaosi },
    paragraph: { indent: { firstLineChars: 200, firstLine: 480 }, spacing: { line: 400, after: 60 } },
  },
  {
    id: paragraphStyles.note,
    name: 'Report Note',
    basedOn: 'Normal',
    run: { font: fonts.table, size: sizes.xiaowu, color: '555555' },
    paragraph: { spacing: { before: 60, after: 120 } },
  },
  {
    id: paragraphStyles.verdict,
    name: 'Report Verdict',
    basedOn: paragraphStyles.body,
    run: { bold: true },
    paragraph: {
      indent: { firstLine: 0, left: 120 },
      border: { left: { style: 'single', size: 24, color: '1F4E79', space: 8 } },
      spacing: { before: 120, after: 120, line: 400 },
    },
  },
  {
    id: paragraphStyles.warning,
    name: 'Report Warning',
    basedOn: paragraphStyles.body,
    run: { bold: true, color: 'A4232A' },
    paragraph: {
      indent: { firstLine: 0, left: 120 },
      border: { left: { style: 'double', size: 12, color: 'A4232A', space: 8 } },
    },
  },
  {
    id: paragraphStyles.subtitle,
    name: 'Report Subtitle',
    basedOn: 'Normal',
    run: { font: fonts.section, size: sizes.si },
    paragraph: { alignment: 'center', spacing: { after: 120 } },
  },
  {
    id: paragraphStyles.contentsTitle,
    name: 'Report Contents Title',
    basedOn: 'Normal',
    run: { font: fonts.title, size: sizes.si },
    paragraph: { alignment: 'center', keepNext: true, spacing: { before: 240, after: 80 } },
  },
  {
    id: paragraphStyles.contents,
    name: 'toc 1',
    basedOn: 'Normal',
    run: { font: fonts.table, size: sizes.wu },
    paragraph: { spacing: { before: 80, after: 20 } },
  },
  {
    id: paragraphStyles.contentsBelow,
    name: 'toc 2',
    basedOn: 'Normal',
    run: { font: fonts.table, size: sizes.xiaowu },
    paragraph: { spacing: { before: 10, after: 10 }, indent: { left: 420 } },
  },
  {
    id: paragraphStyles.mark,
    name: 'Report Mark',
    basedOn: 'Normal',
    run: { font: fonts.title, size: sizes.si, color: 'A4232A', bold: true },
    paragraph: { alignment: 'center', spacing: { after: 120 } },
  },
  {
    id: paragraphStyles.cell,
    name: 'Report Cell',
    basedOn: 'Normal',
    run: { font: fonts.table, size: sizes.wu },
    paragraph: { spacing: { before: 20, after: 20 } },
  },
  {
    id: paragraphStyles.listItem,
    name: 'Report List Item',
    basedOn: paragraphStyles.body,
    paragraph: { indent: { firstLine: 0 }, spacing: { line: 360, after: 20 } },
  },
  {
    id: paragraphStyles.fillIn,
    name: 'Report Fill In',
    basedOn: 'Normal',
    run: { font: fonts.body, size: sizes.xiaosi, italics: true, color: '7A6A3A' },
    paragraph: { spacing: { line: 360 }, indent: { firstLine: 480 } },
  },
];

/** The styles of a report: built-in headings (so that a table of contents finds them) and the styles above. */
export const docxStyles: IStylesOptions = {
  default: {
    document: documentDefaults,
    title: {
      run: { font: fonts.title, size: sizes.er, color: '000000' },
      paragraph: { alignment: 'center', spacing: { before: 240, after: 160 } },
    },
    heading1: {
      run: { font: fonts.title, size: sizes.san, color: '000000', bold: false },
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: fonts.section, size: sizes.si, color: '000000', bold: true },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font: fonts.body, size: sizes.xiaosi, color: '000000', bold: true },
      paragraph: { spacing: { before: 180, after: 80 }, keepNext: true },
    },
    caption: {
      run: { font: fonts.title, size: sizes.wu, color: '000000', italics: false },
      paragraph: { alignment: 'center', spacing: { before: 160, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [...own, ...cellStyles],
};
