import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

/** Colours of the template (RGB, hex). Every meaning they carry is also said in words by a column or the guide. */
export const colours = {
  ink: '1F2933',
  muted: '7B8794',
  line: 'C9D1D9',
  strongLine: '5B7083',
  heading: '1F4E79',
  group: 'D6E4F0',
  groupInk: '1F4E79',
  fixed: 'F7F9FA',
  required: 'FFF6D6',
  optional: 'EAF4FB',
  notForThisRow: 'E4E8EC',
  faded: 'A9B4BE',
  missing: 'FFE9A8',
  missed: 'F8CFC4',
  missedInk: '9C2A10',
  far: 'D9D2F0',
  farInk: '4B3A8C',
  contradictory: 'C0392B',
  complete: 'D5EFDC',
  completeInk: '1E6B3A',
  white: 'FFFFFF',
} as const;

const fontName = '微软雅黑';

export const solid = (rgb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${rgb}` },
  bgColor: { argb: `FF${rgb}` },
});

/** Light grey hatching, so that a cell that isn't for the row differs from an empty one without colour too. */
const hatched: Fill = {
  type: 'pattern',
  pattern: 'lightUp',
  fgColor: { argb: `FFB8C0C8` },
  bgColor: { argb: `FF${colours.notForThisRow}` },
};

export const font = (over: Partial<Font> = {}): Partial<Font> => ({
  name: fontName,
  size: 10,
  color: { argb: `FF${colours.ink}` },
  ...over,
});

const edge = (rgb: string, style: 'thin' | 'medium' = 'thin') => ({ style, color: { argb: `FF${rgb}` } }) as const;

const box = (): Partial<Borders> => ({
  top: edge(colours.line),
  left: edge(colours.line),
  bottom: edge(colours.line),
  right: edge(colours.line),
});

/** The first row of a project has a stronger line above it. */
const projectTop = (): Partial<Borders> => ({ ...box(), top: edge(colours.strongLine, 'medium') });

export type Align = 'left' | 'center' | 'right';
const align = (horizontal: Align, shrink: boolean): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  ...(shrink ? { shrinkToFit: true } : { wrapText: true }),
  ...(horizontal === 'left' ? { indent: 1 } : {}),
});

/** How a body cell looks, and whether it is locked. */
export type Look = 'fixed' | 'required' | 'optional' | 'not-for-this-row' | 'computed';

const looks: Readonly<Record<Look, Pick<Style, 'fill'> & { readonly locked: boolean }>> = {
  fixed: { fill: solid(colours.fixed), locked: true },
  required: { fill: solid(colours.required), locked: false },
  optional: { fill: solid(colours.optional), locked: false },
  'not-for-this-row': { fill: hatched, locked: true },
  computed: { fill: solid(colours.white), locked: true },
};

const made = new Map<string, Partial<Style>>();

/** The style of a body cell; equal requests share one object, which keeps writing fast. */
export function bodyStyle(
  look: Look,
  at: Align,
  options: { format?: string; first?: boolean; font?: Partial<Font>; shrink?: boolean } = {},
) {
  const key = JSON.stringify([look, at, options]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const { fill, locked } = looks[look];
  const style: Partial<Style> = {
    fill,
    font: font(options.font),
    alignment: align(at, options.shrink === true),
    border: options.first === true ? projectTop() : box(),
    protection: { locked },
    ...(options.format === undefined ? {} : { numFmt: options.format }),
  };
  made.set(key, style);
  return style;
}

export const headingStyle: Partial<Style> = {
  fill: solid(colours.heading),
  font: font({ bold: true, color: { argb: `FF${colours.white}` } }),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: box(),
  protection: { locked: true },
};

export const groupStyle: Partial<Style> = {
  fill: solid(colours.group),
  font: font({ bold: true, color: { argb: `FF${colours.groupInk}` } }),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: box(),
  protection: { locked: true },
};

export const titleStyle: Partial<Style> = {
  font: font({ bold: true, size: 15, color: { argb: `FF${colours.heading}` } }),
  alignment: { horizontal: 'left', vertical: 'middle' },
};

export const remarkStyle: Partial<Style> = {
  font: font({ color: { argb: `FF${colours.muted}` } }),
  alignment: { horizontal: 'left', vertical: 'middle' },
};
