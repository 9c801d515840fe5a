import type { Language } from '../../findings/finding.ts';
import { severityNames } from '../../findings/severity.ts';
import type { CheckedFinding } from '../../model/goals/goal-check-json.ts';
import type { Bilingual } from '../../model/json/shape.ts';

/** A column of the findings table: the same for every format that prints one row per finding. */
export interface FindingColumn {
  readonly heading: Bilingual;
  /** In characters of half width. */
  readonly width: number;
  readonly entry: (found: CheckedFinding, language: Language) => string;
}

function rowText({ place }: CheckedFinding): string {
  if (place?.sheet !== undefined) return place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`;
  return place?.row === undefined ? '' : String(place.row);
}

const orBlank = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

/** One row per finding: what, where, and what to do. */
export const findingColumns: readonly FindingColumn[] = [
  {
    heading: { zh: '级别', en: 'severity' },
    width: 8,
    entry: (found, language) => severityNames[found.severity][language],
  },
  { heading: { zh: '项目', en: 'project' }, width: 24, entry: (found) => orBlank(found.project?.name) },
  { heading: { zh: '指标序号', en: 'indicator' }, width: 10, entry: (found) => orBlank(found.indicator) },
  { heading: { zh: '问题', en: 'problem' }, width: 20, entry: (found) => found.title },
  { heading: { zh: '发现', en: 'found' }, width: 40, entry: (found) => found.found },
  { heading: { zh: '应为', en: 'expected' }, width: 28, entry: (found) => found.expected },
  { heading: { zh: '建议', en: 'what to do' }, width: 40, entry: (found) => found.action },
  { heading: { zh: '为什么', en: 'why it matters' }, width: 40, entry: (found) => found.why },
  { heading: { zh: '代码', en: 'code' }, width: 30, entry: (found) => found.code },
  { heading: { zh: '单位', en: 'unit' }, width: 12, entry: (found) => orBlank(found.project?.unit) },
  { heading: { zh: '项目编码', en: 'project code' }, width: 24, entry: (found) => orBlank(found.project?.code) },
  { heading: { zh: '文件', en: 'file' }, width: 30, entry: (found) => orBlank(found.place?.file) },
  { heading: { zh: '表', en: 'table' }, width: 6, entry: (found) => orBlank(found.place?.table) },
  { heading: { zh: '行', en: 'row' }, width: 10, entry: rowText },
];

/** How many of the columns a page holds: up to the reason; the rest is for filtering. */
export const printedFindingColumns = 8;
