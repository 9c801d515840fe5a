import type { Finding, ProjectRef, ReportedFinding, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { catalogue, type FindingCode, isFindingCode } from './catalogue.ts';
import { type ArgNames, type FindingKind, fill } from './wording.ts';

export type Language = 'zh' | 'en';

interface About {
  readonly place?: Place | null;
  readonly project?: ProjectRef | null;
  readonly indicator?: number | null;
  /** Overrides the catalogue's severity where a profile makes it stricter or milder. */
  readonly severity?: Severity;
}

type Args<C extends FindingCode> = Readonly<Record<ArgNames<(typeof catalogue)[C]>, string>>;

/** Makes a finding of a known kind; the compiler asks for exactly the args its wording names. */
export function finding<C extends FindingCode>(code: C, args: Args<C>, about: About = {}): Finding {
  const kind: FindingKind = catalogue[code];
  return {
    code,
    severity: about.severity ?? kind.severity,
    place: about.place ?? null,
    project: about.project ?? null,
    indicator: about.indicator ?? null,
    args,
  };
}

/** Puts a finding into words. A code that is not in the catalogue (from a newer file) is shown as it is. */
export function reportFinding(found: Finding, language: Language): ReportedFinding {
  if (!isFindingCode(found.code)) {
    return { ...found, title: found.code, found: '', expected: '', action: '' };
  }
  const kind: FindingKind = catalogue[found.code];
  return {
    ...found,
    title: kind.title[language],
    found: fill(kind.found[language], found.args),
    expected: fill(kind.expected[language], found.args),
    action: fill(kind.action[language], found.args),
  };
}

/** A place as a person writes it: 文件!表!单元格 or 文件 第3表第2行. */
export function placeText(place: Place | null, language: Language): string {
  if (place === null) return '';
  const zh = language === 'zh';
  const parts = [place.file];
  if (place.sheet !== undefined) parts.push(place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`);
  else if (place.cell !== undefined) parts.push(place.cell);
  if (place.table !== undefined) parts.push(zh ? `第${place.table}表` : `table ${place.table}`);
  if (place.row !== undefined) parts.push(zh ? `第${place.row}行` : `row ${place.row}`);
  if (place.line !== undefined) parts.push(zh ? `第${place.line}行` : `line ${place.line}`);
  if (place.path !== undefined) parts.push(place.path);
  return parts.join(' ');
}
