import type { IFontAttributesProperties, IParagraphStyleOptions, IStylesOptions } from 'docx';
import { namedSizes, type ReportStyle, type TextLook } from '../../model/policy/report-style.ts';
import { cellStyle, cellTextSizes, exactLine, paragraphStyles } from './docx-style.ts';
import { wordElement, xmlText } from './docx-xml.ts';

/** Twips of a point. */
const twips = 20;

export const pointsOf = ({ size }: TextLook): number => (typeof size === 'number' ? size : namedSizes[size]);

/** Chinese quotation marks and dashes are no ASCII: with the Chinese typeface for them they are as wide as a character. */
const fontOf = ({ font, western }: TextLook): IFontAttributesProperties => ({
  ascii: western,
  cs: western,
  hAnsi: font,
  eastAsia: font,
});

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** A look as the properties of a paragraph style. */
function lookOf(look: TextLook): Pick<IParagraphStyleOptions, 'run' | 'paragraph'> {
  const { bold, align, line, before, after, indent } = look;
  const points = pointsOf(look);
  return {
    run: { font: fontOf(look), size: Math.round(points * 2), bold, color: '000000' },
    paragraph: {
      alignment: alignments[align],
      spacing: {
        before: Math.round(before * twips),
        after: Math.round(after * twips),
        ...(line === null ? {} : { line: Math.round(line * twips), lineRule: 'exact' as const }),
      },
      // In characters, so that it follows the size; in twips for programs that know no characters.
      indent: { firstLineChars: Math.round(indent * 100), firstLine: Math.round(indent * points * twips) },
    },
  };
}

const heading = (look: TextLook) => {
  const { run, paragraph } = lookOf(look);
  return { run: { ...run, italics: false }, paragraph: { ...paragraph, keepNext: true } };
};

/** The styles of a report that is handed in, from its style table. */
export function officialStyles({ text }: ReportStyle): IStylesOptions {
  const own = (id: string, name: string, look: TextLook): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    ...lookOf(look),
  });
  const cells = cellTextSizes.map((points): IParagraphStyleOptions => {
    const spacing = { before: 20, after: 20, line: exactLine(points), lineRule: 'exact' as const };
    const run = { font: fontOf(text.table), size: Math.round(points * 2) };
    return { id: cellStyle(points), name: `Report Cell ${points} pt`, basedOn: 'Normal', run, paragraph: { spacing } };
  });
  const { body, note, coverUnit, coverDate, table } = text;
  return {
    default: {
      document: { run: { font: fontOf(body), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: heading(text.title),
      heading1: heading(text.level1),
      heading2: heading(text.level2),
      heading3: heading(text.level3),
      caption: heading(text.caption),
    },
    paragraphStyles: [
      own(paragraphStyles.body, 'Report Body', body),
      own(paragraphStyles.verdict, 'Report Verdict', body),
      own(paragraphStyles.warning, 'Report Warning', body),
      own(paragraphStyles.listItem, 'Report List Item', body),
      own(paragraphStyles.fillIn, 'Report Fill In', body),
      own(paragraphStyles.note, 'Report Note', note),
      own(paragraphStyles.subtitle, 'Report Cover Unit', coverUnit),
      own(paragraphStyles.mark, 'Report Cover Date', coverDate),
      own(paragraphStyles.cell, 'Report Cell', table),
      ...cells,
    ],
  };
}

/** The typefaces of a report with what to take where one is not installed, as the part of a Word file that lists them. */
export function fontTable({ text, fallbacks }: ReportStyle): string {
  const names = new Set(Object.values(text).flatMap(({ font, western }) => [font, western]));
  const fonts = [...names].map((name) => {
    const others = fallbacks[name] ?? [];
    return wordElement('font', { name: xmlText(name) }, [
      ...(others.length === 0 ? [] : [wordElement('altName', { val: xmlText(others.join(',')) })]),
      // 86 is GB 2312: a program that has none of the typefaces takes one for Chinese.
      ...(/[一-鿿]/.test(name) ? [wordElement('charset', { val: '86' })] : []),
    ]);
  });
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`;
}
