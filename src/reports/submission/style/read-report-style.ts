import { finding } from '../../../findings/finding.ts';
import { type DefinitionText, readDefinition } from '../../../findings/read-definition.ts';
import type { Finding, Reading } from '../../../model/finding.ts';
import {
  type ReportStyle,
  type ReportStyleFile,
  reportStyleFileSchema,
  type TextLook,
  type TextRole,
  textRoles,
} from '../../../model/policy/report-style.ts';
import { officialStyle } from './official-style.ts';

/** A4 in mm. */
const paper = { width: 210, height: 297 } as const;
/** A table needs this much width, and a page this much height, in mm. */
const minArea = 80;

/** Reads `report-style.json` over the official style; null where it can't be used. Every fault is a finding with its path. */
export function readReportStyle(given: DefinitionText): Reading<ReportStyle | null> {
  const { value, findings } = readDefinition(reportStyleFileSchema, given);
  if (value === null) return { value: null, findings };
  const style = completeStyle(value);
  const found = [...marginFindings(style, given.file), ...sectionFindings(value, given.file)];
  return found.length > 0 ? { value: null, findings: found } : { value: style, findings: [] };
}

/** What a file leaves out is as in {@link officialStyle}. */
function completeStyle({
  page,
  text,
  fallbacks,
  cover,
  unitSections,
  departmentSections,
}: ReportStyleFile): ReportStyle {
  const look = (role: TextRole): TextLook => ({ ...officialStyle.text[role], ...stated(text?.[role] ?? {}) });
  return {
    page: { ...officialStyle.page, ...stated(page ?? {}) },
    text: Object.fromEntries(textRoles.map((role) => [role, look(role)])) as Record<TextRole, TextLook>,
    fallbacks: { ...officialStyle.fallbacks, ...fallbacks },
    cover: cover ?? officialStyle.cover,
    unitSections: unitSections ?? officialStyle.unitSections,
    departmentSections: departmentSections ?? officialStyle.departmentSections,
  };
}

/** The fields that hold something: one that is undefined would hide what it leaves out. */
function stated<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function notAllowed(file: string, path: string, value: string, allowed: string): Finding {
  return finding('definition-value-not-allowed', { path, value, allowed, suggestion: '' }, { place: { file, path } });
}

function marginFindings({ page }: ReportStyle, file: string): Finding[] {
  const { top, bottom, left, right } = page;
  const tooWide = paper.width - left - right < minArea;
  const tooHigh = paper.height - top - bottom < minArea;
  return [
    ...(tooWide
      ? [notAllowed(file, 'page', `left + right = ${left + right} mm`, `≤ ${paper.width - minArea} mm`)]
      : []),
    ...(tooHigh
      ? [notAllowed(file, 'page', `top + bottom = ${top + bottom} mm`, `≤ ${paper.height - minArea} mm`)]
      : []),
  ];
}

/** A chapter that is named twice would stand twice. */
function sectionFindings(style: ReportStyleFile, file: string): Finding[] {
  return (['unitSections', 'departmentSections'] as const).flatMap((key) =>
    (style[key] ?? []).flatMap((section, at, all) =>
      all.indexOf(section) < at ? [notAllowed(file, `${key}[${at}]`, section, `${key}[${all.indexOf(section)}]`)] : [],
    ),
  );
}
